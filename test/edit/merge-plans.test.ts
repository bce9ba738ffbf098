import { describe, expect, test } from '@jest/globals';
import { mergePlans } from '../../src/edit/merge-plans';
import { applyChanges } from '../../src/text/text-change';
import { planNote, type PlanNote } from '../support/plan-of';

const decision = [
  '- Decision: One file a year',
  '  Rationale: The report reads by year.',
  '  Date/Author: 2026-03-01 / Amara',
];
const newDecision = [
  '- Decision: Keep the old names',
  '  Rationale: The report knows them.',
  '  Date/Author: 2026-03-02 / Mara',
];
const codex: PlanNote = {
  progress: ['- [x] (2026-03-01 08:00Z) Count the files', '- [ ] Convert one gauge'],
  decisions: decision,
  discoveries: ['- Observation: Two gauges share a name', '  Evidence: `ls`'],
  work: ['Count, then convert.'],
};

const noteWith = (parts: PlanNote): string => planNote({ ...codex, ...parts });
const withSteps = (...progress: readonly string[]): string => noteWith({ progress });
const withLog = (...decisions: readonly string[]): string => noteWith({ decisions });

/** The note after a merge, and the names of what is left for a person. Merging again changes nothing. */
function merged(mine: string, theirs: string): { text: string; left: readonly string[] } {
  const { changes, conflicts } = mergePlans(mine, theirs);
  const text = applyChanges(mine, changes);
  expect(mergePlans(text, theirs).changes).toEqual([]);
  return { text, left: conflicts.map(({ name }) => name) };
}

const clean = (text: string) => ({ text, left: [] });

describe('entries of two versions are united', () => {
  test('one that only the copy has comes as it is written there', () => {
    const theirs = withLog(...decision, ...newDecision);
    expect(merged(noteWith({}), theirs)).toEqual(clean(theirs));
  });

  test.each([
    ['oldest', [1, 3], [1, 2, 4], [1, 2, 3, 4]],
    ['newest', [3, 1], [4, 2, 1], [4, 3, 2, 1]],
  ])('in the order of time, %s first', (_, mine, theirs, all) => {
    const log = (days: readonly number[]): string =>
      withLog(...days.map((day) => `- 2026-03-0${day}: Decision of day ${day}`));
    expect(merged(log(mine), log(theirs))).toEqual(clean(log(all)));
  });

  test('two of one title are two when their times differ', () => {
    const [first, second] = ['- 2026-03-01: Restart', '- 2026-03-02: Restart'];
    expect(merged(withLog(first), withLog(second))).toEqual(clean(withLog(first, second)));
  });

  test('one that stands twice in the copy and once in the note stands twice', () => {
    const entry = '- 2026-03-01: Restart';
    expect(merged(withLog(entry), withLog(entry, entry))).toEqual(clean(withLog(entry, entry)));
  });

  test('the fuller version of one is taken', () => {
    const fuller = withLog(
      ...decision.slice(0, 2),
      '  Trade-offs: Long files.',
      ...decision.slice(2),
    );
    expect(merged(noteWith({}), fuller)).toEqual(clean(fuller));
    expect(merged(fuller, noteWith({}))).toEqual(clean(fuller));
  });

  test('one that was struck through in the copy is struck through', () => {
    const struck = withLog('- Decision: ~~One file a year~~', ...decision.slice(1));
    expect(merged(noteWith({}), struck)).toEqual(clean(struck));
    expect(merged(struck, noteWith({}))).toEqual(clean(struck));
  });

  test('one with other reasons in each is left, with both versions', () => {
    const other = withLog(decision[0] ?? '', '  Rationale: Fewer files.', decision[2] ?? '');
    const { changes, conflicts } = mergePlans(noteWith({}), other);
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      {
        name: 'Decision of 2026-03-01: “One file a year”',
        mine: '  Rationale: The report reads by year.',
        theirs: '  Rationale: Fewer files.',
      },
    ]);
  });

  test('a row comes into the table', () => {
    const table = ['| Date | Decision | Rationale |', '| --- | --- | --- |'];
    const [first, second] = [
      '| 2026-03-01 | One file | Less |',
      '| 2026-03-02 | Keep names | Known |',
    ];
    const both = withLog(...table, first, second);
    expect(merged(withLog(...table, first), both)).toEqual(clean(both));
    expect(merged(withLog('None yet.'), both)).toEqual(clean(both));
  });

  test('code below an entry comes with it', () => {
    const theirs = withLog(...decision, ...newDecision, '', '  ```sh', '  ls', '  ```');
    expect(merged(noteWith({}), theirs)).toEqual(clean(theirs));
  });

  test('the first ones take the place of what held it', () => {
    expect(merged(withLog('None yet.'), noteWith({}))).toEqual(clean(noteWith({})));
  });

  test('with the section that the note has not', () => {
    const { text, left } = merged(noteWith({ decisions: [] }), noteWith({}));
    expect(left).toEqual([]);
    expect(text).toBe(noteWith({}));
  });
});

