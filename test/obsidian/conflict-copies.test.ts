import { beforeEach, describe, expect, test } from '@jest/globals';
import { Component, type TFile } from 'obsidian';
import { copiesOf, onCopiesChanged, originalNoteOf } from '../../src/obsidian/conflict-copies';
import { FakeApp } from '../support/fakes/fake-app';

/** Hidden notes as they are found and lost, without a disk. */
class FakeHidden {
  private found: string[] = [];
  private listener: (path: string) => void = () => undefined;

  notes(): string[] {
    return [...this.found];
  }

  onNotes(listener: (path: string) => void): () => void {
    this.listener = listener;
    return () => (this.listener = () => undefined);
  }

  find(path: string): void {
    this.found.push(path);
    this.listener(path);
  }
}

const COPY = 'Plans/A (Conflicted copy phone 202611201030).md';
const OLDER = 'Plans/A.sync-conflict-20261101-103000-ABCD123.md';

let fake: FakeApp;
let hidden: FakeHidden;

beforeEach(() => {
  hidden = new FakeHidden();
  fake = new FakeApp({
    'Plans/A.md': '',
    [OLDER]: '',
    [COPY]: '',
    'Plans/A second.md': '',
    'Old/A (Conflicted copy phone 202611201030).md': '',
  });
});

function at(path: string): TFile {
  const file = fake.vault.getFileByPath(path);
  if (file === null) throw new Error(`There is no “${path}”`);
  return file;
}

const known = () => ({ app: fake.app, hidden });

describe('the copies of a note', () => {
  test('are those that lie beside it under its name', () => {
    const paths = (path: string): readonly string[] =>
      copiesOf(known(), { path }).map((file) => file.path);
    expect(paths('Plans/A.md')).toEqual([COPY, OLDER]);
    expect(paths('Plans/A second.md')).toEqual([]);
    expect(paths('.agents/A.md')).toEqual([]);
  });

  test('know their note as long as it is there', () => {
    expect(originalNoteOf(known(), COPY)?.path).toBe('Plans/A.md');
    expect(originalNoteOf(known(), 'Old/A (Conflicted copy phone 202611201030).md')).toBeNull();
    expect(originalNoteOf(known(), 'Plans/A.md')).toBeNull();
  });
});

describe('the copies of a note in a hidden folder', () => {
  const PLAN = '.agents/quay/PLAN.md';
  const HIDDEN_COPY = '.agents/quay/PLAN.sync-conflict-20261119-103000-ABC1234.md';

  test('are those that were found there under its name', () => {
    hidden.find(PLAN);
    hidden.find('.agents/lamps/PLAN.sync-conflict-20261119-103000-ABC1234.md');
    expect(copiesOf(known(), { path: PLAN })).toEqual([]);
    hidden.find(HIDDEN_COPY);
    expect(copiesOf(known(), { path: PLAN })).toEqual([
      { path: HIDDEN_COPY, basename: 'PLAN.sync-conflict-20261119-103000-ABC1234' },
    ]);
    expect(originalNoteOf(known(), HIDDEN_COPY)?.path).toBe(PLAN);
  });

  test('are told as they come, until nobody listens', () => {
    const told: string[] = [];
    const component = new Component();
    component.load();
    onCopiesChanged(known(), component, (path) => told.push(path));
    hidden.find(PLAN);
    hidden.find(HIDDEN_COPY);
    expect(told).toEqual([PLAN]);
    component.unload();
    hidden.find(HIDDEN_COPY);
    expect(told).toEqual([PLAN]);
  });
});

test('of a note that gets, loses or renames a copy is told, and of nothing else', async () => {
  const told: string[] = [];
  const component = new Component();
  component.load();
  onCopiesChanged(known(), component, (path) => told.push(path));
  await fake.vault.create('Plans/B (Conflicted copy phone 202611201030).md', '');
  expect(told).toEqual([]);
  fake.workspace.showLayout();
  await fake.vault.create('Plans/C (Conflicted copy phone 202611201030).md', '');
  await fake.vault.create('Plans/C.md', '');
  expect(told).toEqual(['Plans/C.md']);
  await fake.vault.delete(at(COPY));
  expect(told).toEqual(['Plans/C.md', 'Plans/A.md']);
  await fake.vault.rename(at(OLDER), 'Plans/D.md');
  expect(told).toEqual(['Plans/C.md', 'Plans/A.md', 'Plans/A.md']);
});
