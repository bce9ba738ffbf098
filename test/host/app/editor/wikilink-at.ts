// Finds the link under the cursor in a line of source.

const WIKILINK = /\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]/g;

/** The text of the wikilink around `ch` (UTF-16) of a line, without its alias; null where there is none. */
export function wikilinkAt(line: string, ch: number): string | null {
  for (const match of line.matchAll(WIKILINK))
    if (match.index <= ch && ch <= match.index + match[0].length) return match[1]?.trim() ?? null;
  return null;
}
