import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { planFileName } from '../../src/template/plan-file-name';

function named(pattern: string, title: string, owner = ''): string {
  return planFileName(pattern, { title, owner, date: '2026-01-31' });
}

describe('the file name of a new plan', () => {
  test.each([
    ['{title}', 'Move the archive', 'Move the archive'],
    ['{date} {title}', 'Move', '2026-01-31 Move'],
    ['{date}/{title}', 'Move', '2026-01-31-Move'],
    ['{title} ({date})', 'Move', 'Move (2026-01-31)'],
    ['{what} {title}', 'Move', '{what} Move'],
    ['{title}', 'Gauge: firmware 3/4?', 'Gauge - firmware 3-4'],
    ['{title}', 'Call at 10:30', 'Call at 10-30'],
    ['{title}', 'a "b" [[c]] #d ^e <f> *g* |h\\', "a 'b' c d e f g -h-"],
    ['{title}', '...hidden.', 'hidden'],
    ['{title}', 'one\ntwo\u0000\u200B', 'one two'],
    ['{title}', '-5 °C', '-5 °C'],
    ['{title}', '岸站数据交换 ⚓', '岸站数据交换 ⚓'],
    ['{title}', 'con', 'con_'],
    ['{title}', 'COM1.plan', 'COM1_.plan'],
  ])('%j of %j is %j', (pattern, title, expected) => {
    expect(named(pattern, title)).toBe(expected);
  });

  test('drops what stood between a part that is missing and the rest', () => {
    expect(named('{owner} - {title}', 'Move')).toBe('Move');
    expect(named('{title} - {owner}', 'Move')).toBe('Move');
    expect(named('{owner} - {title}', 'Move', 'Mara')).toBe('Mara - Move');
  });

  test.each(['', ' ', '???', '///', '...', '[[]]', '\u0000'])(
    'is empty when %j is all there is',
    (title) => {
      expect(named('{title}', title)).toBe('');
    },
  );

  test('does not take a title for a pattern', () => {
    expect(named('{title}', '{date} $& $1')).toBe('{date} $& $1');
  });

  test('is cut between two characters', () => {
    const name = named('{title}', '🌊'.repeat(100));
    expect(name).toBe('🌊'.repeat(50));
  });

  test('never throws, has nothing that a file name or a link cannot have, and fits', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string(),
        (pattern, title, owner) => {
          const name = named(pattern + '{title}{owner}', title, owner);
          expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/u);
          expect(name).not.toMatch(/^[.\s]|[.\s]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        },
      ),
    );
  });
});
