import { describe, expect, test } from '@jest/globals';
import { openWaitsOf, readySteps, waitsOfPlan, waitsOfStep } from '../../src/index/readiness';
import { linkedVault } from '../support/linked-vault';
import type { PlanNote } from '../support/plan-of';

const OPEN: PlanNote = { progress: ['- [ ] Start'] };
const DONE: PlanNote = { metadata: ['Status: Complete'], progress: ['- [x] Start'] };

describe('a plan', () => {
  test('waits for what it depends on and for what blocks it, until that is complete', () => {
    const vault = linkedVault({
      A: { ...OPEN, metadata: ['Depends on: [[B]], [[D]], [[Nowhere]]'] },
      B: DONE,
      C: { ...OPEN, metadata: ['Blocks: [[A]]'] },
      D: OPEN,
    });
    expect(waitsOfPlan('A.md', vault).map(({ plan, isOver }) => [plan, isOver])).toEqual([
      ['B', true],
      ['D', false],
      ['C', false],
    ]);
    expect(vault.ready()).toEqual(['C: Start', 'D: Start']);
  });

  test('that depends on a step of another waits until that step is done', () => {
    const vault = (mark: string) =>
      linkedVault({
        A: { ...OPEN, metadata: ['Depends on: [[B#^s1]]'] },
        B: { progress: [`- [${mark}] First ^s1`, '- [ ] Second'] },
      });
    expect(waitsOfPlan('A.md', vault(' '))).toMatchObject([
      { step: 'First', state: 'pending', isOver: false },
    ]);
    expect(vault(' ').ready()).toEqual(['B: First']);
    expect(vault('x').ready()).toEqual(['A: Start', 'B: Second']);
  });

  test('is not ready as long as one of the plans that its link may mean is open', () => {
    const vault = (there: PlanNote) =>
      linkedVault({
        A: { ...OPEN, metadata: ['Depends on: [[PLAN]]'] },
        'x/PLAN': DONE,
        'y/PLAN': there,
      });
    expect(waitsOfPlan('A.md', vault(OPEN))).toMatchObject([
      { path: 'x/PLAN.md', isOver: true, isUnsure: true },
      { path: 'y/PLAN.md', isOver: false, isUnsure: true },
    ]);
    expect(vault(OPEN).ready()).toEqual(['y/PLAN: Start']);
    expect(vault(DONE).ready()).toEqual(['A: Start']);
  });

  test('that names a plan by its path as well waits for it for certain', () => {
    const vault = linkedVault({
      A: { ...OPEN, metadata: ['Depends on: [[PLAN]], [[x/PLAN]]'] },
      'x/PLAN': OPEN,
      'y/PLAN': DONE,
    });
    expect(waitsOfPlan('A.md', vault)).toMatchObject([
      { path: 'x/PLAN.md', isUnsure: false },
      { path: 'y/PLAN.md', isUnsure: true },
    ]);
  });

  test('waits for nothing any more once it is over', () => {
    const waiting = (status: string) =>
      openWaitsOf(
        'A.md',
        linkedVault({
          A: { metadata: [`Status: ${status}`, 'Depends on: [[B]], [[C]]'] },
          B: DONE,
          C: OPEN,
        }),
      ).map(({ plan }) => plan);
    expect([waiting('Draft'), waiting('Complete'), waiting('Abandoned')]).toEqual([['C'], [], []]);
  });

  test('has its next step ready while it is neither blocked nor ended', () => {
    expect(
      linkedVault({
        A: { ...OPEN, metadata: ['Status: Blocked'] },
        B: DONE,
        C: { metadata: ['Status: Abandoned'], progress: ['- [ ] Start'] },
        D: { progress: ['- [x] Start', '- [~] Go on', '- [ ] End'] },
        E: { progress: ['- [ ] Wait', '  - **Status**: Blocked'] },
      }).ready(),
    ).toEqual(['D: Go on']);
  });
});

