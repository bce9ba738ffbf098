// Where the steps of a plan stand: in its progress section, else where the work is planned.
import { contains, sliceOf, type Span } from '../text/span';
import { sectionOf, type Section, type SectionKind } from '../plan/section';
import type { Step } from '../plan/step';
import type { Block, Heading } from './block';
import type { KeptParts } from './kept-parts';
import { plainText } from './inline-text';
import type { NoteBlocks } from './note-blocks';
import { phaseNameOf } from './phase-name';
import { boxedStepsOf, readDatedItem } from './read-step';
import { closingHeading } from './read-sections';

/** A step with the sub-heading it stands under, before it is joined to a phase. */
export interface UnjoinedStep {
  readonly step: Step;
  /** Words of the innermost sub-heading that names a phase, else of the innermost one; null when there is none. */
  readonly under: string | null;
}

/**
 * The steps of the plan in `blocks`, in the order of the note. Boxes that stand under no heading of progress or
 * work are steps only where there are no others, and only `inPlan`: other notes hold boxes of many kinds.
 */
export function readSteps(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
  inPlan: boolean,
  kept: KeptParts,
): readonly UnjoinedStep[] {
  const progress = sectionOf(sections, 'progress');
  const inProgress = (): readonly Block[] => (progress ? blocks.within(progress.body) : []);
  const findBoxed = (): readonly UnjoinedStep[] =>
    stepsIn(text, inProgress(), (block) => boxedStepsOf(text, block));
  const boxed = progress ? kept.part('boxed steps', progress.span, findBoxed) : [];
  if (boxed.length > 0) return boxed;
  const planned = stepsIn(
    text,
    withoutCriteria(text, workBlocks(text, blocks, sections)),
    (block) => boxedStepsOf(text, block),
  );
  if (planned.length > 0) return planned;
  // Dated bullets are steps done on that date, when the progress section has no boxes at all.
  const dated = stepsIn(text, inProgress(), (block) =>
    block.kind === 'list' ? block.items.flatMap((item) => readDatedItem(text, item) ?? []) : [],
  );
  if (dated.length > 0 || !inPlan) return dated;
  return stepsIn(text, withoutCriteria(text, plainBlocks(blocks, sections)), (block) =>
    boxedStepsOf(text, block),
  );
}

function stepsIn(
  text: string,
  blocks: readonly Block[],
  stepsOf: (block: Block) => readonly Step[],
): readonly UnjoinedStep[] {
  const open: Heading[] = [];
  const found: UnjoinedStep[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while ((open[open.length - 1]?.level ?? 0) >= block.level) open.pop();
      open.push(block);
      continue;
    }
    const steps = stepsOf(block);
    if (steps.length === 0) continue;
    const under = innermost(open.map((heading) => plainText(sliceOf(text, heading.words))));
    found.push(...steps.map((step) => ({ step, under })));
  }
  return found;
}

/** `Phase 1`, though `Automated` stands below it. */
function innermost(headings: readonly string[]): string | null {
  const inwards = [...headings].reverse();
  return inwards.find((words) => phaseNameOf(words) !== null) ?? inwards[0] ?? null;
}

/** Headings that plan work in plans without a section of that kind, or inside another. */
const workHeading =
  /^[^\p{L}\p{N}]*(?:(?:milestones|tasks?(?: list| breakdown)?|checklist|change plan|to-?dos?(?: list)?)(?![\p{L}\p{N}])|任务|里程碑|待办|タスク|マイルストーン|チェックリスト|작업|마일스톤)/iu;

/** What stands under headings that plan work: the work sections, Milestones, Tasks, Checklist, `Phase 1`. */
function workBlocks(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly Block[] {
  const work = sections.filter((section) => section.kind === 'work').map((section) => section.span);
  const { headings } = blocks;
  const named = headings.flatMap((heading): Span[] => {
    const words = sliceOf(text, heading.words);
    // A title such as `Phase 2: the archive` holds the whole note.
    if (heading.level < 2 || (!workHeading.test(words) && !phaseNameOf(words))) return [];
    const next = closingHeading(headings, heading);
    return [{ from: heading.span.from, to: next?.span.from ?? text.length }];
  });
  const spans = [...work, ...named].sort((one, other) => one.from - other.from);
  const found: Block[] = [];
  for (const span of spans) {
    // Parts may lie in one another: a block is taken once.
    const from = Math.max(span.from, (found[found.length - 1]?.span.from ?? -1) + 1);
    found.push(...blocks.within({ from, to: Math.max(from, span.to) }));
  }
  return found;
}

/** Sections in which boxes may be steps when no other place has any: `Concrete Steps`, `Docs structure`, no heading at all. */
const plainKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'purpose',
  'context',
  'commands',
  'other',
]);

/** What stands in sections whose boxes are not said to be something else than steps. */
function plainBlocks(blocks: NoteBlocks, sections: readonly Section[]): readonly Block[] {
  const closed = sections.filter(({ kind }) => !plainKinds.has(kind)).map(({ span }) => span);
  const all = blocks.within({ from: 0, to: Infinity });
  return all.filter(({ span }) => !closed.some((other) => contains(other, span)));
}

/** Words above boxes that are never steps: they say what must hold, not what is to be done. */
const criteriaWords =
  /(?:^|[^\p{L}\p{N}])(?:(?:acceptance|success|completion|exit|done)\s+(?:criteria|checks?|checklists?|conditions?|metrics|tests?)|acceptance|(?:quality|review) gates?|sign-?off|permissions?|verified findings?|definition of done|done when)[^\p{L}\p{N}]*(?:\([^)]*\)[^\p{L}\p{N}]*)?$|验收|成功标准|受け入れ基準|受入基準|수락 기준/iu;

/** The blocks without the lists that stand under a heading or right under a line of criteria. */
function withoutCriteria(text: string, blocks: readonly Block[]): readonly Block[] {
  let level = Infinity;
  let line = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading') {
      const words = sliceOf(text, block.words);
      if (block.level <= level) level = isCriteria(words) ? block.level : Infinity;
      line = false;
      return true;
    }
    if (block.kind === 'paragraph') {
      const last =
        sliceOf(text, block.span)
          .split(/[\r\n]+/)
          .pop() ?? '';
      line = isCriteria(last);
    }
    return level === Infinity && !(line && block.kind === 'list');
  });
}

function isCriteria(words: string): boolean {
  return words.length <= 120 && criteriaWords.test(plainText(words)) && phaseNameOf(words) === null;
}
