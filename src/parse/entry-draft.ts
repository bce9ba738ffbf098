// An entry before it is known what its fields mean, and which words make a line no entry at all.
import type { Span } from '../text/span';
import type { EntryForm } from '../plan/entry';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import { plainText } from './inline-text';

export interface EntryDraft {
  readonly form: EntryForm;
  /** As written, marks included. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly at: Timestamp | null;
  readonly fields: readonly Field[];
  readonly span: Span;
}

/** What says that there is nothing: `None`, `TBD`, `No new surprises`, `(To be filled`; a pattern. */
export const nothingWords =
  'none|n/a|tbd|tba|todo|nothing|not started|' +
  'no (?:(?:major|significant|new|further|additional|material|notable|unexpected) )*(?:decisions?|surprises?|discover(?:y|ies)|findings?|entries)|' +
  'to be (?:added|filled|determined|completed|recorded|updated|decided|documented|written)(?: (?:in|out))?(?: (?:as|during|when|while|once|after) .*)?|pending|' +
  // The same in Chinese, Japanese and Korean, which part no words.
  '(?:目前|当前|暂时?|尚|还|まだ|現時点では|特に|아직|현재)?[ ]?(?:无|無|没有|未发现|なし|無し|ありません|없음|없다|없습니다)(?:新增)?(?:记录|发现|意外|决策)?|' +
  '(?:尚|暂)?未记录|待(?:定|补充|记录|填写)|未定|未記載|미정|해당 없음|' +
  '(?:пока )?(?:нет|отсутствуют|не выявлено|ничего)|(?:noch |bisher |derzeit )?(?:keine?|nichts|offen|ausstehend)|' +
  '(?:aún |todavía |ainda )?(?:ningun[oa]s?|nenhum[a]?|pendiente|pendente)|aucune?|nessun[oa]?|chưa có|không có|à compléter|por definir|a definir';
/** What may follow: `yet`, `so far`, `recorded`; a pattern. */
export const sinceWords =
  'yet|so far|recorded|to date|at this (?:time|point)|initially|logged|found|known|made|encountered|observed|noted|identified|as of|' +
  'bisher|derzeit|por ahora|hasta ahora|aún|todavía|ainda|até (?:agora|o momento)|por enquanto|ancora|encore|на данный момент';
/** `recorded during the spike`: where nothing is read as an entry, more may be said about it. */
const sinceWhen = String.raw`\s+(?:(?:were|was|have been|has been)\s+)?(?:${sinceWords})(?!\p{L}).*`;
const nothingYet = new RegExp(
  String.raw`^[\s*_(（[-]*(?:(?:${nothingWords})(?!\p{L})(?:${sinceWhen})?|—|–|-+)[\s.*_)）\]。…]*$`,
  'iu',
);
/** `[YYYY-MM-DD]: [Decision Title]`, `[Decision Title]`, `YYYY-MM-DD …`. */
const template =
  /^[^\p{L}\p{N}[]*(?:\[[^\][]*\]|YYYY-MM-DD(?:[ T]HH:MM[A-Z]*)?)(?:[^\p{L}\p{N}[]*\[[^\][]*\])*[^\p{L}\p{N}[]*$|^[^\p{L}\p{N}]*YYYY-MM-DD/iu;
const example = /^[\s*_]*(?:example|e\.g\.|for example|示例|例)[\s*_]*[:：]?[\s*_]*$/i;
/** Signs say something too. */
const anything = /[\p{L}\p{N}\p{S}]/u;

/** Longer titles say something. */
const longestPlaceholder = 300;

/**
 * Whether an entry of that title is none, because it says that there is nothing. It may say more than that, so what is
 * to be taken out of a note is for an edit to judge more strictly.
 */
export function isPlaceholder(title: string): boolean {
  if (title.length > longestPlaceholder) return false;
  const words = plainText(title);
  return !anything.test(words) || nothingYet.test(words) || template.test(words);
}

/** Whether a line announces an example, which what follows it then is. */
export function announcesExample(line: string): boolean {
  return example.test(line);
}
