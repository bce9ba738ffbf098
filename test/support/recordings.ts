// The committed readings of the demo vault's notes: where they are and what they hold. `npm run record` writes them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePlan } from '../../src/parse/parse-plan';
import { markdownFiles } from './corpus/corpus-files';
import { planReading } from './plan-reading';

/** The folder in test/recordings that holds no readings: the pictures of test/e2e/pictures.test.ts. */
export const PICTURES = 'pictures';

/** The notes of the vault, as paths in it. */
export function recordedNotes(repository: string): readonly string[] {
  const test = join(repository, 'test');
  return (markdownFiles('vault', test) ?? []).map((path) => path.slice('vault/'.length));
}

/** The file that holds the reading of a note. */
export function recordingPath(repository: string, note: string): string {
  return join(repository, 'test/recordings', note.replace(/\.md$/, '.txt'));
}

/** What is read in a note today, as its file should hold it. */
export function recordingOf(repository: string, note: string): string {
  const text = readFileSync(join(repository, 'test/vault', note), 'utf8');
  return `${planReading(parsePlan(text)).join('\n')}\n`;
}

/** Writes the readings of all notes in place of those that are there; the pictures of views stay. */
export function record(repository: string): number {
  const notes = recordedNotes(repository);
  const folder = join(repository, 'test/recordings');
  for (const name of readdirSync(folder)) {
    if (name !== PICTURES) rmSync(join(folder, name), { recursive: true });
  }
  for (const note of notes) {
    const path = recordingPath(repository, note);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, recordingOf(repository, note));
  }
  return notes.length;
}
