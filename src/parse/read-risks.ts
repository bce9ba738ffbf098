// The risks of a plan: what its risks section lists and does not ask.
import type { Risk } from '../plan/risk';
import type { Section } from '../plan/section';
import type { EntryDraft } from './entry-draft';
import { wordsUnder } from './entry-from-draft';
import { riskLabels } from './entry-labels';
import { plainText } from './inline-text';
import { boxMarkAt, itemWords, saysClosed, saysLittle, titledWords } from './item-words';
import type { NoteBlocks } from './note-blocks';
import { readEntries } from './read-entries';
import { isQuestion, riskGroups } from './risk-groups';

/** The risks of the plan, in the order of the note. Success metrics, assumptions and questions beside them are none. */
export function readRisks(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Risk[] {
  return riskGroups(text, blocks, sections).flatMap(({ kind, blocks: group }) => {
    if (kind !== 'risks' && kind !== 'either' && kind !== 'closed risks') return [];
    return readEntries(text, group, riskLabels)
      .filter((draft) => kind !== 'either' || !isQuestion(draft.title))
      .flatMap((draft) => riskOf(text, draft, kind === 'closed risks'));
  });
}

function riskOf(text: string, draft: EntryDraft, closed: boolean): readonly Risk[] {
  const { sign, struck, source } = itemWords(draft.title);
  // The title of a labelled risk is all of its words: `Risk: the key is lost. Mitigation: …`.
  const { title, rest } =
    draft.form === 'heading' ? { title: plainText(source), rest: '' } : titledWords(source);
  if (saysLittle(title)) return [];
  const mark = boxMarkAt(text, draft.span);
  const status = wordsUnder(draft.fields, riskLabels.status);
  const behind = wordsUnder(draft.fields, riskLabels.description);
  const below = draft.form === 'heading' ? wordsUnder(draft.fields, riskLabels.title) : null;
  return [
    {
      title,
      description: rest === '' ? (below ?? behind) : plainText(rest),
      mitigation: wordsUnder(draft.fields, riskLabels.mitigation),
      settled:
        closed ||
        struck ||
        sign.includes('✅') ||
        mark === 'x' ||
        mark === 'X' ||
        (status !== null && saysClosed(status)),
      span: draft.span,
    },
  ];
}
