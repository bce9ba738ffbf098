// The buttons that zoom the drawing of the dependency view, for who has neither wheel nor keys.
import { Icon } from '../icon';

export interface GraphZoomProps {
  /** Whether it cannot be seen from further away. */
  readonly isWhole: boolean;
  readonly onZoom: (isNearer: boolean) => void;
  readonly onAll: () => void;
}

export function GraphZoom({ isWhole, onZoom, onAll }: GraphZoomProps) {
  return (
    <div class="execplans-graph-zoom" role="group" aria-label="Zoom">
      <button
        type="button"
        class="clickable-icon"
        aria-label="Zoom out"
        disabled={isWhole}
        onClick={() => onZoom(false)}
      >
        <Icon name="zoom-out" />
      </button>
      <button
        type="button"
        class="clickable-icon"
        aria-label="Zoom in"
        onClick={() => onZoom(true)}
      >
        <Icon name="zoom-in" />
      </button>
      <button
        type="button"
        class="clickable-icon"
        aria-label="Show the whole drawing"
        onClick={onAll}
      >
        <Icon name="maximize-2" />
      </button>
    </div>
  );
}
