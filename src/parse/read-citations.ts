// What an entry or a step cites: its links to blocks and headings, of this note and of others. Looks nothing up.
import { type Citation, type CitationKind, citationKindOf } from '../plan/citation';
import type { Field } from '../plan/field';
import { contains, sliceOf, type Span } from '../text/span';
import { inlineLinks } from './inline-links';

/** What every such link has, wherever it leads: most entries are spared a closer look. */
const mayCite = /\[\[[^\]\r\n]*#|\]\([^)\r\n]*#/;
/** `; Led to: ` in a cell that says several things, up to a link behind it. */
const labelInCell = /(?:^|\||;)[ \t]*(\p{L}+(?: \p{L}+)?)[ \t]*[:：](?:[^;|]|\\\|)*$/u;

/**
 * The citations in `span`, in the order of the note. `fields` are those that stand in it; the label of the one that holds
 * a link says what kind it is, and in a row of a table (`isRow`) so does a label inside the cell.
 */
export function readCitations(
  text: string,
  span: Span,
  fields: readonly Field[],
  isRow = false,
): readonly Citation[] {
  if (!mayCite.test(sliceOf(text, span))) return [];
  return inlineLinks(text, span, 'own too').flatMap(({ subpath, ...link }): Citation[] => {
    if (subpath === null) return [];
    const field = fields.find((one) => contains(one.span, link.span));
    const named = field === undefined ? 'cites' : citationKindOf(field.label);
    const kind = named === 'cites' && isRow ? kindInCell(text, span, link.span) : named;
    return [{ ...link, subpath, kind }];
  });
}

function kindInCell(text: string, row: Span, link: Span): CitationKind {
  const label = labelInCell.exec(text.slice(row.from, link.from))?.[1];
  return label === undefined ? 'cites' : citationKindOf(label);
}
