import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Edit, EditResult } from '../../src/edit/edit';
import { type FileWrite, NoteWriter } from '../../src/obsidian/note-writer';
import { diskText, hiddenNote, type PlanNote } from '../../src/obsidian/plan-note';
import { parsePlan } from '../../src/parse/parse-plan';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { applyChanges } from '../../src/text/text-change';
import { FakeApp } from '../support/fakes/fake-app';
import { withWindow } from '../support/fakes/fake-window';
import { planNote, stepCalled } from '../support/plan-of';

const PATH = 'Plans/archive.md';
const NOTE = planNote({
  progress: ['- [x] (2025-01-09 08:00Z) Install', '- [ ] Copy', '- [ ] Switch over'],
});

/** What a person does to the step called `title` in the note as it was at first. */
function change(title: string, kind: 'start' | 'complete' | 'reset'): Edit {
  const plan = parsePlan(NOTE);
  const transition: StepTransition = { kind };
  return { kind: 'set step state', step: referenceTo(plan, stepCalled(plan, title)), transition };
}

const completeCopy = change('Copy', 'complete');
const completeSwitch = change('Switch over', 'complete');

const GONE = {
  kind: 'refusal',
  refusal: { message: 'This note is not there any more: it was deleted, renamed or moved.' },
};

let fake: FakeApp;
let writer: NoteWriter;
/** Paths and texts that the writer told of. */
let told: (readonly [string, string])[];

beforeEach(() => {
  fake = new FakeApp({ [PATH]: NOTE, 'Notes/call.md': '# A call\n\nWords.\n' });
  told = [];
  writer = new NoteWriter(
    fake.app,
    () => ({ author: 'Mara' }),
    (file, text) => told.push([file.path, text]),
  );
});

const write = (edit: Edit, path = PATH): Promise<EditResult> => writer.write(fake.file(path), edit);

/** The write while the clock runs on, for those that have to wait for editors. */
async function writeInTime(
  edit: Edit,
  meanwhile: () => void = () => undefined,
  note: PlanNote = fake.file(PATH),
): Promise<EditResult> {
  const results: EditResult[] = [];
  await withWindow(async () => {
    const writing = writer.write(note, edit);
    await jest.advanceTimersByTimeAsync(60);
    meanwhile();
    await jest.advanceTimersByTimeAsync(5_000);
    results.push(await writing);
  });
  const [result] = results;
  if (!result) throw new Error('The write did not end.');
  return result;
}

function doneSteps(text: string): readonly string[] {
  const done = parsePlan(text).steps.filter((step) => step.state.kind === 'done');
  return done.map((step) => step.title);
}

describe('a note that is not open', () => {
  test('is changed on disk, and the new text is told', async () => {
    expect((await write(completeCopy)).kind).toBe('changes');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
    expect(fake.vault.writes).toEqual([PATH]);
    expect(told).toEqual([[PATH, fake.text(PATH)]]);
  });

  test('is left untouched by a refusal', async () => {
    const result = await write(completeCopy, 'Notes/call.md');
    expect(result.kind).toBe('refusal');
    expect(fake.vault.writes).toEqual([]);
    expect(told).toEqual([]);
  });

  test('is not written when there is nothing to change', async () => {
    const result = await write(change('Copy', 'reset'));
    expect(result).toEqual({ kind: 'changes', changes: [] });
    expect(fake.vault.writes).toEqual([]);
  });

  test('is refused in words when it is not there any more, and is not made anew', async () => {
    const note = fake.file(PATH);
    await fake.vault.delete(note);
    expect(await writer.write(note, completeCopy)).toMatchObject(GONE);
    expect(fake.vault.getFileByPath(PATH)).toBeNull();
    expect(fake.vault.writes).toEqual([]);
    await expect(diskText(fake.app, note)).rejects.toThrow(GONE.refusal.message);
  });

  test('is changed as it is at that moment, whoever changed it before', async () => {
    await fake.vault.modify(fake.file(PATH), NOTE.replace('- [ ] Copy', '- [ ] New\n- [ ] Copy'));
    await write(completeCopy);
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
    expect(fake.text(PATH)).toContain('- [ ] New\n');
  });
});

