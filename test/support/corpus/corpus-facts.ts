// What others counted in the corpus, and the disagreements that were examined.
import { existsSync, readFileSync } from 'node:fs';

export type Facts = Readonly<Record<string, number>>;

/** File → name → figure; a `?`, of which its reader was unsure, is left out. */
export function readFacts(path: string): ReadonlyMap<string, Facts> {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
  const names = header.split('\t').slice(1);
  return new Map(
    lines.map((line): [string, Facts] => {
      const [file = '', ...figures] = line.split('\t');
      const sure = figures.flatMap((figure, index): [string, number][] => {
        const name = names[index];
        return name === undefined || !/^\d+$/.test(figure) ? [] : [[name, Number(figure)]];
      });
      return [file, Object.fromEntries(sure)];
    }),
  );
}

export interface Disagreement {
  readonly file: string;
  readonly fact: string;
  readonly theirs: number;
  readonly ours: number;
}

/** Where `ours` differs from the sure facts. */
export function disagreements(file: string, facts: Facts, ours: Facts): readonly Disagreement[] {
  return Object.entries(facts).flatMap(([fact, theirs]): Disagreement[] => {
    const figure = ours[fact];
    return figure === undefined || figure === theirs ? [] : [{ file, fact, theirs, ours: figure }];
  });
}

/** A disagreement as a line of the table of exceptions begins, up to its reason. */
export function exceptionKey({ file, fact, theirs, ours }: Disagreement): string {
  return `${file} ${fact} ${theirs} ${ours}`;
}

/** The keys of the exceptions listed in the Markdown table at `path`; none when there is no such file. */
export function readExceptions(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  const rows = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.startsWith('| `'));
  return new Set(
    rows.map((row) =>
      row
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim().replace(/^`|`$/g, ''))
        .join(' '),
    ),
  );
}
