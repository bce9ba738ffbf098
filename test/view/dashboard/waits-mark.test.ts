import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Wait } from '../../../src/index/readiness';
import { WaitsMark, waitsWords } from '../../../src/view/dashboard/waits-mark';

const cable: Wait = {
  path: 'Cable.md',
  plan: 'The cable',
  step: null,
  block: null,
  state: 'in progress',
  isOver: false,
  isUnsure: false,
};
const lamps: Wait = { ...cable, path: 'Lamps.md', plan: 'The lamps', step: 'Wire' };
const unsure: Wait = { ...cable, path: 'x/PLAN.md', plan: 'The mast', isUnsure: true };

function shown(...waits: readonly Wait[]): string {
  return renderToString(h(WaitsMark, { waits }));
}

test('a plan that waits says how many plans for, and names them to who points at it', () => {
  expect(waitsWords([cable, lamps])).toBe('Waits for The cable, Wire of The lamps');
  expect(shown(cable, lamps, { ...lamps, step: 'Hang' })).toContain('>Waits for 2 plans<');
  expect(shown()).toBe('');
});

test('what a link may mean is said to be that, and is not counted', () => {
  expect(waitsWords([unsure])).toBe('Waits for The mast (if that is meant)');
  expect(shown(unsure, { ...unsure, path: 'y/PLAN.md' })).toContain('>Waits for an unclear link<');
  expect(shown(cable, unsure)).toContain('>Waits for 1 plan<');
});
