// Problems that a note alone cannot show: they need to know what time it is, or the other plans. Everything comes
// in as an argument. docs/problems.md gives the reason of each rule.
import type { Span } from '../text/span';
import { isStale, lastActivityOf } from './activity';
import { dependencyCycle, type Dependencies } from './dependency-cycle';
import type { Citation } from './citation';
import type { Link } from './link';
import type { LogEntry } from './entry-reference';
import { linkProblems } from './link-health';
import type { Plan } from './plan';
import { isSettled, allSteps, type Step } from './step';
import { stepNameIn } from './step-names';
import { problemOf, type Problem } from './problem';
import type { Resolution } from './resolution';
import { stampsOf } from './stamps';
import { dateText, rangeOf, utcText, type Timestamp } from './timestamp';

export interface HealthContext {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** A plan that goes on is stale after more than so many days without a sign of life. */
  readonly daysUntilStale: number;
  /** When the file was last changed, ms UTC; null when unknown. */
  readonly modified: number | null;
  /** Path of the plan's note. */
  readonly path: string;
  /** What a link of this plan leads to; null when nothing is known of it. */
  readonly resolve: (link: Link) => Resolution | null;
  /** Whether a link to a block leads to a note that is known to have none of that id. */
  readonly lacksBlock: (link: Link) => boolean;
  /**
   * Of a decision that a citation of this plan, made `by` an entry or a step, leads to: which it is and what took its place, if it
   * does not hold any more and `by` is not what did.
   */
  readonly supersededBy: (citation: Citation, by: LogEntry | Step) => Superseding | null;
  /** What every known plan waits for, this one included. */
  readonly dependencies: Dependencies;
  /**
   * By way of which plans and steps, in words, the plan as a whole (null) or the step of this title waits for itself; null
   * when it does not.
   */
  readonly circleOf: (step: string | null) => readonly string[] | null;
  /** The names of the files that are conflict copies of the plan's note. */
  readonly copies: readonly string[];
}

/** A decision that does not hold any more, and what took its place, by their titles. */
export interface Superseding {
  readonly old: string;
  /** Null when the note does not say. */
  readonly newer: string | null;
}

type HealthRule = (plan: Plan, context: HealthContext) => readonly Problem[];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Clocks of two machines differ by less, and a stamp to the minute may be rounded up. */
const CLOCK_TOLERANCE = 5 * MINUTE;
/** The furthest a calendar is ahead of UTC. A date may be that of whoever wrote it. */
const CALENDAR_TOLERANCE = 14 * HOUR;

/** The problems of `plan` at the time and among the plans of `context`, in the order of their places. */
export function healthOf(plan: Plan, context: HealthContext): readonly Problem[] {
  return healthRules
    .flatMap((rule) => rule(plan, context))
    .sort((a, b) => a.span.from - b.span.from);
}

/** `silent-plan` */
const silent: HealthRule = (plan, { now, daysUntilStale }) => {
  const last = lastActivityOf(plan);
  if (!plan.isPlan || last === null || !isStale(plan, now, daysUntilStale)) return [];
  const says = `Nothing has been written down since ${dateText(last)}, and the plan is not finished.`;
  return [problemOf('silent-plan', startOf(plan), says)];
};

/** `stamp-in-future` */
const inFuture: HealthRule = (plan, { now }) =>
  stampsOf(plan)
    .filter((stamp) => isAfter(stamp, now))
    .map((stamp) =>
      problemOf('stamp-in-future', stamp.span, `${utcText(stamp)} has not come yet.`),
    );

/** `stamp-after-file-change`; what lies in the future is the matter of the rule above. */
const afterChange: HealthRule = (plan, { now, modified }) =>
  modified === null
    ? []
    : stampsOf(plan)
        .filter((stamp) => isAfter(stamp, modified) && !isAfter(stamp, now))
        .map((stamp) =>
          problemOf(
            'stamp-after-file-change',
            stamp.span,
            `${utcText(stamp)} is later than the last change of the file, at ${new Date(modified).toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
          ),
        );

/** Whether a stamp is later than `at` (ms UTC) by more than clocks and calendars differ. */
function isAfter(stamp: Timestamp, at: number): boolean {
  const tolerance = stamp.kind === 'date' ? CALENDAR_TOLERANCE : CLOCK_TOLERANCE;
  return rangeOf(stamp).start > at + tolerance;
}

/** `broken-link`, `ambiguous-link`, `moved-link` */
const astray: HealthRule = (plan, { resolve, lacksBlock }) =>
  linkProblems(plan, resolve, lacksBlock);

/**
 * `superseded-citation`: only in what still holds or is still to be done, and not where the very point is that another
 * decision was superseded or came of it.
 */
const superseded: HealthRule = (plan, { supersededBy }) =>
  [
    ...plan.decisions.filter((decision) => !decision.superseded),
    ...allSteps(plan.steps).filter((step) => !isSettled(step)),
  ]
    .flatMap((by) =>
      by.citations.flatMap((citation) => (citation.kind === 'cites' ? { citation, by } : [])),
    )
    .flatMap(({ citation, by }) => {
      const found = supersededBy(citation, by);
      if (found === null) return [];
      const { old, newer } = found;
      const rest = newer === null ? '.' : `: “${newer}” took its place.`;
      return [
        problemOf('superseded-citation', citation.span, `“${old}” does not hold any more${rest}`),
      ];
    });

/** `dependency-cycle`: of the plan, and of steps that say what they wait for */
const waiting: HealthRule = (plan, { path, dependencies, circleOf, lacksBlock }) => {
  const between = circleOf(null) ?? dependencyCycle(path, dependencies)?.slice(1, -1) ?? null;
  const ofSteps = allSteps(plan.steps)
    .filter((step) => !isSettled(step))
    .flatMap((step) => {
      const { links, titleSpan } = step;
      // One that leads nowhere stands for a whole plan, perhaps its own, and is a problem as it is.
      const link = links.find((one) => isWaiting(one) && !lacksBlock(one));
      const circle = link === undefined ? null : circleOf(stepNameIn(plan.steps, step));
      return circle === null ? [] : [circleProblem(link?.span ?? titleSpan, 'step', circle)];
    });
  if (between === null) return ofSteps;
  return [
    circleProblem(plan.links.find(isWaiting)?.span ?? startOf(plan), 'plan', between),
    ...ofSteps,
  ];
};

function isWaiting({ kind }: Link): boolean {
  return kind === 'depends on' || kind === 'blocks';
}

function circleProblem(span: Span, what: 'plan' | 'step', between: readonly string[]): Problem {
  const way = between.length === 0 ? '' : `, by way of ${between.join(', ')}`;
  return problemOf('dependency-cycle', span, `This ${what} waits for itself${way}.`);
}

/** `conflict-copy`: one for all copies, because they are looked at together. */
const copied: HealthRule = (plan, { copies: [first, ...others] }) => {
  if (first === undefined) return [];
  const says =
    others.length === 0
      ? `A synchroniser left a conflict copy of this plan: “${first}”.`
      : `Synchronisers left ${others.length + 1} conflict copies of this plan, the first of them “${first}”.`;
  return [problemOf('conflict-copy', startOf(plan), says)];
};

const healthRules: readonly HealthRule[] = [
  copied,
  silent,
  inFuture,
  afterChange,
  astray,
  superseded,
  waiting,
];

/** The title, or the place where the plan begins. */
function startOf({ titleSpan, body }: Plan): Span {
  return titleSpan ?? { from: body.from, to: body.from };
}
