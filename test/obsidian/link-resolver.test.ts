import { describe, expect, test } from '@jest/globals';
import { hiddenTarget } from '../../src/obsidian/link-resolver';

const KNOWN = new Set(['.agents/pier/PLAN.md', '.agents/quay lights/PLAN.md', 'Plans/Tides.md']);
const isKnown = (path: string): boolean => KNOWN.has(path);
const FROM = '.agents/quay/PLAN.md';

describe('a link to a hidden note', () => {
  test.each(['../pier/PLAN.md', '.agents/pier/PLAN.md', './../pier/PLAN.md'])(
    'leads by its path from the folder of the note or from the root: %s',
    (target) => {
      expect(hiddenTarget({ target, form: 'bare path' }, FROM, isKnown)).toBe(
        '.agents/pier/PLAN.md',
      );
    },
  );

  test('in Markdown is decoded', () => {
    const target = '../quay%20lights/PLAN.md';
    expect(hiddenTarget({ target, form: 'markdown' }, FROM, isKnown)).toBe(
      '.agents/quay lights/PLAN.md',
    );
  });

  test.each([
    ['../gone/PLAN.md', 'bare path'],
    ['../../Plans/Tides.md', 'bare path'],
    ['../pier/PLAN', 'wikilink'],
  ] as const)('is not one that leads elsewhere: %s', (target, form) => {
    expect(hiddenTarget({ target, form }, FROM, isKnown)).toBeNull();
  });
});
