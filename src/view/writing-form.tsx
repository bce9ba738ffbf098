// A form inside the pane that writes one thing into the plan. What is typed is kept at every key, so that closing the
// pane, the form or the app loses nothing.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  isEmptyDraft,
  typedSince,
  withChoices,
  type Draft,
  type Writing,
  type WritingActions,
  type WritingField,
} from './writing';

/** So many characters fill a row of a narrow field. */
const ROW = 38;
const MOST_ROWS = 10;

export interface WritingFormProps {
  readonly writing: Writing;
  readonly actions: WritingActions;
  /** What the form is, for those who hear it: `Log decision`. */
  readonly label: string;
  /** Called when it was saved or given up; the draft is gone or kept by then. */
  readonly onClose: () => void;
}

let made = 0;

/** For the labels of one form. Not `useId`, which begins anew in each view: two may show the same form. */
function newId(): string {
  made += 1;
  return `execplans-form-${made}`;
}

/** Ctrl/Cmd+Enter saves from every field, Enter from those of one line; Escape closes and keeps what was typed. */
export function WritingForm({ writing, actions, label, onClose }: WritingFormProps) {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = actions.draftOf(writing);
    return withChoices(kept, actions.fieldsOf(writing, kept));
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [hasSaved, setSaved] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const fields = actions.fieldsOf(writing, draft);
  /** What is in the fields at this moment, and whether it has words that are not saved. */
  const typed = useRef({ draft, isUnsaved: false });
  const isClosed = useRef(false);
  const keepTyped = (): void => {
    if (typed.current.isUnsaved) actions.keep(writing, typed.current.draft);
  };
  // Once more at the end: another form for the same thing may have saved its words, and cleared the draft of both.
  const latest = useRef(keepTyped);
  latest.current = keepTyped;
  useLayoutEffect(() => () => latest.current(), []);
  const close = (): void => {
    keepTyped();
    if (!isClosed.current) onClose();
    isClosed.current = true;
  };
  const put = (next: Draft): void => {
    typed.current = { draft: next, isUnsaved: true };
    setDraft(next);
    actions.keep(writing, next);
  };
  const type = (key: string, value: string): void => {
    put({ ...typed.current.draft, [key]: value });
    setProblem(null);
    setSaved(false);
  };
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const saved = typed.current.draft;
    const refusal = await actions.save(writing, saved);
    setBusy(false);
    if (refusal !== null) {
      setProblem(refusal);
      return;
    }
    const rest = typedSince(saved, typed.current.draft, fields);
    typed.current.isUnsaved = false;
    if (isEmptyDraft(rest, fields)) {
      close();
      return;
    }
    put(rest);
    setSaved(true);
  };
  const focused = fields.find(({ form }) => form !== 'choice')?.key;
  return (
    <form
      class="execplans-writing"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSave) void save();
        else if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={draft[field.key] ?? ''}
          hasFocus={field.key === focused}
          onType={(value) => type(field.key, value)}
        />
      ))}
      {problem !== null && (
        <p class="execplans-refusal" role="alert">
          {problem}
        </p>
      )}
      {hasSaved && (
        <p class="execplans-quiet" role="status">
          Saved. What was typed meanwhile is still here.
        </p>
      )}
      <div class="execplans-buttons">
        <button
          type="submit"
          class="mod-cta"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          disabled={isBusy}
        >
          Save
        </button>
        <button type="button" onClick={() => close()}>
          Cancel
        </button>
        <span class="execplans-keys" aria-hidden="true">
          Ctrl/Cmd + Enter saves
        </span>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly field: WritingField;
  readonly value: string;
  /** Whether it takes the focus when it appears. */
  readonly hasFocus: boolean;
  readonly onType: (value: string) => void;
}

function Field({ field, value, hasFocus, onType }: FieldProps) {
  const [id] = useState(newId);
  const { label, form, options, placeholder = '' } = field;
  const common = {
    id,
    dir: 'auto',
    placeholder,
    value,
    ref: hasFocus ? focusOnce : null,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onType(event.currentTarget.value),
  } as const;
  return (
    <div class="execplans-writing-field">
      <label for={id}>{label}</label>
      {form === 'choice' ? (
        <select
          id={id}
          class="dropdown"
          value={value}
          onChange={(event) => onType(event.currentTarget.value)}
        >
          {[...(options ?? [])].map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      ) : form === 'line' ? (
        <input type="text" {...common} />
      ) : (
        <textarea rows={rowsFor(value)} {...common} />
      )}
    </div>
  );
}

/** Roughly as many rows as the words take, so that an empty field takes one. */
function rowsFor(value: string): number {
  const rows = value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / ROW)));
  return Math.min(
    MOST_ROWS,
    rows.reduce((sum, count) => sum + count, 0),
  );
}

// One function for all renders, so that it runs when the field appears and never again.
function focusOnce(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus();
}
