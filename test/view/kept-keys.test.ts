import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KeptKey, keptKeys } from '../../src/view/kept-keys';

/** The keys that the rows have after each of `lists`, which are the words on screen one after the other. */
function keysThrough(...lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let made = 0;
  let kept: readonly KeptKey[] = [];
  return lists.map((words) => {
    kept = keptKeys(kept, words, () => `key ${(made += 1)}`);
    return kept.map(({ key }) => key);
  });
}

describe('a row keeps its key', () => {
  test('when others come before it, go, or change places with it', () => {
    const [[pay, ice] = [], added, gone, turned] = keysThrough(
      ['Who pays?', 'Will it freeze?'],
      ['How long?', 'Who pays?', 'Will it freeze?'],
      ['Who pays?', 'Will it freeze?'],
      ['Will it freeze?', 'Who pays?'],
    );
    expect(added?.slice(1)).toEqual([pay, ice]);
    expect(gone).toEqual([pay, ice]);
    expect(turned).toEqual([ice, pay]);
  });

  test('when it is reworded between rows that stay', () => {
    const [before, after] = keysThrough(['One?', 'Who pays?', 'Two?'], ['One?', 'Cost', 'Two?']);
    expect(after).toEqual(before);
  });

  test('when all are reworded at once', () => {
    const [before, after] = keysThrough(['One?', 'Two?'], ['First?', 'Second?']);
    expect(after).toEqual(before);
  });

  test('when it is reworded and another one comes beside it, by its words', () => {
    const [[pay] = [], after] = keysThrough(
      ['Who pays for the radio?'],
      ['How long is the mole?', 'Who pays for the new radio?'],
    );
    expect(after).toEqual([expect.not.stringMatching(String(pay)), pay]);
  });
});

test('a row of other words, beside one that is gone, is not taken for it in doubt', () => {
  const [[pay] = [], after] = keysThrough(
    ['Who pays for the radio?'],
    ['How long is the mole?', 'Will it freeze?'],
  );
  expect(after).not.toContain(pay);
});

test('a row that takes the old words of a reworded one gets a key of its own', () => {
  const [, [reworded] = [], after] = keysThrough(['Who?'], ['When?'], ['When?', 'Who?']);
  expect(after?.[0]).toBe(reworded);
  expect(after?.[1]).not.toBe(reworded);
});

test('keys are distinct for any lists, and the same list twice has the same keys', () => {
  const list = fc.array(fc.constantFrom('a', 'a b', 'a b c', 'b c', 'd', ''), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 5 }), list, (lists, last) => {
      const keys = keysThrough(...lists, last, last);
      for (const each of keys) expect(new Set(each).size).toBe(each.length);
      expect(keys.at(-1)).toEqual(keys.at(-2));
    }),
  );
});
