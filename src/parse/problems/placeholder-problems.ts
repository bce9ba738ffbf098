// The rule about words of a template that nobody replaced. Code, comments and what is yet to come are not looked at.
import { contains, sliceOf, type Span } from '../../text/span';
import { problemOf, type Problem } from '../../plan/problem';
import type { SectionKind } from '../../plan/section';
import type { Block } from '../block';
import { plainText } from '../inline-text';
import { labelAt, paragraphLines } from '../read-fields';
import { shortened, type NoteRule } from './note-reading';

/** `[Person or team]`, `[YYYY-MM-DD]: [Title]`, and nothing else; no `[[link]]`, `[words](url)`, `[NEW]` or `[^1]`. */
const brackets = /^[^\p{L}\p{N}[<]*(?:\[(?!\^)[^\][]*\](?![([])[^\p{L}\p{N}[(<]*)+$/u;
const prompt = /\[[^\][]*\p{Ll}{3}[^\][]*\]|\[[^\][]*YYYY[^\][]*\]/u;
/** A date of which parts are to be filled in: `YYYY-MM-DD`, `2026-01-XX`. */
const blankDate = /(?:^|[\s([*])(?:YYYY-MM-DD|\d{4}-(?:XX|\d{2}-XX))\b/;
/** `TBD`, `X hours`, and a variable that no template filled. */
const filler = /^(?:(?:tbd|tba|todo|fixme)[.!]?|[XYN] (?:minutes|hours|days)|\{\{[\w ]+\}\})$/i;

/** Here `TBD` says that nothing has come about yet, which is no fault. */
const untilLater: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'progress',
  'decisions',
  'discoveries',
]);

/** In a cell of a table, and behind this label, it is a state that work is in. */
const stateWord = /^[*_]*todo[*_]*$/i;
const stateLabel = /^(?:status|state)$/i;

interface Place {
  readonly span: Span;
  readonly section: string | null;
}

/** A line that holds a place, with what of it does: when fillers count, and when they do not. */
interface PlaceLine {
  readonly line: Span;
  readonly span: Span;
  readonly strictSpan: Span | null;
}

/** From so many sections on, that is one thing to say: nobody has filled in the template yet. */
const MANY_SECTIONS = 4;

/** `placeholder-left`, one for each section. What is to be said at the end is the matter of another rule. */
const placeholders: NoteRule = (note) => {
  const { plan, text } = note;
  if (!plan.isPlan) return [];
  const lines = note.kept.facts('placeholders', (blocks) =>
    linesIn(text, blocks).flatMap((line): PlaceLine[] => {
      const span = placeholderIn(text, line, true);
      return span === null ? [] : [{ line, span, strictSpan: placeholderIn(text, line, false) }];
    }),
  );
  const places = lines.flatMap(({ line, span: looseSpan, strictSpan }): Place[] => {
    const section = plan.sections.filter(({ span }) => contains(span, line)).at(-1);
    const kind = section?.kind ?? 'other';
    if (kind === 'outcomes') return [];
    const span = untilLater.has(kind) ? strictSpan : looseSpan;
    return span === null ? [] : [{ span, section: section?.title ?? null }];
  });
  const sections = [...new Set(places.map(({ section }) => section))];
  const [start] = places;
  if (start && sections.length >= MANY_SECTIONS) {
    const says = `${sections.length} sections still hold placeholders of their template.`;
    return [problemOf('placeholder-left', start.span, says)];
  }
  return sections.flatMap((section): Problem[] => {
    const here = places.filter((place) => place.section === section);
    const [first] = here;
    if (!first) return [];
    const where = section === null ? 'The beginning' : `“${section}”`;
    const more = here.length === 1 ? '' : ` and ${here.length - 1} more`;
    const says = `${where} still holds a placeholder: “${shortened(plainText(sliceOf(text, first.span)))}”${more}.`;
    return [problemOf('placeholder-left', first.span, says)];
  });
};

/** The lines of words in `blocks`, however deep, without bullets and quote marks. */
function linesIn(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block): readonly Span[] => {
    switch (block.kind) {
      case 'heading':
        return [block.words];
      case 'paragraph':
        return paragraphLines(text, block.span);
      case 'list':
        return block.items.flatMap((item) => linesIn(text, item.children));
      case 'quote':
        return linesIn(text, block.children);
      case 'table':
        return block.rows
          .flatMap((row) => row.cells)
          .filter((cell) => !stateWord.test(sliceOf(text, cell).trim()));
      default:
        return [];
    }
  });
}

/** The part of `line` that only holds a place: behind its box and label, or a date to be filled in. */
function placeholderIn(text: string, line: Span, fillers: boolean): Span | null {
  const box = /^\[.\][ \t]+/u.exec(sliceOf(text, line))?.[0].length ?? 0;
  const words = { from: line.from + box, to: line.to };
  const label = labelAt(text, words);
  for (const from of label ? [words.from, label.valueFrom] : [words.from]) {
    const span = { from, to: line.to };
    const bare = withoutCode(sliceOf(text, span))
      .replace(/^\W*\d+[.)]/, '')
      .replace(/[*_]/g, '')
      .trim();
    if (brackets.test(bare) && prompt.test(bare)) return span;
    const isState = label !== null && stateLabel.test(label.words) && stateWord.test(bare);
    if (fillers && filler.test(bare) && !isState) return span;
  }
  return blankDate.test(withoutCode(sliceOf(text, line))) ? words : null;
}

/** Code is what it says; a letter in its stead keeps the words around it from standing alone. */
function withoutCode(source: string): string {
  return source.replace(/(`+)[^`]*\1/g, 'x');
}

export const placeholderRules: readonly NoteRule[] = [placeholders];
