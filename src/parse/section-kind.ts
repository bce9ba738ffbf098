// Which section a heading names, however it is dressed up.
import type { SectionKind } from '../plan/section';
import { remembered } from '../text/remembered';
import { plainText } from './inline-text';
import { lookedUpName, sectionNames, type SectionName } from './section-names';

/** Sections that make a note a plan when three of them are there. */
export const coreKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'progress',
  'decisions',
  'discoveries',
  'work',
  'purpose',
  'outcomes',
  'context',
  'validation',
  'recovery',
]);

/** Sections of which at least one must be among those three. */
export const logKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'progress',
  'decisions',
  'discoveries',
]);

/** `3.`, `3.1`, `§3`, `Section 3`, `IV.`, `b)`, `三、` and `第三章` before a name. */
const numbering =
  /^\s*(?:(?:section\s+)?\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)])\s+|^第[\d一二三四五六七八九十]+[章节節部]\s*/;
const hanNumbering = /^\s*[一二三四五六七八九十]+[、．.]\s*/;
const signs = /[^\p{L}\p{M}\p{N}\s/.)-]/gu;

/** `3. 📋 Surprises & Discoveries:` → `surprises and discoveries`. */
function normalised(heading: string): string {
  return heading
    .replace(/[\u200B-\u200D\u2060\uFEFF]|\uFE0F|\u20E3/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(hanNumbering, '')
    .replace(/&amp;|[&＆+]/g, ' and ')
    .replace(signs, ' ')
    .replace(numbering, '')
    .replace(/[.)]/g, ' ')
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/(^|\s)-+|-+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function lookUp(words: string): SectionName | null {
  return sectionNames.get(lookedUpName(normalised(words))) ?? null;
}

/** `Progress (Live)`, `Progress [3 of 8]`, `意外与发现（Surprises & Discoveries）`. */
const parenthesised = /^([^(（[]*)[(（[]([^)）\]]*)[)）\]]\s*[:：]?\s*$/;
/** `Progress / 进度`, `进度｜Progress`. */
const bars = /\s*[/／|｜·]\s*/;
/** `进度 Progress`, `Progress 进度`. */
const twoScripts =
  /^([^A-Za-z]*\p{Lo}[^A-Za-z]*?)\s+([A-Za-z][A-Za-z\s&/-]*)$|^([A-Za-z][A-Za-z\s&/-]*?)\s+([^A-Za-z]*\p{Lo}[^A-Za-z]*)$/u;
/** `Decision Log — append only`, `Progress: 3 of 8`. */
const remark = /^(.+?)(?:\s+[–—-]+\s+|\s*[:：–—]\s*)\S/;

/** Longer headings are sentences. */
const longestName = 120;

/** What a heading's words mean and how surely; null when they name no section that is known. */
export const sectionNameOf = remembered((heading: string): SectionName | null => {
  if (heading.length > longestName) return null;
  const words = heading.includes('[') ? plainText(heading) : heading;
  return lookUp(words) ?? ofParenthesised(words) ?? ofBilingual(words) ?? ofRemarked(words);
});

/** The kind of section a heading's words name; `other` when it is none that is known. */
export function sectionKindOf(heading: string): SectionKind {
  return sectionNameOf(heading)?.kind ?? 'other';
}

/** What stands before the parentheses; what stands inside only when that is the name in another language. */
function ofParenthesised(words: string): SectionName | null {
  const [, outside = '', inside = ''] = parenthesised.exec(words) ?? [];
  if (outside === '') return null;
  return (
    lookUp(outside) ?? ofBilingual(outside) ?? (/[a-z]/i.test(outside) ? null : lookUp(inside))
  );
}

/** The same section named in two languages; `Goals / Tasks` are two sections and so none. */
function ofBilingual(words: string): SectionName | null {
  const scripts = twoScripts.exec(words);
  const parts = scripts
    ? scripts.slice(1).filter((part) => part !== undefined)
    : words.split(bars).filter((part) => part !== '');
  if (parts.length !== 2) return null;
  const [first, second] = parts.map((part) => lookUp(part));
  if (first && second) return first.kind === second.kind ? first : null;
  // `Progress / 進み具合`: known by its English name. `The archive — 执行计划` is a title, `関連 plan` a phrase.
  const known = parts.findIndex((part) => lookUp(part) !== null);
  const isLatin = parts.map((part) => (scripts ? /^[^a-z]*[A-Z]/ : /[a-z]/i).test(part));
  return isLatin[known] === true && isLatin[1 - known] === false ? (first ?? second ?? null) : null;
}

/** Only logs are known by their first words: `Plan: move the archive` is a title. */
function ofRemarked(words: string): SectionName | null {
  const lead = remark.exec(words)?.[1] ?? '';
  const name = lookUp(lead) ?? ofParenthesised(lead);
  return name && logKinds.has(name.kind) && name.rank < 2 ? name : null;
}
