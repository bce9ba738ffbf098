// A single value of a note's properties, written so that YAML reads it as the words it is. Reads no lists.

/** What YAML would take for something else than words, or for the start of it. */
const needsQuotes =
  /^[\s?:,[\]{}#&*!|>'"%@`-]|:(?:\s|$)|\s#|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[-+.\d]+$/i;
/** A plain or quoted value on one line, and perhaps a comment. */
const scalar = /^(["']?)([^\r\n]*?)\1([ \t]+#[^\r\n]*)?$/;

/** `raw`, a value as it stands behind its key, with `words` in its place; null when it is no single line, or cannot say them. */
export function propertyLike(raw: string, words: string): string | null {
  const match = /^[[{|>&*!]/.test(raw) ? null : scalar.exec(raw);
  if (!match) return null;
  const [, quote = '', , comment = ''] = match;
  const value = quoted(words, quote);
  return value === null ? null : value + comment;
}

/** `words` in `quote`, in quotes where they need some, or bare; null when they hold every quote themselves. */
export function quoted(words: string, quote: string): string | null {
  const fits = [quote, '"', "'"].find(
    (mark) => (mark !== '' || !needsQuotes.test(words)) && (mark === '' || !holds(words, mark)),
  );
  return fits === undefined ? null : fits + words + fits;
}

function holds(words: string, mark: string): boolean {
  return words.includes(mark) || (mark === '"' && words.includes('\\'));
}
