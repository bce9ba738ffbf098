import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { asOneChange, type PartsOfChange, type PartWrite } from '../../src/obsidian/as-one-change';
import { type FileWrite, NoteWriter } from '../../src/obsidian/note-writer';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const [QUAY, BOARD] = ['Plans/Quay.md', 'Plans/Board.md'];
const TEXTS = {
  [QUAY]: planNote({ title: 'Quay', progress: ['- [ ] Mount'] }),
  [BOARD]: planNote({ title: 'Board', progress: ['- [ ] Print'] }),
};
const add = (title: string): Edit => ({
  kind: 'add step',
  title,
  position: { kind: 'at end' },
});
const impossible: Edit = { kind: 'add step', title: '', position: { kind: 'at end' } };

// What waits for editors waits by the window's timers.
beforeAll(() => void Object.assign(globalThis, { window: globalThis }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'window'));

let fake: FakeApp;
let writer: NoteWriter;
let heard: FileWrite[];

beforeEach(() => {
  fake = new FakeApp(TEXTS);
  heard = [];
  writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  writer.subscribe((write) => heard.push(write));
});

/** Makes the edits in the order given, as one change; `between` runs before the last. */
function change(
  edits: readonly (readonly [string, Edit])[],
  between: () => void = () => undefined,
): Promise<string | null> {
  const make = async (write: PartWrite): Promise<string | null> => {
    for (const [path, edit] of edits) {
      if (path === edits.at(-1)?.[0]) between();
      const result = await write(fake.file(path), edit);
      if (result.kind === 'refusal') return result.refusal.message;
    }
    return null;
  };
  return asOneChange(writer, make);
}

const textsNow = () => ({ [QUAY]: fake.text(QUAY), [BOARD]: fake.text(BOARD) });

describe('edits that are one change', () => {
  test('are told of once all are made, under one number', async () => {
    const known: number[] = [];
    const make = (): void => void known.push(heard.length);
    expect(
      await change([[QUAY, add('Wire')] as const, [BOARD, add('Hang')] as const], make),
    ).toBeNull();
    expect(known).toEqual([0]);
    expect(heard.map(({ note }) => note.path)).toEqual([QUAY, BOARD]);
    expect(new Set(heard.map(({ together }) => together)).size).toBe(1);
    expect(fake.text(QUAY)).toContain('- [ ] Wire');
    expect(fake.text(BOARD)).toContain('- [ ] Hang');
  });

  test('are told of by the name of the change, where it has one', async () => {
    const make: PartsOfChange = async (write) => {
      for (const path of [QUAY, BOARD]) await write(fake.file(path), add('Wire'));
      return null;
    };
    await asOneChange(writer, make, 'Wired it all');
    await asOneChange(writer, make);
    const named = 'Wired it all';
    expect(heard.map(({ words }) => words)).toEqual([named, named, undefined, undefined]);
  });

  test('are all taken back when one is refused, and nobody hears of them', async () => {
    const reason = await change([
      [QUAY, add('Wire')],
      [QUAY, add('Test')],
      [BOARD, impossible],
    ]);
    expect(reason).not.toBeNull();
    expect(textsNow()).toEqual(TEXTS);
    expect(heard).toEqual([]);
  });

  test('are all taken back when one cannot be written', async () => {
    const reason = await change(
      [
        [QUAY, add('Wire')],
        [BOARD, add('Hang')],
      ],
      () => fake.vault.failNextWrite('The disk is full.'),
    );
    expect(reason).toBe('The disk is full.');
    expect(textsNow()).toEqual(TEXTS);
    expect(heard).toEqual([]);
  });

  test('stay, and can be undone, in a note that somebody has changed since', async () => {
    const reason = await change(
      [
        [QUAY, add('Wire')],
        [BOARD, impossible],
      ],
      () => fake.vault.writeAside(QUAY, `${fake.text(QUAY)}\nTheirs.\n`),
    );
    expect(reason).toContain(
      'What was written to “Quay” before could not be taken back. This note has changed since.',
    );
    expect(fake.text(QUAY)).toContain('- [ ] Wire');
    expect(heard.map(({ note }) => note.path)).toEqual([QUAY]);
  });

  test('stay, and can be undone, in a note that cannot be written any more', async () => {
    const make = async (write: PartWrite): Promise<string> => {
      await write(fake.file(QUAY), add('Wire'));
      await write(fake.file(BOARD), add('Hang'));
      fake.vault.failNextWrite('The disk is full.');
      return 'It could not go on.';
    };
    expect(await asOneChange(writer, make)).toBe(
      'It could not go on. What was written to “Board” before could not be taken back. The disk is full.',
    );
    expect(fake.text(QUAY)).toBe(TEXTS[QUAY]);
    expect(fake.text(BOARD)).toContain('- [ ] Hang');
    expect(heard.map(({ note }) => note.path)).toEqual([BOARD]);
  });

  test('stay below one that stays in the same note, and others are taken back', async () => {
    const make = async (write: PartWrite): Promise<string> => {
      await write(fake.file(QUAY), add('Wire'));
      await write(fake.file(BOARD), add('Hang'));
      await write(fake.file(QUAY), add('Test'));
      fake.vault.writeAside(QUAY, `${fake.text(QUAY)}\nTheirs.\n`);
      return 'It could not go on.';
    };
    expect(await asOneChange(writer, make)).toBe(
      'It could not go on. What was written to “Quay” before could not be taken back. This note has changed since.',
    );
    expect(fake.text(BOARD)).toBe(TEXTS[BOARD]);
    expect(heard.map(({ note, edit }) => [note.path, edit])).toEqual([
      [QUAY, add('Wire')],
      [QUAY, add('Test')],
    ]);
  });

  test('stay as they are in an editor with what was typed there before', async () => {
    const view = fake.open(QUAY, 'source');
    const typed = `${view.getViewData()}\nTyped.\n`;
    view.editor.setValue(typed);
    const reason = await change([
      [QUAY, add('Wire')],
      [BOARD, impossible],
    ]);
    expect(reason).not.toBeNull();
    expect(view.getViewData()).toBe(typed);
    expect(fake.text(QUAY)).toBe(typed);
  });

  test('are not told of when they are one in an editor, which undoes it', async () => {
    const view = fake.open(QUAY, 'source');
    expect(await change([[QUAY, add('Wire')]])).toBeNull();
    expect(view.getViewData()).toContain('- [ ] Wire');
    expect(heard).toEqual([]);
    expect(await change([[QUAY, add('Test')] as const, [BOARD, add('Hang')] as const])).toBeNull();
    expect(heard.map(({ inEditor }) => inEditor)).toEqual([true, false]);
  });
});
