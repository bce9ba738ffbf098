// What a plan says, repeated in properties of its note that are there for nothing else. No other property is touched, none that
// holds more than a single value on its line, and none whose value somebody else must have written.
import { parsePlan } from '../parse/parse-plan';
import { type Frontmatter, readFrontmatter } from '../parse/read-frontmatter';
import type { Field } from '../plan/field';
import type { MirrorKeys } from '../plan/mirror-keys';
import type { Plan } from '../plan/plan';
import { progressOf, wholePercent } from '../plan/progress';
import { PLAN_STATUSES } from '../plan/status';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { applyChanges, realChanges, type TextChange } from '../text/text-change';
import { eolAt } from './line-style';
import { mirrorKeyProblem } from './mirror-key';
import { barePropertyLike, propertyLike, quoted } from './property-value';
import { isSameExcept } from './same-reading';
import { arePropertiesWhole } from './whole-properties';

interface Mirrored {
  readonly key: string;
  readonly words: string;
  /** Whether it is a number or a date, which quotes would make words of. */
  readonly isBare: boolean;
  /** Whether an earlier edit can have written the value. */
  readonly isOwn: (value: string) => boolean;
}

/** The start of names that nobody else uses: what stands there is ours whatever it says. */
const ownName = /^execplan/i;

/**
 * The changes to `text`, read as `plan`, which was read as `was` before the edit, that make the properties named by `keys` say what the plan says at `now` (ms UTC). None when
 * the note would then read otherwise; a property is left out whose key means something else, is there twice, or holds a list or
 * several lines, or a value that these properties never have. None where the properties are broken: nothing reads them.
 */
export function mirrorChanges(
  text: string,
  [was, plan]: readonly [was: Plan, is: Plan],
  keys: MirrorKeys,
  now: number,
  path = '',
): readonly TextChange[] {
  const frontmatter = readFrontmatter(text);
  // A line of dashes that nothing closes: properties above it would be closed by it.
  if (frontmatter === null && /^\uFEFF?---[ \t]*(?:[\r\n]|$)/.test(text)) return [];
  if (frontmatter !== null && !arePropertiesWhole(text, frontmatter)) return [];
  const mirrored = mirroredBy(plan, was, keys, now);
  const changes = realChanges(text, [
    ...mirrored.flatMap((one) => replaced(text, frontmatter, one)),
    ...added(text, frontmatter, mirrored),
  ]);
  if (changes.length === 0) return [];
  const reading = parsePlan(applyChanges(text, changes), path);
  return isSameExcept(plan, reading, []) ? changes : [];
}

function mirroredBy(plan: Plan, was: Plan, keys: MirrorKeys, now: number): readonly Mirrored[] {
  const progress = progressOf(plan.steps);
  const all: readonly Mirrored[] = [
    {
      key: keys.status,
      words: plan.status.value,
      isBare: false,
      isOwn: (value) => PLAN_STATUSES.some((status) => status === value),
    },
    {
      key: keys.progress,
      // As the overall line and the views say it.
      words: progress.total === 0 ? '' : String(wholePercent(progress)),
      isBare: true,
      isOwn: (value) => /^(?:\d{1,2}|100)$/.test(value),
    },
    {
      key: keys.owner,
      words: ownerOf(plan),
      isBare: false,
      isOwn: (value) => value === ownerOf(was),
    },
    {
      key: keys.updated,
      words: new Date(now).toISOString().slice(0, 10),
      isBare: true,
      isOwn: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
    },
  ];
  const lower = all.map(({ key }) => key.toLowerCase());
  return all.filter(
    ({ key }, index) =>
      key !== '' && mirrorKeyProblem(key) === null && lower.indexOf(key.toLowerCase()) === index,
  );
}

function ownerOf({ metadata }: Plan): string {
  return (metadata.owner ?? '').replace(/\s+/g, ' ').trim();
}

function fieldsCalled(frontmatter: Frontmatter | null, key: string): readonly Field[] {
  const label = key.toLowerCase();
  return (frontmatter?.fields ?? []).filter((field) => field.label.toLowerCase() === label);
}

function replaced(
  text: string,
  frontmatter: Frontmatter | null,
  { key, words, isBare, isOwn }: Mirrored,
): readonly TextChange[] {
  const [field, ...others] = fieldsCalled(frontmatter, key);
  if (!field || others.length > 0 || !isOneLine(text, field)) return [];
  const { valueSpan, value } = field;
  const raw = text.slice(valueSpan.from, valueSpan.to);
  if (value === words || !(value === '' || ownName.test(key) || isOwn(value))) return [];
  const insert = likeValue(raw, words, isBare);
  if (insert === null) return [];
  const isGlued = insert !== '' && text.charAt(valueSpan.from - 1) === ':';
  return [{ ...valueSpan, insert: (isGlued ? ' ' : '') + insert }];
}

/** Whether nothing of the value stands on further lines. */
function isOneLine(text: string, { span }: Field): boolean {
  const next = nextLineStart(text, lineEnd(text, span.from));
  return span.to <= lineEnd(text, span.from) && !/^(?:[ \t]*\r?\n)*[ \t]+\S/.test(text.slice(next));
}

/** `raw`, a value as it stands behind its key, with `words` in its place; null when it is no single value. */
function likeValue(raw: string, words: string, isBare: boolean): string | null {
  const isEmpty = raw.startsWith('#');
  const old = isEmpty ? '' : raw;
  const value = isBare ? barePropertyLike(old, words) : propertyLike(old, words);
  return value !== null && isEmpty ? `${value} ${raw}` : value;
}

/** The properties that are missing, behind all others; the first ones of a note above its text. */
function added(
  text: string,
  frontmatter: Frontmatter | null,
  mirrored: readonly Mirrored[],
): readonly TextChange[] {
  const at = frontmatter === null ? (text.startsWith('\uFEFF') ? 1 : 0) : frontmatter.span.to;
  const eol = eolAt(text, at);
  const lines = mirrored.flatMap(({ key, words, isBare }) => {
    if (words === '' || fieldsCalled(frontmatter, key).length > 0) return [];
    const value = isBare ? words : quoted(words, '');
    return value === null ? [] : [`${key}: ${value}${eol}`];
  });
  if (lines.length === 0) return [];
  const own = lines.join('');
  if (frontmatter === null) return [{ from: at, to: at, insert: `---${eol}${own}---${eol}` }];
  const end = lineStart(text, at);
  return [{ from: end, to: end, insert: own }];
}
