import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { lineWith, linkEdit } from '../../src/obsidian/link-plan';
import type { Workbench } from '../../src/obsidian/workbench';
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
