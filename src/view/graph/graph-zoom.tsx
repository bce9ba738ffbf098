// The buttons that zoom the drawing of the dependency view, for who has neither wheel nor keys.
import { IconButton } from '../icon-button';

export interface GraphZoomProps {
  /** Whether it cannot be seen from further away. */
  readonly isWhole: boolean;
  readonly onZoom: (isNearer: boolean) => void;
  readonly onAll: () => void;
}

export function GraphZoom({ isWhole, onZoom, onAll }: GraphZoomProps) {
  return (
    <div class="execplans-graph-zoom" role="group" aria-label="Zoom">
      <IconButton
        icon="zoom-out"
        label="Zoom out"
        isDisabled={isWhole}
        onClick={() => onZoom(false)}
      />
      <IconButton icon="zoom-in" label="Zoom in" onClick={() => onZoom(true)} />
      <IconButton icon="maximize-2" label="Show the whole drawing" onClick={onAll} />
    </div>
  );
}
