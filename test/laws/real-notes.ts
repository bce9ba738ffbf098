// Real notes for laws: those of the demo, those of the cases of edits, and, where they are at hand, plans by strangers.
import { join } from 'node:path';
import { readCases } from '../cases/read-cases';
import { markdownFiles, readCorpusFile } from '../support/corpus/corpus-files';

const repository = process.cwd();

function notesIn(folder: string): readonly string[] | null {
  const files = markdownFiles(folder, repository);
  return files && files.map((file) => readCorpusFile(file, repository).text);
}

/** Every note of the demo, and every note before an edit. */
export const fixtures: readonly string[] = [
  ...(notesIn('test/vault') ?? []),
  ...readCases().map(({ before }) => before),
];

/** The plans of strangers beside this repository; null where they are not. */
export const corpus: readonly string[] | null = notesIn(join('..', 'shared', 'corpus', 'files'));
