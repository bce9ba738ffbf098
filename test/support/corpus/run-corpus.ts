// The command `npm run corpus`: real plans as a table, or any notes as JSON lines.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markdownFiles, readCorpusFile } from './corpus-files';
import { readingOf, timedPlan } from './corpus-reading';
import { corpusTable } from './corpus-table';

export interface CorpusCommand {
  readonly args: readonly string[];
  readonly repository: string;
  /** What relative paths start from. */
  readonly directory: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = `Usage: npm run corpus
         reads ../shared/corpus, prints a line per file and compares with its facts.tsv;
         fails on a difference that test/corpus-exceptions.md does not explain; then where links lead
       npm run --silent corpus -- --json PATH…
         reads the files, and the .md files in the folders, and prints a JSON object for each.
         steps counts top-level steps, and its total leaves the dropped ones out.`;

/** Runs the command; resolves to its exit code. */
export function runCorpus(command: CorpusCommand): number {
  const { args, complain } = command;
  const [first, ...paths] = args;
  if (first === undefined) return printTable(command);
  if (first === '--json' && paths.length > 0) return printReadings(command, paths);
  complain(USAGE);
  return first === '--help' ? 0 : 2;
}

function printReadings(
  { directory, print, complain }: CorpusCommand,
  paths: readonly string[],
): number {
  let missing = 0;
  for (const path of paths) {
    const files = markdownFiles(path, directory);
    if (files === null) {
      complain(`There is no "${path}".`);
      missing += 1;
    }
    for (const file of files ?? []) {
      const { text } = readCorpusFile(file, directory);
      print(JSON.stringify(readingOf(file, text, timedPlan(text))));
    }
  }
  return missing === 0 ? 0 : 1;
}

function printTable({ repository, print, complain }: CorpusCommand): number {
  const corpus = join(repository, '../shared/corpus');
  const files = markdownFiles(join(corpus, 'files'), repository);
  if (files === null || !existsSync(join(corpus, 'facts.tsv'))) {
    complain(
      'The corpus is absent: nothing was read. It is expected in ../shared/corpus, beside this folder.',
    );
    return 1;
  }
  const { lines, failed } = corpusTable(
    files.map((file) => readCorpusFile(file, repository)),
    corpus,
    join(repository, 'test/corpus-exceptions.md'),
  );
  lines.forEach(print);
  return failed ? 1 : 0;
}
