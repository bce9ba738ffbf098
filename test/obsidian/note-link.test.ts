import { expect, test } from '@jest/globals';
import { linkToNote } from '../../src/obsidian/note-link';
import { FakeApp } from '../support/fakes/fake-app';

/** The link to the note of this name, in the words of the app. */
function linked(name: string, words: string): string {
  const fake = new FakeApp({ [`${name}.md`]: '' });
  fake.fileManager.generateMarkdownLink = () => words;
  return linkToNote(fake.app, fake.file(`${name}.md`), 'Plan.md');
}

test('a Markdown link to a note with a percent sign in its name can be read back', () => {
  const words = '[100% done](100%%20done.md#^a%20b)';
  expect(linked('100% done', words)).toBe('[100% done](100%25%20done.md#^a%20b)');
});

test('other links stay as the app makes them', () => {
  expect(linked('Quay (2)', '[50% (2)](Quay%20(2).md)')).toBe('[50% (2)](Quay%20(2).md)');
  expect(linked('100% done', '[[100% done|50%]]')).toBe('[[100% done|50%]]');
});
