import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { checkSpans } from '../support/check-spans';

const head = '# T\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n\n';
const size = 30_000;
const many = (unit: string, length = size): string => unit.repeat(Math.ceil(length / unit.length));
const fewer = (unit: string): string => many(unit, size / 4);

/** How long reading takes is measured in `npm run bench`; here it must end, and keep to the text. */
function expectReading(text: string): void {
  checkSpans(text, parsePlan(text));
}

describe('tens of thousands of characters that mean no good are read', () => {
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
    for (const unit of units) expectReading(put(unit));
  });
});

describe('files of thousands of lines are read', () => {
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
    expectReading(head + `${line}\n`.repeat(3_000));
    expectReading(`${head}## Decision Log\n\n${`${line}\n\n`.repeat(800)}`);
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
