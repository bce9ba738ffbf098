import { beforeEach, describe, expect, test } from '@jest/globals';
import { resolutionOf } from '../../src/index/link-resolution';
import { NoteNames } from '../../src/index/note-names';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { lineWith, linkEdit } from '../../src/obsidian/link-plan';
import type { Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Relation } from '../../src/plan/link';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const [QUAY, BOARD] = ['Plans/Quay.md', 'Plans/Board.md'];

let fake: FakeApp;
let workbench: Workbench;

beforeEach(() => {
  fake = new FakeApp({
    [QUAY]: planNote({ title: 'Quay' }),
    [BOARD]: planNote({ title: 'Board' }),
  });
  fake.fileManager.generateMarkdownLink = ({ basename }) => `[[${basename}]]`;
  const resolve = () => ({ kind: 'missing', candidates: [] }) as const;
  workbench = {
    app: fake.app,
    index: new PlanIndex(),
    links: new PlanLinks({ rowsOf: () => null, resolve }),
  } as unknown as Workbench;
});

describe('a plan that is linked once it is said what it is to the other', () => {
  const edit = () => linkEdit(workbench, fake.file(QUAY), 'depends on', board);
  let board: ReturnType<FakeApp['file']>;
  beforeEach(() => {
    board = fake.file(BOARD);
  });

  test('is linked to where the other is by then', async () => {
    expect(edit()).toMatchObject({ link: '[[Board]]' });
    await fake.vault.rename(board, 'Plans/Sign.md');
    expect(edit()).toMatchObject({ link: '[[Sign]]' });
  });

  test('is not linked to one that has gone meanwhile', async () => {
    await fake.vault.delete(board);
    expect(edit()).toBe('“Board” is no longer in the vault.');
  });
});

describe('a plan that is a part of another one, or supersedes it, by way of a third', () => {
  test.each([
    ['parent', 'Parent Plan', '“C” is a part of “A”'],
    ['supersedes', 'Supersedes', '“C” supersedes “A”'],
  ] as const)('is not made the same the other way round: %s', (relation, label, words) => {
    const [index, names] = [new PlanIndex(), new NoteNames()];
    const links = new PlanLinks({
      rowsOf: (path) => index.summary(path)?.links ?? null,
      resolve: (link, from) => resolutionOf(link, from, names),
    });
    for (const [name, to] of [
      ['A', 'None'],
      ['B', '[[A]]'],
      ['C', '[[B]]'],
    ] as const) {
      const [path, text] = [`${name}.md`, planNote({ title: name, metadata: [`${label}: ${to}`] })];
      index.put({ path, name, text, plan: parsePlan(text) });
      names.add(path);
      links.planChanged(path);
    }
    links.work(() => false);
    const notes = { 'A.md': '', 'B.md': '', 'C.md': '' };
    const vault = new FakeApp(notes);
    vault.fileManager.generateMarkdownLink = ({ basename }) => `[[${basename}]]`;
    const knowing = { app: vault.app, index, links } as unknown as Workbench;
    const edit = (from: string, kind: Relation, to: string) =>
      linkEdit(knowing, vault.file(`${from}.md`), kind, vault.file(`${to}.md`));
    expect(edit('A', relation, 'C')).toBe(`This would close a circle: ${words}.`);
    expect(edit('C', relation, 'A')).toMatchObject({ relation, link: '[[A]]' });
    expect(edit('A', 'related', 'C')).toMatchObject({ link: '[[C]]' });
  });
});

describe('the line that a link gets', () => {
  test('is shown as it will stand in the note', () => {
    const after = '# Quay\n\n- **Last Updated**: today\n- **Blocks**: [[A]], [[Board]]\n';
    const line = lineWith('[[Board]]', '# Quay\n\n- **Blocks**: [[A]]\n', after);
    expect(line).toBe('- **Blocks**: [[A]], [[Board]]');
  });

  test('in a list among the properties has the name of its property', () => {
    const before = '---\ntags:\n  - a\n---\n';
    const after = '---\ntags:\n  - a\ndepends_on:\n  - "[[A]]"\n  - "[[Board]]"\n---\n';
    const old = before.replace('---\n', '---\ndepends_on:\n  - "[[A]]"\n');
    expect(lineWith('[[Board]]', 'depends_on: "[[A]]"', after)).toBe('depends_on: - "[[Board]]"');
    expect(lineWith('[Board](Board.md)', old, after)).toBe('depends_on: - "[[Board]]"');
  });
});
