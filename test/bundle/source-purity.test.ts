// Our own source writes no HTML strings, opens no connection and knows no Node; and the check that
// says so would notice if it did.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkSource } from './source-rules';

const SOURCE = join(__dirname, '../../src');

function sourceFiles(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
}

function whatIsWrong(code: string): readonly string[] {
  return checkSource('sample.tsx', code).map((finding) => finding.what);
}

test('no file under src touches what the plugin must not', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(0);
  const findings = files.flatMap((file) =>
    checkSource(file, readFileSync(join(SOURCE, file), 'utf8')).map(
      ({ line, what }) => `${file}:${line} ${what}`,
    ),
  );
  expect(findings).toEqual([]);
});

describe('what source may hold', () => {
  test.each([
    ['a member called process', 'vault.process(file, (text) => text);'],
    ['a method called fetch', 'interface A { fetch(): void }'],
    ['a key called require', 'const a = { require: true };'],
    ['forbidden words in text', 'const a = "element.innerHTML"; // localStorage'],
    ['a buffer one can write to', 'stream.write(a);'],
    ['a package named like part of Node', "import { a } from './process';"],
  ])('%s', (_name, code) => {
    expect(whatIsWrong(code)).toEqual([]);
  });
});

describe('what source may not hold', () => {
  test.each([
    ['el.innerHTML = a;', 'innerHTML'],
    ["el['innerHTML'] = a;", 'innerHTML'],
    ['const a = el.outerHTML;', 'outerHTML'],
    ["el.insertAdjacentHTML('beforeend', a);", 'insertAdjacentHTML'],
    ['document.write(a);', 'document.write'],
    ['el.ownerDocument.writeln(a);', 'document.writeln'],
    ['const a = <p dangerouslySetInnerHTML={{ __html: b }} />;', 'dangerouslySetInnerHTML'],
    ['h(a, { dangerouslySetInnerHTML: b });', 'dangerouslySetInnerHTML'],
    ['void fetch(a);', 'fetch'],
    ['void window.fetch(a);', 'fetch'],
    ['const a = { fetch };', 'fetch'],
    ['new XMLHttpRequest();', 'XMLHttpRequest'],
    ['new WebSocket(a);', 'WebSocket'],
    ['localStorage.getItem(a);', 'localStorage'],
    ["globalThis['localStorage'];", 'localStorage'],
    ['process.env;', 'process'],
    ["require('obsidian');", 'require'],
    ["import { readFile } from 'fs/promises';", 'Node module fs/promises'],
    ["import type { Stats } from 'node:fs';", 'Node module node:fs'],
    ["export * from 'path';", 'Node module path'],
    ["void import('child_process');", 'Node module child_process'],
  ])('%s', (code, what) => {
    expect(whatIsWrong(code)).toContain(what);
  });
});
