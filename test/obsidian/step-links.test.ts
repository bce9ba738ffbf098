import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { point } from '../../src/obsidian/lost-step';
import { NoteWriter } from '../../src/obsidian/note-writer';
import { letWait, namedStep, type NamedStep } from '../../src/obsidian/step-links';
import { readPlan, type Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote, stepCalled } from '../support/plan-of';

const [QUAY, BOARD] = ['Plans/Quay.md', 'Plans/Board.md'];
const TEXTS = {
  [QUAY]: planNote({
    title: 'Quay',
    metadata: ['- Depends on: [[Board#^gone]]'],
    progress: ['- [ ] Mount'],
  }),
  [BOARD]: planNote({ title: 'Board', progress: ['- [ ] Print'] }),
};

let fake: FakeApp;
let workbench: Workbench;

beforeEach(() => {
  fake = new FakeApp(TEXTS);
  fake.fileManager.generateMarkdownLink = ({ basename }, _from?: string, subpath = '') =>
    `[[${basename}${subpath}]]`;
  const writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  const resolve = () => ({ kind: 'missing', candidates: [] }) as const;
  workbench = {
    app: fake.app,
    writer,
    index: new PlanIndex(),
    links: new PlanLinks({ rowsOf: () => null, resolve }),
  } as unknown as Workbench;
});

function named(path: string, title: string): NamedStep {
  const plan = parsePlan(TEXTS[path] ?? '', path);
  return namedStep(plan, stepCalled(plan, title));
}

const wait = (): Promise<string | null> =>
  letWait(
    workbench,
    fake.file(QUAY),
    named(QUAY, 'Mount'),
    fake.file(BOARD),
    named(BOARD, 'Print'),
  );

/** Acts once, when the note at `path` has been written. */
function onceWritten(path: string, act: () => void): void {
  const listener = ({ path: written }: { readonly path: string }): void => {
    if (written !== path) return;
    fake.vault.off('modify', listener as never);
    act();
  };
  fake.vault.on('modify', listener as never);
}

describe('a step that is to wait for one of another plan', () => {
  test('names it by the id that it gets for that', async () => {
    expect(await wait()).toBeNull();
    expect(fake.text(BOARD)).toContain('- [ ] Print ^step-1');
    expect(fake.text(QUAY)).toContain('- [ ] Mount\n  - Depends on: [[Board#^step-1]]');
  });

  test('leaves that one without an id when its own note cannot be written', async () => {
    onceWritten(BOARD, () => fake.vault.failNextWrite('The disk is full.'));
    expect(await wait()).toBe('The disk is full.');
    expect(fake.text(BOARD)).toBe(TEXTS[BOARD]);
    expect(fake.text(QUAY)).toBe(TEXTS[QUAY]);
  });

  test('leaves that one without an id when it is gone from its note meanwhile', async () => {
    const theirs = (TEXTS[QUAY] ?? '').replace('Mount', 'Hang');
    onceWritten(BOARD, () => fake.vault.writeAside(QUAY, theirs));
    expect(await wait()).toContain('Mount');
    expect(fake.text(BOARD)).toBe(TEXTS[BOARD]);
    expect(fake.text(QUAY)).toBe(theirs);
  });
});

describe('a link to a step that is lost', () => {
  const pointed = async (): Promise<string | null> => {
    const reading = await readPlan(workbench, fake.file(QUAY));
    const [link] = reading.plan.links;
    if (!link) throw new Error('There is no link.');
    const [note, other] = [fake.file(QUAY), fake.file(BOARD)];
    return point(workbench, note, reading, link, other, named(BOARD, 'Print').reference);
  };

  test('leads to the chosen one, which gets an id for that', async () => {
    expect(await pointed()).toBeNull();
    expect(fake.text(QUAY)).toContain('[[Board#^step-1]]');
    expect(fake.text(BOARD)).toContain('- [ ] Print ^step-1');
  });

  test('stays, and gives no id, when its note cannot be written', async () => {
    onceWritten(BOARD, () => fake.vault.failNextWrite('The disk is full.'));
    expect(await pointed()).toBe('The disk is full.');
    expect(fake.text(QUAY)).toBe(TEXTS[QUAY]);
    expect(fake.text(BOARD)).toBe(TEXTS[BOARD]);
  });

  test('stays, and gives no id, when it has been taken away meanwhile', async () => {
    const theirs = (TEXTS[QUAY] ?? '').replace('[[Board#^gone]]', 'nothing');
    onceWritten(BOARD, () => fake.vault.writeAside(QUAY, theirs));
    expect(await pointed()).not.toBeNull();
    expect(fake.text(QUAY)).toBe(theirs);
    expect(fake.text(BOARD)).toBe(TEXTS[BOARD]);
  });
});
