// The buttons above a timeline.
import { IconButton } from './icon-button';
import { ZOOM_STEP } from './time-scale';

export interface TimelineToolsProps {
  /** Null while there is no drawing to zoom. */
  readonly zoom: number | null;
  readonly mostZoom: number;
  readonly isTable: boolean;
  readonly onTable: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  /** Null where there is nothing to be copied. */
  readonly onMenu: ((event: MouseEvent) => void) | null;
}

export function TimelineTools(props: TimelineToolsProps) {
  const { zoom, mostZoom, isTable, onTable, onZoom, onWhole, onMenu } = props;
  return (
    <div class="execplans-tools" role="group" aria-label="Timeline tools">
      {zoom !== null && zoom > 1 && (
        <IconButton icon="maximize-2" label="Show the whole plan" onClick={onWhole} />
      )}
      {zoom !== null && (
        <>
          <IconButton
            icon="zoom-out"
            label="Zoom out"
            isDisabled={zoom <= 1}
            onClick={() => onZoom(1 / ZOOM_STEP)}
          />
          <IconButton
            icon="zoom-in"
            label="Zoom in"
            isDisabled={zoom >= mostZoom}
            onClick={() => onZoom(ZOOM_STEP)}
          />
        </>
      )}
      <IconButton
        icon="table"
        label="Show as table"
        class={isTable ? 'is-active' : ''}
        isPressed={isTable}
        onClick={onTable}
      />
      {onMenu !== null && (
        <IconButton
          icon="ellipsis-vertical"
          label="More for the timeline"
          hasMenu
          onClick={onMenu}
        />
      )}
    </div>
  );
}
