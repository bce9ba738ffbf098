// Random words, days and times for notes that are plain to read.
import * as fc from 'fast-check';

const wordList =
  'gauge tide harbour sensor 潮位 boat ⚓ résumé report ring flash 🌊 rota copy check level buoy'.split(
    ' ',
  );

/** A few plain words, perhaps with inline marks; never a label, a date, a number or a placeholder. */
export const title = fc
  .tuple(
    fc.array(fc.constantFrom(...wordList), { minLength: 2, maxLength: 5 }),
    fc.constantFrom('', '', '', '`a|b.ts`', '[[Other plan]]', '**bold**', '(see above)'),
  )
  .map(([words, extra]) => [...words, extra].filter((word) => word !== '').join(' '));

/** Titles of which no two are alike: mostly one or two, because the reading of many takes long. */
export const titles = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: differentTitles(2) },
    { weight: 1, arbitrary: differentTitles(most) },
  );

const differentTitles = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(title, {
    minLength: 1,
    maxLength: most,
    selector: (words) => words.replace(/\W/g, ''),
  });

/** True now and then: for what makes a note longer. */
export const seldom = fc.nat({ max: 4 }).map((number) => number === 4);

export const day = fc
  .integer({ min: 1, max: 28 })
  .map((value) => `2026-02-${String(value).padStart(2, '0')}`);
export const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));
