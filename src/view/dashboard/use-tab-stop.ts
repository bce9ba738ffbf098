// Which row of a list is its one tab stop: the one that had the focus last, or what took its place.
import { useRef, useState } from 'preact/hooks';

export interface TabStop {
  /** Among the keys; −1 when there are none. */
  readonly index: number;
  readonly choose: (key: string) => void;
}

export function useTabStop(keys: readonly string[]): TabStop {
  const [chosen, choose] = useState<string | null>(null);
  const last = useRef(0);
  const found = chosen === null ? -1 : keys.indexOf(chosen);
  const index = found >= 0 ? found : Math.min(last.current, keys.length - 1);
  last.current = Math.max(0, index);
  return { index, choose };
}
