// The buttons that add to a section of the pane, and the form that the pressed one opens below them.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { PaneSection } from './pane-section';
import { isEmptyDraft, type NewKind, type Writing, type WritingActions } from './writing';
import { WritingForm } from './writing-form';

export interface Offer {
  readonly kind: NewKind;
  /** On the button, beside a plus: `Decision`. */
  readonly word: string;
  /** The whole of what it does: `Log decision`. */
  readonly label: string;
}

export interface ComposedSectionProps {
  readonly title: string;
  readonly count?: string | undefined;
  readonly offers: readonly Offer[];
  readonly actions: WritingActions;
  readonly children?: ComponentChildren;
}

/** A section with its composer. After saving or closing, the focus is on the button that opened the form. */
export function ComposedSection({ title, count, offers, actions, children }: ComposedSectionProps) {
  const [open, setOpen] = useState<NewKind | null>(null);
  const buttons = useRef(new Map<NewKind, HTMLButtonElement | null>());
  const shown = offers.find(({ kind }) => kind === open);
  const close = (): void => {
    if (open !== null) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  const tools = offers.map(({ kind, word, label }) => {
    const hasDraft = kind !== open && holdsDraft(actions, { kind });
    return (
      <button
        type="button"
        key={kind}
        class="execplans-add"
        aria-label={hasDraft ? `${label}, with a draft` : label}
        aria-expanded={kind === open}
        ref={(button) => {
          buttons.current.set(kind, button);
        }}
        onClick={() => setOpen(kind === open ? null : kind)}
      >
        <Icon name={hasDraft ? 'pencil' : 'plus'} />
        {word}
      </button>
    );
  });
  return (
    <PaneSection title={title} count={count} tools={tools}>
      {shown && (
        <WritingForm
          key={shown.kind}
          writing={{ kind: shown.kind }}
          actions={actions}
          label={shown.label}
          onClose={close}
        />
      )}
      {children}
    </PaneSection>
  );
}

function holdsDraft(actions: WritingActions, writing: Writing): boolean {
  const draft = actions.draftOf(writing);
  return !isEmptyDraft(draft, actions.fieldsOf(writing, draft));
}
