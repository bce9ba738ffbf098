// Links to places of a note whose steps go to another one: which lead there afterwards, how they are written then, and what
// cannot follow. Moves nothing itself.
import { inlineLinks, type UnkeyedLink } from '../parse/inline-links';
import { readBlocks } from '../parse/read-blocks';
import { ownLinks } from '../parse/read-links';
import { blockIn } from '../plan/citation';
import type { Plan } from '../plan/plan';
import { contains, sliceOf, type Span } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';
import { linkIn, linkToPlace } from './link-words';
import { replaceLink } from './replace-link';

/** A link to a place of the note that it stands in. */
export type OwnLink = UnkeyedLink & { readonly subpath: string };

/** `[^1]`, and where it is said what that is: `[^1]:` at the start of a line. */
const footnote = /\[\^[^\]\s]+\](?!:)/g;
/** `[[#^id]]`, `[words](#^id)`, as far as it can be told where nothing is read. */
const ownPlace = /\[\[#(\^?[^\][|]*)[^\][]*\]\]|\]\(<?#(\^?[^()<>]*)>?\)/g;
const inCode = /(`+)[^`\n]+\1/g;

/** The links of the plan's note to places of it, in the order of the note. */
export function ownLinksOf(text: string, { body }: Plan): readonly OwnLink[] {
  return ownLinks(text, readBlocks(text, body)).flatMap((link) =>
    link.subpath === null ? [] : [{ ...link, subpath: link.subpath }],
  );
}

/** Whether the words of one of `lines` end in the block id that `subpath` names. */
export function hasBlock(lines: string, subpath: string): boolean {
  const id = blockIn(subpath);
  return id !== null && lines.split(/\r\n|\r|\n/).some((line) => endsIn(line, id));
}

function endsIn(line: string, id: string): boolean {
  return line.trimEnd().toLowerCase().endsWith(` ^${id}`);
}

/** The first footnote in `words` of which only `others` say what it is; null when there is none. */
export function footnoteOf(words: string, others: string): string | null {
  const marks = words.replace(inCode, '').match(footnote) ?? [];
  const isSaid = (mark: string, lines: string): boolean =>
    lines.split(/\r\n|\r|\n/).some((line) => line.trimStart().startsWith(`${mark}:`));
  return marks.find((mark) => isSaid(mark, others) && !isSaid(mark, words)) ?? null;
}

/** What went to another note. */
export interface Followed {
  /** The whole link to the note that has it now. */
  readonly link: string;
  /** The lines that went there. */
  readonly moved: string;
}

/**
 * The changes by which what stays in `text`, outside `gone`, leads to where the blocks of the lines that went are now. As
 * words, what cannot: it stands outside the plan or where no link can be written, its block is there twice, or it is a footnote.
 */
export function followingChanges(
  text: string,
  plan: Plan,
  gone: readonly Span[],
  { link, moved }: Followed,
): readonly TextChange[] | string {
  const { body } = plan;
  const outside = `${text.slice(0, body.from)}\n${text.slice(body.to)}`;
  const kept = applyChanges(
    text,
    gone.map(({ from, to }) => ({ from, to, insert: '' })),
  );
  const lost = [...outside.matchAll(ownPlace)].find(([, wiki, own]) =>
    hasBlock(moved, `#${wiki ?? own ?? ''}`),
  );
  const stuck = lost?.[0] ?? footnoteOf(kept, moved);
  if (stuck !== null) return stuck;
  const changes: TextChange[] = [];
  for (const one of ownLinksOf(text, plan)) {
    const isGone = gone.some((piece) => contains(piece, one.span));
    if (isGone || !hasBlock(moved, one.subpath)) continue;
    const words = hasBlock(kept, one.subpath) ? null : linkToPlace(link, one.subpath, one.alias);
    const change = words === null ? null : replaceLink(text, plan, one, words);
    if (change === null) return sliceOf(text, one.span);
    changes.push(change);
  }
  return changes;
}

/** `value`, a reading or a part of one, with all links that follow as if they were one and the same before and after. */
export function alikeBut<T>(value: T, followed: Followed): T {
  const target = linkIn(followed.link)?.target ?? '';
  const follows = (link: { readonly target: unknown; readonly subpath: unknown }): boolean =>
    (link.target === '' || link.target === target) &&
    typeof link.subpath === 'string' &&
    hasBlock(followed.moved, link.subpath);
  return alike(value, follows) as T;
}

type Follows = (link: { readonly target: unknown; readonly subpath: unknown }) => boolean;

function alike(value: unknown, follows: Follows): unknown {
  if (typeof value === 'string') return value.includes('#^') ? wordsAlike(value, follows) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => alike(one, follows));
  const copy: Record<string, unknown> = { ...value };
  const { target, subpath } = copy;
  if (follows({ target, subpath })) return { ...copy, target: '', alias: null };
  for (const key of Object.keys(copy)) copy[key] = alike(copy[key], follows);
  return copy;
}

function wordsAlike(words: string, follows: Follows): string {
  let result = '';
  let at = 0;
  for (const link of inlineLinks(words, { from: 0, to: words.length }, 'own too')) {
    if (!follows(link)) continue;
    result += `${words.slice(at, link.span.from)}[[${link.subpath ?? ''}]]`;
    at = link.span.to;
  }
  return result + words.slice(at);
}