describe('a step is as far as in the version where it is further', () => {
  const [open, done] = ['- [ ] Convert one gauge', '- [x] (2026-03-02 09:00Z) Convert one gauge'];

  test('with the stamp that it has there', () => {
    const [other, half] = ['- [ ] Convert the rest', '- [~] Convert the rest'];
    expect(merged(withSteps(open, half), withSteps(done, other))).toEqual(
      clean(withSteps(done, half)),
    );
  });

  test('without a stamp where it has none', () => {
    const ticked = withSteps('- [x] Convert one gauge');
    expect(merged(withSteps(open), ticked)).toEqual(clean(ticked));
  });

  test('of two that are as far, the one that says when', () => {
    expect(merged(withSteps('- [x] Convert one gauge'), withSteps(done))).toEqual(
      clean(withSteps(done)),
    );
  });

  test('it keeps its own notes and takes those that are only in the copy', () => {
    const note = '  - Notes: The log is long';
    expect(merged(withSteps(open, note), withSteps(done))).toEqual(clean(withSteps(done, note)));
    expect(merged(withSteps(done), withSteps(open, note))).toEqual(clean(withSteps(done, note)));
  });

  test('with the fields of its state, and the start that only the note tells', () => {
    const step = (box: string, ...fields: readonly string[]): string =>
      withSteps(`- [${box}] **Step 1**: Count`, ...fields.map((field) => `  - ${field}`));
    const mine = step(
      ' ',
      'Status: 🟡 In Progress',
      'Started: 2026-03-01 08:00 UTC',
      'Notes: Slow',
    );
    const theirs = step('x', 'Status: ✅ Complete', 'Completed: 2026-03-02 08:00 UTC');
    const both = step(
      'x',
      'Status: ✅ Complete',
      'Started: 2026-03-01 08:00 UTC',
      'Completed: 2026-03-02 08:00 UTC',
      'Notes: Slow',
    );
    expect(merged(mine, theirs)).toEqual(clean(both));
    expect(merged(theirs, mine).text).toBe(both);
  });

  test('with other notes in each it is left, but for its state', () => {
    const [slow, fast] = ['  - Notes: Slow', '  - Notes: Fast'];
    expect(merged(withSteps(open, slow), withSteps(done, fast))).toEqual({
      text: withSteps(done, slow),
      left: ['Step: “Convert one gauge”'],
    });
  });

  test('in other words under the same number it is left, but for its state', () => {
    const mine = withSteps('- [ ] **Step 1**: Count the old files');
    const theirs = withSteps('- [x] **Step 1**: Count all the old files');
    expect(merged(mine, theirs)).toEqual({
      text: withSteps('- [x] **Step 1**: Count the old files'),
      left: ['Step 1: “Count the old files”'],
    });
  });

  test('what it says besides a state that is given up is shown', () => {
    const blocked = withSteps(open, '  - Blocked by: the key of the tower');
    const shown = (mine: string, theirs: string): string =>
      mergePlans(mine, theirs)
        .conflicts.map((one) => `${one.mine}\n${one.theirs}`)
        .join('\n');
    expect(shown(blocked, withSteps(done))).toContain('the key of the tower');
    expect(shown(withSteps(done), blocked)).toContain('the key of the tower');
  });

  test('and keeps its block id', () => {
    expect(merged(withSteps(`${open} ^gauge`), withSteps(done))).toEqual(
      clean(withSteps(`${done} ^gauge`)),
    );
  });
});

describe('new steps', () => {
  const steps = ['- [ ] Count', '- [ ] Convert', '- [ ] Report'] as const;

  test('come in their places, below a step too, and before none of the note’s own', () => {
    const [count, convert, report] = steps;
    const added = [count, '  - [x] Count the letters', '- [ ] Pack', convert, report];
    const own = '- [ ] Our own';
    expect(merged(withSteps(...steps, own), withSteps(...added))).toEqual(
      clean(withSteps(...added, own)),
    );
  });

  test('come with what is nested in them', () => {
    const theirs = withSteps(...steps, '- [ ] Pack', '  - [ ] Find boxes', '  - [x] Find tape');
    expect(merged(withSteps(...steps), theirs)).toEqual(clean(theirs));
  });

  test('come under their heading', () => {
    const headed = (...lines: readonly string[]): string =>
      withSteps('### Phase 1', '', '- [ ] Count', '', '### Phase 2', '', '- [ ] Convert', ...lines);
    expect(merged(headed(), headed('- [ ] Pack'))).toEqual(clean(headed('- [ ] Pack')));
    const third = headed('', '### Phase 3', '', '- [ ] Pack', '- [ ] Send');
    expect(merged(headed(), third)).toEqual(clean(third));
  });
});

