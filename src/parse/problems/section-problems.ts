// Rules about sections: those that are missing, there twice, or still to be written.
import { problemOf } from '../../plan/problem';
import { missingSections, profileOf, type KnownSection } from '../../plan/profile';
import { sectionOf, type SectionKind } from '../../plan/section';
import type { NoteReading, NoteRule } from './note-reading';

/** Kinds of which only the first section is read. */
const readOnce: readonly SectionKind[] = ['progress', 'decisions', 'discoveries'];

/** `section-twice` */
const twice: NoteRule = ({ plan }) =>
  readOnce.flatMap((kind) =>
    plan.sections
      .filter((section) => section.kind === kind)
      .slice(1)
      .map(({ heading, title }) =>
        problemOf(
          'section-twice',
          heading,
          `“${title}” is a section that this plan has already; only the first one is read.`,
        ),
      ),
  );

/** What a person calls the sections that a profile may require. */
const sectionWords: Readonly<Partial<Record<KnownSection, string>>> = {
  validation: 'validation',
  recovery: 'recovery or rollback',
  progress: 'progress',
  discoveries: 'surprises and discoveries',
  decisions: 'decisions',
  outcomes: 'outcomes',
  risks: 'risks',
  next: 'next steps or handoff',
};

/** `missing-section`, one for all that are */
const missing: NoteRule = (note) => {
  const { plan } = note;
  if (!plan.isPlan) return [];
  const lacking = missingSections(plan).map((kind) => sectionWords[kind] ?? kind);
  if (lacking.length === 0) return [];
  const profile = profileOf(plan);
  const who = profile === null ? 'This plan' : `This plan of the profile “${profile}”`;
  const says = `${who} has no section for ${lacking.join(', ')}.`;
  return [problemOf('missing-section', startOf(note), says)];
};

/** `complete-without-outcomes` */
const noOutcomes: NoteRule = (note) => {
  const { plan } = note;
  if (!plan.isPlan || plan.status.value !== 'complete' || plan.outcomes.length > 0) return [];
  const section = sectionOf(plan.sections, 'outcomes');
  const says = section
    ? `The plan is complete, but “${section.title}” says nothing yet.`
    : 'The plan is complete, but has no section for its outcomes.';
  return [problemOf('complete-without-outcomes', section?.heading ?? startOf(note), says)];
};

/** The title, or the place where the plan begins. */
function startOf({ plan }: NoteReading) {
  return plan.titleSpan ?? { from: plan.body.from, to: plan.body.from };
}

export const sectionRules: readonly NoteRule[] = [twice, missing, noOutcomes];
