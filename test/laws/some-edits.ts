// Random edits of a plan.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { siblingsOf } from '../../src/edit/step-place';
import type { SectionKind } from '../../src/plan/section';
import type { PlanStatus } from '../../src/plan/status';
import { allSteps } from '../../src/plan/step';
import type { StepPosition } from '../../src/plan/step-position';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { readingOf } from './made-edit';
import { linking, shaping } from './some-rebuilding';
import { title } from './some-words';
import { soup } from './soup';

export const transition: fc.Arbitrary<StepTransition> = fc.oneof(
  fc.constant<StepTransition>({ kind: 'start' }),
  fc.constant<StepTransition>({ kind: 'complete' }),
  fc.constant<StepTransition>({ kind: 'drop' }),
  fc.constant<StepTransition>({ kind: 'reset' }),
  fc.nat({ max: 99 }).map((percent): StepTransition => ({ kind: 'percent', percent })),
  fc
    .constantFrom('', 'no key', 'a pending review at 95%', '(# | `x)', 'the tide: 3 m')
    .map((reason): StepTransition => ({ kind: 'block', reason })),
);

/** A number from 0 up to but not including 1, to choose one of a list whose length is not known yet. */
export const choice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export function chosen<T>(list: readonly T[], at: number): T | undefined {
  return list[Math.floor(at * list.length)];
}

const sections: readonly Exclude<SectionKind, 'other'>[] = [
  'purpose',
  'context',
  'outcomes',
  'recovery',
  'risks',
  'discoveries',
  'decisions',
  'interfaces',
];

/** Words as a person types them into a form: plain, of several lines, or full of marks. */
export const typed = fc.oneof(
  title,
  fc.array(title, { maxLength: 3 }).map((lines) => lines.join('\n')),
  soup,
);

/** An edit without its step, which is chosen from the note. */
export type SomeEdit = (text: string) => Edit | null;

export const recording: fc.Arbitrary<SomeEdit> = fc
  .record({
    kind: fc.constantFrom('decision', 'discovery'),
    title: fc.oneof(title, typed),
    first: typed,
    second: fc.option(typed, { nil: '' }),
  })
  .map(
    ({ kind, title: words, first, second }) =>
      () =>
        kind === 'decision'
          ? {
              kind: 'record decision',
              title: words,
              fields: { rationale: first, alternatives: second },
            }
          : { kind: 'record discovery', title: words, fields: { evidence: first, what: second } },
  );

export const stepping: fc.Arbitrary<SomeEdit> = fc
  .tuple(transition, choice)
  .map(([change, at]) => (text) => {
    const plan = readingOf(text);
    const step = chosen(allSteps(plan.steps), at);
    return step
      ? { kind: 'set step state', step: referenceTo(plan, step), transition: change }
      : null;
  });

const adding: fc.Arbitrary<SomeEdit> = fc
  .constantFrom(...sections)
  .map((section) => () => ({ kind: 'add section', section }));

/** Step edits other than transitions; where a new step stands is chosen from the note as well. */
export const rewriting: fc.Arbitrary<SomeEdit> = fc
  .record({
    kind: fc.constantFrom('add', 'split', 'reword', 'note', 'move'),
    first: typed,
    second: typed,
    at: choice,
    place: fc.constantFrom('at end', 'after', 'before', 'in phase'),
    there: choice,
  })
  .map(({ kind, first, second, at, place, there }) => (text) => {
    const plan = readingOf(text);
    const target = chosen(allSteps(plan.steps), at);
    const phase = chosen(plan.phases, at);
    const step = target ? referenceTo(plan, target) : null;
    switch (kind) {
      case 'add': {
        const position: StepPosition | null =
          place === 'after' || place === 'before'
            ? step && { kind: place, step }
            : place === 'in phase'
              ? phase
                ? { kind: 'in phase', phase: phase.name }
                : null
              : { kind: 'at end' };
        return position && { kind: 'add step', title: first, position };
      }
      case 'split':
        return step && { kind: 'split step', step, done: first, remaining: second };
      case 'reword':
        return step && { kind: 'reword step', step, title: first };
      case 'move': {
        const own = target ? [target, ...siblingsOf(plan, target)] : [];
        const other = chosen(
          own.filter((one) => one.phase === target?.phase),
          there,
        );
        const side = place === 'before' ? 'before' : 'after';
        return step && other
          ? { kind: 'move step', step, side, beside: referenceTo(plan, other) }
          : null;
      }
      default:
        return step && { kind: 'add step note', step, note: first };
    }
  });

/** Edits of what a plan says of itself; made twice they are made once. */
export const stating: fc.Arbitrary<SomeEdit> = fc
  .oneof(
    fc
      .constantFrom<PlanStatus>('draft', 'in progress', 'blocked', 'complete', 'abandoned')
      .map((status): Edit => ({ kind: 'set status', status })),
    typed.map((owner): Edit => ({ kind: 'set owner', owner })),
    fc.constant<Edit>({ kind: 'touch last updated' }),
  )
  .map((edit) => () => edit);

/** Edits that link plans or put a note in shape. */
const rebuilding: fc.Arbitrary<SomeEdit> = fc.oneof(linking, shaping).map((edit) => () => edit);

export const someEdit: fc.Arbitrary<SomeEdit> = fc.oneof(
  recording,
  stepping,
  rewriting,
  stating,
  adding,
  rebuilding,
);

/** The edit for `text`; another text is tried when it has nothing that could be edited so. */
export function editOf(text: string, some: SomeEdit): Edit {
  const edit = some(text);
  fc.pre(edit !== null);
  if (edit === null) throw new Error('Nothing can be edited');
  return edit;
}
