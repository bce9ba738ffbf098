// The plain words of a line of Markdown: what a person would read aloud.

/** Where escaped signs and those of code are kept while marks are taken off; the private use area of Unicode. */
const escapeBase = 0xe000;

function kept(source: string): string {
  return source.replace(/[!-/:-@[-`{-~]/g, (sign) =>
    String.fromCharCode(escapeBase + sign.charCodeAt(0)),
  );
}

/** What words may be wrapped in, or be taken for. */
const marked = /[\\`[*_~<^\uE021-\uE07E]/;

/** `\*`, and code in as many ticks as open it. */
const escapedOrCode = /\\[!-/:-@[-`{-~]|(`{1,8})(?!`)[^`]+\1(?!`)/g;

/**
 * Emphasis, code ticks, links and strikes are unwrapped, escapes resolved, white space (line endings too)
 * folded to single spaces. Bold and struck words are looked for over 800 characters at most, so that the time
 * stays linear. Never throws.
 */
export function plainText(source: string): string {
  if (!marked.test(source)) return source.replace(/\s+/g, ' ').trim();
  return source
    .replace(escapedOrCode, (found) =>
      kept(found.startsWith('\\') ? found.slice(1) : found.replace(/^`+|`+$/g, '')),
    )
    .replace(/!?\[\[([^\][|]*)\|([^\][]*)\]\]/g, '$2')
    .replace(/!?\[\[([^\][]*)\]\]/g, '$1')
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/\*\*(\S(?:.{0,800}?\S)?)\*\*/gs, '$1')
    .replace(/__(\S(?:.{0,800}?\S)?)__/gs, '$1')
    .replace(/(^|[^\w*])\*(\S(?:[^*]*\S)?)\*(?![\w*])/g, '$1$2')
    .replace(/(^|[^\w])_(\S(?:[^_]*\S)?)_(?!\w)/g, '$1$2')
    .replace(/~~(\S(?:.{0,800}?\S)?)~~/gs, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/[ \t]\^[A-Za-z0-9-]+\s*$/, '')
    .replace(/[\uE021-\uE07E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - escapeBase))
    .replace(/\s+/g, ' ')
    .trim();
}