describe('a step', () => {
  const steps = (mark: string) => ({
    A: {
      progress: [
        `- [${mark}] First ^s1`,
        '- [ ] Second',
        '- [ ] Third ^s3',
        '  - Depends on: [[#^s1]], [[B#^s1]]',
      ],
    },
    B: { progress: ['- [x] Cast ^s1', '- [ ] Paint', '  - Blocks: [[A#^s9]]'] },
  });

  test('waits for steps of its own plan and of others', () => {
    const vault = linkedVault(steps(' '));
    expect(waitsOfStep('A.md', { name: 'Third', block: 's3' }, vault)).toMatchObject([
      { path: 'A.md', step: 'First', state: 'pending', isOver: false },
      { path: 'B.md', step: 'Cast', state: 'done', isOver: true },
    ]);
    expect(vault.ready()).toEqual(['A: First', 'B: Paint']);
  });

  test('is ready beside the next one when all that it waited for is done', () => {
    expect(linkedVault(steps('x')).ready()).toEqual(['A: Second', 'A: Third', 'B: Paint']);
  });

  test('that is ready is known to be worked on or not, and the next one by its phase', () => {
    const vault = linkedVault({
      A: {
        work: ['### Phase 1: Wiring', '', 'Words.'],
        progress: [
          '- [x] Lay ^s1',
          '- [~] Phase 1: Pull',
          '- [ ] Test',
          '  - Depends on: [[#^s1]]',
        ],
      },
      B: OPEN,
    });
    const plans = ['A.md', 'B.md'].flatMap((path) => vault.summary(path) ?? []);
    expect(readySteps(plans, vault)).toMatchObject([
      { step: 'Phase 1: Pull', state: 'active', phase: 'Wiring' },
      { step: 'Test', state: 'pending', phase: null },
      { step: 'Start', state: 'pending', phase: null },
    ]);
  });

  test('waits for what says that it blocks it', () => {
    const vault = linkedVault({
      A: { progress: ['- [ ] First ^s1', '- [ ] Second', '  - Blocks: [[#^s1]]'] },
      B: { progress: ['- [ ] Cast', '  - Blocks: [[A#^s1]]'] },
    });
    expect(
      waitsOfStep('A.md', { name: 'First', block: 's1' }, vault).map(({ step }) => step),
    ).toEqual(['Cast', 'Second']);
    expect(vault.ready()).toEqual(['B: Cast']);
  });

  test('is told from another one of its title, by what it waits for and by what waits for it', () => {
    const vault = linkedVault({
      A: {
        progress: [
          '- [x] Run the tests ^first',
          '- [ ] Run the tests ^second',
          '  - Depends on: [[B#^s1]]',
          '- [ ] Ship',
          '  - Depends on: [[#^second]]',
          '- [ ] Run the tests',
          '  - Depends on: [[#^first]]',
        ],
      },
      B: { progress: ['- [ ] Cast ^s1'] },
    });
    expect(waitsOfStep('A.md', { name: 'Run the tests', block: 'first' }, vault)).toEqual([]);
    expect(
      waitsOfStep('A.md', { name: 'Run the tests (2)', block: 'second' }, vault),
    ).toMatchObject([{ plan: 'B', step: 'Cast' }]);
    expect(waitsOfStep('A.md', { name: 'Ship', block: null }, vault)).toMatchObject([
      { step: 'Run the tests (2)', block: 'second', isOver: false },
    ]);
    expect(vault.ready()).toEqual(['A: Run the tests (3)', 'B: Cast']);
  });

  test('is found by its block id in whatever case it is written', () => {
    const vault = linkedVault({
      A: { progress: ['- [ ] First', '  - Depends on: [[B#^STEP-1]]'] },
      B: { progress: ['- [ ] Cast ^Step-1'] },
    });
    expect(waitsOfStep('A.md', { name: 'First', block: null }, vault)).toMatchObject([
      { step: 'Cast', isOver: false },
    ]);
  });

  test('that depends on a block which is no step waits for the plan', () => {
    const vault = linkedVault({
      A: { progress: ['- [ ] First', '  - Depends on: [[B#^d-1]]'] },
      B: OPEN,
    });
    expect(waitsOfStep('A.md', { name: 'First', block: null }, vault)).toMatchObject([
      { plan: 'B', step: null, state: 'draft', isOver: false },
    ]);
  });
});
