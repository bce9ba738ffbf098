// Where a line of one text is in another that was made of it: for places that were read a moment ago.

/**
 * Zero-based number, in `after`, of the line that is number `line` of `before`. Lines before the first and behind the
 * last that differ are the same ones; between them it is the nearest line with the same words, else the place
 * itself, as far as there is one. Line endings do not count.
 */
export function movedLine(before: string, after: string, line: number): number {
  const [old, now] = [linesIn(before), linesIn(after)];
  const most = Math.min(old.length, now.length);
  let above = 0;
  while (above < most && old[above] === now[above]) above += 1;
  if (line < above) return line;
  let below = 0;
  while (below < most - above && old[old.length - 1 - below] === now[now.length - 1 - below]) {
    below += 1;
  }
  const shift = now.length - old.length;
  if (line >= old.length - below) return line + shift;
  const same = now.flatMap((words, at) => (words === old[line] ? [at] : []));
  const nearest = same.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
  return nearest ?? Math.min(line, now.length - 1);
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}
