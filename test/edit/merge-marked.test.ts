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

describe('nothing of the lower version is lost unseen', () => {
  const plan = (...lines: readonly string[]): string =>
    note(
      '## Purpose',
      '',
      'To be.',
      '',
      '## Progress',
      '',
      '- [x] **Step 1**: Go',
      '  - Completed: 2026-03-01 08:00 UTC',
      '',
      '## Decision Log',
      '',
      'None yet.',
      '',
      ...lines,
    );

  test.each([
    [
      'words below a heading above the sections',
      plan('# Appendix', '', ...marked(['The first.'], ['The first, which says more.'])),
    ],
    ['such a heading with its words', plan(...marked([], ['# Appendix', '', 'Two pages.']))],
    [
      'words behind a placeholder',
      plan().replace(
        'None yet.',
        marked(['None yet.'], ['None yet. The harbour master promised to look.']).join('\n'),
      ),
    ],
    [
      'another heading',
      plan().replace(
        '## Decision Log',
        marked(['## Decision Log'], ['## Decision Log (harbour works)']).join('\n'),
      ),
    ],
    [
      'a remark behind the time of a step',
      plan().replace(/^ {2}- Completed.*$/m, (line) =>
        marked([line], [`${line} (after the second try; see photo 12)`]).join('\n'),
      ),
    ],
    [
      'a heading that looks like a marker',
      plan(...marked(['Words.'], ['Measurements', '=======', '', 'Words.'])),
    ],
    ['a property', plan().replace(/^/, `---\n${marked(['a: b'], ['a: c']).join('\n')}\n---\n`)],
    [
      'a conflict in another one',
      plan(...marked(['Words.'], marked(['Words.'], ['Other words.']))),
    ],
    [
      'words below a step that is nested in another',
      plan().replace('  - Completed: 2026-03-01 08:00 UTC', (line) =>
        [line, '  - [ ] Rest', '', ...marked([], ['  It rained.'])].join('\n'),
      ),
    ],
  ])('%s', (_, text) => {
    const { changes, conflicts } = mergeMarked(text);
    expect(changes).toEqual([]);
    expect(conflicts).toHaveLength(1);
    const lower = text.slice(text.indexOf('=======\n') + 8, text.lastIndexOf('>>>>>>>')).trim();
    expect(conflicts[0]?.theirs.trim()).toBe(lower);
  });

  test('and what is settled is told, though nothing is gained', () => {
    for (const lower of [[], ['Words.']]) {
      const text = plan(...marked(['Words.'], lower));
      const { changes, gains, conflicts } = mergeMarked(text);
      expect(applyChanges(text, changes)).toBe(plan('Words.'));
      expect(gains).toEqual([{ kind: 'settled', name: 'Line 16', state: null }]);
      expect(conflicts).toEqual([]);
    }
  });
});

test('an example of a merge conflict in a code block is no conflict', () => {
  const text = note('## Purpose', '', '```', ...marked(['a'], []), '```');
  expect(mergeMarked(text)).toEqual({ changes: [], gains: [], conflicts: [] });
});
