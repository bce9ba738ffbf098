import { describe, expect, test } from '@jest/globals';
import {
  getAllTags,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from './frontmatter';
import { parseMetadata } from './metadata/parse-metadata';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';

describe('front matter', () => {
  test('lies between two lines of dashes at the very top', () => {
    const text = '---\ntype: execplan\n---\n# Tide';
    const info = getFrontMatterInfo(text);
    expect(info).toMatchObject({ exists: true, frontmatter: 'type: execplan', contentStart: 23 });
    expect(text.slice(info.from, info.to)).toBe('type: execplan');
  });

  test.each(['# Tide\n---\na: 1\n---\n', '---\na: 1\n', '\n---\na: 1\n---\n', ''])(
    'is not found in %j',
    (text) => {
      expect(getFrontMatterInfo(text).exists).toBe(false);
    },
  );

  test('may be empty, and may have Windows line ends', () => {
    expect(getFrontMatterInfo('---\n---\n# Tide')).toMatchObject({ exists: true, frontmatter: '' });
    expect(getFrontMatterInfo('---\r\na: 1\r\n---\r\n').frontmatter).toBe('a: 1');
  });

  test('keeps a date as the text that was written', () => {
    expect(parseYaml('due: 2026-11-20')).toEqual({ due: '2026-11-20' });
    expect(stringifyYaml({ due: '2026-11-20', tags: ['tide'] })).toContain('2026-11-20');
  });

  test('throws on what is not YAML', () => {
    expect(() => parseYaml('a: [1')).toThrow();
  });
});

describe('an entry of front matter', () => {
  const entries = { alias: 'Tide, Ebb', tags: ['sea', '#salt', 'two words', 7], owner: 'Ada' };

  test('is found by name or by pattern', () => {
    expect(parseFrontMatterEntry(entries, 'owner')).toBe('Ada');
    expect(parseFrontMatterEntry(entries, /^own/)).toBe('Ada');
    expect(parseFrontMatterEntry(entries, 'nothing')).toBeNull();
    expect(parseFrontMatterEntry(null, 'owner')).toBeNull();
  });

  test('is a list when it is text with commas', () => {
    expect(parseFrontMatterAliases(entries)).toEqual(['Tide', 'Ebb']);
    expect(parseFrontMatterStringArray({ owner: '' }, 'owner')).toBeNull();
  });

  test('is a tag where it can be one', () => {
    expect(parseFrontMatterTags(entries)).toEqual(['#sea', '#salt']);
  });

  test('comes before the tags of the text', () => {
    const cache = parseMetadata('---\ntags: [sea]\n---\nText #salt');
    expect(getAllTags(cache)).toEqual(['#sea', '#salt']);
  });
});
