import { describe, expect, test } from '@jest/globals';
import { waitingCircle } from '../../src/index/waiting-circle';
import type { WaitingPlace } from '../../src/index/waiting-place';
import { linkedVault } from '../support/linked-vault';

type Notes = Parameters<typeof linkedVault>[0];

const plan = (name: string): WaitingPlace => ({ path: `${name}.md`, step: null });
const step = (name: string, title: string): WaitingPlace => ({ path: `${name}.md`, step: title });

const circle = (notes: Notes, waiter: WaitingPlace, other: WaitingPlace) =>
  waitingCircle(linkedVault(notes), waiter, other);

const waiting = (...metadata: readonly string[]) => ({ metadata, progress: ['- [ ] Rest'] });

/** A step that stands alone, with the lines below it. */
const stepOf = (line: string, ...below: readonly string[]) => ({
  progress: [line, ...below.map((one) => `  - ${one}`)],
});

describe('a circle of waiting', () => {
  const over = { A: {}, B: waiting('Depends on: [[C]]'), C: waiting('Depends on: [[A]]') };

  test('is not closed by a link that may mean another plan as well', () => {
    const notes = { A: {}, B: waiting('Depends on: [[PLAN]]'), 'x/PLAN': {}, 'y/PLAN': {} };
    expect(circle(notes, plan('x/PLAN'), plan('B'))).toBeNull();
    const named = { ...notes, B: waiting('Depends on: [[x/PLAN]]') };
    expect(circle(named, plan('x/PLAN'), plan('B'))).not.toBeNull();
  });

  test('is closed by a plan that is to wait for one that waits for it over others', () => {
    expect(circle(over, plan('A'), plan('B'))).toEqual([
      plan('A'),
      plan('B'),
      plan('C'),
      plan('A'),
    ]);
  });

  test('is closed by a plan that is to wait for itself', () => {
    expect(circle({ A: {} }, plan('A'), plan('A'))).toEqual([plan('A'), plan('A')]);
  });

  test('is closed over a plan that says that it blocks another', () => {
    const notes = { A: waiting('Blocks: [[B]]'), B: {} };
    expect(circle(notes, plan('A'), plan('B'))).toEqual([plan('A'), plan('B'), plan('A')]);
  });

  test('is not closed by plans that wait for each other elsewhere', () => {
    const notes = { A: {}, B: waiting('Depends on: [[C]]'), C: waiting('Depends on: [[B]]') };
    expect(circle(notes, plan('A'), plan('B'))).toBeNull();
  });

  const steps = {
    A: { progress: ['- [ ] Mount ^mount', '- [ ] Paint'] },
    B: { progress: ['- [ ] Load', '- [ ] Sail', '  - Depends on: [[A#^mount]]'] },
  };

  test('is not closed by steps of two plans that wait for other steps of each other', () => {
    expect(circle(steps, step('A', 'Paint'), step('B', 'Load'))).toBeNull();
    expect(circle(steps, step('A', 'Mount'), step('B', 'Sail'))).toEqual([
      step('A', 'Mount'),
      step('B', 'Sail'),
      step('A', 'Mount'),
    ]);
  });

  test('is closed by a step that is to wait for one of which another plan says that its own blocks it', () => {
    const notes = {
      A: { progress: ['- [ ] Mount ^mount', '  - Blocks: [[B#^sail]]'] },
      B: { progress: ['- [ ] Load', '- [ ] Sail ^sail'] },
    };
    expect(circle(notes, step('A', 'Mount'), step('B', 'Sail'))).toEqual([
      step('A', 'Mount'),
      step('B', 'Sail'),
      step('A', 'Mount'),
    ]);
    expect(circle(notes, step('A', 'Mount'), step('B', 'Load'))).toBeNull();
    const byThird = { ...notes, C: stepOf('- [ ] Tow ^tow', 'Blocks: [[A#^mount]]') };
    expect(circle(byThird, step('C', 'Tow'), step('B', 'Sail'))).toEqual([
      step('C', 'Tow'),
      step('B', 'Sail'),
      step('A', 'Mount'),
      step('C', 'Tow'),
    ]);
    const byPlan = { A: waiting('Blocks: [[B#^sail]]'), B: notes.B };
    expect(circle(byPlan, plan('A'), step('B', 'Sail'))).not.toBeNull();
    expect(circle(byPlan, plan('A'), step('B', 'Load'))).toBeNull();
  });

  test('is closed by a step that is to wait for a plan one of whose steps waits for it', () => {
    expect(circle(steps, step('A', 'Mount'), plan('B'))).not.toBeNull();
  });

  test('is not closed by what waited for a step that is done, nor by a step that is', () => {
    const done = (mark: string) => ({
      A: stepOf(`- [${mark}] Mount ^mount`),
      B: stepOf('- [ ] Sail', 'Depends on: [[A#^mount]]'),
    });
    expect(circle(done(' '), plan('A'), plan('B'))).not.toBeNull();
    expect(circle(done('x'), plan('A'), plan('B'))).toBeNull();
    const own = (mark: string) => ({ A: {}, B: stepOf(`- [${mark}] Sail`, 'Depends on: [[A]]') });
    expect(circle(own(' '), plan('A'), plan('B'))).not.toBeNull();
    expect(circle(own('x'), plan('A'), plan('B'))).toBeNull();
  });

  test('is closed over plans that are complete, for they may be taken up again', () => {
    const B = { metadata: ['Status: Complete', 'Depends on: [[A]]'], progress: ['- [x] Load'] };
    expect(circle({ A: {}, B }, plan('A'), plan('B'))).not.toBeNull();
  });

  test('is closed by a step that is to wait for a step of a plan that waits for its own', () => {
    const notes = { A: stepOf('- [ ] Mount'), B: waiting('Depends on: [[A]]') };
    expect(circle(notes, step('A', 'Mount'), step('B', 'Sail'))).not.toBeNull();
  });

  test('is closed within one plan', () => {
    const A = {
      progress: ['- [ ] Paint', '  - Depends on: [[#^mount]]', '- [ ] Mount ^mount', '- [ ] Sell'],
    };
    expect(circle({ A }, step('A', 'Mount'), step('A', 'Paint'))).toEqual([
      step('A', 'Mount'),
      step('A', 'Paint'),
      step('A', 'Mount'),
    ]);
    expect(circle({ A }, step('A', 'Sell'), step('A', 'Paint'))).toBeNull();
  });
});
