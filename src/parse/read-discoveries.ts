// The surprises and discoveries.
import { rememberedOf } from '../text/remembered';
import type { Discovery } from '../plan/discovery';
import { sectionOf, type Section } from '../plan/section';
import type { EntryDraft } from './entry-draft';
import { entryFrom, wordsUnder } from './entry-from-draft';
import { discoveryLabels } from './entry-labels';
import type { NoteBlocks } from './note-blocks';
import { readLog } from './read-entry-prose';

/** The discoveries of the plan, in the order of the note. */
export function readDiscoveries(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Discovery[] {
  const section = sectionOf(sections, 'discoveries');
  if (!section) return [];
  return readLog(text, blocks.within(section.body), discoveryLabels).map((draft) =>
    discoveryFrom(text, draft),
  );
}

const discoveryFrom = rememberedOf((text: string, draft: EntryDraft): Discovery => ({
  ...entryFrom(text, draft),
  kind: 'discovery',
  what: wordsUnder(draft.fields, discoveryLabels.what),
  whyItMatters: wordsUnder(draft.fields, discoveryLabels.whyItMatters),
  actionTaken: wordsUnder(draft.fields, discoveryLabels.actionTaken),
  evidence: wordsUnder(draft.fields, discoveryLabels.evidence),
}));
