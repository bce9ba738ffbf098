import { expect, test } from '@jest/globals';
import { toggledTask } from './toggle-task';

test.each([
  ['- [ ] one', '- [x] one'],
  ['- [x] one', '- [ ] one'],
  ['- [/] half', '- [ ] half'],
  ['    * [ ] nested', '    * [x] nested'],
  ['> 1. [ ] quoted', '> 1. [x] quoted'],
  ['- [🔥] one', '- [ ] one'],
  ['- [ ] a [ ] b', '- [x] a [ ] b'],
])('a click turns %j into %j', (line, toggled) => {
  expect(toggledTask(line)).toBe(toggled);
});

test.each(['- one', '[ ] one', '- [x](y.md)', '- [] one', ''])('%j is no task', (line) => {
  expect(toggledTask(line)).toBeNull();
});
