import { describe, expect, test } from '@jest/globals';
import { movedLine } from '../../src/text/moved-line';

const BEFORE = 'Title\n\nProgress\n- [ ] Lamp\n- [ ] Lamp\n\nLog';

describe('a line', () => {
  test('stays where nothing has changed, whatever the line endings are', () => {
    expect(movedLine(BEFORE, BEFORE, 3)).toBe(3);
    expect(movedLine(BEFORE, BEFORE.replace(/\n/g, '\r\n'), 6)).toBe(6);
  });

  test('moves on with what was written above it, also beside its like', () => {
    const after = BEFORE.replace('Title\n', 'Title\nOne\nTwo\n');
    expect(movedLine(BEFORE, after, 0)).toBe(0);
    expect(movedLine(BEFORE, after, 3)).toBe(5);
    expect(movedLine(BEFORE, after, 4)).toBe(6);
    expect(movedLine(BEFORE, after, 6)).toBe(8);
  });

  test('moves back with what was taken away above it', () => {
    expect(movedLine(BEFORE, BEFORE.replace('Title\n\n', ''), 6)).toBe(4);
  });

  test('is found by its words between two changes', () => {
    const after = BEFORE.replace('Title', 'A title\nof two lines').replace('Log', 'Logs');
    expect(movedLine(BEFORE, after, 2)).toBe(3);
  });

  test('that is gone is the place where it was, or the last one there is', () => {
    expect(movedLine('a\nb\nc', 'a\nx\nc', 1)).toBe(1);
    expect(movedLine('a\nb\nc', 'x', 2)).toBe(0);
  });
});
