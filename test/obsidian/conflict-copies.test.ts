import { beforeEach, describe, expect, test } from '@jest/globals';
import { Component, type TFile } from 'obsidian';
import { copiesOf, onCopiesChanged, originalNoteOf } from '../../src/obsidian/conflict-copies';
import { FakeApp } from '../support/fakes/fake-app';

const COPY = 'Plans/A (Conflicted copy phone 202611201030).md';
const OLDER = 'Plans/A.sync-conflict-20261101-103000-ABCD123.md';

let fake: FakeApp;

beforeEach(() => {
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

describe('the copies of a note', () => {
  test('are those that lie beside it under its name', () => {
    const paths = (path: string): readonly string[] =>
      copiesOf(fake.app, { path }).map((file) => file.path);
    expect(paths('Plans/A.md')).toEqual([COPY, OLDER]);
    expect(paths('Plans/A second.md')).toEqual([]);
    expect(paths('.agents/A.md')).toEqual([]);
  });

  test('know their note as long as it is there', () => {
    expect(originalNoteOf(fake.app, COPY)?.path).toBe('Plans/A.md');
    expect(originalNoteOf(fake.app, 'Old/A (Conflicted copy phone 202611201030).md')).toBeNull();
    expect(originalNoteOf(fake.app, 'Plans/A.md')).toBeNull();
  });
});

test('of a note that gets, loses or renames a copy is told, and of nothing else', async () => {
  const told: string[] = [];
  const component = new Component();
  component.load();
  onCopiesChanged(fake.app, component, (path) => told.push(path));
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
