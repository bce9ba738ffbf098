// Buttons side by side, of which one is pressed: the form in which something is shown.
import { Icon } from './icon';

export interface SwitchChoice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly icon: string;
}

export interface ChoiceSwitchProps<Value> {
  readonly label: string;
  readonly choices: readonly SwitchChoice<Value>[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

export function ChoiceSwitch<Value extends string>(props: ChoiceSwitchProps<Value>) {
  const { label, choices, value: chosen, onValue } = props;
  return (
    <div class="execplans-switch" role="group" aria-label={label}>
      {choices.map(({ value, name, icon }) => (
        <button
          key={value}
          type="button"
          class="execplans-switch-button"
          aria-pressed={value === chosen}
          aria-label={name}
          onClick={() => onValue(value)}
        >
          <Icon name={icon} />
          <span class="execplans-switch-word">{name}</span>
        </button>
      ))}
    </div>
  );
}
