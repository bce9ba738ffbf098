// Makes a plan of any note: adds what a plan of the dialect has and the note lacks. Moves and rewrites nothing.
import type { Block } from '../parse/block';
import { readBlocks } from '../parse/read-blocks';
import { parsePlan } from '../parse/parse-plan';
import { isConflictCopy } from '../parse/conflict-copy';
import { isTemplatePath, isTitleToFill } from '../parse/plan-detection';
import { boxedStepsOf } from '../parse/read-step';
import { headingsOf } from '../parse/note-blocks';
import { fieldOf } from '../plan/field';
import type { Plan } from '../plan/plan';
import type { KnownSection } from '../plan/profile';
import { sectionOf } from '../plan/section';
import { formOf, headingOf } from '../plan/section-order';
import { allSteps } from '../plan/step';
import { skillStamp } from '../plan/timestamp';
import { lineStart } from '../text/lines';
import { safeLine } from '../text/safe-text';
import { sliceOf } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';
import { isWithin } from './add-missing-sections';
import { composeChanges } from './compose-changes';
import type { EditContext, Refusal } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { linesAhead } from './line-style';
import { newSections } from './new-sections';
import { emptyOverall } from './overall-line';
import { make } from './refusal';
import { isSameList, isSameStep } from './same-reading';

type MakePlan = EditOf<'make plan'>;

/**
 * Makes the note a plan of the dialect. All its text stays where it is: a list of boxes under its title gets the
 * heading of the progress section, and so becomes the steps. Refused when it is a plan already, says that it is
 * none, or is a template or a copy of a note that was changed in two places.
 */
export const makePlan: EditRule<MakePlan> = {
  startsFrom: 'any note',
  change: (text, plan, edit, context) => {
    const refusal = whyNot(text, plan, edit.path);
    if (refusal) return { kind: 'refusal', refusal };
    const first = progressAbove(text, plan, edit);
    const between = applyChanges(text, first);
    const reading: Plan = { ...parsePlan(between, edit.path), dialect: edit.dialect };
    const sections = formOf(edit.dialect)
      .filter((kind) => !hasSection(reading, kind))
      .map((kind) => ({ kind, body: bodyOf(kind, reading, context) }));
    return make(...composeChanges(text, first, newSections(between, reading, sections)));
  },
  about: ['kind', 'sections', 'steps', 'owner', 'status'],
  isMeant: (before, after, { dialect }) =>
    after.isPlan &&
    after.dialect === dialect &&
    formOf(dialect).every((kind) => hasSection(after, kind)) &&
    isWithin(before.sections, after.sections) &&
    (before.steps.length === 0 ||
      isSameList(allSteps(before.steps), allSteps(after.steps), isSameStep)) &&
    (before.metadata.owner === null || after.metadata.owner === before.metadata.owner) &&
    after.status.words === before.status.words,
  otherwise: {
    reason: 'no place',
    message: 'What this note says would read otherwise if it were made a plan.',
  },
};

/** Whether the plan has a section of `kind`; one called `Status` is read as metadata, but does not make a plan of the skill dialect. */
function hasSection({ sections }: Plan, kind: KnownSection): boolean {
  return sections.some(
    (section) => section.kind === kind && (kind !== 'metadata' || /metadata/i.test(section.title)),
  );
}

/** Why the note cannot be made a plan; null when it can. */
function whyNot(text: string, plan: Plan, path: string): Refusal | null {
  if (plan.isPlan) {
    return { reason: 'nothing to change', message: 'This note is a plan already.' };
  }
  const no = (message: string): Refusal => ({ reason: 'no place', message });
  const isCopy = plan.problems.some(({ rule }) => rule === 'merge-conflict');
  if (isCopy || isConflictCopy(path)) {
    return no('This note is a copy that was changed in two places, which must be settled first.');
  }
  const [title] = headingsOf(readBlocks(text, plan.body));
  if (isTemplatePath(path)) return no('This note is a template. Make a new note of it first.');
  const heading = title ? sliceOf(text, title.words) : '';
  if (isTitleToFill(heading)) return no(`The title “${heading}” is still to be filled in.`);
  const declared = fieldOf(plan.metadata.fields, 'execplan');
  return declared && /^false$/i.test(declared.value)
    ? no('The properties of this note say that it is not a plan.')
    : null;
}

/** The heading of the progress section above the first list of boxes that stands before all sections. */
function progressAbove(text: string, plan: Plan, { dialect }: MakePlan): readonly TextChange[] {
  if (plan.steps.length > 0 || sectionOf(plan.sections, 'progress')) return [];
  const to = plan.sections[0]?.heading.from ?? plan.body.to;
  const blocks = readBlocks(text, { from: plan.body.from, to });
  const index = blocks.findIndex(
    (block) => block.kind === 'list' && boxedStepsOf(text, block).length > 0,
  );
  const top = partOf(blocks, index);
  if (!top) return [];
  const at = lineStart(text, top.span.from);
  const body = dialect === 'skill' ? [emptyOverall, ''] : [];
  const lines = [`## ${headingOf('progress')}`, '', ...body];
  return [{ from: at, to: at, insert: linesAhead(text, at, lines, plan.body.from) }];
}

/** The block at `index`, or the sub-heading that it stands under. */
function partOf(blocks: readonly Block[], index: number): Block | undefined {
  const heading = [...blocks.slice(0, Math.max(index, 0))]
    .reverse()
    .find((block) => block.kind === 'heading');
  return heading && heading.level > 2 ? heading : blocks[index];
}

/** What a new section of `kind` begins with: metadata that is true and not in the note yet, or nothing. */
function bodyOf(kind: KnownSection, plan: Plan, { now, author }: EditContext): readonly string[] {
  if (kind === 'progress' && plan.dialect === 'skill') return [emptyOverall];
  if (kind !== 'metadata') return [];
  const { owner, created, updatedField } = plan.metadata;
  const stamp = skillStamp(now);
  const name = safeLine(author ?? '');
  return [
    ...(owner === null && name !== '' ? [`- **Owner**: ${name}`] : []),
    ...(created === null ? [`- **Created**: ${stamp.slice(0, 10)}`] : []),
    ...(updatedField === null ? [`- **Last Updated**: ${stamp}`] : []),
    '- **Related Plans**: None',
  ];
}