describe('edits of one note', () => {
  test('wait for each other, and none is lost', async () => {
    await Promise.all([write(completeCopy), write(completeSwitch)]);
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy', 'Switch over']);
    expect(fake.vault.writes).toEqual([PATH, PATH]);
  });

  test('go on after one that failed, which its caller hears of', async () => {
    fake.vault.failNextWrite('The disk is full.');
    const [first, second] = await Promise.allSettled([write(completeCopy), write(completeSwitch)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'The disk is full.' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { kind: 'changes' } });
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Switch over']);
  });

  test('do not wait for those of another note', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { vault } = fake;
    const read = vault.read.bind(vault);
    vault.read = async (file) => {
      if (file.path === PATH) await gate;
      return read(file);
    };
    const slow = write(completeCopy);
    expect((await write(completeCopy, 'Notes/call.md')).kind).toBe('refusal');
    release();
    expect((await slow).kind).toBe('changes');
  });
});

describe('a note open in an editor', () => {
  test('is changed there, typing that is not saved included, and then saved', async () => {
    const view = fake.open(PATH, 'source');
    view.editor.setValue(`${NOTE}\nTyped just now.\n`);
    await writeInTime(completeCopy);
    expect(fake.text(PATH)).toBe(view.getViewData());
    expect(fake.text(PATH)).toContain('Typed just now.');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
    expect(told).toEqual([[PATH, fake.text(PATH)]]);
  });

  test('is changed in one step that one undo takes back', async () => {
    const view = fake.open(PATH, 'source');
    await write(completeCopy);
    expect(view.editor.origins).toEqual(['execplans']);
    view.editor.undo();
    expect(view.getViewData()).toBe(NOTE);
  });

  test('is left untouched, and not even saved, by a refusal or when nothing changes', async () => {
    const view = fake.open(PATH, 'source');
    await write(change('Copy', 'reset'));
    view.editor.setValue(NOTE.replace('Copy', 'Move'));
    expect((await writeInTime(completeCopy)).kind).toBe('refusal');
    expect(view.editor.origins).toEqual([]);
    expect(view.saves).toBe(0);
    expect(fake.vault.writes).toEqual([]);
  });

  test('is changed only after it shows what another program wrote a moment ago', async () => {
    const view = fake.open(PATH, 'source');
    const theirs = `${NOTE}\nWritten by an agent.\n`;
    fake.vault.writeAside(PATH, theirs);
    const result = await writeInTime(completeCopy, () => fake.vault.notice(PATH));
    expect(result.kind).toBe('changes');
    expect(fake.text(PATH)).toContain('Written by an agent.');
    expect(fake.text(PATH)).toBe(view.getViewData());
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('is not written over while the app has not noticed what another program wrote', async () => {
    const view = fake.open(PATH, 'source');
    const theirs = `${NOTE}\nWritten by an agent.\n`;
    fake.vault.writeAside(PATH, theirs);
    expect(await writeInTime(completeCopy)).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('Another program is changing this note') },
    });
    expect(fake.text(PATH)).toBe(theirs);
    expect(view.editor.origins).toEqual([]);
  });

  test('is not taken for typed into while another program writes it again and again', async () => {
    fake.open(PATH, 'source');
    let theirs = NOTE;
    const writeOn = (): void => {
      fake.vault.notice(PATH);
      theirs = `${theirs}\nWritten by an agent.\n`;
      fake.vault.writeAside(PATH, theirs);
    };
    writeOn();
    const result = await writeInTime(completeCopy, () => {
      const writing = setInterval(writeOn, 40);
      setTimeout(() => clearInterval(writing), 3_000);
    });
    expect(result).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('Another program is changing this note') },
    });
    expect(fake.text(PATH)).toBe(theirs);
  });

  test('that cannot be saved does not stay in the editor', async () => {
    const view = fake.open(PATH, 'source');
    fake.vault.failNextWrite('The disk is full.');
    await expect(write(completeCopy)).rejects.toThrow('The disk is full.');
    expect(view.getViewData()).toBe(NOTE);
    expect(fake.text(PATH)).toBe(NOTE);
  });

  test('that another program writes over right after it was saved is refused', async () => {
    const view = fake.open(PATH, 'source');
    const theirs = `${NOTE}\nWritten by an agent.\n`;
    fake.vault.afterNextWrite(() => fake.vault.writeAside(PATH, theirs));
    const result = await writeInTime(completeCopy, () => fake.vault.notice(PATH));
    expect(result).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('the change is not in it') },
    });
    expect(fake.text(PATH)).toBe(theirs);
    expect(view.getViewData()).toBe(theirs);
  });

  test('that another program writes over is changed all the same if its editor keeps the change', async () => {
    const view = fake.open(PATH, 'source');
    // As when somebody types on: the text is saved again, a little later.
    view.follow = () => undefined;
    const theirs = `${NOTE}\nWritten by an agent.\n`;
    fake.vault.afterNextWrite(() => fake.vault.writeAside(PATH, theirs));
    const result = await writeInTime(completeCopy, () => fake.vault.notice(PATH));
    expect(result.kind).toBe('changes');
    expect(doneSteps(view.getViewData())).toEqual(['Install', 'Copy']);
  });

  test('with Windows line endings keeps them when the editor has not changed it', async () => {
    const windows = NOTE.replace(/\n/g, '\r\n');
    fake = new FakeApp({ [PATH]: windows });
    writer = new NoteWriter(
      fake.app,
      () => ({ author: null }),
      (file, text) => told.push([file.path, text]),
    );
    const view = fake.open(PATH, 'source');
    expect((await write(completeCopy)).kind).toBe('changes');
    const text = fake.text(PATH);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(doneSteps(text)).toEqual(['Install', 'Copy']);
    expect(view.getViewData()).toBe(text.replace(/\r\n/g, '\n'));
    expect(view.saves).toBe(0);
  });

  test('is not changed by an editor that counts characters otherwise', async () => {
    const view = fake.open(PATH, 'source');
    view.editor.offsetToPos = () => ({ line: 0, ch: 0 });
    await expect(write(completeCopy)).rejects.toThrow('disagree about places');
    expect(view.getViewData()).toBe(NOTE);
  });

  test('fails aloud when the editor does something else than it was told', async () => {
    const view = fake.open(PATH, 'source');
    view.editor.transaction = () => view.editor.setValue('Something else.');
    await expect(write(completeCopy)).rejects.toThrow('otherwise than asked');
    expect(fake.vault.writes).toEqual([]);
  });
});

