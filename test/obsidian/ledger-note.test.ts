import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newLedger } from '../../src/edit/update-ledger';
import { readPlan } from '../../src/engine/read-plan';
import { PlanIndex } from '../../src/index/plan-index';
import { writeLedger } from '../../src/obsidian/ledger-note';
import { NoteWriter } from '../../src/obsidian/note-writer';
import type { Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const [LEDGER, PLAN] = ['Notes/Ledger.md', 'Plans/Quay.md'];
const EMPTY = newLedger(['', 'No plan has a decision yet.', '']);
const QUAY = planNote({ title: 'Quay', decisions: ['- Decision: Use wire', '  Rationale: So'] });
const LINES = ['', '## Without a date', '', '- [[Quay#Decision Log|Use wire]] · [[Quay|Quay]]', ''];

// What waits for editors waits by the window's timers.
beforeAll(() => void Object.assign(globalThis, { window: globalThis }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'window'));

let fake: FakeApp;
let workbench: Workbench;
/** Called before each plan is read. */
let onRead: (path: string) => void;

function start(files: Readonly<Record<string, string>>): void {
  fake = new FakeApp(files);
  fake.fileManager.generateMarkdownLink = ({ basename }, _?: string, place = '', shown = '') =>
    `[[${basename}${place}|${shown}]]`;
  const index = new PlanIndex();
  for (const [path, text] of Object.entries(files)) {
    if (path !== LEDGER) index.put({ path, name: path, text, plan: parsePlan(text, path) });
  }
  const writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  const watcher = { progress: () => null };
  workbench = { app: fake.app, index, watcher, writer } as unknown as Workbench;
  onRead = () => undefined;
}

beforeEach(() => start({ [LEDGER]: EMPTY, [PLAN]: QUAY }));

function update(): Promise<string | null> {
  const read: Parameters<typeof writeLedger>[1]['read'] = (request) => {
    onRead(request.path);
    return Promise.resolve(readPlan(request));
  };
  return writeLedger(workbench, { read }, fake.file(LEDGER));
}

describe('a ledger that is brought up to date', () => {
  test('lists the decisions of all plans, and once it does is not written again', async () => {
    expect(await update()).toBeNull();
    expect(fake.text(LEDGER)).toBe(newLedger(LINES));
    expect(await update()).toBe('The ledger is up to date.');
    expect(fake.vault.writes).toEqual([LEDGER]);
  });

  test('keeps its line endings, and what stands around its marks to the byte', async () => {
    const around = (text: string): string =>
      `\uFEFF${text.replace('# Decision', 'Mine. \n\n# Decision')}\nMine \n`.replace(/\n/g, '\r\n');
    start({ [LEDGER]: around(EMPTY), [PLAN]: QUAY });
    expect(await update()).toBeNull();
    expect(fake.text(LEDGER)).toBe(around(newLedger(LINES)));
  });

  test('keeps what was typed into it and is not saved yet', async () => {
    const view = fake.open(LEDGER, 'source');
    const typed = EMPTY.replace('# Decision', 'Typed.\n\n# Decision');
    view.editor.setValue(typed);
    expect(await update()).toBeNull();
    const wanted = newLedger(LINES).replace('# Decision', 'Typed.\n\n# Decision');
    expect(view.getViewData()).toBe(wanted);
    expect(fake.text(LEDGER)).toBe(wanted);
  });

  test('keeps what another program wrote around its marks while the plans were read', async () => {
    onRead = () => fake.vault.writeAside(LEDGER, `${EMPTY}\nTheirs.\n`);
    expect(await update()).toBeNull();
    expect(fake.text(LEDGER)).toBe(`${newLedger(LINES)}\nTheirs.\n`);
  });

  test.each([
    ['a mark is gone', EMPTY.replace('%% /execplans:ledger %%', ''), 'needs one line'],
    ['a mark is there twice', `${EMPTY}\n%% execplans:ledger %%\n`, 'needs one line'],
    ['somebody wrote between the marks', EMPTY.replace('No plan', 'Hm. No plan'), 'would be lost'],
  ])('is left as it is when %s by then', async (_, theirs, reason) => {
    onRead = () => fake.vault.writeAside(LEDGER, theirs);
    expect(await update()).toContain(reason);
    expect(fake.text(LEDGER)).toBe(theirs);
  });

  test.each([
    ['moved', (file: ReturnType<FakeApp['file']>) => fake.vault.rename(file, 'Ledger.md')],
    ['deleted', (file: ReturnType<FakeApp['file']>) => fake.vault.delete(file)],
  ])('is not written when it is %s meanwhile', async (_, act) => {
    const file = fake.file(LEDGER);
    const acting: Promise<void>[] = [];
    onRead = () => acting.push(act(file));
    expect(await update()).toBe('The ledger was moved or deleted meanwhile, and was not written.');
    await Promise.all(acting);
    expect(fake.vault.writes).toEqual([]);
  });

  test('says how many plans could not be read, and not that there are no decisions', async () => {
    const read = fake.vault.read.bind(fake.vault);
    fake.vault.read = (file) =>
      file.path === PLAN ? Promise.reject(new Error('No.')) : read(file);
    expect(await update()).toBeNull();
    expect(fake.text(LEDGER)).toBe(newLedger(['', 'Plans that could not be read: 1.', '']));
  });

  test('passes over a plan that is deleted meanwhile', async () => {
    await fake.vault.delete(fake.file(PLAN));
    expect(await update()).toBe('The ledger is up to date.');
  });

  test('is not written as long as plans are still read', async () => {
    Object.assign(workbench.watcher, { progress: () => ({ done: 1, total: 3 }) });
    expect(await update()).toContain('Reading plans: 1 of 3');
    expect(fake.vault.writes).toEqual([]);
  });
});
