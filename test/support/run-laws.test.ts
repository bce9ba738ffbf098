import { expect, test } from '@jest/globals';
import { runScript } from './run-script';

test.each([
  [['--runs', 'many'], '--runs takes a number from 1 on.'],
  [['--runs', '0'], '--runs takes a number from 1 on.'],
  [['--seed', 'x'], '--seed takes a number or "random".'],
  [['--path', '0:1'], '--path belongs to one law'],
  [['--often'], '--often'],
])('the laws are not run for %p, and it is said why', async (args, complaint) => {
  const run = runScript('node', ['test/support/run-laws.mjs', ...args]);
  expect(await run.ended).toBe(2);
  expect(run.errors).toContain(complaint);
  expect(run.errors).toContain('Usage: npm run test:laws');
});
