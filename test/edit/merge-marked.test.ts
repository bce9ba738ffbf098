import { describe, expect, test } from '@jest/globals';
import { mergeMarked } from '../../src/edit/merge-marked';
import { applyChanges } from '../../src/text/text-change';

const note = (...lines: readonly string[]): string =>
  ['# ExecPlan: Move the archive', '', ...lines, ''].join('\n');
const marked = (ours: readonly string[], theirs: readonly string[]): readonly string[] => [
  '<<<<<<< HEAD',
  ...ours,
  '=======',
  ...theirs,
  '>>>>>>> phone',
];

function settled(text: string): { text: string; left: readonly string[] } {
  const { changes, conflicts } = mergeMarked(text);
  return { text: applyChanges(text, changes), left: conflicts.map(({ name }) => name) };
}

describe('merge conflicts in a plan', () => {
  const log = ['## Decision Log', ''];
  const [first, second, third] = ['- 2026-03-01: One', '- 2026-03-02: Two', '- 2026-03-03: Three'];

  test('are settled by uniting entries of both sides', () => {
    const text = note(
      ...log,
      first,
      ...marked([third], [second]),
      '',
      '## Progress',
      '',
      '- [ ] Go',
    );
    const all = note(...log, first, second, third, '', '## Progress', '', '- [ ] Go');
    expect(settled(text)).toEqual({ text: all, left: [] });
  });

  test('are settled beside one that stays, whose lines do not change', () => {
    const prose = marked(['Small.'], ['Large.']);
    const steps = ['## Progress', '', '- [ ] Go', ''];
    const text = note(
      '## Purpose',
      '',
      ...prose,
      '',
      ...steps,
      ...log,
      ...marked([first], [second]),
    );
    const all = note('## Purpose', '', ...prose, '', ...steps, ...log, first, second);
    expect(settled(text)).toEqual({ text: all, left: ['Line 5'] });
  });

  test('stay when prose outside the plan differs', () => {
    const other = ['# ExecPlan: Another', '', '## Purpose', '', 'To go.', ''];
    const plan = [
      '## Purpose',
      '',
      'To be.',
      '',
      '## Progress',
      '',
      '- [ ] Go',
      '',
      ...log,
      first,
      '',
    ];
    const text = note(...plan, ...other, ...plan.slice(4), ...marked(['Mine.'], ['Yours.']));
    const { changes, conflicts } = mergeMarked(text);
    expect(changes).toEqual([]);
    expect(conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual([['Mine.', 'Yours.']]);
  });
});
