import { describe, expect, test } from '@jest/globals';
import { isOverwritten } from '../../src/text/overwritten';

const BEFORE = 'one\ntwo\nthree\n';
const AFTER = 'one\ntwo\nours\nthree\n';

describe('a change is not lost', () => {
  test.each([
    ['when the text is as it was written', AFTER],
    ['when somebody added to it', `${AFTER}theirs\n`],
    ['when somebody gave it other line endings', AFTER.replace(/\n/g, '\r\n')],
    ['when one of its lines was changed again and another is there', 'one\nours\nthree, again\n'],
  ])('%s', (_when, found) => {
    expect(isOverwritten(found, BEFORE, AFTER)).toBe(false);
  });

  test('when it only took lines away, which nobody can tell', () => {
    expect(isOverwritten(BEFORE, BEFORE, 'one\nthree\n')).toBe(false);
  });
});

describe('a change is lost', () => {
  test.each([
    ['when the text is as it was before', BEFORE],
    ['when somebody wrote upon what it was before', `${BEFORE}theirs\n`],
    ['when nothing is left', ''],
  ])('%s', (_when, found) => {
    expect(isOverwritten(found, BEFORE, AFTER)).toBe(true);
  });

  test('when its line stood there before and stands there no more often', () => {
    expect(isOverwritten('a\na\n', 'a\na\n', 'a\na\na\n')).toBe(true);
    expect(isOverwritten('a\na\na\n', 'a\na\n', 'a\na\na\n')).toBe(false);
  });
});
