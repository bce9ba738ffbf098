// The stamp on a step's own line, as in `- [x] (2025-10-01 13:00Z) Title`: put there, renewed, taken away.
import { lineEnd, lineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { lineStamp, nearestFirst, siblingsOf, wordsStart } from './step-place';
import { codexStyle, stampIn, stampStyleOf, type StampStyle } from './stamp-style';
import { titleWordsEnd } from './step-title';

interface StampForm {
  readonly place: 'front' | 'end';
  readonly before: string;
  readonly after: string;
  readonly style: StampStyle;
}

/** Words that say of the stamp behind them that the step was finished then, or begun. */
const finished = /(?:\b(?:completed|done|finished)[ \t:]*|✅\uFE0F?[ \t]*)$/iu;
const begun = /\bstarted[ \t:]*$/i;

const usual: StampForm = { place: 'front', before: '(', after: ') ', style: codexStyle };

/**
 * The changes that make `now` (ms UTC) the stamp of `step`, when it is done or worked on: its own is renewed in place, a new
 * one takes the form of the nearest stamped step. A stamp that is said to be of another time, as in `(started 2026-03-01)`
 * of a step that is done, gives way; while work goes on, the one of its begin stays. A sub-step beside ticked sub-steps
 * without stamps gets none.
 */
export function stampLine(
  text: string,
  plan: Plan,
  step: Step,
  isDone: boolean,
  now: number,
): readonly TextChange[] {
  const own = lineStamp(step);
  const said = own ? text.slice(lineStart(text, own.span.from), own.span.from) : '';
  if (!isDone && step.state.kind === 'active' && begun.test(said)) return [];
  const isOther = (isDone ? begun : finished).test(said);
  const removal = isOther ? unstampLine(text, step) : [];
  if (own && !isOther) {
    const style = stampStyleOf(text.slice(own.span.from, own.span.to)) ?? usual.style;
    return [{ ...own.span, insert: stampIn(style, now) }];
  }
  const siblings = siblingsOf(plan, step);
  const nested = !plan.steps.includes(step);
  const stamped = siblings.filter((sibling) => lineStamp(sibling) !== null);
  if (nested && stamped.length === 0) {
    const unstamped = siblings.some((sibling) => sibling.state.kind === 'done');
    if (unstamped || plan.dialect === 'skill') return removal;
  }
  const others = allSteps(plan.steps).filter((other) => other !== step && lineStamp(other));
  const sample = nearestFirst(stamped.length > 0 ? stamped : others, step.span)[0];
  const likely = sample ? stampForm(text, sample) : null;
  const form = likely && (isDone || !finished.test(likely.before)) ? likely : usual;
  const stamp = form.before + stampIn(form.style, now) + form.after;
  // Never behind a block id, which Obsidian knows at the end of the words alone.
  if (form.place === 'end') return [insertion(titleWordsEnd(text, step), stamp), ...removal];
  const at = wordsStart(text, step);
  const gap = /[ \t]/.test(text.charAt(at - 1)) ? '' : ' ';
  return [insertion(at, gap + (at >= step.line.to ? stamp.trimEnd() : stamp)), ...removal];
}

/**
 * The changes that take the stamp off a step's line, with the brackets and the dash that came with it. Brackets in which
 * a person wrote something else as well stay around that.
 */
export function unstampLine(text: string, step: Step): readonly TextChange[] {
  const own = lineStamp(step);
  if (!own) return [];
  if (own.span.from >= step.titleSpan.to) {
    const rest = text.slice(own.span.to, lineEnd(text, own.span.to));
    const to = own.span.to + (/^[)\]*_`]*(?:[ \t]+$)?/.exec(rest)?.[0].length ?? 0);
    return [{ from: step.titleSpan.to, to, insert: '' }];
  }
  const start = wordsStart(text, step);
  const before = text.slice(start, own.span.from);
  const opening = hasRemark(text, before, own.span.to) ? (opened.exec(before)?.[0].length ?? 0) : 0;
  const to = own.span.to + tailOf(text, before, own.span.to).length;
  return [{ from: start + opening, to, insert: '' }];
}

function insertion(at: number, insert: string): TextChange {
  return { from: at, to: at, insert };
}

/** The marks with which brackets and emphasis begin. */
const opened = /^[([*_`]*/;

/** What closes the brackets and the emphasis that are open behind `before`. */
function closingOf(before: string): string {
  return [...before]
    .reverse()
    .map((mark) => ({ '(': ')', '[': ']' })[mark] ?? (/[*_`]/.test(mark) ? mark : ''))
    .join('');
}

/** What closes a stamp that ends at `at`; `''` where nothing does. */
function closedBy(text: string, before: string, at: number): string {
  const closing = closingOf(before);
  const rest = text.slice(at, lineEnd(text, at));
  return rest.startsWith(closing) ? closing : (/^[)\]]*/.exec(rest)?.[0] ?? '');
}

/** Whether more than a stamp stands in its brackets: `(2026-03-01 08:00Z, after the rain)`. */
function hasRemark(text: string, before: string, at: number): boolean {
  return closingOf(before) !== '' && closedBy(text, before, at) === '';
}

/** What belongs to a stamp at the front behind it: what closes `before`, a comma, colon or dash, and a blank. */
function tailOf(text: string, before: string, at: number): string {
  const closed = closedBy(text, before, at);
  const rest = text.slice(at + closed.length, lineEnd(text, at));
  return closed + (/^(?:[ \t]*[,;:，；：–—-](?=[ \t]|$))?[ \t]*/.exec(rest)?.[0] ?? '');
}

/** How `sample` carries its stamp; null when it stands among words that another step should not repeat. */
function stampForm(text: string, sample: Step): StampForm | null {
  const stamp = lineStamp(sample);
  const style = stamp && stampStyleOf(text.slice(stamp.span.from, stamp.span.to));
  if (!stamp || !style) return null;
  if (stamp.span.from >= sample.titleSpan.to) {
    const before = text.slice(sample.titleSpan.to, stamp.span.from);
    const after = /^[)\]*_`]*/.exec(text.slice(stamp.span.to, lineEnd(text, stamp.span.to)))?.[0];
    return /^[ \t]+(?:✅\uFE0F?[ \t]*)?[([*_`–— -]*$/.test(before)
      ? { place: 'end', before, after: after ?? '', style }
      : null;
  }
  const before = text.slice(wordsStart(text, sample), stamp.span.from);
  if (opened.exec(before)?.[0] !== before) return null;
  const after = hasRemark(text, before, stamp.span.to)
    ? closingOf(before)
    : tailOf(text, before, stamp.span.to).replace(/[,;，；]/, '');
  return { place: 'front', before, after: /[ \t]$/.test(after) ? after : `${after} `, style };
}
