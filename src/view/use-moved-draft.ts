// Lets a draft follow what it is about, when that is called otherwise in the note: drafts are kept under its words.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { slotOf, type Writing, type WritingActions } from './writing';

/** For the row of what `writing` is about, whether its form is open or not; null where nothing can be written. */
export function useMovedDraft(actions: WritingActions | undefined, writing: Writing | null): void {
  const before = useRef(writing);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = writing;
    if (!actions || from === null || writing === null || slotOf(from) === slotOf(writing)) return;
    const draft = actions.draftOf(from);
    // Another pane may have moved it already.
    if (Object.keys(draft).length === 0) return;
    actions.keep(writing, draft);
    actions.keep(from, {});
  });
}
