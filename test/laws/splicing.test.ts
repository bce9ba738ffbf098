import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { List, ListItem } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { checkSpans } from '../support/check-spans';
import { changedTitles, lostLines, MOST_LINES } from './kept';
import { law } from './law';
import { makeEdit, readingOf } from './made-edit';
import { choice, chosen, editOf, someEdit } from './some-edits';
import { closing } from './some-records';
import { examples, smallPlans, spliced, type SmallPlan } from './some-splices';

/** The first line of each step, without indentation. */
function stepLines(text: string, { steps }: Plan): readonly string[] {
  return allSteps(steps).map(({ line }) => lineAt(text, line.from).trim());
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

function itemsOf(list: List): readonly ListItem[] {
  return list.children.flatMap((item) => [
    item,
    ...item.children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : [])),
  ]);
}

/**
 * The lines that begin an item with a paragraph, in a list or in a list in such an item, below the heading Progress and above the next
 * one of its level, as CommonMark has it. What it does not have there, an example has swallowed: a fence, a comment or
 * HTML that nothing ends, a heading of its own, one that a line of dashes makes of the step, a paragraph that goes on.
 */
function progressLines(text: string): readonly string[] {
  let inProgress = false;
  return fromMarkdown(text).children.flatMap((node) => {
    const from = node.position?.start.offset ?? 0;
    if (node.type === 'heading' && node.depth <= 2) {
      inProgress = lineAt(text, from) === '## Progress';
    }
    if (!inProgress || node.type !== 'list') return [];
    const steps = itemsOf(node).filter(({ children: [first] }) => first?.type === 'paragraph');
    return steps.map(({ position }) => lineAt(text, position?.start.offset ?? 0));
  });
}

/** Throws when a step of the plan that CommonMark sees in `text` is not read. */
function expectRead(own: readonly string[], text: string): void {
  const plan = parsePlan(text);
  checkSpans(text, plan);
  const found = stepLines(text, plan);
  const unread = own.filter((line) => !found.includes(line));
  if (unread.length === 0) return;
  const seen = progressLines(text);
  const missing = unread.filter((line) => seen.includes(line));
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} is not read in\n${text}`);
}

const ownLines = new Map(
  smallPlans.map((plan) => [plan, stepLines(plan.text, parsePlan(plan.text))] as const),
);

/** The messages about all examples that fail, at every boundary of `plan`. */
function failuresIn(plan: SmallPlan, apart: boolean): readonly string[] {
  const own = ownLines.get(plan) ?? [];
  return plan.boundaries.flatMap((at) =>
    examples.flatMap((example) => {
      try {
        expectRead(own, spliced(plan, at, example, apart).text);
        return [];
      } catch (error) {
        return [String(error)];
      }
    }),
  );
}

describe.each(smallPlans.map((plan) => [plan.name, plan] as const))(
  'an example of CommonMark at any boundary of a %s plan',
  (_, plan) => {
    test.each([
      ['between blank lines', true],
      ['without a blank line', false],
    ])('%s is read, with all steps of the plan that it does not swallow', (_form, apart) => {
      expect(failuresIn(plan, apart)).toEqual([]);
    });
  },
);

describe('an edit of a plan with an example of CommonMark in it', () => {
  const anyEdit = fc.oneof({ weight: 3, arbitrary: someEdit }, { weight: 1, arbitrary: closing });

  law(
    'is refused, or keeps the example and all other steps and entries',
    [fc.constantFrom(...smallPlans), choice, fc.constantFrom(...examples), fc.boolean(), anyEdit],
    (plan, at, example, apart, some) => {
      const { text } = spliced(plan, chosen(plan.boundaries, at) ?? 0, example, apart);
      const { refused, result } = makeEdit(text, editOf(text, some));
      if (refused !== null) return;
      expect(changedTitles(text, result)).toBeLessThanOrEqual(1);
      expect(lostLines(text, result)).toBeLessThanOrEqual(MOST_LINES);
      checkSpans(result, readingOf(result));
    },
  );
});
