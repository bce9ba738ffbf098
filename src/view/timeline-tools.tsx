// The buttons above a timeline.
import { Icon } from './icon';
import { ZOOM_STEP } from './time-scale';

export interface TimelineToolsProps {
  /** Null while there is no drawing to zoom. */
  readonly zoom: number | null;
  readonly mostZoom: number;
  readonly isTable: boolean;
  readonly onTable: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  readonly onMenu: (event: MouseEvent) => void;
}

export function TimelineTools(props: TimelineToolsProps) {
  const { zoom, mostZoom, isTable, onTable, onZoom, onWhole, onMenu } = props;
  return (
    <div class="execplans-tools" role="group" aria-label="Timeline tools">
      {zoom !== null && zoom > 1 && (
        <Tool icon="maximize-2" label="Show the whole plan" onClick={onWhole} />
      )}
      {zoom !== null && (
        <>
          <Tool
            icon="zoom-out"
            label="Zoom out"
            disabled={zoom <= 1}
            onClick={() => onZoom(1 / ZOOM_STEP)}
          />
          <Tool
            icon="zoom-in"
            label="Zoom in"
            disabled={zoom >= mostZoom}
            onClick={() => onZoom(ZOOM_STEP)}
          />
        </>
      )}
      <Tool icon="table" label="Show as table" pressed={isTable} onClick={onTable} />
      <Tool icon="ellipsis-vertical" label="More for the timeline" menu onClick={onMenu} />
    </div>
  );
}

interface ToolProps {
  readonly icon: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly menu?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function Tool({ icon, label, disabled = false, pressed, menu = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`clickable-icon ${pressed === true ? 'is-active' : ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      aria-haspopup={menu ? 'menu' : undefined}
      onClick={(event) => !disabled && onClick(event)}
    >
      <Icon name={icon} />
    </button>
  );
}
