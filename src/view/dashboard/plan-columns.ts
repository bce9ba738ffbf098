// The columns of the dashboard's table: their order, what they are called, how wide they are, and which of them fit.
import type { PlanColumn } from '../../index/plan-order';

export interface ColumnFacts {
  readonly column: PlanColumn;
  readonly name: string;
  /** px; a column without `share` is as wide. */
  readonly least: number;
  /** Of the room that is left over. */
  readonly share: number;
  /** Where there is too little room, the highest goes first; 0 never does. */
  readonly yields: number;
}

export const PLAN_COLUMNS: readonly ColumnFacts[] = [
  { column: 'status', name: 'Status', least: 102, share: 0, yields: 0 },
  { column: 'title', name: 'Title', least: 150, share: 3.2, yields: 0 },
  { column: 'progress', name: 'Progress', least: 116, share: 0, yields: 0 },
  { column: 'phase', name: 'Phase', least: 80, share: 1.1, yields: 3 },
  { column: 'next', name: 'Next step', least: 120, share: 1.8, yields: 0 },
  { column: 'owner', name: 'Owner', least: 80, share: 0.8, yields: 4 },
  { column: 'folder', name: 'Folder', least: 80, share: 0.8, yields: 5 },
  { column: 'activity', name: 'Last activity', least: 92, share: 0, yields: 0 },
  { column: 'forecast', name: 'Forecast', least: 108, share: 0, yields: 2 },
  { column: 'problems', name: 'Problems', least: 68, share: 0, yields: 1 },
];

export const DEFAULT_COLUMNS: readonly PlanColumn[] = PLAN_COLUMNS.map(
  ({ column }) => column,
).filter((column) => column !== 'owner' && column !== 'folder');

/** Limits of a column that is resized, px. */
export const NARROWEST = 48;
export const WIDEST = 800;

/** px: between two columns, beside the first and the last, and for the box that selects a row. */
const GAP = 12;
const SIDES = 32;
const BOX = 20;

/** Of `columns`, those that fit into `room` px; 0 is room enough. */
export function fittingColumns(
  columns: readonly PlanColumn[],
  widths: Readonly<Partial<Record<PlanColumn, number>>>,
  room: number,
): readonly ColumnFacts[] {
  let shown = PLAN_COLUMNS.filter(({ column }) => columns.includes(column));
  const isTooWide = (): boolean =>
    shown.reduce((sum, { column, least }) => sum + GAP + (widths[column] ?? least), SIDES + BOX) >
    room;
  while (room > 0 && isTooWide()) {
    const first = shown.reduce((a, b) => (b.yields > a.yields ? b : a));
    if (first.yields === 0) break;
    shown = shown.filter((one) => one !== first);
  }
  return shown;
}

/** The widths of `columns` behind that of the box, as CSS has them. */
export function columnTracks(
  columns: readonly ColumnFacts[],
  widths: Readonly<Partial<Record<PlanColumn, number>>>,
): string {
  const tracks = columns.map(({ column, least, share }) => {
    const width = widths[column];
    if (width !== undefined) return `${width}px`;
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  return [`${BOX}px`, ...tracks].join(' ');
}
