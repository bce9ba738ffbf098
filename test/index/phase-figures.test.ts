import { describe, expect, test } from '@jest/globals';
import { phaseFiguresOf, readPhaseFigures } from '../../src/index/phase-figures';
import { phaseProgressOf } from '../../src/plan/progress';
import { planOf } from '../support/plan-of';

const at = (text: string): number => Date.parse(`${text}Z`);

const plan = planOf({
  metadata: ['Last Updated: 2025-01-10 12:00 UTC'],
  work: ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Move', '', 'Words.'],
  progress: [
    '- [x] Phase 1: Wire',
    '  - Started: 2025-01-09 08:00 UTC',
    '  - Completed: 2025-01-09 10:00 UTC',
    '- [ ] Phase 2: Copy',
    '  - Status: In progress (40%)',
    '  - Started: 2025-01-10 08:00 UTC',
    '- [ ] Call the office',
  ],
});

describe('the figures of phases', () => {
  const figures = readPhaseFigures(phaseFiguresOf(plan));

  test('say of each phase how far it is, to a thousandth', () => {
    const phases = phaseProgressOf(plan).map(({ progress }) => progress);
    expect(figures.map(({ progress }) => progress)).toEqual(phases);
  });

  test('say when a phase was worked on, and that it still is', () => {
    expect(figures.map(({ start, end }) => [start, end])).toEqual([
      [at('2025-01-09T08:00'), at('2025-01-09T10:00')],
      [at('2025-01-10T08:00'), null],
      [null, null],
    ]);
  });

  test('are whole numbers, which take the least room', () => {
    expect(phaseFiguresOf(plan).every(Number.isInteger)).toBe(true);
  });

  test('are none for a plan without steps', () => {
    expect(readPhaseFigures(phaseFiguresOf(planOf({})))).toEqual([]);
  });
});
