import { beforeEach, describe, expect, test } from '@jest/globals';
import { type FollowUp, followUp } from '../../src/obsidian/follow-up-plan';
import { type FileWrite, NoteWriter } from '../../src/obsidian/note-writer';
import type { Workbench } from '../../src/obsidian/workbench';
import { parsePlan } from '../../src/parse/parse-plan';
import { referenceTo } from '../../src/plan/step-reference';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { FakeApp } from '../support/fakes/fake-app';
import { planNote, stepCalled } from '../support/plan-of';

const PATH = 'Plans/Quay.md';
const MADE = 'Plans/Second night.md';
const TEXT = planNote({
  title: 'Quay',
  progress: ['- [x] Count', '- [ ] Mount', '- [ ] Set the clock', '  - Notes: in winter'],
});

let fake: FakeApp;
let workbench: Workbench;
let heard: FileWrite[];

beforeEach(() => {
  fake = new FakeApp({ [PATH]: TEXT });
  heard = [];
  const writer = new NoteWriter(
    fake.app,
    () => ({ author: null }),
    () => undefined,
  );
  writer.subscribe((write) => heard.push(write));
  workbench = {
    app: fake.app,
    writer,
    watcher: { take: () => undefined },
    store: { settings: DEFAULT_SETTINGS },
  } as unknown as Workbench;
});

/** Makes `Second night` of the open steps; returns why not, or why they were not dropped, or null. */
async function follow(wanted: Partial<FollowUp>): Promise<string | null> {
  const plan = parsePlan(TEXT, PATH);
  const steps = ['Mount', 'Set the clock'].map((title) =>
    referenceTo(plan, stepCalled(plan, title)),
  );
  const all = { title: 'Second night', steps, questions: [], drops: false, ...wanted };
  const followed = await followUp(workbench, fake.file(PATH), all);
  return 'refusal' in followed ? followed.refusal : followed.undropped;
}

const isMade = (): boolean => fake.vault.getFileByPath(MADE) !== null;

describe('a plan that goes on where another one ends', () => {
  test('has its steps as they were and is a part of it; the old note stays as it is', async () => {
    expect(await follow({ questions: [{ title: 'Who pays?', context: null }] })).toBeNull();
    expect(fake.text(MADE)).toContain('- [ ] Mount\n- [ ] Set the clock\n  - Notes: in winter\n');
    expect(fake.text(MADE)).toContain('Who pays?');
    expect(fake.text(MADE)).toContain('[[Quay]]');
    expect(fake.text(PATH)).toBe(TEXT);
  });

  test('has the steps as they are by then, not as they were when it was asked for', async () => {
    fake.vault.writeAside(PATH, TEXT.replace('in winter', 'in spring'));
    expect(await follow({})).toBeNull();
    expect(fake.text(MADE)).toContain('in spring');
  });

  test.each([
    ['is done', '- [x] Mount', '“Mount” is not open any more.'],
    ['is called otherwise', '- [ ] Hang', '“Mount” is no longer in this plan.'],
  ])('is not made when one of them %s meanwhile', async (_, line, reason) => {
    fake.vault.writeAside(PATH, TEXT.replace('- [ ] Mount', line));
    expect(await follow({})).toContain(reason);
    expect(isMade()).toBe(false);
  });

  test('is not made when no link can lead back', async () => {
    fake.metadataCache.fileToLinktext = () => 'Plans #1/Quay';
    expect(await follow({})).toContain('cannot be linked to');
    expect(isMade()).toBe(false);
  });

  test('drops them in the old note as one change, each with where it goes on', async () => {
    expect(await follow({ drops: true })).toBeNull();
    expect(fake.text(PATH)).toContain('Goes on in [[Second night]]');
    expect(fake.text(PATH).match(/Goes on in/g)).toHaveLength(2);
    expect(new Set(heard.map(({ together }) => together)).size).toBe(1);
  });

  test('is there all the same when they could not be dropped, and then none of them is', async () => {
    let writes = 0;
    const failing = (): void => {
      writes += 1;
      if (writes === 3) fake.vault.failNextWrite('The disk is full.');
    };
    fake.vault.on('modify', failing);
    expect(await follow({ drops: true })).toBe('The disk is full.');
    expect(isMade()).toBe(true);
    expect(fake.text(PATH)).toBe(TEXT);
    expect(heard).toEqual([]);
  });
});
