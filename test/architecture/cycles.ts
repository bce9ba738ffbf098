// Finds the cycles of a graph of names.

/** The groups of names that reach each other, each sorted; empty for a graph without a cycle. */
export function cyclesOf(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((name) => [name, reachableFrom(graph, name)]));
  const inCycle = [...reached].filter(([name, others]) => others.has(name)).map(([name]) => name);
  const groups = inCycle.map((name) =>
    inCycle
      .filter((other) => reached.get(name)?.has(other) && reached.get(other)?.has(name))
      .sort(),
  );
  return groups.filter(
    (group, index) => groups.findIndex((other) => other[0] === group[0]) === index,
  );
}

function reachableFrom(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(graph.get(name) ?? []));
  }
  return reached;
}
