// Risks and questions as entries of their section: where they are written, and how one more is.
import type { Block } from '../parse/block';
import { withoutBlockId } from '../parse/block-id';
import { saysLittle } from '../parse/item-words';
import { plainText } from '../parse/inline-text';
import { listedBlocks } from '../parse/note-blocks';
import { readEntries } from '../parse/read-entries';
import { isQuestion, riskGroups, riskKindOf, type RiskGroupKind } from '../parse/risk-groups';
import type { Plan } from '../plan/plan';
import type { Span } from '../text/span';
import { besideEntries } from './beside-entries';
import { resultForId } from './block-ids';
import type { EditResult } from './edit';
import type { WrittenEntry } from './entry-link';
import { plainTitle } from './entry-title';
import { intoGroup } from './into-group';
import { labelsOf, type NewEntry } from './new-entry';
import { make, refuse } from './refusal';
import { contentOf } from './section-content';

type Kind = 'risk' | 'question';

export interface WrittenGroup {
  readonly kind: RiskGroupKind;
  readonly entries: readonly WrittenEntry[];
  readonly blocks: readonly Block[];
}

/** The groups of the risks sections with what of `kind` was read in them, as it is written. */
export function writtenGroups(text: string, plan: Plan, kind: Kind): readonly WrittenGroup[] {
  const sections = plan.sections.filter((section) => section.kind === 'risks');
  const all = sections.flatMap((section) => contentOf(text, plan, section));
  const read: readonly { readonly span: Span }[] = kind === 'risk' ? plan.risks : plan.questions;
  return riskGroups(text, listedBlocks(all), sections).map(({ kind: group, blocks }) => {
    const entries = readEntries(text, blocks, labelsOf[kind])
      .filter(({ span }) => read.some((one) => one.span.from === span.from))
      .map((draft) => ({
        ...draft,
        title: plainText(draft.title),
        titleSpan: withoutBlockId(text, draft.titleSpan),
      }));
    return { kind: group, entries, blocks };
  });
}

const order: readonly RiskGroupKind[] = [
  'risks',
  'closed risks',
  'questions',
  'closed questions',
  'neither',
];

/**
 * The change that writes a risk or a question: in the form of the last one that stands among the open ones, else as
 * `usual` under a name of its own. `read` are those of the plan; `isSame` tells the one that is written already.
 */
export function recordInRisks<T extends { readonly span: Span }>(
  text: string,
  plan: Plan,
  entry: NewEntry & { readonly kind: Kind },
  usual: readonly string[],
  read: readonly T[],
  isSame: (one: T) => boolean,
): EditResult {
  if (saysLittle(plainTitle(entry.title))) {
    return refuse('unsafe text', `A ${entry.kind} needs a title that says something.`);
  }
  const known = resultForId(text, entry.id, entry.kind, read, isSame);
  if (known) return known;
  const kind = entry.kind === 'risk' ? 'risks' : 'questions';
  const groups = writtenGroups(text, plan, entry.kind).filter(({ entries }) => entries.length > 0);
  // Where risks and questions stand side by side, only the question mark tells them apart.
  const fits = isQuestion(plainTitle(entry.title)) === (entry.kind === 'question');
  const group =
    groups.find((one) => one.kind === kind) ?? groups.find((one) => one.kind === 'either' && fits);
  if (group) return make(besideEntries(text, plan, group.blocks, group.entries, entry));
  const name = entry.kind === 'risk' ? 'Risks' : 'Open Questions';
  return make(
    intoGroup(
      text,
      plan,
      { section: 'risks', kind, order, kindOf: riskKindOf, name, asHeading: false },
      usual,
    ),
  );
}

const notLetters = /[^\p{L}\p{N}]+/gu;

/** Whether `words`, in the order in which they were read, say what was typed: a reader may have cut a title in two. */
export function saysAll(words: readonly (string | null)[], typed: readonly string[]): boolean {
  const letters = (all: readonly (string | null)[]): string =>
    all.join(' ').replace(notLetters, '');
  return letters(words) === letters(typed);
}
