// Rules about the trust that timestamps deserve, as far as they can be held against each other.
import { rememberedFor } from '../../text/remembered';
import { rememberedOfSteps } from '../../plan/bare-steps';
import type { Entry } from '../../plan/entry';
import { problemOf, type Problem } from '../../plan/problem';
import { workStampsOf } from '../../plan/stamps';
import { allSteps } from '../../plan/step';
import { rangeOf, utcText, type Timestamp } from '../../plan/timestamp';
import { nameOf, type NoteRule } from './note-reading';

const MINUTE = 60_000;

/** `ambiguous-time-zone`, and times that are none */
const doubtful: NoteRule = ({ plan }) => workStampsOf(plan).flatMap(doubtfulIn);

const doubtfulIn = rememberedFor((stamps: readonly Timestamp[]): readonly Problem[] =>
  stamps.flatMap((stamp) =>
    stamp.kind === 'date' && stamp.doubt !== null
      ? [problemOf('ambiguous-time-zone', stamp.span, `Only the date is used: ${stamp.doubt}.`)]
      : [],
  ),
);

/** `completed-before-started`: a day is before another one only when it is over. */
const backwards: NoteRule = ({ plan }) => backwardsIn(plan.steps);

const backwardsIn = rememberedOfSteps((steps): readonly Problem[] =>
  allSteps(steps).flatMap((step): Problem[] => {
    const { started, completed } = step;
    if (started === null || completed === null) return [];
    if (directionOf(started, completed) >= 0) return [];
    const says = `${nameOf(step)} was completed at ${utcText(completed)}, before it was started at ${utcText(started)}.`;
    return [problemOf('completed-before-started', completed.span, says)];
  }),
);

/** Pairs of neighbours in order for each one that is not: with fewer, the log has no order to be out of. */
const ORDERLY = 4;

/**
 * `stamps-out-of-order`: in a log that is kept in one direction, the entries that go the other way. Steps with numbers
 * or phases stand in the order of the plan and may be done in another.
 */
const outOfOrder: NoteRule = ({ plan }) => [
  ...(plan.steps.every(({ phase }) => phase === null) ? disorderOfSteps(plan.steps) : []),
  ...disorderOfEntries(plan.decisions),
  ...disorderOfEntries(plan.discoveries),
];

const disorderOfSteps = rememberedOfSteps((steps) => {
  const isLog = steps.every((step) => step.number === null);
  return isLog ? disorderIn(steps.map((step) => step.completed)) : [];
});

const disorderOfEntries = rememberedFor((entries: readonly Entry[]) =>
  disorderIn(entries.map((entry) => entry.at)),
);

function disorderIn(log: readonly (Timestamp | null)[]): readonly Problem[] {
  const stamps = log.filter((stamp) => stamp !== null);
  const pairs = stamps.slice(1).map((stamp, index) => {
    const before = stamps[index] ?? stamp;
    return { before, stamp, direction: directionOf(before, stamp) };
  });
  const forth = pairs.filter(({ direction }) => direction > 0);
  const back = pairs.filter(({ direction }) => direction < 0);
  const [usual, odd] = forth.length > back.length ? [forth, back] : [back, forth];
  if (usual.length < ORDERLY * odd.length) return [];
  return odd.map(({ before, stamp }) =>
    problemOf(
      'stamps-out-of-order',
      stamp.span,
      `${utcText(stamp)} stands after ${utcText(before)}, while the others go ${usual === forth ? 'from early to late' : 'from late to early'}.`,
    ),
  );
}

/** Above 0 when `b` is later than `a`, below when earlier; 0 when a day holds the other. */
function directionOf(a: Timestamp, b: Timestamp): number {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x.end < y.start || (x.end === y.start && x.start < y.end)) return 1;
  return y.end < x.start || (y.end === x.start && y.start < x.end) ? -1 : 0;
}

/** From so many completions in one minute on, nobody did the steps when their stamps say. */
const MANY_AT_ONCE = 4;

/** `stamps-in-one-minute`, one for each such minute */
const atOnce: NoteRule = ({ plan }) => atOnceIn(plan.steps);

const atOnceIn = rememberedOfSteps((steps): readonly Problem[] => {
  const byMinute = new Map<number, Timestamp[]>();
  for (const { completed } of allSteps(steps)) {
    if (completed?.kind !== 'instant') continue;
    const minute = Math.floor(completed.at / MINUTE);
    const stamps = byMinute.get(minute) ?? [];
    byMinute.set(minute, stamps);
    stamps.push(completed);
  }
  return [...byMinute.values()].flatMap((stamps) => {
    const [first] = stamps;
    if (!first || stamps.length < MANY_AT_ONCE) return [];
    const says = `${stamps.length} steps are stamped ${utcText(first)}, so they were stamped together and not when each was done.`;
    return [problemOf('stamps-in-one-minute', first.span, says)];
  });
});

export const stampRules: readonly NoteRule[] = [doubtful, backwards, outOfOrder, atOnce];
