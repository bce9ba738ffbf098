import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PICTURES, recordedNotes, recordingOf, recordingPath } from '../support/recordings';

const repository = process.cwd();

describe('a note of the demo vault is read as it was recorded', () => {
  test.each(recordedNotes(repository))('%s', (note) => {
    const path = recordingPath(repository, note);
    expect(existsSync(path)).toBe(true);
    expect(recordingOf(repository, note)).toBe(readFileSync(path, 'utf8'));
  });
});

test('nothing is recorded of notes that are not there', () => {
  const recorded = readdirSync('test/recordings', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(repository, entry.parentPath, entry.name))
    .filter((path) => dirname(path) !== join(repository, 'test/recordings', PICTURES));
  const wanted = recordedNotes(repository).map((note) => recordingPath(repository, note));
  expect([...recorded].sort()).toEqual([...wanted].sort());
});
