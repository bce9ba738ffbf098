// Plans that wait for each other. Knows plans by their paths alone.

/** What each plan waits for: path → paths of the plans that must be done before it. */
export interface Dependencies {
  /** Nothing for a plan that waits for none, or is not known. */
  readonly get: (path: string) => readonly string[] | undefined;
}

/**
 * The shortest way from `path` over what it waits for back to itself: `[path, …, path]`. Null when it does not wait
 * for itself. Of several as short, the one named first in `dependencies`.
 */
export function dependencyCycle(
  path: string,
  dependencies: Dependencies,
): readonly string[] | null {
  const reached = new Set<string>();
  let ways: readonly (readonly string[])[] = [[path]];
  while (ways.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of ways) {
      for (const other of dependencies.get(way[way.length - 1] ?? path) ?? []) {
        if (other === path) return [...way, path];
        if (reached.has(other)) continue;
        reached.add(other);
        next.push([...way, other]);
      }
    }
    ways = next;
  }
  return null;
}
