import { describe, expect, test } from '@jest/globals';
import { circlesFrom } from '../../src/index/found-circle';
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
