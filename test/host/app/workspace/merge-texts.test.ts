import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeTexts } from './merge-texts';

const BASE = 'One line.\nTwo lines.\nThree lines.\n';

describe('merging what is typed with what another program wrote', () => {
  test('keeps both changes when they are in different lines', () => {
    const own = BASE.replace('One', 'My one');
    const foreign = BASE.replace('Three', 'Their three');
    expect(mergeTexts(BASE, own, foreign)).toBe('My one line.\nTwo lines.\nTheir three lines.\n');
  });

  test('keeps both changes when they are in different words of one line', () => {
    expect(mergeTexts('red green blue', 'RED green blue', 'red green BLUE')).toBe('RED green BLUE');
  });

  test('keeps the typed words where both changed the same ones', () => {
    expect(mergeTexts('the old word', 'the typed word', 'the written word')).toBe('the typed word');
  });

  test('has a change that both made only once', () => {
    const both = BASE.replace('Two', 'Both');
    expect(mergeTexts(BASE, both, both)).toBe(both);
  });

  test('keeps lines that both added in the same place, the typed ones first', () => {
    expect(mergeTexts(BASE, `${BASE}Mine.\n`, `${BASE}Theirs.\n`)).toBe(`${BASE}Mine.\nTheirs.\n`);
  });
});

const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', 'word', '- [ ] ', '😀', '\r\n'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('every merge', () => {
  test('is the other version when only one side has changed', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, base)).toBe(changed);
      }),
    );
  });
});
