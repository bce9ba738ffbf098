// The line that says how far a plan is: its bar, percentage and count, made true in the form that they have.
import type { OverallClaim, Plan } from '../plan/plan';
import { progressOf, wholePercent } from '../plan/progress';
import type { TextChange } from '../text/text-change';

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

/** The line of a plan without steps, as the founding document has it. */
export const emptyOverall = `**Overall**: ${'⚪'.repeat(10)} 0% (0/0 steps)`;

/** The changes that make `claim`, the line of `plan` in `text`, say what the steps say; none without steps. */
export function overallChanges(
  text: string,
  claim: OverallClaim,
  plan: Plan,
): readonly TextChange[] {
  if (plan.steps.length === 0) return [];
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
  const percentage = /(\d+(?:[.,]\d+)?)\s*[%％]/.exec(words);
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
