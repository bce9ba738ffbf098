// Where on a line of the editor something is drawn.
import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../../src/plan/step';
import { livePlaces, touches } from '../../../src/view/note/live-places';
import type { NoteMark } from '../../../src/view/note/note-marks';
import { planOf, stepCalled } from '../../support/plan-of';

const OVERALL: NoteMark = { kind: 'overall' };

function step(): Step {
  return stepCalled(planOf({ progress: ['- [ ] Lay ⚫⚫⚫⚪ cables'] }), 'Lay ⚫⚫⚫⚪ cables');
}

describe('the places on a line', () => {
  test.each([
    ['**Overall**: ⚫⚫⚪ 66% (2/3 steps)', '⚫⚫⚪'],
    ['**Overall**: 🟩🟩⬜⬜ 50%', '🟩🟩⬜⬜'],
    ['**Overall**: [###--] 60%', '###--'],
  ])('are the dots of %s and its end', (line, dots) => {
    const places = livePlaces(OVERALL, line, 100);
    const { from, to } = places.dots ?? { from: 0, to: 0 };
    expect(line.slice(from - 100, to - 100)).toBe(dots);
    expect(places.end).toBe(100 + line.length);
  });

  test('are its end alone where the note draws nothing, and on other lines', () => {
    const line = '**Overall**: 66% (2/3 steps)';
    expect(livePlaces(OVERALL, line, 0)).toEqual({ dots: null, end: line.length });
    const mark: NoteMark = { kind: 'step', step: step() };
    expect(livePlaces(mark, '- [ ] Lay ⚫⚫⚫⚪ cables', 7).dots).toBeNull();
    expect(livePlaces({ kind: 'title' }, '# ⚫⚫⚫⚪', 7)).toEqual({ dots: null, end: 13 });
  });
});

describe('a line', () => {
  test.each([
    [4, 4, false],
    [5, 5, true],
    [9, 9, true],
    [10, 10, false],
    [0, 5, true],
    [0, 20, true],
  ])('from 5 to 9 and a selection from %i to %i: touched is %s', (from, to, touched) => {
    expect(touches([{ from, to }], { from: 5, to: 9 })).toBe(touched);
    expect(touches([{ from: 30, to: 31 }], { from: 5, to: 9 })).toBe(false);
  });
});
