// What holds for the spans of every reading, whatever the note says.
import { expect } from '@jest/globals';
import type { Entry } from '../../src/plan/entry';
import type { Field } from '../../src/plan/field';
import type { Plan } from '../../src/plan/plan';
import { allSteps, type Step } from '../../src/plan/step';
import { contains, type Span } from '../../src/text/span';

/** Fails when a span of `plan`, the reading of `text`, lies outside what it belongs to. */
export function checkSpans(text: string, plan: Plan): void {
  const problems: string[] = [];
  const inside = (what: string, outer: Span, inner: Span | null): void => {
    if (inner !== null && (inner.from > inner.to || !contains(outer, inner))) {
      problems.push(`${what} ${inner.from}..${inner.to} is outside ${outer.from}..${outer.to}`);
    }
  };
  const whole = { from: 0, to: text.length };
  const checkField = (outer: Span, field: Field): void => {
    inside(`field ${field.label}`, outer, field.span);
    inside(`value of ${field.label}`, field.span, field.valueSpan);
  };
  const checkStep = (outer: Span, step: Step): void => {
    inside('step', outer, step.span);
    inside('line', step.span, step.line);
    inside('title', step.span, step.titleSpan);
    inside('mark', step.line, step.markSpan);
    if (text.slice(step.markSpan.from, step.markSpan.to) !== (step.mark ?? '')) {
      problems.push(`mark ${step.mark} is not where it should be`);
    }
    for (const field of step.fields) checkField(step.span, field);
    for (const child of step.steps) checkStep(step.span, child);
  };
  const checkEntry = (entry: Entry): void => {
    inside('entry', plan.body, entry.span);
    for (const field of entry.fields) checkField(entry.span, field);
  };
  inside('body', whole, plan.body);
  inside('title', plan.body, plan.titleSpan);
  for (const section of plan.sections) {
    inside(`section ${section.title}`, plan.body, section.span);
    inside('heading', section.span, section.heading);
    inside('section body', section.span, section.body);
  }
  for (const phase of plan.phases) {
    inside('phase', plan.body, phase.span);
    inside('phase heading', phase.span, phase.heading);
    if (phase.briefs.length !== phase.briefSpans.length)
      problems.push(`${phase.name} has not one place for each brief`);
    for (const span of phase.briefSpans) inside('brief', phase.span, span);
  }
  for (const step of plan.steps) checkStep(plan.body, step);
  for (const entry of [...plan.decisions, ...plan.discoveries]) checkEntry(entry);
  for (const criterion of plan.criteria) inside('criterion', plan.body, criterion.span);
  for (const { span } of plan.outcomes) inside('outcome', plan.body, span);
  for (const { span } of plan.risks) inside('risk', plan.body, span);
  for (const { span } of plan.questions) inside('question', plan.body, span);
  for (const { span } of plan.nextSteps) inside('next step', plan.body, span);
  for (const field of plan.handoff) checkField(plan.body, field);
  plan.links.forEach(({ target, span }, index) => {
    inside('link', whole, span);
    if (!text.slice(span.from, span.to).includes(target)) {
      problems.push(`link to ${target} is not where it should be`);
    }
    const before = plan.links[index - 1];
    if (before && before.span.to > span.from) problems.push(`links overlap at ${span.from}`);
  });
  for (const field of plan.metadata.fields) checkField(whole, field);
  for (const problem of plan.problems) inside(`problem ${problem.rule}`, whole, problem.span);
  const stamps = allSteps(plan.steps).flatMap(({ started, completed, touched }) => [
    started,
    completed,
    touched,
  ]);
  for (const stamp of stamps) if (stamp) inside('stamp', whole, stamp.span);
  expect(problems).toEqual([]);
}
