// The source is put together as ARCHITECTURE.md says. The rules have tests of their own: here they
// meet the real files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkCore } from './core-rules';
import { cyclesOf } from './cycles';
import { checkDependencies } from './dependency-rules';
import { checkImports, checkTable, fileGraph, folderGraph, folderOf } from './import-rules';
import { readImportTable } from './import-table';
import { checkMedian, checkShape } from './shape-rules';

const ROOT = join(__dirname, '../..');
const SOURCE = join(ROOT, 'src');

const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const table = readImportTable(page);
const files = sourceFiles();

function sourceFiles(): ReadonlyMap<string, string> {
  const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(SOURCE, path), 'utf8')]));
}

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Record<string, unknown>;
}

function keysOf(value: unknown): readonly string[] {
  return Object.keys(value ?? {});
}

describe('the source', () => {
  test('is there to be looked at', () => {
    expect(files.size).toBeGreaterThan(50);
  });

  test('imports only what the table allows', () => {
    expect(checkImports(files, table)).toEqual([]);
  });

  test('has no cycle between files, types included', () => {
    expect(cyclesOf(fileGraph(files))).toEqual([]);
  });

  test('is made of small files that are about one thing', () => {
    expect([...files].flatMap(([path, text]) => checkShape(path, text))).toEqual([]);
    expect(checkMedian([...files.values()])).toEqual([]);
  });

  test('asks the machine nothing in its core', () => {
    const core = table.filter(({ isCore }) => isCore).map(({ folder }) => folder);
    const findings = [...files]
      .filter(([path]) => core.includes(folderOf(path)))
      .flatMap(([path, text]) =>
        checkCore(path, text).map(({ line, what }) => `${path}:${line} ${what}`),
      );
    expect(findings).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  test('allows what is used, and nothing else', () => {
    expect(checkTable(files, table)).toEqual([]);
  });

  test('lets no two folders import each other', () => {
    expect(cyclesOf(folderGraph(table))).toEqual([]);
  });

  test('lets the core import nothing but the core and packages', () => {
    const outer = table.filter(({ isCore }) => !isCore).map(({ folder }) => folder);
    const leaks = table
      .filter(({ isCore }) => isCore)
      .flatMap(({ folder, mayImport }) =>
        mayImport.filter(({ name }) => outer.includes(name)).map(({ name }) => `${folder} ${name}`),
      );
    expect(leaks).toEqual([]);
  });

  test('calls core what the compiler checks as core', () => {
    const { include } = readJson('tsconfig.core.json');
    const core = table.filter(({ isCore }) => isCore);
    expect(core.map(({ folder }) => `src/${folder.replace(/\/$/, '')}`).sort()).toEqual(
      [...(include as readonly string[])].sort(),
    );
  });

  test('gives a reason for every package', () => {
    const { dependencies, devDependencies } = readJson('package.json');
    expect(checkDependencies(page, '### In the plugin', keysOf(dependencies))).toEqual([]);
    expect(
      checkDependencies(page, '### For building and testing', keysOf(devDependencies)),
    ).toEqual([]);
  });
});
