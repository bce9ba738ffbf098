// Random edits that let steps wait for others, name them, and move them to another plan.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { stepLines } from '../../src/edit/step-lines';
import { allSteps } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import { readingOf } from './made-edit';
import { choice, chosen, type SomeEdit } from './some-edits';

export const stepLink = fc.constantFrom(
  '[[Tide tables#^step-2]]',
  '[[#^step-1|a step]]',
  '[a step](#^step-1)',
  '[the keys](my%20keys.md)',
  '[[Tide tables]]',
);

export const depending: fc.Arbitrary<SomeEdit> = fc
  .tuple(choice, stepLink)
  .map(([at, link]) => (text) => {
    const plan = readingOf(text);
    const step = chosen(allSteps(plan.steps), at);
    return step ? { kind: 'depend on step', step: referenceTo(plan, step), link } : null;
  });

export const naming: fc.Arbitrary<SomeEdit> = choice.map((at) => (text) => {
  const plan = readingOf(text);
  const step = chosen(allSteps(plan.steps), at);
  return step ? { kind: 'set step id', step: referenceTo(plan, step) } : null;
});

/** The whole link to the plan that takes steps in. */
export const extractLink = fc.constantFrom('[[Clock works]]', '[Clock](done/Clock%20works.md)');

/** How another place of the same note leads to the block of this name. */
export const ownLink = fc
  .constantFrom('[[#^ID]]', '[[#^ID|a step]]', '[a step](#^ID)', 'see [[#^ID]] and `[[#^ID]]`')
  .map((words) => (id: string) => words.replace(/ID/g, id));

/** Takes some steps out, as another note has taken them in; null when they cannot go. */
export const extracting: fc.Arbitrary<SomeEdit> = fc
  .array(choice, { minLength: 1, maxLength: 4 })
  .map((places) => (text) => {
    const plan = readingOf(text);
    const all = allSteps(plan.steps);
    const steps = places.flatMap((at) => {
      const step = chosen(all, at);
      return step ? [referenceTo(plan, step)] : [];
    });
    const found = stepLines(text, plan, steps);
    if (found.kind === 'refusal') return null;
    return {
      kind: 'extract steps',
      steps,
      lines: found.lines,
      title: 'Clock works',
      link: '[[Clock works]]',
    } satisfies Edit;
  });
