// The search field of the dashboard. Escape empties it, arrow down leads into the table.
import { useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';

export interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onLeave: () => void;
}

export function SearchField({ value, onValue, onLeave }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onValue('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div class="execplans-search">
      <Icon name="search" />
      <input
        type="search"
        dir="auto"
        aria-label="Search plans"
        placeholder="Search plans…"
        autocomplete="off"
        spellcheck={false}
        value={value}
        ref={input}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <IconButton
          icon="x"
          class="execplans-search-clear"
          label="Clear search"
          onClick={() => {
            onValue('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
