// What can be done with an entry that is unfolded: replace it, record what follows from it, link it. One form at a time.
import { useState } from 'preact/hooks';
import type { LogEntry } from '../plan/entry-reference';
import type { EntryLinkActions } from './entry-links';
import { Icon } from './icon';
import { useMovedDraft } from './use-moved-draft';
import type { Writing, WritingActions } from './writing';
import { WritingForm } from './writing-form';

export interface EntryFormsProps {
  readonly entry: LogEntry;
  readonly writing: WritingActions;
  readonly entryLinks: EntryLinkActions | undefined;
  /** The entry was unfolded; its forms are kept, closed, while it is not. */
  readonly isOpen: boolean;
  /** A form was saved or given up. */
  readonly onClose: () => void;
}

type Form = 'replacement' | 'following';

export function EntryForms({ entry, writing, entryLinks, isOpen, onClose }: EntryFormsProps) {
  const [form, setForm] = useState<Form | null>(null);
  const replacement: Writing | null =
    entry.kind === 'decision' ? { kind: 'replacement', decision: entry } : null;
  const following: Writing = { kind: 'following', entry };
  useMovedDraft(writing, replacement);
  useMovedDraft(writing, following);
  if (!isOpen) return null;
  const shown = form === 'replacement' ? replacement : form === 'following' ? following : null;
  // Also when it was replaced elsewhere: what was typed must not go.
  if (shown !== null) {
    const label = form === 'replacement' ? 'Replace decision' : 'Record what follows from';
    return (
      <WritingForm
        key={form}
        writing={shown}
        actions={writing}
        label={`${label}: ${entry.title}`}
        onClose={() => {
          setForm(null);
          onClose();
        }}
      />
    );
  }
  return (
    <div class="execplans-entry-tools">
      {replacement && !entry.superseded && (
        <Tool icon="replace" words="Replace by a new decision" run={() => setForm('replacement')} />
      )}
      <Tool icon="git-branch-plus" words="Record what follows" run={() => setForm('following')} />
      {entryLinks && (
        <>
          <Tool icon="link" words="Link to what it led to" run={() => entryLinks.trace(entry)} />
          <Tool icon="quote" words="Cite a decision" run={() => entryLinks.cite(entry)} />
        </>
      )}
    </div>
  );
}

interface ToolProps {
  readonly icon: string;
  readonly words: string;
  readonly run: () => void;
}

function Tool({ icon, words, run }: ToolProps) {
  return (
    <button type="button" class="execplans-add" onClick={run}>
      <Icon name={icon} />
      {words}
    </button>
  );
}
