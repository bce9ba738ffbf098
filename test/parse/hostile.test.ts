import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';

const head = '# T\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n\n';
const size = 100_000;
const many = (unit: string, length = size): string => unit.repeat(Math.ceil(length / unit.length));
const fewer = (unit: string): string => many(unit, size / 4);

/** CPU milliseconds of one reading: other work on the machine does not count. */
function cost(text: string): number {
  const start = process.cpuUsage();
  parsePlan(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const limit = 4_000;

describe('tens of thousands of characters that mean no good are read in time', () => {
  const units = [
    '[',
    ']',
    '(',
    '*',
    '**',
    '_',
    '`',
    '>',
    '> ',
    '~',
    '~~',
    '#',
    '|',
    '-',
    '- ',
    '1. ',
    '\t',
    '\\',
    '<',
    '!',
    '%%',
    '"',
    '[[',
    '](',
    '[](',
    '[]',
    '[x] ',
    '（',
    '：',
    '中',
    'é',
    '😀',
    '\u200B',
    ' ',
    '. Rationale: ',
    'Decision: ',
    'Step 1 ',
    'Phase 1 ',
    '2025-01-01 ',
    '2025-01-01 10:00-11:00 ',
    '(completed: ',
    '; remaining: ',
    'a: ',
    '*a',
    '`a',
    '[a](',
    '[[a|',
  ];
  const places: readonly (readonly [string, (unit: string) => string])[] = [
    ['on a line', (unit) => head + many(unit)],
    ['in a title', (unit) => `# ${fewer(unit)}\n\n${head}`],
    ['in a section’s name', (unit) => `${head}## ${fewer(unit)}\n\nText.\n`],
    ['in a step', (unit) => `${head}- [ ] ${many(unit)} 2025-01-01\n`],
    ['in a decision', (unit) => `${head}## Decision Log\n\n- Decision: ${fewer(unit)}\n`],
    ['in the metadata', (unit) => `# T\n\n**Status**: ${fewer(unit)}\n\n${head}`],
    ['in a footer', (unit) => `${head}**Plan Status**: ${fewer(unit)}x\n`],
    ['in properties', (unit) => `---\nstatus: ${many(unit)}\n---\n${head}`],
    ['in a cell', (unit) => `${head}## Decision Log\n\n| Decision |\n|---|\n| ${fewer(unit)} |\n`],
  ];
  test.each(places)('%s', (_, put) => {
    const slow = units.flatMap((unit) => {
      const spent = cost(put(unit));
      return spent > limit ? [`${JSON.stringify(unit)}: ${Math.round(spent)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

describe('files of 7,000 lines are read in time', () => {
  test.each([
    '- [ ] step',
    '- Decision: x',
    '  Rationale: y',
    '### Phase 1: x',
    '**Key**: v',
    '| a | b |',
    '> q',
    '```',
    '---',
    '===',
    '- [ ] **Step 1**: a',
    '1. a',
    '<div>',
    '%%',
    '**1. A**',
    '- 2025-01-01: x',
    '[x] a',
    '# H',
    '## Progress',
    '## Decision Log',
    '- a: b',
    'Example:',
    '**2025-01-01**: t',
    '',
    '<<<<<<< a\n=======\n>>>>>>> b',
  ])('of “%s”', (line) => {
    expect(cost(head + `${line}\n`.repeat(7_000))).toBeLessThan(limit);
    expect(cost(`${head}## Decision Log\n\n${`${line}\n\n`.repeat(1_500)}`)).toBeLessThan(limit);
  });
});

describe('nesting', () => {
  test('of 200 lists is read as deep as it goes', () => {
    const lines = Array.from(
      { length: 200 },
      (_, depth) => `${'  '.repeat(depth)}- [ ] level ${depth}`,
    );
    let [step] = parsePlan(`# T\n\n## Progress\n\n${lines.join('\n')}\n`).steps;
    let depth = 0;
    while (step) {
      depth += 1;
      [step] = step.steps;
    }
    expect(depth).toBeGreaterThan(50);
  });
  test('of 100,000 quotes in one line does not use up the stack', () => {
    expect(() => parsePlan(head + '>'.repeat(size))).not.toThrow();
    expect(() => parsePlan(head + '> - '.repeat(size / 4))).not.toThrow();
  });
  test('of sixty quotes keeps all characters in their places', () => {
    const plan = parsePlan(`${'> '.repeat(80)}x\n\n${head}- [ ] B\n`);
    expect(plan.steps.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});

test('reading a note of twenty times the length takes at most some forty times as long', () => {
  const section = (n: number): string =>
    `## Section ${n}\n\nWords about it.\n\n- one\n- two\n\n### Phase ${n}: Part\n\n**${n}. Act**\n- **Estimated time**: 1 hour\n\n`;
  const step = (n: number): string =>
    `- [x] (2026-01-01 10:00Z) Phase ${n}: do part ${n}\n  - [ ] a detail\n`;
  const note = (parts: number): string => {
    const numbers = Array.from({ length: parts }, (_, index) => index);
    return `# T\n\n## Plan of Work\n\n${numbers.map(section).join('')}## Progress\n\n${numbers.map(step).join('')}`;
  };
  cost(note(100));
  const short = Math.min(...[1, 2, 3, 4, 5].map(() => cost(note(50))));
  const long = Math.min(...[1, 2].map(() => cost(note(1_000))));
  expect(long / short).toBeLessThan(45);
});
