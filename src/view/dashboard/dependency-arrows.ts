// The arrows of the timeline of all plans, from the end of what is waited for to the start of the plan that waits. Pure
// geometry; arrows that end outside the time in sight stop at its edges.
import type { TimeScale } from '../time-scale';
import type { PlanSpans } from './plan-spans';

export interface DependencyArrow {
  readonly key: string;
  /** SVG paths, px. */
  readonly line: string;
  readonly head: string;
}

/** How far an arrow goes sideways before it turns, px. */
const ELBOW = 8;

/** Of the rows, px from the top of a row. */
export interface RowShape {
  readonly height: number;
  /** Where the middle of the bars is. */
  readonly middle: number;
}

/**
 * `waitsFor` gives for rows (from 0) the paths of the plans they wait for, `placeOf` the row of a path, `spans` what
 * stands in each row. A plan that has not begun is pointed at where now or its forecast begins, else not at all.
 */
export function dependencyArrows(
  waitsFor: ReadonlyMap<number, readonly string[]>,
  placeOf: ReadonlyMap<string, number>,
  spans: readonly PlanSpans[],
  scale: TimeScale,
  { height, middle }: RowShape,
): readonly DependencyArrow[] {
  const middleOf = (row: number): number => row * height + middle;
  const inSight = (at: number): number => Math.min(scale.to, Math.max(scale.from, scale.xOf(at)));
  return [...waitsFor].flatMap(([row, paths]) =>
    paths.flatMap((path): readonly DependencyArrow[] => {
      const other = placeOf.get(path);
      const begin = spans[row]?.whole?.start ?? spans[row]?.ahead?.start;
      const end = other === undefined ? undefined : spans[other]?.whole?.end;
      if (other === undefined || other === row || begin === undefined || end === undefined) {
        return [];
      }
      const [x1, x2] = [inSight(end), inSight(begin)];
      const [y1, y2] = [middleOf(other), middleOf(row)];
      // On the edge of the row that is towards the other, where no bar is.
      const between = (y2 > y1 ? row : row + 1) * height;
      const left = x2 - ELBOW;
      return [
        {
          key: `${row} ${other}`,
          line: `M${x1} ${y1}H${x1 + ELBOW}V${between}H${left}V${y2}H${x2 - 2}`,
          head: `M${x2} ${y2}l-5 -3.5v7Z`,
        },
      ];
    }),
  );
}
