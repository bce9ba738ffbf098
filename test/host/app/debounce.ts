// Obsidian's debounce: without `resetTimer` a call made while waiting does not postpone the run, it only replaces the arguments.
import type * as O from 'obsidian';

export function debounce<T extends unknown[], V>(
  callback: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): O.Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: [...T] | null = null;
  const fire = (): V | void => {
    timer = null;
    const args = latest;
    latest = null;
    if (args !== null) return callback(...args);
  };
  const call = (...args: [...T]): O.Debouncer<T, V> => {
    latest = args;
    if (timer !== null && !resetTimer) return debounced;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(fire, timeout);
    return debounced;
  };
  const debounced = Object.assign(call, {
    cancel: (): O.Debouncer<T, V> => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      latest = null;
      return debounced;
    },
    run: (): V | void => {
      if (timer === null) return;
      clearTimeout(timer);
      return fire();
    },
  }) as O.Debouncer<T, V>;
  return debounced;
}
