// Asks in place what blocks a step. The reason may be left out; Escape leaves the step as it is.
import { useState } from 'preact/hooks';

export interface BlockFormProps {
  /** One line, '' when no reason was typed. */
  readonly onBlock: (reason: string) => void;
  readonly onCancel: () => void;
}

export function BlockForm({ onBlock, onCancel }: BlockFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="execplans-block-form"
      onSubmit={(event) => {
        event.preventDefault();
        onBlock(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        type="text"
        dir="auto"
        placeholder="What blocks it?"
        aria-label="What blocks the step"
        value={reason}
        ref={focusOnce}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="execplans-buttons">
        <button type="submit" class="mod-cta">
          Block
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

// One function for all renders, so that it runs when the field appears and never again.
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
