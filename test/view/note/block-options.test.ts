// What a block asks for, and the sentence for each way in which it can be wrong.
import { describe, expect, test } from '@jest/globals';
import { type BlockOptions, readBlock } from '../../../src/view/note/block-options';

function options(source: string): BlockOptions {
  const reading = readBlock(source);
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return reading.options;
}

function faults(source: string): readonly string[] {
  const reading = readBlock(source);
  return reading.kind === 'options'
    ? []
    : reading.faults.map(({ line, message }) => `${line}: ${message}`);
}

describe('a block', () => {
  test('without a line shows the progress of its own note', () => {
    expect(options('')).toMatchObject({ show: 'progress', plan: null });
    expect(options('plan: this\n')).toMatchObject({ plan: null });
  });

  test.each([
    ['[[Move the archive]]', 'Move the archive', 'wikilink'],
    ['[[Plans/Move it#Progress|moving]]', 'Plans/Move it', 'wikilink'],
    ['"[[Move it]]"', 'Move it', 'wikilink'],
    ['[moving](Plans/Move%20it.md#Progress)', 'Plans/Move%20it.md', 'markdown'],
    ['[moving [2]](Plans/Move%20it%20(2).md#Progress)', 'Plans/Move%20it%20(2).md', 'markdown'],
    ['[moving](<Plans/Move it (2.md>)', 'Plans/Move it (2.md', 'markdown'],
    ['.agents/move/PLAN.md', '.agents/move/PLAN.md', 'bare path'],
    ['[old] Plans.md', '[old] Plans.md', 'bare path'],
    ['Plans/Fix [x] #12.md', 'Plans/Fix [x] #12.md', 'bare path'],
    ['Move it: part 2', 'Move it: part 2', 'wikilink'],
    ['岸站数据交换', '岸站数据交换', 'wikilink'],
  ])('names its plan as %s', (words, target, form) => {
    expect(options(`plan: ${words}`).plan).toEqual({ target, form });
  });

  test('takes filters, order and limit for a list of plans', () => {
    const source = [
      'show: dashboard',
      '# What is stuck',
      '',
      'search: "tide table"',
      'Status: Blocked, in-progress',
      'owner: Ada Holm, Tomasz Wilk',
      'folder: /Plans/, Work/Plans',
      'stale: yes',
      'problems: no',
      'sort: progress ascending',
      'group: Owner',
      'limit: 5',
    ].join('\r\n');
    expect(options(source)).toEqual({
      show: 'dashboard',
      plan: null,
      search: 'tide table',
      statuses: ['in progress', 'blocked'],
      owners: ['Ada Holm', 'Tomasz Wilk'],
      folders: ['Plans', 'Work/Plans'],
      marks: ['stale'],
      without: ['problems'],
      sort: { column: 'progress', descending: false },
      group: 'owner',
      limit: 5,
    });
  });

  test.each([
    ['Holm, Ada', ['Holm', 'Ada']],
    ['"Holm, Ada"', ['Holm, Ada']],
    ['"Holm, Ada", Tomasz Wilk', ['Holm, Ada', 'Tomasz Wilk']],
    ['Tomasz Wilk, "Holm, Ada"', ['Tomasz Wilk', 'Holm, Ada']],
    ["'Holm, Ada', O'Neil", ['Holm, Ada', "O'Neil"]],
    ['Ola "O" Berg, Ada', ['Ola "O" Berg', 'Ada']],
  ])('that lists %s means the names that stand apart or in quotation marks', (words, names) => {
    const found = options(`show: dashboard\nowner: ${words}\nfolder: ${words}`);
    expect([found.owners, found.folders]).toEqual([names, names]);
  });

  test.each([
    ['title', false],
    ['status', false],
    ['activity', true],
    ['problems', true],
  ])('that sorts by %s begins as the dashboard does', (column, descending) => {
    const source = `show: dashboard\nsort: ${column}`;
    expect(options(source).sort).toEqual({ column, descending });
  });
});

describe('a block is told', () => {
  test.each([
    ['steps', '1: “steps” is no option; write one as in “show: steps”.'],
    ['\nshow:', '2: “show” has no value.'],
    ['show: steps\nshow: log', '2: “show” is there twice.'],
    ['show: bar', '1: “show” is progress, timeline, steps, log or dashboard, not “bar”.'],
    [
      'plan: [[A]] and [[B]]',
      '1: “plan” is a link to a note, such as [[Move the archive]], not “[[A]] and [[B]]”.',
    ],
    [
      'show: dashboard\nstatus: blocked, stuck',
      '2: “status” is draft, in progress, blocked, complete or abandoned, not “stuck”.',
    ],
    ['show: dashboard\nstale: maybe', '2: “stale” is yes or no, not “maybe”.'],
    [
      'show: dashboard\nsort: title upwards',
      '2: “sort” is a column and ascending or descending, not “title upwards”.',
    ],
    [
      'show: dashboard\n\ngroup: month',
      '3: “group” is none, status, folder, owner or phase, not “month”.',
    ],
    ['show: dashboard\nsearch: ""', '2: “search” has no value.'],
    ['search: tide', '1: “search” does not go with “show: progress”, but with “show: dashboard”.'],
    [
      'show: steps\ngroup: owner',
      '2: “group” does not go with “show: steps”, but with “show: dashboard”.',
    ],
    ['show: log\nlimit: 0', '2: “limit” is a whole number from 1 to 200, not “0”.'],
    ['show: log\nlimit: 201', '2: “limit” is a whole number from 1 to 200, not “201”.'],
    [
      'limit: 5',
      '1: “limit” does not go with “show: progress”, but with “show: log” and “show: dashboard”.',
    ],
    ['owner: Ada', '1: “owner” does not go with “show: progress”, but with “show: dashboard”.'],
  ])('what is wrong in %j', (source, message) => {
    expect(faults(source)).toEqual([message]);
  });

  test('which options there are', () => {
    expect(faults('shwo: steps')).toEqual([
      '1: “shwo” is no option. There are plan, show, search, status, owner, folder, stale, blocked, problems, sort, group, limit.',
    ]);
  });

  test('that a plan and a list of plans do not go together', () => {
    const [fault] = faults('show: dashboard\nplan: [[A]]');
    expect(fault).toMatch(
      /^2: “plan” does not go with “show: dashboard”, but with “show: progress” and /,
    );
  });

  test('everything at once, in the order of the lines, but nothing that follows from a wrong “show”', () => {
    expect(faults('limit: many\nshow: bar\nowner: Ada').map((fault) => fault.slice(0, 10))).toEqual(
      ['1: “limit”', '2: “show” '],
    );
  });
});
