import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Outcome } from '../../src/plan/outcome';
import { testReading } from '../support/every-dress';

const note = (outcomes: string, title = 'Outcomes & Retrospective'): string =>
  `# T\n\n## Progress\n\n- [x] A (2026-01-01)\n\n## ${title}\n\n${outcomes}\n`;
const found = (outcomes: string, title?: string): readonly Outcome[] =>
  parsePlan(note(outcomes, title)).outcomes;
const told = (outcomes: readonly Outcome[]): readonly (readonly string[])[] =>
  outcomes.map(({ kind, text }) => [kind, text]);

describe('outcomes are', () => {
  testReading(
    'the lists under the four headings, with what was measured',
    note(
      '### What Worked ✅\n- Looking *first*\n- Asking\n  twice\n\n### What Didn’t Work ❌\n- Guessing\n\n### Measured Impact 📊\n- **Delay**: 22 minutes → 40 seconds (−97 %)\n- Calls -> fewer\n- **Cost**: none\n\n### Lessons Learned 💡\n- Look\n\n  Always.',
    ),
    ({ outcomes }, text) => {
      expect(told(outcomes)).toEqual([
        ['worked', 'Looking first'],
        ['worked', 'Asking twice'],
        ['did not work', 'Guessing'],
        ['impact', 'Delay: 22 minutes → 40 seconds (−97 %)'],
        ['impact', 'Calls -> fewer'],
        ['impact', 'Cost: none'],
        ['lesson', 'Look'],
      ]);
      expect(outcomes.map(({ measure }) => measure).filter((measure) => measure !== null)).toEqual([
        { metric: 'Delay', before: '22 minutes', after: '40 seconds (−97 %)' },
      ]);
      const last = outcomes.at(-1)?.span;
      expect(text.slice(last?.from, last?.to)).toMatch(/^- Look\s+Always\.$/);
    },
  );
  testReading(
    'paragraphs of prose, by their labels',
    note(
      'It runs.\nTwice.\n\nLesson: look first.\n\nOutcome: it stays.\n\n**What worked:** asking.',
    ),
    ({ outcomes }) => {
      expect(told(outcomes)).toEqual([
        ['other', 'It runs. Twice.'],
        ['lesson', 'look first.'],
        ['other', 'Outcome: it stays.'],
        ['worked', 'asking.'],
      ]);
    },
  );
  test('the lists under bold or plain lines', () => {
    expect(told(found('**What went well:**\n- A\n\nWhat went wrong:\n\n1. B\n2. C'))).toEqual([
      ['worked', 'A'],
      ['did not work', 'B'],
      ['did not work', 'C'],
    ]);
  });
  test('the lists nested under labels', () => {
    expect(told(found('- What worked:\n  - A\n- Lessons:\n  - B\n- Impact: C'))).toEqual([
      ['worked', 'A'],
      ['lesson', 'B'],
      ['impact', 'C'],
    ]);
  });
  test('rows of a table, which measures when it has a column for before and one for after', () => {
    const table =
      '| Metric | Before | After |\n|---|---|---|\n| Delay | 5 s | 1 s |\n| Cost | — | |';
    expect(found(table)).toMatchObject([
      {
        kind: 'impact',
        text: 'Delay — 5 s — 1 s',
        measure: { metric: 'Delay', before: '5 s', after: '1 s' },
      },
      { kind: 'other', text: 'Cost — —', measure: null },
    ]);
  });
  test('rows of a table that numbers them, without their numbers', () => {
    const table = '| # | Metric | Before | After |\n|---|---|---|---|\n| 1 | Delay | 5 s | 1 s |';
    expect(found(table)).toMatchObject([
      { text: 'Delay — 5 s — 1 s', measure: { metric: 'Delay', before: '5 s', after: '1 s' } },
    ]);
  });
  test('in a section of lessons alone or beside another one', () => {
    expect(told(found('- Look', 'Lessons Learned'))).toEqual([['lesson', 'Look']]);
    expect(told(found('It runs.\n\n## Lessons Learned\n\n- Look'))).toEqual([
      ['other', 'It runs.'],
      ['lesson', 'Look'],
    ]);
  });
  test('of the section’s own kind again behind the next heading', () => {
    expect(
      told(found('### What worked\n\n- A\n\n#### In the office\n\n- B\n\n### Later\n\n- C')),
    ).toEqual([
      ['worked', 'A'],
      ['worked', 'B'],
      ['other', 'C'],
    ]);
  });
  test('named in Chinese', () => {
    expect(told(found('### 做得好\n- 甲\n\n### 教训\n- 乙', '结果与复盘'))).toEqual([
      ['worked', '甲'],
      ['lesson', '乙'],
    ]);
  });
});

describe('no outcome are', () => {
  test.each([
    '- TBD',
    '- [Successful approach or decision]',
    '*(To be completed after implementation)*',
    'To be written when the sensor has been compared.',
    'None yet.',
    '- **Metric 1**: Before → After (% change)',
    '```\n- A\n```',
    '> - A',
    '<!--\n- A\n-->',
    '%%\n- A\n%%',
    '**Plan Status**: 🟡 Active | Last updated: 2025-01-10 16:35 UTC',
    'Revision note (2026-11-13): moved the curve.',
    '---',
    '### What Worked ✅',
  ])('%j', (outcomes) => {
    expect(found(outcomes)).toEqual([]);
  });
});
