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
function extract(title: string): Promise<string | null> {
  const plan = parsePlan(TEXT, PATH);
  const step = allSteps(plan.steps).find((one) => one.title === title);
  if (!step) throw new Error(`There is no step “${title}”`);
  const workbench = {
    app: fake.app,
    writer,
    watcher: { take: () => undefined },
    store: { settings: DEFAULT_SETTINGS },
  } as unknown as Workbench;
  const keepNew = async (path: string, text: string, words: string, together: number) => {
    const changes = [{ from: 0, to: 0, insert: text }];
    const write = { path, before: '', changes, after: text, words, at: 0, together, made: true };
    const { id } = await journal.add(write);
    return () => journal.remove(id);
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

  test('are in both notes when this one cannot be written', async () => {
    fake.vault.on('create', () => fake.vault.failNextWrite('The disk is full.'));
    await expect(extract('Set the clock')).rejects.toThrow('The disk is full.');
    expect(fake.text(PATH)).toBe(TEXT);
    expect(fake.text(MADE)).toContain('- [ ] Set the clock\n  - Notes: in winter\n');
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

  test('leave a new note that goes to the trash when it is undone', async () => {
    await extract('Set the clock');
    const entry = journal.newest();
    if (entry === null) throw new Error('Nothing is kept.');
    expect(await undoWrite({ app: fake.app, writer, journal }, entry, 'Clock works')).toBeNull();
    expect(fake.vault.getFileByPath(MADE)).toBeNull();
    expect(journal.newest()).toBeNull();
  });
});
