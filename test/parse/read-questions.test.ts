import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Question } from '../../src/plan/question';
import { testReading } from '../support/every-dress';

const note = (questions: string, title = 'Open Questions'): string =>
  `# T\n\n## Progress\n\n- [x] A (2026-01-01)\n\n## ${title}\n\n${questions}\n`;
const found = (questions: string, title?: string): readonly Question[] =>
  parsePlan(note(questions, title)).questions;

describe('questions are', () => {
  testReading(
    'the list under their label, with why they matter',
    note(
      '**Risks:**\n- ⚠️ **Rain**: Wet\n\n**Open Questions:**\n- ❓ **Who pays?**: About 40 a year\n- ❓ **How to share keys**: Many\n  users',
      'Risks / Open Questions',
    ),
    ({ questions }, text) => {
      expect(questions.map(({ title, context, answer }) => [title, context, answer])).toEqual([
        ['Who pays?', 'About 40 a year', null],
        ['How to share keys', 'Many users', null],
      ]);
      const [first] = questions;
      expect(text.slice(first?.span.from, first?.span.to)).toBe(
        '- ❓ **Who pays?**: About 40 a year',
      );
    },
  );
  test.each([
    ['a numbered list', '1. Who pays? It is about 40 a year.', 'It is about 40 a year.'],
    [
      'bold words with keys below',
      '1. **Who pays?**\n   - Current: Nobody\n   - Consider: All',
      'Nobody',
    ],
    ['a label', '- Question: Who pays?\n  Why it matters: It is dear', 'It is dear'],
    ['a table', '| Question | Notes |\n|---|---|\n| Who pays? | Dear |', 'Dear'],
    ['a box', '- [ ] Who pays?', null],
  ])('found in %s', (_, questions, context) => {
    expect(found(questions)).toMatchObject([{ title: 'Who pays?', context, answer: null }]);
  });
});

describe('a question is answered', () => {
  test.each([
    ['by words below it', '- Who pays?\n  - Answer: The harbour', 'The harbour'],
    ['by a line below it', '- Who pays?\n  Resolution: The harbour', 'The harbour'],
    ['by what an arrow points to', '- Who pays? → [[#The harbour pays]]', '[[#The harbour pays]]'],
    [
      'by what an arrow behind a strike points to',
      '- ~~Who pays?~~ → see [[Harbour plan#^d3]]',
      'see [[Harbour plan#^d3]]',
    ],
    ['by words that say so', '- **Who pays?** — Answered: the harbour', 'the harbour'],
    ['by a column', '| Question | Answer |\n|---|---|\n| Who pays? | The harbour |', 'The harbour'],
    ['without words when it is struck through', '- ~~Who pays?~~', ''],
    ['without words when its box is ticked', '- [x] Who pays?', ''],
    ['without words when its status says so', '- Who pays?\n  - Status: Resolved', ''],
    ['without words among the answered ones', '**Resolved:**\n\n- Who pays?', ''],
    ['by none that only holds its place', '- Who pays?\n  - Answer: TBD', null],
  ])('%s', (_, questions, answer) => {
    expect(found(questions)).toMatchObject([{ title: 'Who pays?', answer }]);
  });
});

describe('no question are', () => {
  test.each([
    '- None',
    '- No open questions remain.',
    '- ❓ **[Question]**: Context and why it matters',
    '```\n- Who pays?\n```',
    '> - Who pays?',
    '%%\n- Who pays?\n%%',
  ])('%j', (questions) => {
    expect(found(questions)).toEqual([]);
  });
});
