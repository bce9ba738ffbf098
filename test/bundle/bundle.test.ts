// The built main.js may be shipped, and the rules that say so would notice if it could not. Builds
// nothing: it reads what `npm run build` left at the top of the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { checkBundle, MAX_BUNDLE_BYTES } from './bundle-rules';
import { parseSource } from './syntax-tree';

const BUNDLE = join(__dirname, '../../main.js');

/** A snippet as a shippable file, so that only what a test is about can be found in it. */
function shipped(snippet: string): string {
  return `${snippet}\nmodule.exports = {};`;
}

function whatIsWrong(code: string): readonly string[] {
  return checkBundle(code).map((finding) => finding.what);
}

describe('the built main.js', () => {
  test('breaks none of the rules', () => {
    if (!existsSync(BUNDLE)) {
      throw new Error('main.js is missing: run `npm run build` first.');
    }
    const code = readFileSync(BUNDLE, 'utf8');
    expect(checkBundle(code)).toEqual([]);
    expect(code).toContain('"obsidian"');
  });
});

test('the core has no pattern with a class of letters that is checked while the plugin is loaded', () => {
  const patterns: string[] = [];
  const visit = (node: ts.Node, isInCore: boolean): void => {
    if (ts.isRegularExpressionLiteral(node) && isInCore) patterns.push(node.text);
    const isCore = ts.isFunctionDeclaration(node) && node.getText().includes('serveReadings:');
    node.forEachChild((child) => visit(child, isInCore || isCore));
  };
  visit(parseSource('main.js', readFileSync(BUNDLE, 'utf8')), false);
  expect(patterns.length).toBeGreaterThan(0);
  expect(patterns.filter((pattern) => /\\p\{/i.test(pattern))).toEqual([]);
});

describe('what a bundle may hold', () => {
  test.each([
    ['modules that Obsidian provides', 'require("obsidian"); require("@codemirror/view")'],
    ['object spread and rest', 'const { a, ...b } = { ...{} };'],
    ['async generators', 'async function* f() { for await (const a of b) yield a; }'],
    ['a named group in a regex', 'const a = /(?<year>\\d+)/u;'],
    ['a member called like a forbidden name', 'vault.process(a); a.require = 1; a.fetch();'],
    ['forbidden words in strings', 'const a = "eval(1) a?.b new Function x ?? y (?<=a)";'],
    ['brackets that only look like a lookbehind', 'const a = /\\(?<=b[(?<!]/;'],
    ['a question of types', 'a instanceof Function; Function.prototype;'],
  ])('%s', (_name, snippet) => {
    expect(whatIsWrong(shipped(snippet))).toEqual([]);
  });
});

describe('what a bundle may not hold', () => {
  test.each([
    ['a?.b;', 'optional chaining (ES2020)'],
    ['a?.[0];', 'optional chaining (ES2020)'],
    ['a?.();', 'optional chaining (ES2020)'],
    ['a ?? b;', 'nullish coalescing (ES2020)'],
    ['a ||= b;', 'logical assignment (ES2021)'],
    ['a &&= b;', 'logical assignment (ES2021)'],
    ['a ??= b;', 'logical assignment (ES2021)'],
    ['class A { b = 1 }', 'class field (ES2022)'],
    ['class A { static { b(); } }', 'static block (ES2022)'],
    ['class A { #b() {} }', 'private name (ES2022)'],
    ['try { a(); } catch { b(); }', 'optional catch binding (ES2019)'],
    ['const a = 1_000;', 'numeric separator (ES2021)'],
    ['const a = 1n;', 'bigint (ES2020)'],
    ['const a = "\u2028";', 'bare line separator in a string (ES2019)'],
    ['const a = /b/d;', 'regex flags "d" (ES2022)'],
    ['import("obsidian");', 'dynamic import (ES2020)'],
    ['import.meta.url;', 'import.meta (ES2020)'],
    ['await a;', 'top-level await (ES2022)'],
    ['{ using a = b(); }', 'using declaration'],
    ['import a from "obsidian";', 'import or export in a CommonJS file'],
    ['require("fs");', 'require of "fs"'],
    ['require("obsidian/evil");', 'require of "obsidian/evil"'],
    ['require(a);', 'require of a computed name'],
    ['const a = require;', 'require used other than by calling it'],
    ['eval("1");', 'eval'],
    ['(0, eval)("1");', 'eval'],
    ['window.eval("1");', 'eval'],
    ['new Function("a", "b");', 'the Function constructor'],
    ['Function("a");', 'the Function constructor'],
    ['window["Function"]("a");', 'the Function constructor'],
    ['setTimeout("a()", 1);', 'setTimeout with code in a string'],
    ['const a = /(?<=b)c/;', 'regex lookbehind'],
    ['const a = /(?<!b)c/g;', 'regex lookbehind'],
    ['new RegExp("(?<=b)c");', 'regex lookbehind'],
    ['RegExp(`${a}(?<!b)`);', 'regex lookbehind'],
  ])('%s', (snippet, what) => {
    expect(whatIsWrong(shipped(snippet))).toContain(what);
  });

  test('text that is not JavaScript', () => {
    const [what] = whatIsWrong(shipped('const = 1;'));
    expect(what).toMatch(/^does not parse: /);
  });

  test('nothing to load', () => {
    expect(whatIsWrong('const a = 1;')).toEqual(['nothing is assigned to module.exports']);
  });

  test('one byte too many, however many characters that is', () => {
    const fits = shipped('').padStart(MAX_BUNDLE_BYTES, ' ');
    expect(whatIsWrong(fits)).toEqual([]);
    expect(whatIsWrong(` ${fits}`)).toEqual([
      `${MAX_BUNDLE_BYTES + 1} bytes are more than ${MAX_BUNDLE_BYTES}`,
    ]);
    expect(whatIsWrong(shipped(`"é";`).padStart(MAX_BUNDLE_BYTES, ' '))).toHaveLength(1);
  });

  test('a finding names the line it stands on', () => {
    expect(checkBundle(shipped('const a = 1;\nconst b = a?.c;'))).toEqual([
      { line: 2, what: 'optional chaining (ES2020)' },
    ]);
  });
});
