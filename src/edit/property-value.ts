// A single value of a note's properties, written so that YAML reads it as the words it is. Reads no lists.

/** What YAML would take for something else than words, or for the start of it. */
const needsQuotes =
  /^[\s?:,[\]{}#&*!|>'"%@`-]|:(?:\s|$)|\s#|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[-+.\d]+$/i;
/** A value on one line, in whole quotes or in none, and what stands behind it: blanks, perhaps a remark. */
const scalar =
  /^(?:(["'])(?:(?!\1)[^\\\r\n]|\\.|\1\1)*\1|(?!["'])[^\r\n]*?)([ \t]*|[ \t]+#[^\r\n]*)$/;

/** `raw`, a value as it stands behind its key, with `words` in its place; null when it is no single line, or cannot say them. */
export function propertyLike(raw: string, words: string): string | null {
  const match = scalarIn(raw);
  const value = match && quoted(words, match.quote);
  return match && value !== null ? value + match.rest : null;
}

/** `raw` with `words`, a number or a date, in its place without quotes; null when it is no single line. */
export function barePropertyLike(raw: string, words: string): string | null {
  const match = scalarIn(raw);
  return match && words + match.rest;
}

function scalarIn(raw: string): { readonly quote: string; readonly rest: string } | null {
  const match = /^[[{|>&*!]/.test(raw) ? null : scalar.exec(raw);
  return match && { quote: match[1] ?? '', rest: match[2] ?? '' };
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
