import { describe, expect, test } from '@jest/globals';
import {
  getLinkpath,
  parseLinktext,
  resolveSubpath,
  stripHeading,
  stripHeadingForLink,
} from './link-text';
import { parseMetadata } from './metadata/parse-metadata';

const NOTE = `# Gauges

## North

The pier. ^pier

### Wiring

## South

### Wiring

- Cable ^cable
`;

const lines = (subpath: string): [number, number | null] | null => {
  const found = resolveSubpath(parseMetadata(NOTE), subpath);
  return found === null ? null : [found.start.line, found.end?.line ?? null];
};

describe('the text of a link', () => {
  test.each([
    ['Tide page', 'Tide page', ''],
    ['Plans/Tide page#Steps#Second', 'Plans/Tide page', '#Steps#Second'],
    ['Tide page #^step', 'Tide page', '#^step'],
    ['#Steps', '', '#Steps'],
    ['Tide\u00a0page', 'Tide page', ''],
  ])('%j leads to %j and there to %j', (text, path, subpath) => {
    expect(parseLinktext(text)).toEqual({ path, subpath });
    expect(getLinkpath(text)).toBe(path);
  });

  test('loses what a heading may hold and a link may not', () => {
    expect(stripHeadingForLink('Pier: north | south [[x]]')).toBe('Pier north south x');
    expect(stripHeading('Pier: north (old)!')).toBe('Pier north old');
  });
});

describe('what a link points at inside a note', () => {
  test('is a heading up to the next of its level', () => {
    expect(lines('#North')).toEqual([2, 8]);
    expect(lines('#Wiring')).toEqual([6, 8]);
  });

  test('is the heading below the one named before it', () => {
    expect(lines('#South#Wiring')).toEqual([10, null]);
    expect(lines('#North#Nothing')).toBeNull();
  });

  test('ignores case and punctuation', () => {
    expect(lines('#south!')).toEqual([8, null]);
  });

  test('is a block by its id', () => {
    expect(lines('#^pier')).toEqual([4, 4]);
    expect(lines('#^CABLE')).toEqual([12, 12]);
    expect(lines('#^gone')).toBeNull();
  });

  test('is nothing for an empty subpath', () => {
    expect(lines('')).toBeNull();
  });
});
