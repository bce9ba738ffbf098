import { beforeEach, describe, expect, test } from '@jest/globals';
import { extractSteps } from '../../src/obsidian/extract-steps';
import { NoteWriter } from '../../src/obsidian/note-writer';
import { undoWrite } from '../../src/obsidian/undo-write';
import type { Workbench } from '../../src/obsidian/workbench';
import { WriteJournal } from '../../src/obsidian/write-journal';
import { parsePlan } from '../../src/parse/parse-plan';
import { allSteps } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const PATH = 'Plans/Quay.md';
const MADE = 'Plans/Clock works.md';
const TEXT = planNote({ progress: ['- [ ] Mount', '- [ ] Set the clock', '  - Notes: in winter'] });

let fake: FakeApp;
let journal: WriteJournal;
let writer: NoteWriter;

beforeEach(() => {
  fake = new FakeApp({ [PATH]: TEXT });
  journal = new WriteJournal(fake.app);
  writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
});

/** Moves the step `title` to a new plan `Clock works`. */
function extract(
  title: string,
  keep: () => Promise<void> = () => Promise.resolve(),
): Promise<string | null> {
  const plan = parsePlan(TEXT, PATH);
  const step = allSteps(plan.steps).find((one) => one.title === title);
  if (!step) throw new Error(`There is no step “${title}”`);
  const workbench = {
    app: fake.app,
    writer,
    watcher: { take: () => undefined },
    store: { settings: DEFAULT_SETTINGS },
    links: { incoming: () => [] },
  } as unknown as Workbench;
  const keepNew = async (path: string, text: string, words: string, together: number) => {
    const changes = [{ from: 0, to: 0, insert: text }];
    const write = { path, before: '', changes, after: text, words, at: 0, together, made: true };
    await journal.add(write);
    await keep();
  };
  const parts = { workbench, undo: { keepNew } };
  return extractSteps(parts, fake.file(PATH), 'Clock works', [referenceTo(plan, step)]);
}

describe('steps that move to a new plan', () => {
  test('are there as they were, and here is one that waits for it', async () => {
    expect(await extract('Set the clock')).toBeNull();
    expect(fake.text(MADE)).toContain('- [ ] Set the clock\n  - Notes: in winter\n');
    expect(fake.text(MADE)).toContain('[[Quay]]');
    expect(fake.text(PATH)).toBe(
      TEXT.replace(
        '- [ ] Set the clock\n  - Notes: in winter',
        '- [ ] Clock works\n  - Depends on: [[Clock works]]',
      ),
    );
  });

  test('stay where they are when they change while the new note is made, which is taken back', async () => {
    const changed = TEXT.replace('in winter', 'in summer');
    fake.vault.on('create', () => fake.vault.writeAside(PATH, changed));
    expect(await extract('Set the clock')).toBe('The steps have changed since they were copied.');
    expect(fake.text(PATH)).toBe(changed);
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
    expect(journal.newest()).toBeNull();
  });

  test('stay where they are when this note cannot be written, and the new one is taken back', async () => {
    fake.vault.on('create', () => fake.vault.failNextWrite('The disk is full.'));
    expect(await extract('Set the clock')).toBe('The disk is full.');
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
    expect(journal.newest()).toBeNull();
  });

  test('stay where they are when the editor that shows them cannot be saved', async () => {
    const view = fake.open(PATH, 'source');
    fake.vault.on('create', () => fake.vault.failNextWrite('The disk is full.'));
    expect(await extract('Set the clock')).toBe('The disk is full.');
    expect(view.getViewData()).toBe(TEXT);
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
  });

  test('are back when what was done cannot be kept for undo', async () => {
    const full = () => Promise.reject(new Error('The storage is full.'));
    expect(await extract('Set the clock', full)).toBe('The storage is full.');
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
  });

  test('are kept in the new note when they went from this one all the same', async () => {
    fake.vault.on('create', () =>
      fake.vault.afterNextWrite(() => {
        throw new Error('Nobody knows.');
      }),
    );
    expect(await extract('Set the clock')).toBe(
      `Nobody knows. “${MADE}” stays: the steps may be nowhere else.`,
    );
    expect(fake.text(PATH)).not.toContain('in winter');
    expect(fake.text(MADE)).toContain('- [ ] Set the clock\n  - Notes: in winter\n');
  });

  test('stay where they are when the new note gets a name that no link holds', async () => {
    fake.metadataCache.fileToLinktext = ({ path, basename }) =>
      path === MADE ? 'Plans #1/Clock works' : basename;
    expect(await extract('Set the clock')).toContain('cannot be linked to');
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
  });

  test('stay in both notes when somebody has written into the new one, which is said', async () => {
    fake.vault.on('create', () => {
      fake.vault.writeAside(MADE, 'Mine.');
      fake.vault.failNextWrite('The disk is full.');
    });
    expect(await extract('Set the clock')).toBe(
      `The disk is full. “${MADE}” stays: somebody has written into it.`,
    );
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.text(MADE)).toBe('Mine.');
  });

  test('keep their new note when they are undone after somebody wrote into it', async () => {
    await extract('Set the clock');
    const entry = journal.newest();
    if (entry === null) throw new Error('Nothing is kept.');
    const undo = () => undoWrite({ app: fake.app, writer, journal }, entry, 'Clock works');
    expect(entry).toMatchObject({ path: MADE, made: true });
    fake.vault.writeAside(MADE, `${fake.text(MADE)}More.\n`);
    expect(await undo()).toContain('has changed since');
    expect(fake.vault.getFileByPath(MADE)).not.toBeNull();
  });

  test('keep their new note when they are undone while something typed into it is not saved', async () => {
    await extract('Set the clock');
    const entry = journal.newest();
    if (entry === null) throw new Error('Nothing is kept.');
    const { editor } = fake.open(MADE, 'source');
    editor.setValue(`${editor.getValue()}More.\n`);
    const undone = undoWrite({ app: fake.app, writer, journal }, entry, 'Clock works');
    expect(await undone).toContain('has changed since');
    expect(fake.vault.getFileByPath(MADE)).not.toBeNull();
  });

  test('leave a new note that goes to the trash when it is undone', async () => {
    await extract('Set the clock');
    const entry = journal.newest();
    if (entry === null) throw new Error('Nothing is kept.');
    expect(await undoWrite({ app: fake.app, writer, journal }, entry, 'Clock works')).toBeNull();
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
    expect(journal.newest()).toBeNull();
  });
});
