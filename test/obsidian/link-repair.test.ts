import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { leadLinkTo } from '../../src/obsidian/link-repair';
import { NoteWriter } from '../../src/obsidian/note-writer';
import { readPlan, type Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import { statedLinks } from '../../src/plan/stated-links';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote } from '../support/plan-of';

const [QUAY, BOARD] = ['Plans/Quay.md', 'Plans/Board.md'];
const TEXT = planNote({
  title: 'Quay',
  metadata: ['- Depends on: [[Bord#Progress|the board]]', '- Related: [[Bord]], [[Bord]]'],
  progress: ['- [ ] Mount', '  - Depends on: [[Bord#^print]]'],
});

let fake: FakeApp;
let workbench: Workbench;

/** Opens a vault with `text` as the one plan, and another one with this `metadata`. */
function start(text: string, metadata: readonly string[] = []): void {
  const files = { [QUAY]: text, [BOARD]: planNote({ title: 'Board', metadata }) };
  fake = new FakeApp(files);
  fake.fileManager.generateMarkdownLink = ({ basename }, _?: string, place = '', alias = '') =>
    `[[${basename}${place}${alias === '' ? '' : `|${alias}`}]]`;
  const index = new PlanIndex();
  const links = new PlanLinks({
    rowsOf: (path) => index.summary(path)?.links ?? null,
    resolve: ({ target }) =>
      target === 'Quay' ? { kind: 'found', path: QUAY } : { kind: 'missing', candidates: [] },
  });
  for (const [path, own] of Object.entries(files)) {
    index.put({ path, name: path, text: own, plan: parsePlan(own, path) });
    links.planChanged(path);
  }
  links.work(() => false);
  const writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  workbench = {
    app: fake.app,
    writer,
    index,
    links,
    names: { isWhole: false },
  } as unknown as Workbench;
}

beforeEach(() => start(TEXT));

/** Leads the link that stands at this place among all of the plan to the note at `path`, once `meanwhile` is done. */
async function lead(
  place: number,
  path: string,
  meanwhile: () => unknown = () => null,
): Promise<string | null> {
  const reading = await readPlan(workbench, fake.file(QUAY));
  const link = statedLinks(reading.plan)[place];
  if (!link) throw new Error('There is no such link.');
  await meanwhile();
  return leadLinkTo(workbench, fake.file(QUAY), reading, link, path);
}

describe('a link that is led to another note', () => {
  test('keeps its place in there and its words, and all others stay as they are', async () => {
    expect(await lead(0, BOARD)).toBeNull();
    expect(fake.text(QUAY)).toBe(
      TEXT.replace('[[Bord#Progress|the board]]', '[[Board#Progress|the board]]'),
    );
  });

  test('is the one that is meant among those that look alike', async () => {
    expect(await lead(2, BOARD)).toBeNull();
    expect(fake.text(QUAY)).toBe(TEXT.replace('[[Bord]], [[Bord]]', '[[Bord]], [[Board]]'));
  });

  test('keeps the line endings of its note', async () => {
    const crlf = TEXT.replace(/\n/g, '\r\n');
    start(crlf);
    expect(await lead(3, BOARD)).toBeNull();
    expect(fake.text(QUAY)).toBe(crlf.replace('[[Bord#^print]]', '[[Board#^print]]'));
  });

  test('is a path where the app has no link to it', async () => {
    expect(await lead(0, '.agents/Board.md')).toBeNull();
    expect(fake.text(QUAY)).toContain('- Depends on: `.agents/Board.md#Progress`\n');
  });

  test('stays when that note is gone', async () => {
    const gone = lead(0, BOARD, () => fake.vault.delete(fake.file(BOARD)));
    expect(await gone).toBe('“Plans/Board.md” is no longer in the vault.');
    expect(fake.text(QUAY)).toBe(TEXT);
  });

  test('stays when that note has a name that no link holds', async () => {
    fake.metadataCache.fileToLinktext = () => 'Plans #1/Board';
    expect(await lead(0, BOARD)).toContain('cannot be linked to');
    expect(fake.text(QUAY)).toBe(TEXT);
  });

  test('stays when somebody has changed it meanwhile', async () => {
    const theirs = TEXT.replace('[[Bord#Progress|the board]]', '[[Boat]]');
    expect(await lead(0, BOARD, () => fake.vault.writeAside(QUAY, theirs))).toContain(
      'no longer in this plan',
    );
    expect(fake.text(QUAY)).toBe(theirs);
  });

  test.each([
    ['of the plan', 0],
    ['of a step', 3],
  ])('stays where it would close a circle of waiting, %s', async (_, place) => {
    start(TEXT, ['- Depends on: [[Quay]]']);
    expect(await lead(place, BOARD)).toContain('This would close a circle');
    expect(fake.text(QUAY)).toBe(TEXT);
    // Of two plans that are related neither waits.
    expect(await lead(1, BOARD)).toBeNull();
  });

  test('does not let a plan wait for itself', async () => {
    expect(await lead(0, QUAY)).toContain('cannot wait for itself');
    expect(fake.text(QUAY)).toBe(TEXT);
  });
});
