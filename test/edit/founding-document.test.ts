// The complete plan in the document this project was founded on, which is not a part of the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { applyChanges } from '../../src/text/text-change';

const now = Date.UTC(2025, 0, 10, 17, 20);

/** The plan inside the document's longest fence; null when the document is not beside the project. */
function planIn(name: string): string | null {
  const path = join(__dirname, '../../../shared', name);
  if (!existsSync(path)) return null;
  return /^````markdown\r?\n([^]*?)^````\r?$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? null;
}

function moved(text: string, number: string, transition: StepTransition): string {
  const plan = parsePlan(text);
  const step = plan.steps.find((candidate) => candidate.number === number);
  if (!step) throw new Error(`There is no step ${number}`);
  const edit = { kind: 'set step state', step: referenceTo(plan, step), transition } as const;
  const result = runEdit(text, edit, { now, author: null });
  if (result.kind === 'refusal') throw new Error(result.refusal.message);
  return applyChanges(text, result.changes);
}

/** The lines of the two texts that differ, which have the same number of lines. */
function changedLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  expect(fresh.length).toBe(old.length);
  return old.flatMap((line, at) => (line === fresh[at] ? [] : [[line, fresh[at] ?? ''] as const]));
}

describe.each(['exec-plan-skill.md', 'exec-plan-skill.mojibake.md'])('the plan in %s', (name) => {
  const text = planIn(name);
  const testHere = text === null ? test.skip : test;
  const plan = text ?? '';
  const where = text === null ? ` (skipped: ../shared/${name} is not there)` : '';

  testHere(`changes in six places when step 5 is completed${where}`, () => {
    const done = plan.match(/- Status: (.*Complete)/)?.[1] ?? '';
    const [full, empty] = name.includes('mojibake') ? ['âš«', 'âšª'] : ['⚫', '⚪'];
    const bar = (filled: number): string => full.repeat(filled) + empty.repeat(10 - filled);
    expect(changedLines(plan, moved(plan, '5', { kind: 'complete' }))).toEqual([
      ['- **Last Updated**: 2025-01-10 16:30 UTC', '- **Last Updated**: 2025-01-10 17:20 UTC'],
      [`**Overall**: ${bar(5)} 50% (4/8 steps)`, `**Overall**: ${bar(6)} 63% (5/8 steps)`],
      [
        '- [ ] **Step 5**: Apply middleware to API routes',
        '- [x] **Step 5**: Apply middleware to API routes',
      ],
      [expect.stringMatching(/^ {2}- Status: .*In Progress$/), `  - Status: ${done}`],
      [expect.stringMatching(/^ {2}- Completed: /), '  - Completed: 2025-01-10 17:20 UTC'],
      [
        expect.stringMatching(/^\*\*Plan Status\*\*: .* \| Last updated: 2025-01-10 16:35 UTC$/),
        expect.stringMatching(/^\*\*Plan Status\*\*: .* \| Last updated: 2025-01-10 17:20 UTC$/),
      ],
    ]);
  });

  testHere(
    `is as before, but for what it says of itself, when step 6 was done and undone${where}`,
    () => {
      const changes: readonly StepTransition[] = [
        { kind: 'start' },
        { kind: 'block', reason: 'no time' },
        { kind: 'complete' },
        { kind: 'reset' },
      ];
      const back = changes.reduce((note, change) => moved(note, '6', change), plan);
      const stamps = changedLines(plan, back).map(([line]) => line.replace(/: .*/, ''));
      expect(stamps).toEqual(['- **Last Updated**', '**Plan Status**']);
    },
  );
});
