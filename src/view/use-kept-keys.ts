// `keptKeys` from one drawing of a list to the next.
import { useRef } from 'preact/hooks';
import { type KeptKey, keptKeys } from './kept-keys';

/** A key for each of `values`, kept while the list is on screen, though its words change. Keys are distinct. */
export function useKeptKeys<Value>(
  values: readonly Value[],
  wordsOf: (value: Value) => string,
): readonly string[] {
  const kept = useRef<readonly KeptKey[]>([]);
  const made = useRef(0);
  kept.current = keptKeys(kept.current, values.map(wordsOf), () => {
    made.current += 1;
    return String(made.current);
  });
  return kept.current.map(({ key }) => key);
}
