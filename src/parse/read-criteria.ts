// The success criteria: the list under `Success Criteria`, else the boxes of the validation section.
import { sliceOf, type Span } from '../text/span';
import type { Criterion } from '../plan/criterion';
import type { Section, SectionKind } from '../plan/section';
import type { Block, List } from './block';
import type { KeptParts } from './kept-parts';
import {
  announcesCriteria,
  criterionLabels,
  namesCriteria,
  speaksOfAcceptance,
} from './criteria-names';
import { plainText } from './inline-text';
import type { NoteBlocks } from './note-blocks';
import { tableEntries } from './read-entry-table';
import { leadParagraph } from './read-fields';

/** Sections in which a line or a sub-heading may announce criteria. */
const announcing: readonly SectionKind[] = ['purpose', 'summary', 'validation', 'scope'];
const criteriaEnd = /^[^\p{L}\p{N}]*[\p{L}]/u;

/** The criteria of the plan, in the order of the note. A template's bracketed ones are none. */
export function readCriteria(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
  kept: KeptParts,
): readonly Criterion[] {
  const validation = sections.filter(({ kind }) => kind === 'validation');
  const named = sections.filter(({ title }) => namesCriteria(title));
  const opening = { from: 0, to: sections[0]?.span.from ?? text.length };
  const labelled = (span: Span) => (): readonly Criterion[] =>
    kept.part('named criteria', span, () => underLabel(text, blocks.within(span), namesCriteria));
  const inKind = (isIn: (kind: SectionKind) => boolean): readonly Span[] =>
    sections
      .filter((section) => isIn(section.kind) && !named.includes(section))
      .map(({ body }) => body);
  const read = [
    ...[opening, ...inKind((kind) => announcing.includes(kind))].map(labelled),
    ...sections
      .filter((section) => named.includes(section) || validation.includes(section))
      .map((section) => () => {
        const isNamed = named.includes(section);
        return kept.part(isNamed ? 'criteria' : 'boxes of criteria', section.span, () =>
          inSection(text, blocks.within(section.body), isNamed),
        );
      }),
    ...inKind((kind) => kind === 'other').map(labelled),
    ...validation.map(
      ({ span, body }) =>
        () =>
          kept.part('announced criteria', span, () =>
            underLabel(text, blocks.within(body), announcesCriteria),
          ),
    ),
    ...validation
      .filter(({ title }) => speaksOfAcceptance(title))
      .map(
        ({ span, body }) =>
          () =>
            kept.part('list of acceptance', span, () => onlyList(text, blocks.within(body))),
      ),
  ];
  for (const attempt of read) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The lists of a section, of one that is named after its criteria else the rows of its tables, else its numbered
 * paragraphs; of another one the items with a box.
 */
function inSection(text: string, blocks: readonly Block[], isNamed: boolean): readonly Criterion[] {
  const listed = blocks.flatMap((block) =>
    block.kind === 'list' ? criteriaOf(text, block, !isNamed) : [],
  );
  if (listed.length > 0 || !isNamed) return listed;
  const rows = blocks.flatMap((block) =>
    block.kind === 'table' ? tableEntries(text, block, criterionLabels) : [],
  );
  const found = rows.length > 0 ? rows : blocks.flatMap((block) => numberedParagraph(text, block));
  return found.flatMap(({ title, span }): Criterion[] => {
    const words = plainText(title);
    return words === '' ? [] : [{ text: words, met: null, span }];
  });
}

/** `AC-1: Fast`, `**C2.** Small`: a paragraph that opens with the number of a criterion. */
const numberedCriterion = /^[*_]*[A-Z]{1,3}-?\d+(?:[*_]*[.:：)]|[.:：)][*_]+)[*_]*\s+(?=\S)/u;

function numberedParagraph(
  text: string,
  { kind, span }: Block,
): readonly { readonly title: string; readonly span: Span }[] {
  const source = kind === 'paragraph' ? sliceOf(text, span) : '';
  const number = numberedCriterion.exec(source)?.[0];
  return number === undefined ? [] : [{ title: source.slice(number.length), span }];
}

/** The items of the one list of a section in which nothing but words stands beside it. */
function onlyList(text: string, blocks: readonly Block[]): readonly Criterion[] {
  const [list, ...others] = blocks.filter(
    ({ kind, span }) => kind !== 'paragraph' && !text.startsWith('<!--', span.from),
  );
  if (list?.kind !== 'list' || others.length > 0) return [];
  const found = criteriaOf(text, list, false);
  // `Smoke tests:` and `By hand:` group what is to be run.
  return found.some((criterion) => /[:：]$/.test(criterion.text)) ? [] : found;
}

/** The lists that follow a line or sub-heading for which `isLabel` holds, up to the next line of words. */
function underLabel(
  text: string,
  blocks: readonly Block[],
  isLabel: (words: string) => boolean,
): readonly Criterion[] {
  const found: Criterion[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'heading') inside = isLabel(sliceOf(text, block.words));
    else if (block.kind === 'paragraph') {
      const lastLine =
        sliceOf(text, block.span)
          .split(/[\r\n]+/)
          .pop() ?? '';
      if (isLabel(lastLine)) inside = true;
      else if (criteriaEnd.test(sliceOf(text, block.span))) inside = false;
    } else if (block.kind === 'list' && inside) found.push(...criteriaOf(text, block, false));
  }
  return found;
}

function criteriaOf(text: string, list: List, boxesOnly: boolean): readonly Criterion[] {
  return list.items.flatMap((item): Criterion[] => {
    const paragraph = leadParagraph(item);
    if (!paragraph) return [];
    const source = sliceOf(text, paragraph.span);
    const box = /^\[(.)\](?:[ \t]+|$)/u.exec(source);
    if (!box && boxesOnly) return [];
    const words = plainText(source.slice(box?.[0].length ?? 0));
    if (words === '' || /^\[[^\]]*\]$/.test(words)) return [];
    return [{ text: words, met: box ? /x/i.test(box[1] ?? '') : null, span: item.span }];
  });
}