describe('a note open in reading mode', () => {
  test('is saved first when it holds text that is not on disk', async () => {
    const view = fake.open(PATH, 'preview');
    view.editor.setValue(`${NOTE}\nTyped before the switch.\n`);
    await writeInTime(completeCopy);
    expect(view.saves).toBe(1);
    expect(fake.text(PATH)).toContain('Typed before the switch.');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
    expect(view.getViewData()).toBe(fake.text(PATH));
  });

  test('is not saved over what another program wrote a moment ago', async () => {
    fake.open(PATH, 'preview');
    fake.vault.writeAside(PATH, `${NOTE}\nWritten by an agent.\n`);
    const result = await writeInTime(completeCopy, () => fake.vault.notice(PATH));
    expect(result.kind).toBe('changes');
    expect(fake.text(PATH)).toContain('Written by an agent.');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('is not saved when it shows what is on disk', async () => {
    const view = fake.open(PATH, 'preview');
    await write(completeCopy);
    expect(view.saves).toBe(0);
    expect(fake.vault.writes).toEqual([PATH]);
  });
});

describe('a note open twice', () => {
  test('is saved where it was typed into, which the other view follows, and then changed', async () => {
    const other = fake.open(PATH, 'source');
    const typed = fake.open(PATH, 'source');
    typed.editor.setValue(`${NOTE}\nTyped just now.\n`);
    await writeInTime(completeCopy);
    expect(typed.editor.origins).toHaveLength(1);
    expect(other.getViewData()).toBe(fake.text(PATH));
    expect(fake.text(PATH)).toContain('Typed just now.');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('keeps what was typed into the view that is not active', async () => {
    const typed = fake.open(PATH, 'source');
    const active = fake.open(PATH, 'source');
    typed.editor.setValue(`${NOTE}\nTyped just now.\n`);
    expect((await writeInTime(completeCopy)).kind).toBe('changes');
    expect(active.editor.origins).toHaveLength(1);
    expect(typed.getViewData()).toBe(fake.text(PATH));
    expect(fake.text(PATH)).toContain('Typed just now.');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('with text that does not come together is refused, and no text is lost', async () => {
    const first = fake.open(PATH, 'source');
    const second = fake.open(PATH, 'source');
    first.editor.setValue(`${NOTE}\nOne.\n`);
    second.editor.setValue(`${NOTE}\nOther.\n`);
    // Views that take nothing from the disk.
    first.follow = () => undefined;
    second.follow = () => undefined;
    expect(await writeInTime(completeCopy)).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('open twice') },
    });
    expect(first.getViewData()).toBe(`${NOTE}\nOne.\n`);
    expect(second.getViewData()).toBe(`${NOTE}\nOther.\n`);
    expect(told).toEqual([]);
  });
});

describe('a note in a card of a canvas', () => {
  /** A card that shows the note, is no tab, and saves itself when `save` is called. */
  function openCard(text: string): { readonly save: () => void } {
    const view = fake.open(PATH, 'source');
    view.editor.setValue(text);
    fake.workspace.leaves.pop();
    fake.workspace.activeEditor = { file: view.file, editor: view.editor };
    return { save: () => void fake.vault.modify(fake.file(PATH), text) };
  }
  const typed = NOTE.replace('# ExecPlan: ', '# ExecPlan: Typed in a card: ');

  test('is changed on disk when the card holds nothing that is not there', async () => {
    openCard(NOTE);
    expect((await write(completeCopy)).kind).toBe('changes');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('is changed on disk when the card holds a part of it', async () => {
    openCard('- [ ] Copy\n- [ ] Switch over');
    expect((await write(completeCopy)).kind).toBe('changes');
  });

  test('is changed after the card has saved what was typed into it', async () => {
    const card = openCard(typed);
    expect((await writeInTime(completeCopy, card.save)).kind).toBe('changes');
    expect(fake.text(PATH)).toContain('Typed in a card');
    expect(doneSteps(fake.text(PATH))).toEqual(['Install', 'Copy']);
  });

  test('is not changed while it is being typed into', async () => {
    openCard(typed);
    expect(await writeInTime(completeCopy)).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('in a card') },
    });
    expect(fake.vault.writes).toEqual([]);
  });
});

describe('a note in a hidden folder', () => {
  const HIDDEN = hiddenNote('.agents/archive/PLAN.md');
  const textOf = (): string => fake.vault.adapter.hiddenText(HIDDEN.path) ?? '';

  beforeEach(() => {
    fake.vault.adapter.put(HIDDEN.path, NOTE);
  });

  test('is changed on disk, and the new text is told', async () => {
    expect((await writer.write(HIDDEN, completeCopy)).kind).toBe('changes');
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy']);
    expect(told).toEqual([[HIDDEN.path, textOf()]]);
  });

  test('keeps its BOM and its Windows line endings', async () => {
    const windows = `\uFEFF${NOTE.replace(/\n/g, '\r\n')}`;
    fake.vault.adapter.put(HIDDEN.path, windows);
    await writer.write(HIDDEN, completeCopy);
    expect(textOf().startsWith('\uFEFF#')).toBe(true);
    expect(textOf().replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy']);
  });

  test('is not written by a refusal, nor when there is nothing to change', async () => {
    await writer.write(HIDDEN, change('Copy', 'reset'));
    fake.vault.adapter.put(HIDDEN.path, '# A call\n');
    expect((await writer.write(HIDDEN, completeCopy)).kind).toBe('refusal');
    expect(fake.vault.adapter.writes).toEqual([]);
  });

  test('gets one edit after the other, and none is lost', async () => {
    await Promise.all([writer.write(HIDDEN, completeCopy), writer.write(HIDDEN, completeSwitch)]);
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy', 'Switch over']);
  });

  test('that is gone is not made anew', async () => {
    fake.vault.adapter.drop(HIDDEN.path);
    expect(await writer.write(HIDDEN, completeCopy)).toMatchObject(GONE);
    expect(textOf()).toBe('');
  });

  test('that another program writes over at once is refused, and its text stays', async () => {
    const theirs = `${NOTE}\nWritten by an agent.\n`;
    const { adapter } = fake.vault;
    adapter.afterNextWrite(() => adapter.put(HIDDEN.path, theirs));
    expect(await writeInTime(completeCopy, undefined, HIDDEN)).toMatchObject({
      kind: 'refusal',
      refusal: { message: expect.stringContaining('the change is not in it') },
    });
    expect(textOf()).toBe(theirs);
    expect(told).toEqual([]);
  });

  test('that is cut short for a moment, while another program writes it, is no refusal', async () => {
    const { adapter } = fake.vault;
    const theirs = (): string => `${whole}\nWritten by an agent.\n`;
    let whole = '';
    adapter.afterNextWrite(() => {
      whole = textOf();
      adapter.put(HIDDEN.path, '');
    });
    const put = (): void => adapter.put(HIDDEN.path, theirs());
    expect((await writeInTime(completeCopy, put, HIDDEN)).kind).toBe('changes');
    expect(textOf()).toBe(theirs());
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy']);
  });

  test('that is found empty is looked at again, as another program may be writing it', async () => {
    const { adapter } = fake.vault;
    adapter.put(HIDDEN.path, '');
    const put = (): void => adapter.put(HIDDEN.path, NOTE);
    expect((await writeInTime(completeCopy, put, HIDDEN)).kind).toBe('changes');
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy']);
  });

  test('that stays empty is refused as no plan', async () => {
    fake.vault.adapter.put(HIDDEN.path, '');
    expect((await writeInTime(completeCopy, undefined, HIDDEN)).kind).toBe('refusal');
    expect(textOf()).toBe('');
  });

  test('that another program adds to at once is no refusal', async () => {
    const { adapter } = fake.vault;
    adapter.afterNextWrite(() => adapter.put(HIDDEN.path, `${textOf()}\nWritten by an agent.\n`));
    expect((await writer.write(HIDDEN, completeCopy)).kind).toBe('changes');
    expect(doneSteps(textOf())).toEqual(['Install', 'Copy']);
  });
});

describe('who listens for edits in files', () => {
  let heard: FileWrite[];
  beforeEach(() => {
    heard = [];
    writer.subscribe((made) => heard.push(made));
  });

  test('hears what the note was, what was changed in it, and what it is now', async () => {
    await write(completeCopy);
    expect(heard).toEqual([
      {
        note: fake.file(PATH),
        before: NOTE,
        changes: expect.any(Array),
        after: fake.text(PATH),
        edit: completeCopy,
        together: null,
        inEditor: false,
      },
    ]);
    expect(heard.map(({ before, changes }) => applyChanges(before, changes))).toEqual([
      fake.text(PATH),
    ]);
  });

  test('hears of edits that are made together in an editor too, each with the number of all', async () => {
    fake.open(PATH, 'source');
    await writer.write(fake.file(PATH), completeCopy, 7);
    expect(heard).toEqual([
      {
        note: fake.file(PATH),
        before: NOTE,
        changes: expect.any(Array),
        after: fake.text(PATH),
        edit: completeCopy,
        together: 7,
        inEditor: true,
      },
    ]);
  });

  test('hears nothing of one in an editor that another program wrote over', async () => {
    fake.open(PATH, 'source');
    fake.vault.afterNextWrite(() => fake.vault.writeAside(PATH, `${NOTE}\nTheirs.\n`));
    await withWindow(async () => {
      const writing = writer.write(fake.file(PATH), completeCopy, 7);
      await jest.advanceTimersByTimeAsync(60);
      fake.vault.notice(PATH);
      await jest.advanceTimersByTimeAsync(5_000);
      expect((await writing).kind).toBe('refusal');
    });
    expect(heard).toEqual([]);
  });

  test('hears nothing of an edit in an editor, of a refusal, and of an edit that changes nothing', async () => {
    await write(completeCopy, 'Notes/call.md');
    await write(change('Copy', 'reset'));
    fake.open(PATH, 'source');
    await write(completeCopy);
    expect(heard).toEqual([]);
  });

  test('hears no more after having stopped', async () => {
    const others: FileWrite[] = [];
    writer.subscribe((made) => others.push(made))();
    await write(completeCopy);
    expect(others).toEqual([]);
  });
});

describe('changes for one text', () => {
  const changes = [{ from: 0, to: 1, insert: '##' }];

  test('are made where the note is that text', async () => {
    expect((await writer.change(fake.file(PATH), NOTE, changes)).kind).toBe('changes');
    expect(fake.text(PATH)).toBe(`#${NOTE}`);
    expect(told).toEqual([[PATH, `#${NOTE}`]]);
  });

  test('are refused where it is another by then', async () => {
    const [, result] = await Promise.all([
      write(completeCopy),
      writer.change(fake.file(PATH), NOTE, changes),
    ]);
    expect(result).toMatchObject({ kind: 'refusal' });
    expect(fake.text(PATH).startsWith('# ')).toBe(true);
  });
});
