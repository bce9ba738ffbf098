import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';
import { runsOf } from '../support/law-runs';
import { planNote } from '../support/plan-of';

const context = { now: Date.UTC(2026, 2, 4, 5, 6), author: 'Mara' };

/** Logs in the forms that give a value lines of its own. */
const logs: Readonly<Record<string, readonly string[]>> = {
  'no entry': ['None yet.'],
  'indented lines': ['- Decision: Go\n  Rationale: Ours.\n  Date/Author: 2026-03-01 / Ann'],
  'nested bullets': ['- **Decision**: Go\n  - **Rationale**: Ours.\n  - **Date**: 2026-03-01'],
  'a dated paragraph with bullets': ['**2026-03-01**: Go\n- **Rationale**: Ours.'],
  'a dated paragraph with lines': ['**2026-03-01**: Go\nRationale: Ours.'],
  'dated bullets': ['- 2026-03-01: Go'],
  headings: ['### 2026-03-01 — Go\n\nRationale: Ours.'],
  prose: ['We go, because it is ours. (2026-03-01)'],
};

const metadata = ['- **Owner**: Ann'];
const notes = Object.entries(logs).flatMap(([form, decisions]) => [
  [`codex, ${form}`, planNote({ progress: ['- [ ] A'], decisions })] as const,
  [
    `skill, ${form}`,
    planNote({ metadata: ['## Metadata', '', ...metadata], progress: ['- [ ] A'], decisions }),
  ] as const,
]);

/** The rationale of the decision `Stay`, recorded in `note` for that reason, as words without escapes. */
function rationaleRead(note: string, rationale: string): string | undefined {
  const edit: Edit = { kind: 'record decision', title: 'Stay', fields: { rationale } };
  const result = runEdit(note, edit, context);
  if (result.kind === 'refusal') return result.refusal.message;
  const { decisions } = parsePlan(applyChanges(note, result.changes));
  const field = decisions
    .find(({ title }) => title === 'Stay')
    ?.fields.find(({ label }) => label === 'Rationale');
  return field && unescaped(field.value);
}

const unescaped = (words: string): string => words.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const lines = [
  'It is there.',
  'Rationale: it is ours',
  '**Why:** it is ours',
  '**Reason**: it is ours',
  'Note: all of it. Reason: the rain',
  'Decision: go home',
  'Date: 2026-03-03',
  '2026-03-02: it rained',
  '(2026-03-02) it rained',
  '- a bullet',
  '1. a number',
  '# a heading',
  '> a quote',
  '---',
  'Evidence:',
  'Example:',
  '理由：雨',
  'the end ^note',
  '[ ] a box',
];

describe.each(notes.filter(([name]) => name.startsWith('codex')))(
  'words of several lines in the log of a plan (%s)',
  (_, note) => {
    test.each(lines)('are read as they were given with “%s” among them', (line) => {
      const words = `It rains.\n${line}\nAnd it pours.`;
      expect(rationaleRead(note, words)).toBe(words);
    });

    test('are read as they were given when they are a transcript', () => {
      const words = '$ make test\n\n  2 failed:\nDecision: none';
      expect(rationaleRead(note, words)).toBe(words);
    });
  },
);

test.each(notes)('a title with a label behind its first sentence stays a title (%s)', (_, note) => {
  const title = 'Use it. Reason: it is cheap.';
  const result = runEdit(note, { kind: 'record decision', title, fields: {} }, context);
  if (result.kind === 'refusal') throw new Error(result.refusal.message);
  const { decisions } = parsePlan(applyChanges(note, result.changes));
  expect(decisions.map((decision) => decision.title)).toContain(title);
});

test('words of any such lines are read as they were given', () => {
  const some = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...notes), some, ([, note], given) => {
      const words = ['It rains.', ...given].join('\n');
      expect(rationaleRead(note, words)).toBe(words);
    }),
    { numRuns: runsOf('dear') },
  );
});
