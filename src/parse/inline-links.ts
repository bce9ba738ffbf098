// The links in one stretch of Markdown that holds no blocks: wikilinks, Markdown links to notes, and paths in code.
import type { Span } from '../text/span';
import { decodedPath, type Link, type LinkForm } from '../plan/link';

export type UnkeyedLink = Omit<Link, 'kind'>;

export type WhichLinks = 'to others' | 'own too';

/** What a link, or something that hides one, may begin with. */
const opener = /[\\`<%![]/g;
/** `[[Target#Heading|alias]]`; in tables the bar is escaped. */
const wikilink = /!?\[\[([^\][\r\n]{1,500})\]\]/y;
/** `[alias](target "title")`, the target perhaps in angle brackets. */
const markdownLink =
  /!?\[((?:[^\][\\]|\\[^]|\[[^\][]{0,400}\]){0,400})\]\((?:<([^<>\r\n]{1,500})>|([^()\s<]{1,500}(?:\([^()\s]{0,100}\)[^()\s]{0,500}){0,5}))(?:[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'))?\)/y;
/** The inside of a test in a shell: `[[ -f x ]]`, `[[ "$a" == b ]]`. */
const shellTest = /^\s(?:.*\s)?(?:-[a-zA-Z]{1,2}|!|[=!]=|=~|<|>|&&|\|\||\$\S*|"[^"]*")(?:\s.*)?\s$/;

/**
 * The links of `text` inside `span`, in order. Those in comments (`<!-- -->`, `%%`) and code are none, but a code
 * span that is a path to a note is one; those within the note, with an empty target, are found when they are asked
 * for. Takes linear time, whatever the text.
 */
export function inlineLinks(
  text: string,
  span: Span,
  which: WhichLinks = 'to others',
): readonly UnkeyedLink[] {
  const source = text.slice(span.from, span.to);
  const found: UnkeyedLink[] = [];
  // Closing marks that were looked for and are not there need not be looked for again.
  const missing = new Set<string>();
  const endOf = (mark: string, from: number, find: typeof endOfMark): number => {
    const end = missing.has(mark) ? -1 : find(source, mark, from);
    if (end < 0) missing.add(mark);
    return end;
  };
  for (let at = nextOpener(source, 0); at >= 0;) {
    const ticks = /^`+/.exec(source.slice(at))?.[0];
    const comment = comments.find(([open]) => source.startsWith(open, at));
    const link = linkAt(source, at);
    let next = at + 1;
    if (source.charAt(at) === '\\') next += 1;
    else if (ticks !== undefined) {
      const end = endOf(ticks, at + ticks.length, endOfCode);
      next = end < 0 ? at + ticks.length : end;
      if (end >= 0) found.push(...codeLink(source, { from: at, to: end }, ticks.length));
    } else if (comment) next = Math.max(next, endOf(comment[1], at + comment[0].length, endOfMark));
    else if (link) {
      next = link.span.to;
      if (link.target !== '' || (which === 'own too' && link.subpath !== null)) found.push(link);
    }
    at = nextOpener(source, next);
  }
  return found.map((link) => ({ ...link, span: moved(link.span, span.from) }));
}

const comments = [
  ['<!--', '-->'],
  ['%%', '%%'],
] as const;

function moved(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by };
}

function nextOpener(source: string, from: number): number {
  opener.lastIndex = from;
  return opener.exec(source)?.index ?? -1;
}

/** Where the first `mark` behind `from` ends; -1 when there is none. */
function endOfMark(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where the code that was opened by `ticks` before `from` ends, at a run of as many; -1 when it never does. */
function endOfCode(source: string, ticks: string, from: number): number {
  for (const run of source.slice(from).matchAll(/`+/g)) {
    if (run[0].length === ticks.length) return from + run.index + ticks.length;
  }
  return -1;
}

/** The link that begins at `from`; one with an empty target leads nowhere outside the note. */
function linkAt(source: string, from: number): UnkeyedLink | null {
  wikilink.lastIndex = from;
  const [wiki, inside = ''] = wikilink.exec(source) ?? [];
  if (wiki !== undefined) {
    const span = { from, to: from + wiki.length };
    if (shellTest.test(inside)) return { ...nowhere, span };
    const [path = '', ...rest] = inside.split(/\\?\|/);
    // What follows the bar of an embed is its size.
    const alias = wiki.startsWith('!') ? '' : rest.join('|').trim();
    return { ...pathParts(path), alias: alias === '' ? null : alias, form: 'wikilink', span };
  }
  markdownLink.lastIndex = from;
  const [markdown, words = '', bracketed, bare = ''] = markdownLink.exec(source) ?? [];
  if (markdown === undefined) return null;
  const { target, subpath } = pathParts(bracketed ?? bare);
  const isOwn = target === '' && subpath !== null;
  // What parts paths elsewhere belongs to the name of the one that a link has.
  if (!isOwn && !isNotePath(target.replace(/[;,=]/g, '_'))) return null;
  return {
    target,
    subpath: subpath === null ? null : decodedPath(subpath),
    alias: words.trim() === '' ? null : words.trim(),
    form: 'markdown',
    span: { from, to: from + markdown.length },
  };
}

const nowhere = { target: '', subpath: null, alias: null, form: 'wikilink' } as const;

/** `Note#Heading` as target and subpath. */
function pathParts(path: string): Pick<Link, 'target' | 'subpath'> {
  const hash = path.indexOf('#');
  const target = (hash < 0 ? path : path.slice(0, hash)).trim();
  const subpath = hash < 0 ? '' : path.slice(hash).trim();
  return { target, subpath: subpath.length < 2 ? null : subpath };
}

function codeLink(source: string, span: Span, ticks: number): readonly UnkeyedLink[] {
  const parts = pathParts(source.slice(span.from + ticks, span.to - ticks));
  if (!isNotePath(parts.target)) return [];
  return [{ ...parts, alias: null, form: formOf(parts.target, 'code path'), span }];
}

/** Patterns, variables and things to fill in are no paths: `docs/*.md`, `<slug>.md`, `$HOME/x.md`, `plans/YYYY-MM-DD.md`. */
const noPath = /[*?<>|{}$"`:;,=[\]\r\n]|YYYY/;
/** `cat PLAN.md`, `Get-Content PLAN.md`, `./check.sh PLAN.md`, `Tool --in PLAN.md`; but also `../active/Dry dock.md`. */
const command = /^(?:[a-z][a-z0-9_-]*|[A-Z][a-z]+-[A-Z][A-Za-z]+|\.{0,2}\/\S+)\s|\s-{1,2}\w/;

/** Whether `path`, which carries no subpath, leads to a note: it ends in `.md` and has a name before that. */
function isNotePath(path: string): boolean {
  return /[^/\s.]\.md$/i.test(path) && !noPath.test(path);
}

/** The form of a path that is not marked as a link, `form` as far as it can be nothing else. */
function formOf(path: string, form: LinkForm): LinkForm {
  return command.test(path) ? 'loose path' : form;
}

/** The paths that a property or a line of metadata names without any marks: `plans/a.md, plans/b.md`. */
export function barePaths(text: string, value: Span): readonly UnkeyedLink[] {
  const found: UnkeyedLink[] = [];
  for (const piece of text.slice(value.from, value.to).matchAll(/[^,;\r\n[\]]+/g)) {
    const lead = /^\s*(?:-\s+)?["']?/.exec(piece[0])?.[0].length ?? 0;
    // A remark of YAML is no heading of the note.
    const path = piece[0]
      .slice(lead)
      .replace(/\s#.*$/, '')
      .replace(/["'.]?\s*$/, '');
    const parts = pathParts(path);
    if (!isNotePath(parts.target)) continue;
    const from = value.from + piece.index + lead;
    const span = { from, to: from + path.length };
    found.push({ ...parts, alias: null, form: formOf(parts.target, 'bare path'), span });
  }
  return found;
}
