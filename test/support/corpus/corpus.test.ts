import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCorpus } from './run-corpus';

const plan =
  '# Move it\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] (2026-01-01) A\n  - [ ] Part\n- [ ] B\n- [-] C\n\n## Decision Log\n\n- Decision: D\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function run(...args: string[]): {
  readonly code: number;
  readonly lines: readonly string[];
  readonly complaints: string;
} {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = runCorpus({
    args,
    repository: join(folder, 'main'),
    directory: folder,
    print: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, lines, complaints: complaints.join('\n') };
}

describe('the command --json', () => {
  test('prints one object with exactly the agreed keys for a file', () => {
    put('a.md', plan);
    const { code, lines } = run('--json', 'a.md');
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    const reading = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(reading)).toEqual([
      'file',
      'isPlan',
      'title',
      'status',
      'dialect',
      'steps',
      'phases',
      'decisions',
      'discoveries',
      'criteria',
      'problems',
      'ms',
    ]);
    expect(reading).toMatchObject({
      file: 'a.md',
      isPlan: true,
      title: 'Move it',
      status: 'in progress',
      dialect: 'codex',
      steps: { total: 2, done: 1, active: 0, blocked: 0, dropped: 1 },
      phases: 0,
      decisions: 1,
      discoveries: 0,
      criteria: 0,
      problems: {},
    });
    expect(typeof reading['ms']).toBe('number');
  });
  test('counts problems by their rule', () => {
    put('a.md', `${plan}\n## Progress\n\n## Progress\n`);
    const reading = JSON.parse(run('--json', 'a.md').lines[0] ?? '') as { problems: unknown };
    expect(reading.problems).toMatchObject({ 'section-twice': 2 });
  });
  test('reads folders with all below them, in order, and nothing but notes', () => {
    put('notes/b.md', plan);
    put('notes/a/c.md', plan);
    put('notes/d.txt', plan);
    put('notes/node_modules/e.md', plan);
    const files = run('--json', 'notes').lines.map(
      (line) => (JSON.parse(line) as { file: string }).file,
    );
    expect(files).toEqual(['notes/a/c.md', 'notes/b.md']);
  });
  test('takes a conflict copy for no plan, and an empty file neither', () => {
    put('a (Conflicted copy phone 202611201030).md', plan);
    put('b.md', '');
    expect(
      run('--json', '.').lines.map((line) => (JSON.parse(line) as { isPlan: boolean }).isPlan),
    ).toEqual([false, false]);
  });
  test('takes a note in a folder of plans for one by a section less', () => {
    const text = '# T\n\n## Goal\n\nX.\n\n## Progress\n\n- [ ] A\n';
    put('notes/a.md', text);
    put('exec-plans/a.md', text);
    expect(
      run('--json', 'exec-plans', 'notes').lines.map(
        (line) => (JSON.parse(line) as { isPlan: boolean }).isPlan,
      ),
    ).toEqual([true, false]);
  });
  test('reads the rest and fails when a path is missing', () => {
    put('a.md', plan);
    const { code, lines, complaints } = run('--json', 'missing', 'a.md');
    expect([code, lines.length, complaints]).toEqual([1, 1, 'There is no "missing".']);
  });
  test('without a path says how it is used', () => {
    expect(run('--json').code).toBe(2);
    expect(run('--json').complaints).toContain('--json PATH');
    expect(run('--help').code).toBe(0);
  });
});

