// The strokes through the words of a step that is dropped, as in `- [ ] ~~Convert.~~`. Touches no box.
import { lineEnd } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { titleEnd, wordsStart } from './step-place';
import { examplesFor } from './step-style';

const stroke = '~~';

/**
 * Whether `step` is dropped by strokes: the nearest dropped step of the note is, and its own words can be, which
 * have none yet and no tick in front that would still count.
 */
export function strikesDropped(text: string, plan: Plan, step: Step): boolean {
  const example = examplesFor(plan, step).find(({ state }) => state.kind === 'dropped');
  const { from, to } = struckPart(text, step);
  const words = text.slice(from, to);
  return (
    example !== undefined &&
    example.mark !== '-' &&
    text.startsWith(stroke, wordsStart(text, example)) &&
    words !== '' &&
    !words.includes('~')
  );
}

/** The changes that strike the words of `step` through. */
export function strike(text: string, step: Step): readonly TextChange[] {
  const { from, to } = struckPart(text, step);
  return [
    { from, to: from, insert: stroke },
    { from: to, to, insert: stroke },
  ];
}

/** The changes that take the strokes off the words of `step`; none when it has none. */
export function unstrike(text: string, step: Step): readonly TextChange[] {
  const from = wordsStart(text, step);
  const end = lineEnd(text, Math.max(from, step.titleSpan.to));
  const words = text.slice(from, end);
  const last = words.lastIndexOf(stroke);
  if (!words.startsWith(stroke) || last < 2) return [];
  return [
    { from, to: from + 2, insert: '' },
    { from: from + last, to: from + last + 2, insert: '' },
  ];
}

/** From the first word, a stamp in front included, to the last; without what stands behind in brackets. */
function struckPart(text: string, step: Step): { readonly from: number; readonly to: number } {
  const end = titleEnd(text, step);
  const isBracketed = /^[ \t]*(?:[([][^\r\n]*)?$/.test(text.slice(step.titleSpan.to, end));
  return { from: wordsStart(text, step), to: isBracketed ? step.titleSpan.to : end };
}
