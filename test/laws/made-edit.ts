// An edit made for a law, with the readings before and after it.
import type { Edit, EditContext } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import {
  applyChanges,
  invertChanges,
  orderedChanges,
  type TextChange,
} from '../../src/text/text-change';

export const context: EditContext = { now: Date.UTC(2026, 2, 4, 5, 6, 7), author: 'Mara' };

const KEPT = 6;
const readings = new Map<string, Plan>();

/** The reading of `text`; of the last few texts it is kept, because a law asks for one several times. */
export function readingOf(text: string): Plan {
  const known = readings.get(text);
  if (known) return known;
  const plan = parsePlan(text);
  readings.set(text, plan);
  for (const oldest of [...readings.keys()].slice(0, -KEPT)) readings.delete(oldest);
  return plan;
}

export interface MadeEdit {
  readonly text: string;
  /** What became of the text; the same text where the edit was refused. */
  readonly result: string;
  /** Why it was refused; null where it was made. */
  readonly refused: string | null;
  readonly before: Plan;
  readonly now: Plan;
}

/**
 * Makes `edit` and sees that its changes are sound: they lie inside the text, do not overlap, put nothing back in its
 * own place and can be taken back.
 */
export function makeEdit(text: string, edit: Edit, given: EditContext = context): MadeEdit {
  const made = runEdit(text, edit, given);
  const result = made.kind === 'changes' ? soundly(text, made.changes) : text;
  const refused = made.kind === 'refusal' ? made.refusal.reason : null;
  return {
    text,
    result,
    refused,
    get before() {
      return readingOf(text);
    },
    get now() {
      return readingOf(result);
    },
  };
}

const unsound = (why: string, change?: TextChange): Error =>
  new Error(`The edit ${why}: ${JSON.stringify(change)}`);

/** The text after `changes`. Throws when they are not sound. */
function soundly(text: string, changes: readonly TextChange[]): string {
  // Throws when a change lies outside the text or two overlap.
  orderedChanges(text, changes);
  const result = applyChanges(text, changes);
  // An `expect` costs more than what it would see here, and is asked for hundreds of thousands of times.
  if (applyChanges(result, invertChanges(text, changes)) !== text)
    throw unsound('cannot be taken back');
  for (const change of changes) {
    const { from, to, insert } = change;
    const old = text.slice(from, to);
    if (insert === old) throw unsound('puts back what was there', change);
    // The two ends differ, unless a pair of characters holds them together.
    const shared = old !== '' && insert !== '' && old.charAt(0) === insert.charAt(0);
    if (shared && !/^[\uD800-\uDBFF\r]/.test(old))
      throw unsound('begins with what was there', change);
  }
  return result;
}
