import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import type { JournalEntry } from '../../src/obsidian/journal-entry';
import { NoteWriter } from '../../src/obsidian/note-writer';
import { undoWrite } from '../../src/obsidian/undo-write';
import { WriteJournal } from '../../src/obsidian/write-journal';
import type { MirrorKeys } from '../../src/plan/mirror-keys';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const PATH = 'Plans/archive.md';
const NOTE = planNote({ progress: ['- [ ] Copy', '- [ ] Switch over'] });
const TITLE = 'Move the archive';

let fake: FakeApp;
let writer: NoteWriter;
let journal: WriteJournal;

/** Opens a vault with this note, after a restart if one is open. */
function start(text: string, mirror: MirrorKeys | null = null): void {
  fake = new FakeApp({ [PATH]: text });
  writer = new NoteWriter(
    fake.app,
    () => ({ author: null, mirror }),
    () => undefined,
  );
  journal = new WriteJournal(fake.app);
}

beforeEach(() => start(NOTE));

/** Adds a step to the note, which is not in an editor, and keeps that in the journal. */
async function addStep(title: string): Promise<JournalEntry> {
  const edit: Edit = { kind: 'add step', title, position: { kind: 'at end' } };
  const adding: Promise<JournalEntry>[] = [];
  const stop = writer.subscribe(({ note: { path }, before, changes, after }) => {
    adding.push(journal.add({ path, before, changes, after, words: `Added ${title}`, at: 0 }));
  });
  await writer.write(fake.file(PATH), edit);
  stop();
  const [entry] = await Promise.all(adding);
  if (!entry) throw new Error('Nothing was written to the file.');
  return entry;
}

const undo = (entry: JournalEntry): Promise<string | null> =>
  undoWrite({ app: fake.app, writer, journal }, entry, TITLE);

/** Runs `act` with the window's timers, for a writer that has to wait for an editor. */
async function withTimers<Result>(act: () => Promise<Result>): Promise<Result> {
  Object.assign(globalThis, { window: globalThis });
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}

describe('a write that is undone', () => {
  test.each([
    ['as it is', NOTE],
    ['with Windows line endings', NOTE.replace(/\n/g, '\r\n')],
    ['with a BOM', `\uFEFF${NOTE}`],
    ['with both, and emoji', `\uFEFF${NOTE.replace('Copy', 'Copy 💡').replace(/\n/g, '\r\n')}`],
    ['without a final line ending', NOTE.trimEnd()],
  ])('leaves a note %s as it was before, character by character', async (_name, text) => {
    start(text);
    const entry = await addStep('Tell all');
    expect(fake.text(PATH)).not.toBe(text);
    expect(await undo(entry)).toBeNull();
    expect(fake.text(PATH)).toBe(text);
  });

  test.each([
    ['no properties', NOTE],
    ['properties', `---\nmine: a # so\nexecplan-progress: 7\n---\n${NOTE}`],
    ['Windows line endings', `---\r\nmine: a\r\n---\r\n${NOTE.replace(/\n/g, '\r\n')}`],
  ])(
    'takes along what was written into the properties with it, in a note with %s',
    async (_name, text) => {
      start(text, DEFAULT_SETTINGS.mirrorKeys);
      const entry = await addStep('Tell all');
      expect(fake.text(PATH)).toContain('execplan-status: draft');
      expect(fake.text(PATH)).toContain('execplan-progress: 0');
      expect(await undo(entry)).toBeNull();
      expect(fake.text(PATH)).toBe(text);
    },
  );

  test('makes the one before it the next to be undone, down to the first', async () => {
    const first = await addStep('Tell all');
    const between = fake.text(PATH);
    const second = await addStep('Rest');
    expect(await undo(second)).toBeNull();
    expect(fake.text(PATH)).toBe(between);
    expect(journal.newest()).toEqual(first);
    expect(await undo(first)).toBeNull();
    expect(fake.text(PATH)).toBe(NOTE);
    expect(journal.newest()).toBeNull();
  });

  test('is found after a restart, and after the note was renamed', async () => {
    await addStep('Tell all');
    await fake.vault.rename(fake.file(PATH), 'Plans/b.md');
    await journal.rename(PATH, 'Plans/b.md');
    journal = new WriteJournal(fake.app);
    const entry = journal.newest();
    expect(entry && (await undo(entry))).toBeNull();
    expect(fake.text('Plans/b.md')).toBe(NOTE);
  });

  test('of a note that is in an editor by then is one transaction there', async () => {
    const entry = await addStep('Tell all');
    const written = fake.text(PATH);
    const view = fake.open(PATH, 'source');
    expect(await undo(entry)).toBeNull();
    expect(view.editor.origins).toEqual(['execplans']);
    expect(fake.text(PATH)).toBe(NOTE);
    view.editor.undo();
    expect(view.getViewData()).toBe(written);
  });

  test('does not become a write of the journal itself', async () => {
    const entry = await addStep('Tell all');
    const heard: string[] = [];
    writer.subscribe(({ edit }) => heard.push(edit.kind));
    await undo(entry);
    expect(heard).toEqual([]);
  });
});

