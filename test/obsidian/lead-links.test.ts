import { describe, expect, test } from '@jest/globals';
import { NoteNames } from '../../src/index/note-names';
import type { PlanEdge } from '../../src/index/plan-links';
import { leadLinks } from '../../src/obsidian/lead-links';
import { NoteWriter } from '../../src/obsidian/note-writer';
import type { Workbench } from '../../src/obsidian/workbench';
import { FakeApp } from '../support/fakes/fake-app';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote } from '../support/plan-of';

const OLD = 'Plans/Quay.md';
const NEW = 'Plans/Clock works.md';
const OTHER = 'Plans/Ferry.md';

const EDGE: PlanEdge = {
  from: OTHER,
  to: OLD,
  kind: 'depends on',
  fromStep: null,
  toBlock: 'clock',
};

/** Leads the links of the other plan on; gives the reason why not, and its text then. */
async function led(
  other: string,
  edge: PlanEdge = EDGE,
): Promise<readonly [string | null, string]> {
  const fake = new FakeApp({ [OLD]: planNote({}), [NEW]: planNote({}), [OTHER]: other });
  fake.fileManager.generateMarkdownLink = ({ basename }, _?: string, place = '', alias = '') =>
    `[[${basename}${place}${alias === '' ? '' : `|${alias}`}]]`;
  const names = new NoteNames();
  for (const path of [OLD, NEW, OTHER]) names.add(path);
  names.isWhole = true;
  const writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  const workbench = {
    app: fake.app,
    names,
    hidden: { isWatched: () => true },
    backlinks: { to: () => [OTHER] },
    index: {
      summary: () => ({ title: 'The ferry' }),
      has: (path: string) => parsePlan(fake.text(path), path).isPlan,
    },
    links: { incoming: (path: string) => (path === OLD ? [edge] : []) },
  } as unknown as Workbench;
  const reason = await leadLinks(
    workbench,
    (note, edit) => writer.write(note, edit),
    new Set(['clock']),
    OLD,
    fake.file(NEW),
  );
  return [reason, fake.text(OTHER)];
}

describe('links of another note to steps that went to another note', () => {
  test('lead there, each with its words, and no others', async () => {
    const text = planNote({
      metadata: ['Depends on: [[Quay#^clock]], [[Quay#^lamps]], [[Quay]]'],
      progress: ['- [ ] Sail after [[Quay#^CLOCK|the clock]]', '  - Notes: [[Quay#^clock]]'],
    });
    expect(await led(text)).toEqual([
      null,
      planNote({
        metadata: ['Depends on: [[Clock works#^clock]], [[Quay#^lamps]], [[Quay]]'],
        progress: [
          '- [ ] Sail after [[Clock works#^CLOCK|the clock]]',
          '  - Notes: [[Clock works#^clock]]',
        ],
      }),
    ]);
  });

  test('are called by the new note, as they were by the old one, where nobody gave them other words', async () => {
    const text = planNote({
      progress: ['- [ ] Sail after [Quay](Quay.md#^clock) or [it](Quay.md#^clock)'],
    });
    expect(await led(text)).toEqual([
      null,
      planNote({
        progress: ['- [ ] Sail after [[Clock works#^clock]] or [[Clock works#^clock|it]]'],
      }),
    ]);
  });

  test('stay as they are when they lead to other blocks', async () => {
    const text = planNote({ metadata: ['Depends on: [[Quay#^clock]]'] });
    expect(await led(text, { ...EDGE, toBlock: 'lamps' })).toEqual([null, text]);
  });

  test('lead there from an ordinary note as well, and nothing else in it changes', async () => {
    const text =
      '\uFEFF---\r\nsee: "[[Quay#^clock]]"\r\nupdated: 2020-01-01\r\n---\r\n| a |\r\n|---|\r\n| [[Quay#^clock\\|it]] [[Quay]] |\r\n\r\nLast updated: 2020-01-01, ![[Quay#^clock]]\r\n';
    expect(await led(text, { ...EDGE, from: NEW })).toEqual([
      null,
      text.replaceAll('[[Quay#^clock', '[[Clock works#^clock'),
    ]);
  });

  test('that cannot be written say in which plan they stand', async () => {
    // No quotes of a property can hold both.
    const text = `---\ndepends-on: [the "clock's" hand](Quay.md#^clock)\n---\n${planNote({})}`;
    const [reason, left] = await led(text);
    expect(reason).toMatch(/^“The ferry” refers to one of these steps\. ./);
    expect(left).toBe(text);
  });
});
