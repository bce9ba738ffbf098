// Whether a change to a text got lost because somebody else wrote the text at the same moment.

/**
 * Whether `found` has nothing of what turned `before` into `after`: not one line, besides empty ones, that `after` has more
 * often than `before`. A change that only took lines away is never called lost.
 */
export function isOverwritten(found: string, before: string, after: string): boolean {
  if (found === after) return false;
  const had = linesIn(before);
  const has = linesIn(found);
  const added = [...linesIn(after)].filter(([line, count]) => count > (had.get(line) ?? 0));
  return added.length > 0 && added.every(([line]) => (has.get(line) ?? 0) <= (had.get(line) ?? 0));
}

/** How often each line stands in the text, whatever ends it. */
function linesIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
