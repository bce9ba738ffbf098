// What a note says about itself, brought up to date after an edit: Last Updated, the footer, the Overall line.
// The plan's status is a person's decision and is never touched.
import { saysNothing } from '../plan/field';
import type { OverallClaim, Plan } from '../plan/plan';
import { progressOf, type Progress } from '../plan/progress';
import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { restamped } from './stamp-style';
import { skillStamp } from '../plan/timestamp';

/** Filled and empty cells of progress bars, the mis-decoded circles of the founding document included. */
const cells: readonly (readonly [filled: string, empty: string])[] = [
  ['⚫', '⚪'],
  ['âš«', 'âšª'],
  ['●', '○'],
  ['█', '░'],
  ['▓', '░'],
  ['■', '□'],
  ['▰', '▱'],
  ['🟩', '⬜'],
  ['🟢', '⚪'],
  ['🟦', '⬜'],
  ['⬛', '⬜'],
  ['#', '-'],
  ['=', '-'],
  ['#', '.'],
];

/** Whole percent of `progress`; 100 only when nothing remains. */
export function wholePercent(progress: Progress): number {
  const percent = Math.round(progress.share * 100);
  return percent === 100 && progress.done < progress.total ? 99 : percent;
}

/** The changes that make the claims of `plan`, read from `text`, true at `now` (ms UTC). */
export function refreshClaims(
  text: string,
  plan: Plan,
  now: number,
  stepsChanged: boolean,
): readonly TextChange[] {
  const { updatedField } = plan.metadata;
  const { footer, overall } = plan.claims;
  return [
    ...(updatedField ? stampChanges(text, updatedField.valueSpan, now, ' ') : []),
    ...(footer?.updatedSpan ? stampChanges(text, footer.updatedSpan, now, '') : []),
    ...(overall && stepsChanged && plan.steps.length > 0
      ? overallChanges(text, overall, plan)
      : []),
  ];
}

/** A timestamp in `span` becomes `now`; a placeholder is replaced; any other words are left as they are. */
function stampChanges(text: string, span: Span, now: number, lead: string): readonly TextChange[] {
  const words = text.slice(span.from, span.to);
  const insert = restamped(words, now);
  if (insert !== null) return [{ ...span, insert }];
  if (!saysNothing(words)) return [];
  // A label without a value may end in its colon: the stamp must not stick to it.
  const glued = words === '' && /\S/.test(text.charAt(span.from - 1)) ? lead : '';
  return [{ ...span, insert: glued + skillStamp(now) }];
}

function overallChanges(text: string, claim: OverallClaim, plan: Plan): readonly TextChange[] {
  const progress = progressOf(plan.steps);
  const percent = wholePercent(progress);
  const words = text.slice(claim.span.from, claim.span.to);
  const at = (from: number, old: string, insert: string): TextChange => ({
    from: claim.span.from + from,
    to: claim.span.from + from + old.length,
    insert,
  });
  const changes: TextChange[] = [];
  const bar = barIn(words);
  if (bar) changes.push(at(bar.at, bar.words, barOf(bar, percent)));
  const percentage = /(\d+(?:[.,]\d+)?)\s*%/.exec(words);
  if (percentage) changes.push(at(percentage.index, percentage[1] ?? '', String(percent)));
  const counts = /(\d+)(\s*(?:\/|of)\s*)(\d+)(?!\s*(?:phases|milestones))/i.exec(words);
  if (counts) {
    const insert = `${progress.done}${counts[2] ?? ''}${progress.total}`;
    changes.push(at(counts.index, counts[0], insert));
  }
  return changes;
}

interface Bar {
  readonly at: number;
  readonly words: string;
  readonly length: number;
  readonly filled: string;
  readonly empty: string;
}

/** The longest run of three or more cells of one kind; cells of ASCII only inside brackets: `[###--]`. */
function barIn(words: string): Bar | null {
  let longest: Bar | null = null;
  for (const [filled, empty] of cells) {
    const either = [filled, empty].map((cell) => cell.replace('.', '\\.')).join('|');
    const bracketed = /^[!-~]$/.test(filled);
    const pattern = bracketed ? `(\\[)((?:${either}){3,})\\]` : `()((?:${either}){3,})`;
    const run = new RegExp(pattern, 'u').exec(words);
    const [, opening = '', found = ''] = run ?? [];
    if (!run || found.length <= (longest?.words.length ?? 0)) continue;
    const length = found.match(new RegExp(either, 'gu'))?.length ?? 0;
    longest = { at: run.index + opening.length, words: found, length, filled, empty };
  }
  return longest;
}

/** The bar at `percent`: full only at 100, empty only at 0 or when not one cell's worth is done. */
function barOf(bar: Bar, percent: number): string {
  const filled = Math.min(
    Math.round((percent / 100) * bar.length),
    percent === 100 ? bar.length : bar.length - 1,
  );
  return bar.filled.repeat(filled) + bar.empty.repeat(bar.length - filled);
}
