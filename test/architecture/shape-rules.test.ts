// Files of the wrong size, name or exports are noticed; others are left alone.
import { describe, expect, test } from '@jest/globals';
import { checkMedian, checkShape } from './shape-rules';

describe('the shape of a file', () => {
  const opened = '// What it is for.\n';
  const long = (lines: number): string => `${opened}${'const a = 1;\n'.repeat(lines - 1)}`;

  test.each([
    ['a file of 250 lines', 'plan/step.ts', long(250)],
    ['main.ts with 120 lines and a default export', 'main.ts', `${long(119)}export default a;\n`],
    ['a name with numbers and a component', 'view/row-2.tsx', `${opened}export class A {}\n`],
    [
      'a file that exports a list of its own',
      'plan/a.ts',
      `${opened}const a = 1;\nexport { a };\n`,
    ],
  ])('may be that of %s', (_name, path, text) => {
    expect(checkShape(path, text)).toEqual([]);
  });

  test.each([
    ['plan/step.ts', long(251), '251 lines are more than 250'],
    ['main.ts', long(121), '121 lines are more than 120'],
    ['plan/main.ts', long(251), '251 lines are more than 250'],
    ['plan/StepRow.ts', long(2), 'the name is not in kebab-case'],
    ['plan/step_row.ts', long(2), 'the name is not in kebab-case'],
    ['plan/step.js', long(2), 'the name is not in kebab-case'],
    ['plan/types.ts', long(2), 'the name does not say what the file is about'],
    ['plan/index.ts', long(2), 'the name does not say what the file is about'],
    ['plan/date-utils.ts', long(2), 'the name does not say what the file is about'],
    ['plan/step.ts', 'export const a = 1;\n', 'no comment opens it'],
    ['plan/step.ts', `${opened}export default 1;\n`, 'exports a default'],
    ['plan/step.ts', `${opened}export default class A {}\n`, 'exports a default'],
    ['plan/step.ts', `${opened}const a = 1;\nexport { a as default };\n`, 'exports a default'],
    [
      'plan/step.ts',
      `${opened}import { a } from './a';\nexport { a };\n`,
      'declares nothing of its own',
    ],
    [
      'plan/step.ts',
      `${opened}const b = 1;\nexport { a } from './a';\n`,
      'passes on exports of another file',
    ],
  ])('%s may not be so: %#', (path, text, problem) => {
    expect(checkShape(path, text)).toEqual([`${path}: ${problem}`]);
  });

  test('may not be that of a barrel', () => {
    expect(checkShape('plan/all.ts', `${opened}export * from './a';\n`)).toEqual([
      'plan/all.ts: passes on exports of another file',
      'plan/all.ts: declares nothing of its own',
    ]);
  });

  test('is small for half of the files at least', () => {
    expect(checkMedian([long(10), long(99), long(250)])).toEqual([]);
    expect(checkMedian([long(10), long(100), long(250)])).toEqual([
      'the median of 100 lines is too large',
    ]);
  });
});
