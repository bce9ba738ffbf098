// The decision log.
import { rememberedOf } from '../text/remembered';
import type { Decision } from '../plan/decision';
import { sectionOf, type Section } from '../plan/section';
import type { EntryDraft } from './entry-draft';
import { entryFrom, wordsUnder } from './entry-from-draft';
import { decisionLabels } from './entry-labels';
import type { NoteBlocks } from './note-blocks';
import { readLog } from './read-entry-prose';

/** The decisions of the plan, in the order of the note. */
export function readDecisions(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Decision[] {
  const section = sectionOf(sections, 'decisions');
  if (!section) return [];
  return readLog(text, blocks.within(section.body), decisionLabels).map((draft) =>
    decisionFrom(text, draft),
  );
}

const decisionFrom = rememberedOf((text: string, draft: EntryDraft): Decision => ({
  ...entryFrom(text, draft),
  kind: 'decision',
  rationale: wordsUnder(draft.fields, decisionLabels.rationale),
  alternatives: wordsUnder(draft.fields, decisionLabels.alternatives),
  tradeOffs: wordsUnder(draft.fields, decisionLabels.tradeOffs),
  decidedBy: authorOf(wordsUnder(draft.fields, decisionLabels.decidedBy)),
}));

/** `2026-02-02 / Codex` and `Codex, 2026-02-02`: who, without the date. */
function authorOf(words: string | null): string | null {
  if (words === null) return null;
  const who = words
    .replace(/\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?/g, '')
    .replace(/^[\s/,;–—()-]+|[\s/,;–—()-]+$/g, '');
  return who === '' ? null : who;
}
