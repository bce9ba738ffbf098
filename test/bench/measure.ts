// How long things take, so that two of them can be compared: they are run in turns, in one process, and the
// middle of many rounds counts. What else the machine does then falls on all of them alike.

/** What is measured; its result is kept, so that it is not left out as useless. */
export type Run = () => unknown;

/** Makes what is measured anew for each time: what it needs is made before the clock starts. */
export interface Prepared {
  readonly prepare: () => Run;
}

const MOST_ROUNDS = 25;
const LEAST_ROUNDS = 5;
/** About how long all rounds together may last, ms; large notes get fewer rounds. */
const ALL_MS = 4_000;
/** A round lasts at least this long, so that the clock's own steps do not show, ms. */
const ROUND_MS = 4;

/** Milliseconds per run of each of `runs`, by its name. */
export function measure<Name extends string>(
  runs: Readonly<Record<Name, Run | Prepared>>,
): Record<Name, number> {
  const entries = (Object.entries(runs) as [Name, Run | Prepared][]).map(([name, run]) => ({
    name,
    run,
    ...warmUp(run),
    times: [] as number[],
  }));
  const roundMs = entries.reduce((sum, { lasted }) => sum + lasted, 0);
  const rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(ALL_MS / roundMs)));
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, repeats, times } of entries) {
      collectGarbage();
      times.push(timeOf(run, repeats) / repeats);
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, middleOf(times)])) as Record<
    Name,
    number
  >;
}

/** So that what one run leaves behind is not charged to the next, where the engine can be told. */
function collectGarbage(): void {
  (globalThis as { readonly gc?: () => void }).gc?.();
}

/** Runs are tried so often: the fastest one is the one that the machine did not hold up. */
const TRIES = 3;

/** How often `run` has to be repeated to fill a round, and how long that lasted, ms. */
function warmUp(run: Run | Prepared): { readonly repeats: number; readonly lasted: number } {
  for (let repeats = 1; ; repeats *= 2) {
    let lasted = Infinity;
    for (let tries = 0; tries < TRIES; tries += 1) {
      lasted = Math.min(lasted, timeOf(run, repeats));
      // So long that being held up makes no difference.
      if (lasted >= ALL_MS / MOST_ROUNDS) break;
    }
    if (lasted >= ROUND_MS) return { repeats, lasted };
  }
}

function timeOf(run: Run | Prepared, repeats: number): number {
  const turns = Array.from({ length: repeats }, () => preparedRun(run));
  const start = performance.now();
  for (const turn of turns) kept = turn();
  return performance.now() - start;
}

/** What is to be measured next. */
export function preparedRun(run: Run | Prepared): Run {
  return typeof run === 'function' ? run : run.prepare();
}

/** The last result, which is kept so that no run can be left out as useless. */
export let kept: unknown;

/** The middle one of some figures. */
export function middleOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** What something costs (y) at some sizes (x). */
export type Points = readonly (readonly [x: number, y: number])[];

/** How cost grows with size: the slope of a straight line through the logarithms. 1 is linear, 2 is quadratic. */
export function exponentOf(points: Points): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const top = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return top / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
