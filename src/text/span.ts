// A place in a text. Knows nothing of plans.

/** UTF-16 offsets into one text: `from` included, `to` excluded, `from <= to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The characters of `text` inside `span`. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** `span` without the white space at its two ends; an all-blank span shrinks to its start. */
export function trimSpan(text: string, span: Span): Span {
  let { from, to } = span;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  return { from, to };
}
