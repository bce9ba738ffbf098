// Words of a note found among what the app made of them.
import { describe, expect, test } from '@jest/globals';
import { foundInOrder } from '../../../src/view/note/drawn-words';

describe('the words of a note', () => {
  test('are found whatever marks stand between them, each after the one before', () => {
    const drawn = ['Step 1: Lay the `cable`!', 'Started: 2026', 'Test', 'Test', '试用水位计'];
    expect(foundInOrder(['Lay the cable', 'Test', 'Test', '试用水位计'], drawn)).toEqual([
      0, 2, 3, 4,
    ]);
  });

  test('that are not there cost no other ones their place', () => {
    expect(foundInOrder(['Gone', 'Test', '—'], ['Test', 'Other'])).toEqual([null, 0, null]);
  });
});
