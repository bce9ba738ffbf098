// What is odd in a plan as it was read: claims that the note contradicts, and what is missing or there twice.
// Each problem is one sentence; none of them keeps the rest from being read.
import { contains, sliceOf, type Span } from '../text/span';
import { fieldOf, saysNothing } from '../plan/field';
import type { Plan } from '../plan/plan';
import type { Problem } from '../plan/problem';
import { progressOf } from '../plan/progress';
import { sectionOf, type SectionKind } from '../plan/section';
import { statusLabel } from '../plan/status';
import { allSteps, type Step } from '../plan/step';
import { plainText } from './inline-text';
import type { Frontmatter } from './read-frontmatter';
import { ownerLabels, planStatusOf, statusLabels } from './read-metadata';
import { statusWordsOf } from './read-step-state';

type Reading = Omit<Plan, 'problems'>;

/** The problems of a plan, in the order of their places. */
export function readProblems(
  text: string,
  frontmatter: Frontmatter | null,
  plan: Reading,
): readonly Problem[] {
  const found = [
    ...stepProblems(plan),
    ...claimProblems(text, plan),
    ...propertyProblems(frontmatter, plan),
    ...sectionProblems(plan),
    ...timeProblems(plan),
  ];
  return found.sort((a, b) => a.span.from - b.span.from);
}

function stepProblems(plan: Reading): readonly Problem[] {
  return allSteps(plan.steps).flatMap((step): Problem[] => {
    const field = fieldOf(step.fields, 'status', 'state');
    const status = field === null ? null : statusWordsOf(field.value);
    if (field === null || status === null) return [];
    const ticked = step.state.kind === 'done';
    if (ticked === (status.kind === 'done') || step.state.kind === 'dropped') return [];
    const says = `${nameOf(step)} is ${ticked ? 'ticked' : 'not ticked'}, but its status says “${plainText(field.value)}”.`;
    return [problem('tick-disagrees-with-status', 'warning', field.span, says)];
  });
}

function nameOf(step: Step): string {
  return step.number === null ? `“${step.title}”` : `Step ${step.number}`;
}

/** Percent points by which a claim may differ: people round. */
const PERCENT_TOLERANCE = 1;

function claimProblems(text: string, plan: Reading): readonly Problem[] {
  const { overall, footer } = plan.claims;
  const problems: Problem[] = [];
  if (overall && plan.steps.length > 0) {
    const { done, total, share } = progressOf(plan.steps);
    const counts = overall.done !== null && (overall.done !== done || overall.total !== total);
    // A note may count whole steps or parts of them; either figure is true.
    const figures = [share * 100, total === 0 ? 0 : (done / total) * 100];
    const percent = overall.percent;
    const off =
      percent !== null && figures.every((figure) => Math.abs(percent - figure) > PERCENT_TOLERANCE);
    if (counts || off) {
      const says = `The line says ${claimed(overall)}, but ${done} of ${total} steps are done.`;
      problems.push(problem('overall-disagrees-with-steps', 'warning', overall.span, says));
    }
  }
  if (footer?.statusSpan && !plan.status.derived) {
    const words = sliceOf(text, footer.statusSpan);
    const status = planStatusOf(words);
    if (status !== null && status !== plan.status.value) {
      const says = `The last line says “${plainText(words)}”, but the plan’s status is “${statusLabel(plan.status.value)}”.`;
      problems.push(problem('footer-disagrees-with-status', 'warning', footer.span, says));
    }
  }
  return problems;
}

function claimed(overall: NonNullable<Plan['claims']['overall']>): string {
  if (overall.done !== null && overall.total !== null) return `${overall.done} of ${overall.total}`;
  return `${overall.percent ?? 0} %`;
}

function propertyProblems(frontmatter: Frontmatter | null, plan: Reading): readonly Problem[] {
  if (!frontmatter) return [];
  const body = plan.metadata.fields.filter((field) => !contains(frontmatter.span, field.span));
  const comparisons = [
    { labels: statusLabels, name: 'status', meaning: planStatusOf },
    {
      labels: ownerLabels,
      name: 'owner',
      meaning: (words: string) => plainText(words).toLowerCase(),
    },
  ];
  return comparisons.flatMap(({ labels, name, meaning }): Problem[] => {
    const property = fieldOf(frontmatter.fields, ...labels);
    const field = fieldOf(body, ...labels);
    if (!property || !field || saysNothing(property.value) || saysNothing(field.value)) return [];
    const [there, here] = [meaning(property.value), meaning(field.value)];
    if (there === null || here === null || there === here) return [];
    const says = `The properties give the ${name} as “${plainText(property.value)}”, the note itself as “${plainText(field.value)}”.`;
    return [problem('metadata-disagrees-with-frontmatter', 'warning', property.span, says)];
  });
}

/** Kinds of which only the first section is read. */
const readOnce: readonly SectionKind[] = ['progress', 'decisions', 'discoveries'];

function sectionProblems(plan: Reading): readonly Problem[] {
  const problems = readOnce.flatMap((kind) =>
    plan.sections
      .filter((section) => section.kind === kind)
      .slice(1)
      .map((section) =>
        problem(
          'section-twice',
          'warning',
          section.heading,
          `“${section.title}” is a section that this plan has already; only the first one is read.`,
        ),
      ),
  );
  if (plan.isPlan && !sectionOf(plan.sections, 'progress') && plan.steps.length === 0) {
    const span = plan.titleSpan ?? { from: plan.body.from, to: plan.body.from };
    problems.push(
      problem('no-progress-section', 'hint', span, 'This plan has no section “Progress”.'),
    );
  }
  return problems;
}

function timeProblems(plan: Reading): readonly Problem[] {
  const undated = allSteps(plan.steps).filter(
    (step) => step.state.kind === 'done' && step.mark !== null && step.completed === null,
  );
  // Some plans carry no stamps at all: that is one thing to say, not one for each step.
  const stamped = allSteps(plan.steps).some((step) => step.completed !== null);
  const missing = undated
    .slice(0, stamped ? undated.length : 1)
    .map((step) =>
      problem(
        'done-without-timestamp',
        'hint',
        step.line,
        stamped
          ? `${nameOf(step)} is done, but not when.`
          : `${undated.length === 1 ? 'A step is' : `${undated.length} steps are`} done, but none of them says when.`,
      ),
    );
  const stamps = [
    ...allSteps(plan.steps).flatMap((step) => [step.started, step.completed, step.touched]),
    ...plan.decisions.map((decision) => decision.at),
    ...plan.discoveries.map((discovery) => discovery.at),
  ];
  const doubted = stamps.flatMap((stamp) =>
    stamp?.kind === 'date' && stamp.doubt !== null
      ? [
          problem(
            'ambiguous-time-zone',
            'hint',
            stamp.span,
            `Only the date is used: ${stamp.doubt}.`,
          ),
        ]
      : [],
  );
  return [...missing, ...doubted];
}

function problem(
  rule: Problem['rule'],
  severity: Problem['severity'],
  span: Span,
  message: string,
): Problem {
  return { rule, severity, span, message };
}
