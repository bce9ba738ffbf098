// What a click on a checkbox in the reading view does to the text of its note.

const TASK = /^((?:[ \t]|>)*(?:[-*+]|\d+[.)])[ \t]+\[)(.)(?=\](?:[ \t]|$))/u;

/** The line with its task done, or open again when it was marked with anything; null when it is no task. */
export function toggledTask(line: string): string | null {
  const match = TASK.exec(line);
  if (match === null) return null;
  const [whole, before = '', mark] = match;
  return before + (mark === ' ' ? 'x' : ' ') + line.slice(whole.length);
}
