import { describe, expect, test } from '@jest/globals';
import { linkRowsOf, stepRowsOf } from '../../src/index/link-rows';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote } from '../support/plan-of';

const plan = (...progress: readonly string[]) =>
  parsePlan(planNote({ metadata: ['Depends on: [[Pier]]'], progress }));

describe('a step', () => {
  test('has the links under each of its labels that says what a note is to it', () => {
    const [step] = plan(
      '- [ ] Ship the gauge',
      '  - Depends on: [[Storm surge#^step-3]], `plans/Tides.md`',
      '  - **Blocks**: [Pier](../Pier.md)',
      '  - Requires: plans/Quay.md',
      '  - Waits for: [[Moor]]',
      '  - Notes: as in [[Elsewhere]]',
    ).steps;
    expect(step?.links.map(({ kind, target, subpath }) => [kind, target, subpath])).toEqual([
      ['depends on', 'Storm surge', '#^step-3'],
      ['depends on', 'plans/Tides.md', null],
      ['blocks', '../Pier.md', null],
      ['depends on', 'plans/Quay.md', null],
      ['depends on', 'Moor', null],
    ]);
  });

  test('has links to steps of its own note, and the plan itself has none', () => {
    const { links, steps } = plan(
      '- [ ] Ship',
      '  - Depends on: [[#^step-2]], [it](#^step-2), [that](<#^step-3>)',
      '- [ ] Test ^step-2',
      '  - Depends on: [the next](#^step-3)',
    );
    const linked = steps.map((step) => step.links.map(({ target, subpath }) => [target, subpath]));
    expect(linked).toEqual([
      [
        ['', '#^step-2'],
        ['', '#^step-2'],
        ['', '#^step-3'],
      ],
      [['', '#^step-3']],
    ]);
    expect(links.map(({ target }) => target)).toEqual(['Pier']);
  });

  test('has links on a line of its own words when the label stands out', () => {
    const [step] = plan('- [ ] Ship the gauge', '  **Blocks:** [[Tides]]').steps;
    expect(step?.title).toBe('Ship the gauge');
    expect(step?.links.map(({ kind, target }) => [kind, target])).toEqual([['blocks', 'Tides']]);
  });

  test('is known by the block id at the end of its line, or of its words', () => {
    const { steps } = plan(
      '- [ ] Ship ^step-1',
      '  - Notes: soon',
      '- [x] (2026-03-01 10:00Z) Two lines',
      '  of words ^step-2',
      '- [ ] None',
    );
    expect(steps.map(({ block, title }) => [block, title])).toEqual([
      ['step-1', 'Ship'],
      ['step-2', 'Two lines of words'],
      [null, 'None'],
    ]);
  });
});

describe("a plan's row", () => {
  const read = plan(
    '- [x] Plan it',
    '- [ ] Ship',
    '  - Depends on: [[Tides]], [[Tides]]',
    '- [ ] Test after [[Tides]] ^step-2',
    '- [ ] Rest',
  );

  test('keeps each link once, with the step that it is about', () => {
    expect(linkRowsOf(read).map(({ kind, target, step }) => [kind, target, step])).toEqual([
      ['depends on', 'Pier', null],
      ['mentioned', 'Tides', null],
      ['depends on', 'Tides', 'Ship'],
    ]);
  });

  test('keeps the steps with links or a block id', () => {
    expect(stepRowsOf(read)).toEqual([
      { name: 'Ship', block: null, state: 'pending', isNext: true },
      { name: 'Test after Tides', block: 'step-2', state: 'pending', isNext: false },
    ]);
  });
});
