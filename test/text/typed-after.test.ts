import { describe, expect, test } from '@jest/globals';
import { typedAfter } from '../../src/text/typed-after';

describe('what is typed behind a sign', () => {
  test('begins at the last sign of the line', () => {
    expect(typedAfter('- **Depends on**: [[Keys]], @@tide ta', '@@')).toEqual({
      at: 28,
      typed: 'tide ta',
    });
    expect(typedAfter('@@', '@@')).toEqual({ at: 0, typed: '' });
    expect(typedAfter('（见：@@潮', '@@')).toEqual({ at: 3, typed: '潮' });
  });

  test('is nothing where the sign is part of a word or of something else', () => {
    expect(typedAfter('ada@@harbour', '@@')).toBeNull();
    expect(typedAfter('@@ -1,4 +1,4', '@@')).toBeNull();
    expect(typedAfter('@@[[Keys]] and more', '@@')).toBeNull();
    expect(typedAfter(`@@${'x'.repeat(81)}`, '@@')).toBeNull();
  });

  test('is nothing without a sign', () => {
    expect(typedAfter('Depends on: Keys', '@@')).toBeNull();
    expect(typedAfter('Depends on: Keys', '')).toBeNull();
  });
});
