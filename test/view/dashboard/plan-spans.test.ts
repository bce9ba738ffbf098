import { describe, expect, test } from '@jest/globals';
import { summaryOf } from '../../../src/index/plan-summary';
import { dependencyArrows } from '../../../src/view/dashboard/dependency-arrows';
import { listedNote } from '../../../src/view/dashboard/listed-plan';
import { spansOf, wholeTime } from '../../../src/view/dashboard/plan-spans';
import { daysText } from '../../../src/view/time-axis';
import { timeScale, WHOLE_VIEW } from '../../../src/view/time-scale';
import { planOf } from '../../support/plan-of';

const NOW = Date.parse('2025-01-20T12:00:00Z');
const at = (text: string): number => Date.parse(`${text}Z`);

function spans(status: string, ...progress: readonly string[]) {
  const plan = planOf({ metadata: [`Status: ${status}`], progress });
  return spansOf(summaryOf(plan, 'a.md', 'a'), NOW);
}

const done = [
  '- [x] Wire',
  '  - Started: 2025-01-09 08:00 UTC',
  '  - Completed: 2025-01-09 10:00 UTC',
];
const running = ['- [ ] Copy', '  - Status: In progress', '  - Started: 2025-01-10 08:00 UTC'];

describe('a plan in time', () => {
  test('goes from its first work to its last', () => {
    expect(spans('Complete', ...done).whole).toEqual({
      start: at('2025-01-09T08:00'),
      end: at('2025-01-09T10:00'),
    });
  });

  test('goes on to now while it is worked on', () => {
    expect(spans('In progress', ...done, ...running).whole?.end).toBe(NOW);
    expect(spans('Abandoned', ...done, ...running).whole?.end).toBeLessThan(NOW);
  });

  test('has no time before it is begun', () => {
    expect(spans('Draft', '- [ ] Wire')).toEqual({ phases: [], whole: null, ahead: null });
  });

  test('is at its end alone on that day, where it is a note with no start', () => {
    const facts = { isAwaited: false, status: null, words: null, start: null };
    const end = at('2025-01-10T00:00');
    const { whole } = spansOf(listedNote('a.md', 'a', { ...facts, end }), NOW);
    expect(whole && daysText(whole.start, whole.end, 'utc')).toBe('2025-01-09');
  });

  test('has now in the time of all, and a week at least', () => {
    const { start, end } = wholeTime([spans('Draft', '- [ ] Wire')], NOW);
    expect([start <= NOW - 7 * 86_400_000, end > NOW]).toEqual([true, true]);
  });
});

describe('the arrows between plans', () => {
  const all = [spans('Complete', ...done), spans('In progress', ...running)];
  const scale = timeScale({ whole: wholeTime(all, NOW), gaps: [], from: 100, to: 500 }, WHOLE_VIEW);
  const places = new Map([
    ['done.md', 0],
    ['running.md', 1],
  ]);
  const arrows = (row: number, ...paths: readonly string[]) =>
    dependencyArrows(new Map([[row, paths]]), places, all, scale, { height: 30, middle: 20 });

  test('lead from the end of what is waited for to the start of the plan', () => {
    const [arrow] = arrows(1, 'done.md');
    expect(arrow?.line.startsWith(`M${scale.xOf(at('2025-01-09T10:00'))} 20`)).toBe(true);
    expect(arrow?.head.startsWith(`M${scale.xOf(all[1]?.whole?.start ?? 0)} 50`)).toBe(true);
  });

  test('turn on the edge between two rows, where no bar is', () => {
    const [arrow] = arrows(1, 'done.md');
    expect(arrow?.line).toMatch(/V30H[\d.]+V50H/);
  });

  test('are none for plans that are not shown, and for a plan that waits for itself', () => {
    expect(arrows(1, 'gone.md', 'running.md')).toEqual([]);
  });
});
