// The lines that a merge leaves out of the note and does not show, whatever they stand in: the last look, after all that
// was compared piece by piece and part by part. Finds them only; a person sees them before anything is written.
import { readFrontmatter } from '../parse/read-frontmatter';
import { linesOf } from '../text/lines';
import { contains, sliceOf, type Span } from '../text/span';
import { isNumber, standIn, wordsBesides } from './besides-state';
import { stateLinesOf } from './further-step';
import { linesIn, type NotePieces } from './plan-pieces';
import { claimLines, lastUpdated, type ProseConflict } from './plan-prose';
import { tellsSomething, unsaid } from './says-more';

/** A conflict of the lines of `mine` and `theirs` that are neither in `merged` nor in `shown`; none when all are. */
export function lostLines(
  mine: NotePieces,
  theirs: NotePieces,
  merged: NotePieces,
  shown: readonly ProseConflict[],
): readonly ProseConflict[] {
  const lost = {
    name: 'Other lines',
    mine: linesWithout(
      mine,
      merged,
      shown.map((one) => one.mine),
    ).join('\n'),
    theirs: linesWithout(
      theirs,
      merged,
      shown.map((one) => one.theirs),
    ).join('\n'),
  };
  return lost.mine === '' && lost.theirs === '' ? [] : [lost];
}

function linesWithout(
  note: NotePieces,
  merged: NotePieces,
  shown: readonly string[],
): readonly string[] {
  const { text } = note;
  const whole = { from: 0, to: merged.text.length };
  const seen = [...linesIn(merged.text, whole), ...shown.flatMap((words) => words.split('\n'))];
  const lines = linesOf(text, { from: 0, to: text.length }).map((line) => ({
    line,
    source: sliceOf(text, line).replace(/^\uFEFF/, ''),
  }));
  const left = unsaid(seen, lines, ({ source }) => source).filter(({ source }) =>
    tellsSomething(source),
  );
  if (left.length === 0) return [];
  const words = wordsBesides(merged.text);
  const isDecided = decisionsOn(note, words);
  return left.filter(({ line }) => !isDecided(line)).map(({ source }) => source);
}

/** Whether a line only tells a state, a time or a figure, of which another one may have been taken, with `words` left. */
function decisionsOn(note: NotePieces, words: readonly string[]): (line: Span) => boolean {
  const { text, pieces } = note;
  const states = new Map(
    pieces.flatMap(({ step }) =>
      step ? stateLinesOf({ text, step }).map((one) => [one.from, one.says] as const) : [],
    ),
  );
  const properties = readFrontmatter(text)?.span ?? { from: 0, to: 0 };
  const claims = claimLines(note);
  const named = words.filter((word) => !isNumber(word));
  return (line) => {
    const source = sliceOf(text, line);
    const state = states.get(line.from);
    if (state !== undefined) return !tellsSomething(state) || standIn(words, wordsBesides(state));
    const isClaim =
      claims.some((claim) => contains(claim, line)) ||
      (contains(properties, line) && lastUpdated.test(source));
    const told = wordsBesides(source).filter((word) => !isNumber(word));
    return isClaim && standIn(named, told);
  };
}
