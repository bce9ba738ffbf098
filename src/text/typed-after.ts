// What is being typed behind a sign that asks for suggestions. Knows nothing of what is suggested.

/** What may stand right before the sign: it is no part of a word, of code or of an address. */
const before = /[\s([{,;:，；：、>*_]$/;
const LONGEST = 80;

/**
 * Where the last `sign` in `line`, which ends at the cursor, begins, and what is typed behind it. Null when there is none,
 * when it is part of a word, and when a blank follows it, as in `@@ -1,4 +1,4 @@`. No sign is ever there for ''.
 */
export function typedAfter(
  line: string,
  sign: string,
): { readonly at: number; readonly typed: string } | null {
  const at = sign === '' ? -1 : line.lastIndexOf(sign);
  if (at < 0) return null;
  const typed = line.slice(at + sign.length);
  const isFree = at === 0 || before.test(line.slice(0, at));
  return isFree && typed.length <= LONGEST && !/^\s|\]\]/.test(typed) ? { at, typed } : null;
}
