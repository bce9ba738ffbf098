// What a view shows when it has nothing to show: a sentence that says what to do, and a button that does it.

export interface EmptyStateProps {
  readonly message: string;
  readonly button: string;
  readonly onClick: () => void;
}

export function EmptyState({ message, button, onClick }: EmptyStateProps) {
  return (
    <div class="execplans-empty">
      <p>{message}</p>
      <button type="button" class="mod-cta" onClick={() => onClick()}>
        {button}
      </button>
    </div>
  );
}
