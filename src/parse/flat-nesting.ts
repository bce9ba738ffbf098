// Keeps absurdly deep nesting from the Markdown parser, whose time and stack it would use up. Real notes pass unchanged.

/** Lists and quotes are read to this depth; nobody writes deeper ones. */
export const deepestNesting = 60;

/** The quote marks and bullets that a line opens with, when there may be too many of them. */
const nestedLine = /^(?:[ \t]{0,200}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){60,}/gm;
const marker = /[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g;

/** `source` with the quote marks and bullets of a line that go too deep made into letters; as long as before. */
export function flattened(source: string): string {
  if (source.length <= deepestNesting) return source;
  return source.replace(nestedLine, (lead) => {
    let count = 0;
    return lead.replace(marker, (mark) => {
      count += 1;
      return count <= deepestNesting ? mark : 'x'.repeat(mark.length);
    });
  });
}
