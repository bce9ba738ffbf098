import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { testReading } from '../support/every-dress';

const note = (next: string, title = 'Next Steps / Handoff Notes'): string =>
  `# T\n\n## Progress\n\n- [x] A (2026-01-01)\n\n## ${title}\n\n${next}\n`;
const titles = ({ nextSteps }: Plan): readonly (readonly unknown[])[] =>
  nextSteps.map(({ title, done, later }) => [title, done, later]);

describe('next steps are', () => {
  testReading(
    'the numbered list under their label, and later ones',
    note(
      '**Immediate Next Steps:**\n1. Call `Per`\n2. Write\n   home\n\n**Future Enhancements:**\n- A roof\n\n**Handoff Information:**\n- PR: #458 - Add it\n- Documentation: `docs/it.md`\n- Deployment Notes: [special considerations]\n\n---\n\n**Plan Status**: 🟡 Active | Last updated: 2025-01-10 16:35 UTC',
    ),
    (plan, text) => {
      expect(titles(plan)).toEqual([
        ['Call Per', null, false],
        ['Write home', null, false],
        ['A roof', null, true],
      ]);
      expect(plan.handoff.map(({ label, value }) => [label, value])).toEqual([
        ['PR', '#458 - Add it'],
        ['Documentation', '`docs/it.md`'],
      ]);
      const [first] = plan.nextSteps;
      expect(text.slice(first?.span.from, first?.span.to)).toBe('1. Call `Per`');
      expect(plan.steps).toHaveLength(1);
    },
  );
  test.each([
    ['with boxes', '- [x] Call\n- [ ] Write', [true, false]],
    ['with ticks', '1. ✅ Call\n2. ⏳ Write', [true, null]],
    ['struck when done', '- ~~Call~~\n- Write', [true, null]],
    [
      'rows of a table',
      '| # | Action | Owner |\n|---|---|---|\n| 1 | Call | Per |\n| 2 | Write | Ida |',
      [null, null],
    ],
    ['nested under a label', '- Immediate:\n  - Call\n  - Write', [null, null]],
  ])('%s', (_, next, done) => {
    const plan = parsePlan(note(next, 'Next Steps'));
    expect(plan.nextSteps.map(({ title }) => title)).toEqual(['Call', 'Write']);
    expect(plan.nextSteps.map((step) => step.done)).toEqual(done);
  });
  test('later ones in a section of enhancements', () => {
    expect(titles(parsePlan(note('- A roof', 'Future Enhancements')))).toEqual([
      ['A roof', null, true],
    ]);
  });
});

describe('no next step are', () => {
  test.each([
    '1. [Next action item]',
    '- None',
    'Wait for the harbour.',
    '```\n1. Call\n```',
    '> 1. Call',
    '<!--\n1. Call\n-->',
    '### Handoff\n\n- Completed.',
  ])('%j', (next) => {
    expect(parsePlan(note(next)).nextSteps).toEqual([]);
  });
});
