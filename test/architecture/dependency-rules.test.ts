// A package without a reason, and a reason without a package, are noticed.
import { describe, expect, test } from '@jest/globals';
import { checkDependencies } from './dependency-rules';

describe('a package', () => {
  const page = (rows: string): string =>
    `### In the plugin\n\n| package | why |\n|---|---|\n${rows}`;

  test('has a row with a reason', () => {
    const rows = '| `a`, `@b/c` | they are good |\n';
    expect(checkDependencies(page(rows), '### In the plugin', ['a', '@b/c'])).toEqual([]);
  });

  test('is missed when its row, its entry or its reason is missing', () => {
    const rows = '| `a`, `gone` | they are good |\n| `c` | |\n';
    expect(checkDependencies(page(rows), '### In the plugin', ['a', 'b', 'c'])).toEqual([
      'b has no reason',
      'gone is not in package.json',
      '`c` has an empty reason',
    ]);
  });
});
