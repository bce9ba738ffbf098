import { beforeEach, describe, expect, test } from '@jest/globals';
import { dropSavedDraft, keepDraft, loadDraft, moveDrafts } from '../../src/obsidian/entry-draft';
import { FakeApp } from '../support/fakes/fake-app';

const draft = { title: 'Slow disk', evidence: 'log', what: '' };

let fake: FakeApp;
beforeEach(() => {
  fake = new FakeApp({});
});

describe('a draft', () => {
  test('is kept for its note and its kind of entry', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toEqual(draft);
    expect(loadDraft(fake.app, 'a.md', 'decision')).toEqual({});
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toEqual({});
  });

  test('without words is dropped, and takes the one before it along', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    keepDraft(fake.app, 'a.md', 'discovery', { title: ' ', evidence: '\n' });
    expect(fake.storedKeys()).toEqual([]);
  });

  test('with words in a field alone is kept', () => {
    keepDraft(fake.app, 'a.md', 'decision', { title: '', rationale: 'cheap' });
    expect(loadDraft(fake.app, 'a.md', 'decision')).toEqual({
      title: '',
      rationale: 'cheap',
    });
  });

  test('goes when it was saved, with what was chosen for it', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    dropSavedDraft(fake.app, 'a.md', 'discovery', { ...draft, phase: 'First' });
    expect(fake.storedKeys()).toEqual([]);
  });

  test('of another form stays when this one was saved', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    dropSavedDraft(fake.app, 'a.md', 'discovery', { ...draft, title: 'Slow' });
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toEqual(draft);
  });

  test('follows its note when that is renamed', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    moveDrafts(fake.app, 'a.md', 'b.md');
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toEqual(draft);
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toEqual({});
  });

  test('of another note is not wiped out by a rename without a draft', () => {
    keepDraft(fake.app, 'b.md', 'discovery', draft);
    moveDrafts(fake.app, 'a.md', 'b.md');
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toEqual(draft);
  });

  test('stands beside those of other forms of its note', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    keepDraft(fake.app, 'a.md', 'answer Who pays?', { title: 'The harbour' });
    keepDraft(fake.app, 'a.md', 'discovery', {});
    expect(loadDraft(fake.app, 'a.md', 'answer Who pays?')).toEqual({ title: 'The harbour' });
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toEqual({});
  });

  test.each([7, 'text', [], { decision: 7 }, { decision: { title: 7 } }])(
    'that was stored as %j is read as far as it can be',
    (stored) => {
      fake.saveLocalStorage('execplans-drafts-a.md', stored);
      expect(loadDraft(fake.app, 'a.md', 'decision')).toEqual({});
    },
  );
});
