// Adds a section that a plan lacks, in its canonical place and at the level the plan's sections have.
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import type { KnownSection } from '../plan/profile';
import { sectionOf } from '../plan/section';
import type { EditOf, EditRule } from './edit-rule';
import { newSection } from './new-sections';
import { make, refuse } from './refusal';
import { addedTo, isSameSection } from './same-reading';

/** Adds an empty section; refused when the plan has it. */
export const addSection: EditRule<EditOf<'add section'>> = {
  change: (text, plan, { section: kind }) => {
    const present = sectionOf(plan.sections, kind);
    return present
      ? refuse('nothing to change', `This plan already has the section “${present.title}”.`)
      : make(sectionWith(text, plan, kind, []));
  },
  about: ['sections'],
  isMeant: (before, after, { section: kind }) =>
    addedTo(before.sections, after.sections, isSameSection)?.kind === kind,
  otherwise: {
    reason: 'no place',
    message: 'There is no place in this note where the section would be read as one.',
  },
};

/** The change that adds a section of `kind`, which the plan must not have, with `body` under its heading. */
export function sectionWith(
  text: string,
  plan: Plan,
  kind: KnownSection,
  body: readonly string[],
): TextChange {
  return newSection(text, plan, { kind, body });
}
