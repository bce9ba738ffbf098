// The success criteria: the list under `Success Criteria`, else the boxes of the validation section.
import { sliceOf } from '../text/span';
import type { Criterion } from '../plan/criterion';
import type { Section } from '../plan/section';
import type { Block, List } from './block';
import { plainText } from './inline-text';
import { leadParagraph } from './read-fields';
import { blocksIn } from './read-sections';

const criteriaWords =
  /^[^\p{L}\p{N}]*(?:success criteria|acceptance criteria|criteria|验收标准|成功标准)\b|^[^\p{L}\p{N}]*(?:验收标准|成功标准)/iu;
const criteriaEnd = /^[^\p{L}\p{N}]*[\p{L}]/u;

/** Whether a heading or line says that criteria follow. */
export function namesCriteria(words: string): boolean {
  return criteriaWords.test(words);
}

/** The criteria of the plan, in the order of the note. A template's bracketed ones are none. */
export function readCriteria(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Criterion[] {
  for (const section of sections) {
    if (!['purpose', 'summary', 'validation', 'scope', 'other'].includes(section.kind)) continue;
    const found = underLabel(text, blocksIn(blocks, section.body));
    if (found.length > 0) return found;
  }
  for (const section of sections) {
    if (section.kind !== 'validation' && !criteriaWords.test(section.title)) continue;
    const lists = blocksIn(blocks, section.body).filter((block) => block.kind === 'list');
    const named = criteriaWords.test(section.title);
    const found = lists.flatMap((list) => criteriaOf(text, list, !named));
    if (found.length > 0) return found;
  }
  return [];
}

/** The lists that follow a line or sub-heading `Success Criteria`, up to the next line of words. */
function underLabel(text: string, blocks: readonly Block[]): readonly Criterion[] {
  const found: Criterion[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'heading') inside = criteriaWords.test(sliceOf(text, block.words));
    else if (block.kind === 'paragraph') {
      const lastLine =
        sliceOf(text, block.span)
          .split(/[\r\n]+/)
          .pop() ?? '';
      if (criteriaWords.test(lastLine)) inside = true;
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
