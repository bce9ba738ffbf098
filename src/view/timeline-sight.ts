// How a person looks at a timeline, and what the app keeps of that with its layout. Whatever was kept makes a look.
import { FIRST_LOOK, type TimelineLook } from './timeline-layout';
import { WHOLE_VIEW } from './time-scale';

export interface TimelineSight {
  readonly look: TimelineLook;
  /** Whether it is read as a table. */
  readonly isTable: boolean;
}

export const FIRST_SIGHT: TimelineSight = { look: FIRST_LOOK, isTable: false };

/** As JSON can hold it: what is as at first is left out. */
export interface KeptSight {
  readonly zoom?: number;
  /** ms UTC at the left end; there as long as `zoom` is. */
  readonly start?: number;
  readonly folds?: false;
  readonly open?: readonly (number | null)[];
  readonly table?: true;
}

export function keptSight({ look, isTable }: TimelineSight): KeptSight {
  const { view, folds, open } = look;
  return {
    ...(view.zoom > 1 ? { zoom: view.zoom, start: view.start } : {}),
    ...(folds ? {} : { folds }),
    ...(open.size > 0 ? { open: [...open] } : {}),
    ...(isTable ? { table: true } : {}),
  };
}

/** The sight that `kept` was made of; what cannot be read is as at first. */
export function sightOf(kept: Readonly<Record<string, unknown>>): TimelineSight {
  const { zoom, start, folds, open, table } = kept;
  const isZoomed = isFinite(zoom) && isFinite(start) && zoom > 1;
  const lanes = Array.isArray(open) ? open.filter((lane) => lane === null || isFinite(lane)) : [];
  return {
    look: {
      view: isZoomed ? { zoom, start } : WHOLE_VIEW,
      folds: folds !== false,
      open: new Set(lanes),
    },
    isTable: table === true,
  };
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
