import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FIRST_SIGHT, keptSight, sightOf, type TimelineSight } from '../../src/view/timeline-sight';

const sight: TimelineSight = {
  look: { view: { zoom: 4, start: 1_700_000_000_000 }, folds: false, open: new Set([0, null]) },
  isTable: true,
};

test('what is kept of a sight makes the same sight again, through JSON', () => {
  for (const one of [sight, FIRST_SIGHT]) {
    const stored: unknown = JSON.parse(JSON.stringify(keptSight(one)));
    expect(sightOf({ ...(stored as object) })).toEqual(one);
  }
});

test('nothing is kept of the first sight', () => {
  expect(keptSight(FIRST_SIGHT)).toEqual({});
});

test('whatever was kept makes a sight that can be kept', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constant(NaN));
  const kept = fc.record({ zoom: part, start: part, folds: part, open: part, table: part });
  fc.assert(
    fc.property(kept, (any) => {
      const made = sightOf(any);
      expect(made.look.view.zoom).toBeGreaterThanOrEqual(1);
      expect(sightOf({ ...keptSight(made) })).toEqual(made);
    }),
  );
});
