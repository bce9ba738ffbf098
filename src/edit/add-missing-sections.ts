// Adds all sections that the form of a plan's dialect has and the plan lacks, each in its canonical place.
import type { Plan } from '../plan/plan';
import type { KnownSection } from '../plan/profile';
import { sectionOf, type Section } from '../plan/section';
import { formOf } from '../plan/section-order';
import type { EditOf, EditRule } from './edit-rule';
import { newSections } from './new-sections';
import { make, refuse } from './refusal';
import { isSameSection } from './same-reading';

/** Adds empty sections; refused when the plan lacks none. */
export const addMissingSections: EditRule<EditOf<'add missing sections'>> = {
  change: (text, plan) => {
    const missing = sectionsToAdd(plan);
    if (missing.length === 0) {
      return refuse('nothing to change', 'This plan has all sections of its form already.');
    }
    const sections = missing.map((kind) => ({ kind, body: [] }));
    return make(...newSections(text, plan, sections));
  },
  about: ['sections'],
  isMeant: (before, after) =>
    sectionsToAdd(after).length === 0 &&
    isWithin(before.sections, after.sections) &&
    after.sections.length === before.sections.length + sectionsToAdd(before).length,
  otherwise: {
    reason: 'no place',
    message: 'There is no place in this note where all sections would be read as such.',
  },
};

/** The sections of its dialect's form that `plan` lacks; of one that keeps metadata elsewhere, not that section. */
function sectionsToAdd(plan: Plan): readonly KnownSection[] {
  const { owner, created, updated, statusField } = plan.metadata;
  const keeps = [owner, created, updated, statusField].some((part) => part !== null);
  return formOf(plan.dialect).filter(
    (kind) => sectionOf(plan.sections, kind) === null && !(kind === 'metadata' && keeps),
  );
}

/** Whether all of `sections` are among `others`, in the same order. */
export function isWithin(sections: readonly Section[], others: readonly Section[]): boolean {
  let next = 0;
  for (const other of others) {
    const section = sections[next];
    if (section && isSameSection(section, other)) next += 1;
  }
  return next === sections.length;
}
