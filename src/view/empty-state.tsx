// What a view shows when it has nothing to show: a sentence that says what to do, and buttons that do it.
import { useRef } from 'preact/hooks';
import { Icon } from './icon';
import { useHandedFocus } from './use-handed-focus';

export interface EmptyStateProps {
  readonly message: string;
  readonly button: string;
  readonly onClick: (event: MouseEvent) => void;
  /** Something else that may be wanted. */
  readonly other?: { readonly button: string; readonly onClick: () => void };
  /** Whether the message says that something went wrong. */
  readonly isError?: boolean;
}

export function EmptyState({ message, button, onClick, other, isError = false }: EmptyStateProps) {
  const box = useRef<HTMLDivElement>(null);
  // Where filters left nothing, they are gone together with it.
  useHandedFocus(box, '.execplans-search input');
  return (
    <div
      class={`execplans-empty ${isError ? 'is-error' : ''}`}
      ref={box}
      role={isError ? 'alert' : undefined}
    >
      {isError && <Icon name="alert-triangle" />}
      <p dir="auto">{message}</p>
      <div class="execplans-buttons">
        <button type="button" class="mod-cta" onClick={onClick}>
          {button}
        </button>
        {other && (
          <button type="button" onClick={() => other.onClick()}>
            {other.button}
          </button>
        )}
      </div>
    </div>
  );
}
