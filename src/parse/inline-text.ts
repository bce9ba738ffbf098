// The plain words of a line of Markdown: what a person would read aloud.

/** Where an escaped character is kept while marks are taken off; the private use area of Unicode. */
const escapeBase = 0xe000;

/**
 * Emphasis, code ticks, links and strikes are unwrapped, escapes resolved, white space (line endings too)
 * folded to single spaces. Bold and struck words are looked for over 800 characters at most, so that the time
 * stays linear. Never throws.
 */
export function plainText(source: string): string {
  return source
    .replace(/\\([!-/:-@[-`{-~])/g, (_, escaped: string) =>
      String.fromCharCode(escapeBase + escaped.charCodeAt(0)),
    )
    .replace(/!?\[\[([^\][|]*)\|([^\][]*)\]\]/g, '$2')
    .replace(/!?\[\[([^\][]*)\]\]/g, '$1')
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/(`{1,8})([^`]+)\1/g, '$2')
    .replace(/\*\*(\S(?:.{0,800}?\S)?)\*\*/gs, '$1')
    .replace(/__(\S(?:.{0,800}?\S)?)__/gs, '$1')
    .replace(/(^|[^\w*])\*(\S(?:[^*]*\S)?)\*(?![\w*])/g, '$1$2')
    .replace(/(^|[^\w])_(\S(?:[^_]*\S)?)_(?!\w)/g, '$1$2')
    .replace(/~~(\S(?:.{0,800}?\S)?)~~/gs, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/[ \t]\^[A-Za-z0-9-]+\s*$/, '')
    .replace(/[\uE021-\uE07E]/g, (kept) => String.fromCharCode(kept.charCodeAt(0) - escapeBase))
    .replace(/\s+/g, ' ')
    .trim();
}
