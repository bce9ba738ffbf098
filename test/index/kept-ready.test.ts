import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atOnce } from '../../src/plan/in-parts';
import { KeptReady } from '../../src/index/kept-ready';
import { runsOf } from '../support/law-runs';
import { changingVault } from '../support/linked-vault';
import type { PlanNote } from '../support/plan-of';

test('a plan that stays as it is, with all that it waits for, is not looked at again', () => {
  const vault = changingVault({
    A: { metadata: ['Depends on: [[B]]'], progress: ['- [ ] Start'] },
    B: { progress: ['- [ ] Build'] },
    C: { progress: ['- [ ] Call'] },
  });
  let looks = 0;
  const outgoing = (path: string) => {
    looks += 1;
    return vault.known.outgoing(path);
  };
  const kept = new KeptReady({ ...vault.known, outgoing });
  const ready = () => atOnce(kept.of(vault.rows())).map(({ plan, step }) => `${plan}: ${step}`);
  expect(ready()).toEqual(['B: Build', 'C: Call']);
  looks = 0;
  expect(ready()).toEqual(['B: Build', 'C: Call']);
  expect(looks).toBe(0);
  vault.put('B', { metadata: ['Status: Complete'], progress: ['- [x] Build'] });
  expect(ready()).toEqual(['A: Start', 'C: Call']);
  const afterOne = looks;
  looks = 0;
  vault.put('C', { metadata: ['Blocks: [[A]]'], progress: ['- [ ] Call'] });
  expect(ready()).toEqual(['C: Call']);
  expect([afterOne, looks].every((count) => count > 0 && count < 12)).toBe(true);
});

test('whatever changes, the steps kept are those that are ready', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D');
  const link = fc.record({ label: fc.constantFrom('Depends on', 'Blocks'), to: name });
  const note: fc.Arbitrary<PlanNote> = fc
    .record({
      status: fc.constantFrom('In progress', 'Complete', 'Blocked'),
      links: fc.array(link, { maxLength: 2 }),
      marks: fc.array(fc.constantFrom(' ', 'x'), { minLength: 1, maxLength: 3 }),
      waits: fc.option(name),
    })
    .map(({ status, links, marks, waits }) => ({
      metadata: [`Status: ${status}`, ...links.map(({ label, to }) => `${label}: [[${to}]]`)],
      progress: [
        ...marks.map((mark, at) => `- [${mark}] Step ${at} ^s${at}`),
        '- [ ] Last',
        ...(waits === null ? [] : [`  - Depends on: [[${waits}#^s0]]`]),
      ],
    }));
  const changes = fc.array(fc.record({ at: name, note }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(changes, (all) => {
      const vault = changingVault({});
      const kept = new KeptReady(vault.known);
      for (const { at, note: own } of all) {
        vault.put(at, own);
        expect(atOnce(kept.of(vault.rows()))).toEqual(vault.readySteps());
      }
    }),
    { numRuns: runsOf('whole') },
  );
});
