// How a labelled value is written, so that another one can be written alike. Must not change anything.
import { lineEnd, lineStart } from '../text/lines';
import type { Field } from '../plan/field';

export interface FieldShape {
  /** Blanks and quote marks at the start of the line. */
  readonly lead: string;
  /** `- `, `1. ` or `''`. */
  readonly bullet: string;
  /** `**` or `''`. */
  readonly open: string;
  /** From the label to the value: `: `, `**: `, `:** `. */
  readonly close: string;
}

/** The shape of a labelled line: `  - **Status:** x`; null when the line is none. */
export function shapeOfLine(line: string): FieldShape | null {
  const match =
    /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\*\*|__|\*|_|)([^*_:：`|]{1,60}?)(\3[ \t]*[:：]|[:：][ \t]*\3)([ \t]*)/.exec(
      line,
    );
  if (!match) return null;
  const [, lead = '', bullet = '', open = '', , colon = '', gap = ''] = match;
  return { lead, bullet, open, close: colon + (gap === '' && !colon.endsWith('：') ? ' ' : gap) };
}

/** The shape of `field` in `text`; null when it is not written on a line of its own. */
export function shapeOf(text: string, field: Field): FieldShape | null {
  const start = lineStart(text, field.span.from);
  return shapeOfLine(text.slice(start, lineEnd(text, start)));
}

/** The lines of a labelled value; further lines of the value go below the first, indented under its words. */
export function fieldLines(
  shape: FieldShape,
  label: string,
  value: readonly string[],
): readonly string[] {
  const [first = '', ...rest] = value;
  const head = `${shape.lead}${shape.bullet}${shape.open}${label}${shape.close}${first}`.trimEnd();
  const below = shape.lead + ' '.repeat(shape.bullet.length);
  return [head, ...rest.map((line) => (below + line).trimEnd())];
}
