import { describe, expect, test } from '@jest/globals';
import { circlesFrom, circlesOf } from '../../src/index/found-circle';
import { atOnce } from '../../src/plan/in-parts';
import { planGraphOf } from '../support/plan-rows';
import { linkedVault } from '../support/linked-vault';

/** What lies between `step` of A, or all of A, and itself; null when it does not wait for itself. */
function between(notes: Parameters<typeof linkedVault>[0], step: string | null) {
  const circle = circlesFrom('A.md', linkedVault(notes))(step);
  return circle?.map((wait) => [wait.plan, wait.step]) ?? null;
}

describe('a circle that stands in the notes', () => {
  const load = (mark: string) => ({
    progress: [`- [${mark}] Load ^load`, '  - Depends on: [[A#^sail]]'],
  });

  test('is found over the steps of two plans', () => {
    const A = { progress: ['- [ ] Sail ^sail', '  - Depends on: [[B#^load]]', '- [ ] Land'] };
    expect(between({ A, B: load(' ') }, 'Sail')).toEqual([['B', 'Load']]);
    expect(between({ A, B: load(' ') }, 'Land')).toBeNull();
    expect(between({ A, B: load(' ') }, null)).toBeNull();
  });

  test('is none any more once one of its steps is done', () => {
    const A = { progress: ['- [ ] Sail ^sail', '  - Depends on: [[B#^load]]'] };
    expect(between({ A, B: load('x') }, 'Sail')).toBeNull();
  });

  test('is found in one plan, and of a step that waits for itself', () => {
    const A = {
      progress: [
        '- [ ] Sail ^sail',
        '  - Depends on: [[#^load]]',
        '- [ ] Load ^load',
        '  - Depends on: [[#^sail]]',
        '- [ ] Rest ^rest',
        '  - Depends on: [[#^rest]]',
      ],
    };
    expect(between({ A }, 'Sail')).toEqual([['A', 'Load']]);
    expect(between({ A }, 'Rest')).toEqual([]);
  });

  test('is found of a plan that waits for one of whose steps one waits for it', () => {
    const A = { metadata: ['Depends on: [[B]]'], progress: ['- [ ] Sail'] };
    const B = { progress: ['- [ ] Load', '  - Depends on: [[A]]'] };
    expect(between({ A, B }, null)).toEqual([['B', null]]);
    expect(between({ A: B, B: { ...A, metadata: ['Depends on: [[A]]'] } }, 'Load')).toEqual([]);
  });

  test('is none where a plan waits for one step of a plan of which another step waits for it', () => {
    const A = { metadata: ['Depends on: [[B#^first]]'], progress: ['- [ ] Sail'] };
    const B = { progress: ['- [ ] First ^first', '- [ ] Last', '  - Depends on: [[A]]'] };
    expect(between({ A, B }, null)).toBeNull();
  });
});

describe('the circles among all plans', () => {
  const among = (notes: Parameters<typeof linkedVault>[0]) => {
    const known = linkedVault(notes);
    const paths = Object.keys(notes).map((name) => `${name}.md`);
    const rows = paths.flatMap((path) => known.summary(path) ?? []);
    const links = paths.flatMap((path) => known.incoming(path));
    return atOnce(circlesOf(paths, planGraphOf(rows, links).edges, known));
  };
  const sail = (...metadata: readonly string[]) => ({ metadata, progress: ['- [ ] Sail ^sail'] });

  test('are those of plans, complete ones too, and those over steps', () => {
    const B = { metadata: ['Status: Complete', 'Depends on: [[A]]'], progress: ['- [x] Load'] };
    expect(among({ A: sail('Depends on: [[B]]'), B, C: sail('Depends on: [[A]]') })).toEqual([
      ['A.md', 'B.md'],
    ]);
    const C = { progress: ['- [ ] Tow ^tow', '  - Depends on: [[D#^pull]]'] };
    const D = { progress: ['- [ ] Pull ^pull', '- [ ] Rest', '  - Blocks: [[#^pull]]'] };
    expect(among({ C, D })).toEqual([]);
    expect(among({ C, D: { progress: [...D.progress, '  - Depends on: [[C#^tow]]'] } })).toEqual([
      ['C.md', 'D.md'],
    ]);
  });

  test('are none where steps of two plans wait for other steps of each other', () => {
    const A = { progress: ['- [ ] Sail ^sail', '- [ ] Land', '  - Depends on: [[B#^load]]'] };
    const B = { progress: ['- [ ] Load ^load', '- [ ] Sell', '  - Depends on: [[A#^sail]]'] };
    expect(among({ A, B })).toEqual([]);
  });

  test('are those of one plan that names itself, too', () => {
    const A = { progress: ['- [ ] Sail ^sail', '  - Depends on: [[A#^sail]]'] };
    expect(among({ A, B: sail('Depends on: [[A]]') })).toEqual([['A.md']]);
  });

  test('have a plan alone whose steps wait for each other, and a plan in several', () => {
    const A = {
      metadata: ['Depends on: [[B]]'],
      progress: [
        '- [ ] Sail ^sail',
        '  - Depends on: [[#^land]]',
        '- [ ] Land ^land',
        '  - Depends on: [[#^sail]]',
      ],
    };
    expect(among({ A, B: {} })).toEqual([['A.md']]);
    const B = { progress: ['- [ ] Load', '  - Blocks: [[A#^sail]]', '  - Depends on: [[A]]'] };
    expect(among({ A, B })).toEqual(expect.arrayContaining([['A.md', 'B.md']]));
  });
});
