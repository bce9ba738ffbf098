// `%%` comments that fill whole lines: the block parser must not see them, the link and tag scanner must.

export interface BlockComments {
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** The text with the comments turned into spaces, of the same length. */
  readonly masked: string;
}

const FENCE = /^\s*(`{3,}|~{3,})/;

export function findBlockComments(text: string): BlockComments {
  const ranges: [number, number][] = [];
  let fence: string | null = null;
  let open = -1;
  let offset = 0;
  for (const line of text.split('\n')) {
    const marker = FENCE.exec(line)?.[1];
    if (open < 0 && marker !== undefined) {
      if (fence === null) fence = marker;
      else if (closes(line, fence)) fence = null;
    } else if (fence === null) {
      const close = line.indexOf('%%', open < 0 ? 2 : 0);
      if (open >= 0) {
        if (close >= 0) {
          ranges.push([open, offset + close + 2]);
          open = -1;
        }
      } else if (line.startsWith('%%')) {
        if (close < 0) open = offset;
        else if (line.slice(close + 2).trim() === '') ranges.push([offset, offset + close + 2]);
      }
    }
    offset += line.length + 1;
  }
  if (open >= 0) ranges.push([open, text.length]);
  let masked = text;
  for (const [start, end] of ranges)
    masked =
      masked.slice(0, start) + masked.slice(start, end).replace(/[^\n]/g, ' ') + masked.slice(end);
  return { ranges, masked };
}

function closes(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.startsWith(fence.charAt(0).repeat(3)) &&
    trimmed.length >= fence.length &&
    !/[^`~\s]/.test(trimmed)
  );
}
