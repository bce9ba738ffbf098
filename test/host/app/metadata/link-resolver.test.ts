import { describe, expect, test } from '@jest/globals';
import type * as O from 'obsidian';
import { LinkResolver } from './link-resolver';

function fileAt(path: string): O.TFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const file = { path, name, basename: name.slice(0, dot), extension: name.slice(dot + 1) };
  return file as O.TFile;
}

function vaultOf(...paths: string[]): { files: O.TFile[]; resolver: LinkResolver<O.TFile> } {
  const files = paths.map(fileAt);
  const resolver = new LinkResolver({
    getFiles: () => files,
    getFileByPath: (path) => files.find((file) => file.path === path) ?? null,
  });
  return { files, resolver };
}

describe('a link path', () => {
  const { resolver } = vaultOf(
    'Tide page.md',
    'Plans/Tide page.md',
    'Plans/old/Tide page.md',
    'Plans/Gauge.md',
    'Plans/map.png',
    'Notes/v1.2.md',
  );
  const from = (source: string, path: string): string | null =>
    resolver.first(path, source)?.path ?? null;

  test('is looked up by name, whatever its case', () => {
    expect(from('Welcome.md', 'gauge')).toBe('Plans/Gauge.md');
    expect(from('Welcome.md', 'Gauge.md')).toBe('Plans/Gauge.md');
    expect(from('Welcome.md', 'map.png')).toBe('Plans/map.png');
    expect(from('Welcome.md', 'v1.2')).toBe('Notes/v1.2.md');
  });

  test('means the file nearest to the note it stands in', () => {
    expect(from('Plans/Gauge.md', 'Tide page')).toBe('Plans/Tide page.md');
    expect(from('Plans/old/x.md', 'Tide page')).toBe('Plans/old/Tide page.md');
    expect(from('Notes/v1.2.md', 'Tide page')).toBe('Tide page.md');
  });

  test('may begin with folders, and a whole path comes first', () => {
    expect(from('Notes/v1.2.md', 'old/Tide page')).toBe('Plans/old/Tide page.md');
    expect(from('Plans/old/x.md', 'Plans/Tide page')).toBe('Plans/Tide page.md');
  });

  test('may be relative to its note', () => {
    expect(from('Plans/old/x.md', '../Gauge')).toBe('Plans/Gauge.md');
    expect(from('Plans/x.md', './Tide page')).toBe('Plans/Tide page.md');
  });

  test('that is empty means the note itself', () => {
    expect(from('Plans/Gauge.md', '')).toBe('Plans/Gauge.md');
  });

  test('may mean nothing', () => {
    expect(from('Welcome.md', 'Gone')).toBeNull();
    expect(from('Welcome.md', '/Gauge')).toBeNull();
  });
});

describe('the text of a new link', () => {
  test('is the name alone where that is enough', () => {
    const { resolver, files } = vaultOf('Plans/Gauge.md', 'a/Tide.md', 'b/Tide.md', 'map.png');
    const textOf = (at: number, ...rest: [boolean?]): string =>
      resolver.linktext(files[at] ?? fileAt(''), 'Welcome.md', ...rest);
    expect(textOf(0)).toBe('Gauge');
    expect(textOf(1)).toBe('a/Tide');
    expect(textOf(0, false)).toBe('Gauge.md');
    expect(textOf(3)).toBe('map.png');
  });
});

test('a file that came later is found once the resolver is told to forget', () => {
  const { resolver, files } = vaultOf('Tide.md');
  expect(resolver.first('Gauge', '')).toBeNull();
  files.push(fileAt('Gauge.md'));
  resolver.forget();
  expect(resolver.first('Gauge', '')?.path).toBe('Gauge.md');
});