describe('what else is listed', () => {
  const withSection = (heading: string, ...lines: readonly string[]): string =>
    `${noteWith({})}\n## ${heading}\n\n${lines.join('\n')}\n`;

  test.each([
    [
      'a ticked criterion',
      'Success Criteria',
      ['- [ ] No file is lost'],
      ['- [x] No file is lost'],
    ],
    [
      'a criterion',
      'Success Criteria',
      ['- [ ] No file is lost'],
      ['- [ ] No file is lost', '- [ ] Fast'],
    ],
    ['a risk', 'Risks', ['- ⚠️ **Rain**: wet'], ['- ⚠️ **Rain**: wet', '- ⚠️ **Wind**: cold']],
    ['an answer', 'Open Questions', ['- Who?'], ['- Who?', '  - Answer: Mara']],
    ['a next step', 'Next Steps', ['1. Rest'], ['1. Rest', '2. Begin again']],
    [
      'an outcome',
      'Outcomes & Retrospective',
      ['### What Worked', '', '- TBD', '', '### Lessons Learned', '', '- Count first'],
      ['### What Worked', '', '- Counting', '', '### Lessons Learned', '', '- Count first'],
    ],
  ])('comes over: %s', (_, heading, mine, theirs) => {
    const all = withSection(heading, ...theirs);
    expect(merged(withSection(heading, ...mine), all)).toEqual(clean(all));
    expect(merged(all, withSection(heading, ...mine))).toEqual(clean(all));
  });
});

describe('prose', () => {
  test('that differs is shown as far as it differs, and stays as it is', () => {
    const [mine, theirs] = ['Count, then convert.', 'Convert, then count.'].map((words) =>
      noteWith({ work: ['First.', '', words, '', 'Last.'] }),
    );
    const { changes, conflicts } = mergePlans(mine ?? '', theirs ?? '');
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      { name: 'Plan of Work', mine: 'Count, then convert.', theirs: 'Convert, then count.' },
    ]);
  });

  test('that only the note has is no conflict', () => {
    expect(
      merged(noteWith({ work: ['One.', '', 'Two.'] }), noteWith({ work: ['One.'] })).left,
    ).toEqual([]);
  });

  test.each([
    [
      'a section that only the copy has',
      (text: string) => `${text}\n## Thoughts\n\nMany.\n`,
      'Thoughts',
    ],
    ['a property', (text: string) => `---\narea: north\n---\n${text}`, 'Properties'],
    ['the title', (text: string) => text.replace('Move', 'Burn'), 'Above the first section'],
  ])('of the copy is never lost: %s', (_, change, name) => {
    expect(merged(noteWith({}), change(noteWith({}))).left).toEqual([name]);
  });

  test('below a heading above the sections is left, and so is a remark behind a placeholder', () => {
    const promise = 'None yet. The harbour master promised to look.';
    const theirs = `${withLog(promise)}\n# Appendix\n\nTwo pages of measurements.\n`;
    const { changes, conflicts } = mergePlans(withLog('None yet.'), theirs);
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      { name: 'Decision Log', mine: 'None yet.', theirs: promise },
      { name: 'Appendix', mine: '', theirs: '# Appendix\n\nTwo pages of measurements.' },
    ]);
  });

  test('behind a placeholder of the note stays when the first entry comes', () => {
    const promise = 'None yet. The harbour master promised to look.';
    expect(merged(withLog(promise), noteWith({}))).toEqual(
      clean(withLog(promise, '', ...decision)),
    );
  });

  test.each([
    ['the last update', '**Last Updated**: 2026-03-01 08:00 UTC'],
    ['the overall line', '**Overall**: ⚫⚪ 50% (1/2 steps)'],
    ['the last line', '**Plan Status**: 🟡 Active | Last updated: 2026-03-01 08:00 UTC'],
  ])('behind a claim is left: %s', (_, claim) => {
    const own = noteWith({ metadata: [claim], progress: [claim, '', ...(codex.progress ?? [])] });
    const theirs = own.replaceAll(claim, `${claim} (after the storm)`);
    const { changes, conflicts } = mergePlans(own, theirs);
    expect(changes).toEqual([]);
    expect(conflicts.map((one) => one.theirs).join('\n')).toContain('(after the storm)');
  });

  test('that says when the note was last updated is none', () => {
    const updated = (day: number): string =>
      noteWith({ metadata: [`**Last Updated**: 2026-03-0${day} 08:00 UTC`] });
    expect(merged(updated(1), updated(2))).toEqual(clean(updated(1)));
    const property = (day: number): string => `---\nupdated: 2026-03-0${day}\n---\n${noteWith({})}`;
    expect(merged(property(1), property(2))).toEqual(clean(property(1)));
  });
});

test('a copy with other line endings is the same copy', () => {
  const theirs = withLog(...decision, ...newDecision);
  const windows = (text: string): string => text.replace(/\n/g, '\r\n');
  expect(merged(noteWith({}), windows(noteWith({})))).toEqual(clean(noteWith({})));
  expect(merged(noteWith({}), windows(theirs))).toEqual(clean(theirs));
  expect(merged(windows(noteWith({})), theirs)).toEqual(clean(windows(theirs)));
});
