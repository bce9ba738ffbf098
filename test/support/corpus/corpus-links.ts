// What the links of the corpus lead to, resolved as the plugin does: each repository is a vault of those of its files that
// are in the corpus. Reads the list of where the files come from; a link out of the corpus counts as missing, and a loose
// path that leads to no file for no link.
import { existsSync, readFileSync } from 'node:fs';
import { resolutionOf } from '../../../src/index/link-resolution';
import { NoteNames } from '../../../src/index/note-names';
import { readFrontmatter } from '../../../src/parse/read-frontmatter';
import type { Link } from '../../../src/plan/link';
import type { Plan } from '../../../src/plan/plan';
import type { Resolution } from '../../../src/plan/resolution';

/** Where a file of the corpus stood. */
export interface Origin {
  readonly repository: string;
  readonly path: string;
}

export interface ReadFile {
  /** Its name in the corpus. */
  readonly name: string;
  readonly text: string;
  readonly plan: Plan;
}

const FORMS = [
  'wikilink',
  'markdown',
  'code path',
  'bare path',
  'loose path',
  'frontmatter',
] as const;
const OUTCOMES = ['found', 'moved', 'ambiguous', 'missing'] as const;

type Place = (typeof FORMS)[number];
type Counts = Readonly<Record<Resolution['kind'], number>>;

/** File → where it stood, by the columns `file`, `repo` and `path` of the table at `path`; null when there is no such file. */
export function readOrigins(path: string): ReadonlyMap<string, Origin> | null {
  if (!existsSync(path)) return null;
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
  const names = header.split('\t');
  return new Map(
    lines.map((line): [string, Origin] => {
      const cells = line.split('\t');
      const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
      return [cell('file'), { repository: cell('repo'), path: cell('path') }];
    }),
  );
}

/** How many links of each form lead where, as a table; files of unknown origin are left out, and said. */
export function linkTable(
  files: readonly ReadFile[],
  origins: ReadonlyMap<string, Origin> | null,
): readonly string[] {
  if (origins === null) return ['Links: not resolved, because the corpus has no manifest.tsv.'];
  const placed = files.flatMap((file) => {
    const origin = origins.get(file.name);
    return origin === undefined ? [] : [{ ...file, origin }];
  });
  const vaults = vaultsOf(placed.map(({ origin }) => origin));
  const led = placed.flatMap(({ text, plan, origin }) => {
    const names = vaults.get(origin.repository) ?? new NoteNames();
    return plan.links.flatMap((link) => {
      const { kind } = resolutionOf(link, origin.path, names);
      const isWords = link.form === 'loose path' && kind === 'missing';
      return isWords ? [] : [{ place: placeOf(link, text), kind }];
    });
  });
  const lost = files.length - placed.length;
  return [
    `Links of ${placed.length} files, among those of the same repository${lost === 0 ? '' : ` (${lost} of unknown origin left out)`}:`,
    row('form', ['links', ...OUTCOMES]),
    ...FORMS.map((form) => countsRow(form, countsOf(led.filter(({ place }) => place === form)))),
    countsRow('all', countsOf(led)),
  ];
}

function vaultsOf(origins: readonly Origin[]): ReadonlyMap<string, NoteNames> {
  const vaults = new Map<string, NoteNames>();
  for (const { repository, path } of origins) {
    const names = vaults.get(repository) ?? new NoteNames();
    names.add(path);
    vaults.set(repository, names);
  }
  return vaults;
}

/** The form of a link in the body; all forms among the properties are one. */
function placeOf({ form, span }: Link, text: string): Place {
  return span.from < (readFrontmatter(text)?.span.to ?? 0) ? 'frontmatter' : form;
}

function countsOf(led: readonly { readonly kind: Resolution['kind'] }[]): Counts {
  const counts = { found: 0, moved: 0, ambiguous: 0, missing: 0 };
  for (const { kind } of led) counts[kind] += 1;
  return counts;
}

function countsRow(form: string, counts: Counts): string {
  const figures = OUTCOMES.map((outcome) => counts[outcome]);
  return row(
    form,
    [figures.reduce((sum, one) => sum + one, 0), ...figures].map((figure) => String(figure)),
  );
}

function row(form: string, cells: readonly string[]): string {
  return form.padEnd(12) + cells.map((cell) => cell.padStart(10)).join('');
}
