// What stands in a section, and where its last words end. Must not change anything.
import type { Block } from '../parse/block';
import { readBlocks } from '../parse/read-blocks';
import { lineEnd } from '../text/lines';
import { contains, trimSpan } from '../text/span';
import type { Plan } from '../plan/plan';
import type { Section } from '../plan/section';

/** The blocks of a section's body, without the line about the plan's status that may end the note. */
export function contentOf(text: string, plan: Plan, section: Section): readonly Block[] {
  const { footer } = plan.claims;
  return readBlocks(text, section.body).filter(
    (block) => footer === null || !contains(block.span, footer.span),
  );
}

/** Whether a section ends in a line of `---`, which parts it from the next one. */
export function endsInBreak(blocks: readonly Block[]): boolean {
  return blocks[blocks.length - 1]?.kind === 'break';
}

/** The end of the line with the last words of `blocks`, which are those of `section`; breaks at the end do not count. */
export function contentEnd(text: string, section: Section, blocks: readonly Block[]): number {
  const last = [...blocks].reverse().find((block) => block.kind !== 'break');
  return lineEnd(text, last ? trimSpan(text, last.span).to : section.heading.to);
}

/** The blocks before the first sub-heading. */
export function beforeSubsections(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  return first < 0 ? blocks : blocks.slice(0, first);
}
