import { beforeEach, describe, expect, test } from '@jest/globals';
import { EMPTY_DRAFT, keepDraft, loadDraft, moveDrafts } from '../../src/obsidian/entry-draft';
import { FakeApp } from '../support/fakes/fake-app';

const draft = { title: 'Slow disk', fields: { evidence: 'log', what: '' } };

let fake: FakeApp;
beforeEach(() => {
  fake = new FakeApp({});
});

describe('a draft', () => {
  test('is kept for its note and its kind of entry', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toEqual(draft);
    expect(loadDraft(fake.app, 'a.md', 'decision')).toBe(EMPTY_DRAFT);
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toBe(EMPTY_DRAFT);
  });

  test('without words is dropped, and takes the one before it along', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    keepDraft(fake.app, 'a.md', 'discovery', { title: ' ', fields: { evidence: '\n' } });
    expect(fake.storedKeys()).toEqual([]);
  });

  test('with words in a field alone is kept', () => {
    keepDraft(fake.app, 'a.md', 'decision', { title: '', fields: { rationale: 'cheap' } });
    expect(loadDraft(fake.app, 'a.md', 'decision').fields).toEqual({ rationale: 'cheap' });
  });

  test('follows its note when that is renamed', () => {
    keepDraft(fake.app, 'a.md', 'discovery', draft);
    moveDrafts(fake.app, 'a.md', 'b.md');
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toEqual(draft);
    expect(loadDraft(fake.app, 'a.md', 'discovery')).toBe(EMPTY_DRAFT);
  });

  test('of another note is not wiped out by a rename without a draft', () => {
    keepDraft(fake.app, 'b.md', 'discovery', draft);
    moveDrafts(fake.app, 'a.md', 'b.md');
    expect(loadDraft(fake.app, 'b.md', 'discovery')).toEqual(draft);
  });

  test.each([7, 'text', [], { title: 7, fields: 'x' }, { fields: { evidence: 7 } }])(
    'that was stored as %j is read as far as it can be',
    (stored) => {
      fake.saveLocalStorage('execplans-draft-decision-a.md', stored);
      expect(loadDraft(fake.app, 'a.md', 'decision')).toEqual(EMPTY_DRAFT);
    },
  );
});
