// A list that unfolds and from which one value is chosen: the app's own control.

export interface ChoiceListProps<Value> {
  readonly label: string;
  /** Names what the style sheet says of this one. */
  readonly class?: string;
  /** Values, distinct also as words, each with what is read. */
  readonly choices: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

export function ChoiceList<Value extends string | number>(props: ChoiceListProps<Value>) {
  const { label, class: name, choices, value, onValue } = props;
  return (
    <select
      class={name === undefined ? 'dropdown' : `dropdown ${name}`}
      aria-label={label}
      value={String(value)}
      onChange={({ currentTarget }) => {
        const chosen = choices.find(([one]) => String(one) === currentTarget.value);
        if (chosen !== undefined) onValue(chosen[0]);
      }}
    >
      {choices.map(([one, words]) => (
        <option key={one} value={String(one)}>
          {words}
        </option>
      ))}
    </select>
  );
}
