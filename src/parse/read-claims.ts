// What the note claims of itself: the Overall line, the velocity, the footer.
import { sliceOf, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Claims, FooterClaim, OverallClaim } from '../plan/plan';
import { sectionOf, type Section } from '../plan/section';
import type { Block } from './block';
import type { KeptParts } from './kept-parts';
import type { NoteBlocks } from './note-blocks';
import { labelAt, paragraphLines, readLabelledLines } from './read-fields';

/** The claims of the plan in `blocks`. */
export function readClaims(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
  kept: KeptParts,
): Claims {
  const progress = sectionOf(sections, 'progress');
  const findFields = (span: Span): readonly Field[] =>
    blocks
      .within(span)
      .flatMap((block) =>
        block.kind === 'paragraph' ? readLabelledLines(text, block.span, isClaimLabel).fields : [],
      );
  const fields = progress
    ? kept.part('claims', progress.span, () => findFields(progress.body))
    : [];
  const overall = fields.find((field) =>
    /^(?:overall|progress|overall progress)$/i.test(field.label),
  );
  return {
    overall: overall ? overallClaim(overall) : null,
    velocity: fields.find((field) => /^velocity$/i.test(field.label)) ?? null,
    footer: kept.facts('footers', (found) => readFooters(text, found)).at(-1) ?? null,
  };
}

function isClaimLabel(words: string): boolean {
  return /^(?:overall|overall progress|progress|velocity)$/i.test(words);
}

function overallClaim(field: Field): OverallClaim {
  const percent = /(\d{1,3})(?:\.\d+)?\s*[%％]/.exec(field.value)?.[1];
  const counts = /(\d+)\s*(?:\/|of)\s*(\d+)/.exec(field.value);
  return {
    span: field.span,
    percent: percent === undefined ? null : Number(percent),
    done: counts ? Number(counts[1]) : null,
    total: counts ? Number(counts[2]) : null,
  };
}

/** `**Plan Status**: 🟡 Active | Last updated: 2025-01-10 16:35 UTC`, of which the last such line of the note counts. */
function readFooters(text: string, blocks: readonly Block[]): readonly FooterClaim[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !/plan status/i.test(sliceOf(text, block.span))) return [];
    return paragraphLines(text, block.span).flatMap((line): FooterClaim[] => {
      const label = labelAt(text, line);
      if (!label || !/^plan status$/i.test(label.words)) return [];
      return [footerFrom(text, line, label.valueFrom)];
    });
  });
}

function footerFrom(text: string, line: Span, valueFrom: number): FooterClaim {
  const source = sliceOf(text, { from: valueFrom, to: line.to });
  const bar = source.indexOf('|');
  const status = trimmed(text, { from: valueFrom, to: bar < 0 ? line.to : valueFrom + bar });
  const updated = /last updated\**\s*[:：]\**[ \t]*/i.exec(source);
  const updatedSpan = updated
    ? trimmed(text, { from: valueFrom + updated.index + updated[0].length, to: line.to })
    : null;
  return { span: line, statusSpan: status.to > status.from ? status : null, updatedSpan };
}

/** Without blanks and emphasis at the ends. */
function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && /[\s*_]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s*_]/.test(text.charAt(to - 1))) to -= 1;
  return { from, to };
}
