// A button that is an icon; its words are heard, and seen by who points at it.
import { Icon } from './icon';

export interface IconButtonProps {
  readonly icon: string;
  /** In sentence case. */
  readonly label: string;
  /** Names what the style sheet says of this one. */
  readonly class?: string;
  /** Of what is switched on and off; absent for what is done once. */
  readonly isPressed?: boolean;
  readonly hasMenu?: boolean;
  /** Pressed, it does nothing; the focus stays. */
  readonly isDisabled?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, class: name, isPressed, hasMenu, isDisabled, onClick } = props;
  return (
    <button
      type="button"
      class={name === undefined ? 'clickable-icon' : `clickable-icon ${name}`}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isDisabled}
      aria-haspopup={hasMenu === true ? 'menu' : undefined}
      onClick={(event) => {
        if (isDisabled !== true) onClick(event);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