describe('a write is not undone, and nothing changes,', () => {
  test('when the note has changed since', async () => {
    const entry = await addStep('Tell all');
    const theirs = fake.text(PATH).replace('Copy', 'Copy it');
    await fake.vault.modify(fake.file(PATH), theirs);
    expect(await undo(entry)).toBe(
      '“Move the archive” has changed since, so this was not undone: Added Tell all.',
    );
    expect(fake.text(PATH)).toBe(theirs);
    expect(journal.newest()).toBeNull();
  });

  test('when only the line endings have changed', async () => {
    const entry = await addStep('Tell all');
    const theirs = fake.text(PATH).replace(/\n/g, '\r\n');
    await fake.vault.modify(fake.file(PATH), theirs);
    expect(await undo(entry)).toContain('has changed since');
    expect(fake.text(PATH)).toBe(theirs);
  });

  test('when the note changes in the moment of undoing, but can be later', async () => {
    const entry = await addStep('Tell all');
    const written = fake.text(PATH);
    const { vault } = fake;
    const process = vault.process.bind(vault);
    vault.process = (file, change) => {
      vault.writeAside(PATH, `${written}Words.\n`);
      return process(file, change);
    };
    expect(await undo(entry)).toContain('has changed since');
    expect(fake.text(PATH)).toBe(`${written}Words.\n`);
    vault.process = process;
    vault.writeAside(PATH, written);
    expect(await undo(entry)).toBeNull();
    expect(fake.text(PATH)).toBe(NOTE);
  });

  test('when something is being typed into its editor', async () => {
    const entry = await addStep('Tell all');
    const view = fake.open(PATH, 'source');
    view.editor.setValue(`${view.getViewData()}Typed.\n`);
    expect(await withTimers(() => undo(entry))).toContain('has changed since');
    expect(view.editor.origins).toEqual([]);
    expect(journal.newest()).toEqual(entry);
  });

  test('when the note is gone', async () => {
    const entry = await addStep('Tell all');
    await fake.vault.delete(fake.file(PATH));
    expect(await undo(entry)).toBe(
      'There is no note at “Plans/archive.md” any more, so this was not undone: Added Tell all.',
    );
    expect(journal.newest()).toBeNull();
  });

  test('when the note is gone from a hidden folder, which the app cannot know', async () => {
    const { adapter } = fake.vault;
    Object.assign(adapter, { exists: () => Promise.resolve(false) });
    const entry = { ...(await addStep('Tell all')), path: '.agents/PLAN.md' };
    expect(await undo(entry)).toContain('There is no note at “.agents/PLAN.md” any more');
    expect(journal.newest()).toBeNull();
  });

  test('when what takes it back was too large to be kept', async () => {
    const entry = await addStep('Tell all');
    const written = fake.text(PATH);
    expect(await undo({ ...entry, inverse: null })).toContain('was too large to be kept');
    expect(fake.text(PATH)).toBe(written);
    expect(journal.newest()).toBeNull();
  });

  test('when what takes it back reaches beyond the note', async () => {
    const entry = await addStep('Tell all');
    const written = fake.text(PATH);
    const inverse = [{ from: 0, to: written.length + 1, insert: '' }];
    expect(await undo({ ...entry, inverse })).toContain('is damaged');
    expect(fake.text(PATH)).toBe(written);
    expect(journal.newest()).toBeNull();
  });

  test('when the disk cannot be written, but can be later', async () => {
    const entry = await addStep('Tell all');
    fake.vault.failNextWrite('The disk is full.');
    await expect(undo(entry)).rejects.toThrow('The disk is full.');
    expect(await undo(entry)).toBeNull();
    expect(fake.text(PATH)).toBe(NOTE);
  });
});