describe('the table', () => {
  const facts = (row: string): void => {
    put(
      'shared/corpus/facts.tsv',
      `file\tcheckboxes\tticked\tnested\tdecisions\tdiscoveries\tprogress_sections\n${row}\n`,
    );
    put('shared/corpus/files/a.md', plan);
  };
  test('says clearly that the corpus is absent', () => {
    const { code, lines, complaints } = run();
    expect([code, lines]).toEqual([1, []]);
    expect(complaints).toContain('The corpus is absent');
  });
  test('agrees with facts that are right', () => {
    facts('a.md\t4\t1\t1\t1\t?\t1');
    const { code, lines } = run();
    expect(code).toBe(0);
    expect(lines[1]).toMatch(/^a\.md +yes +codex +3 +1\/2 +0 +1 +0 /);
    expect(lines.join('\n')).toContain('Steps equal in 1 of 1 files with sure facts (100.0 %).');
  });
  test('fails on a difference that nobody has examined', () => {
    facts('a.md\t4\t1\t1\t2\t?\t1');
    const { code, lines } = run();
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('DIFFERS   decisions: facts.tsv 2, read 1  a.md');
  });
  test('passes on one that is listed with its reason', () => {
    facts('a.md\t4\t1\t1\t2\t?\t1');
    put(
      'main/test/corpus-exceptions.md',
      '| file | fact | theirs | ours | reason |\n|---|---|---|---|---|\n| `a.md` | decisions | 2 | 1 | One is a quote. |\n',
    );
    expect(run().code).toBe(0);
  });
  test('fails on a listed one that no longer holds', () => {
    facts('a.md\t4\t1\t1\t1\t?\t1');
    put('main/test/corpus-exceptions.md', '| `a.md` | decisions | 2 | 1 | One is a quote. |\n');
    const { code, lines } = run();
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(
      'STALE     the exception "a.md decisions 2 1" no longer holds',
    );
  });
});

describe('the links of the table', () => {
  const linked =
    '---\nrelated: "[[Boxes]]"\n---\n\n# Move\n\nAs in `plans/Boxes.md`, [that](../active/Lorry.md), [[Lorry]], [[Desk]], `plans/Vans.md` and `new/Lorry.md`.\n';
  const corpus = (...rows: readonly string[]): void => {
    put('shared/corpus/facts.tsv', 'file\tcheckboxes\n');
    put('shared/corpus/files/move.md', linked);
    for (const name of ['boxes', 'lorry', 'lorry2', 'vans']) {
      put(`shared/corpus/files/${name}.md`, '# Another\n');
    }
    const header = 'file\trepo\tpath\tlicence';
    put('shared/corpus/manifest.tsv', `${[header, ...rows].join('\n')}\n`);
  };
  const figures = (): Readonly<Record<string, string>> => {
    const { lines } = run();
    const from = lines.findIndex((line) => line.startsWith('Links of'));
    return Object.fromEntries(
      lines
        .slice(from + 2)
        .map((line) => [line.slice(0, 12).trim(), line.slice(12).trim().split(/ +/).join(' ')]),
    );
  };
  const move = 'move.md\tanna/house\tplans/active/Move.md\tMIT';
  test('are counted by form and by what they lead to, each repository by itself', () => {
    corpus(
      move,
      'boxes.md\tanna/house\tplans/completed/Boxes.md\tMIT',
      'lorry.md\tanna/house\tplans/active/Lorry.md\tMIT',
      'lorry2.md\tanna/house\told/Lorry.md\tMIT',
      'vans.md\tbert/cars\tplans/Vans.md\tMIT',
    );
    expect(figures()).toEqual({
      // In its own folder, of two; and one that nobody has.
      wikilink: '2 1 0 0 1',
      markdown: '1 1 0 0 0',
      // Boxes are completed by now, two are called Lorry, and vans are another repository's.
      'code path': '3 0 1 1 1',
      'loose path': '0 0 0 0 0',
      'bare path': '0 0 0 0 0',
      frontmatter: '1 1 0 0 0',
      all: '7 3 1 1 2',
    });
  });
  test('are not resolved from files of unknown origin', () => {
    corpus(move);
    expect(run().lines.join('\n')).toContain(
      'Links of 1 files, among those of the same repository (4 of unknown origin left out):',
    );
  });
  test('are not resolved without the list of origins', () => {
    corpus();
    rmSync(join(folder, 'shared/corpus/manifest.tsv'));
    expect(run().lines.at(-1)).toContain('the corpus has no manifest.tsv');
  });
});

const isThere = existsSync(join(process.cwd(), '../shared/corpus/facts.tsv'));
const withCorpus = isThere ? test : test.skip;
withCorpus(
  `real plans are read as others count them${isThere ? '' : ' (skipped: ../shared is not there)'}`,
  () => {
    const lines: string[] = [];
    const code = runCorpus({
      args: [],
      repository: process.cwd(),
      directory: process.cwd(),
      print: (line) => lines.push(line),
      complain: (line) => lines.push(line),
    });
    expect(lines.filter((line) => /^(?:DIFFERS|STALE)/.test(line))).toEqual([]);
    expect(code).toBe(0);
  },
);
