// For whom a plan is kept, which decides the sections that it must have. A plan may say so in its metadata.
import { fieldOf } from './field';
import type { Plan } from './plan';
import { sectionOf, type SectionKind } from './section';

export type Profile = 'solo' | 'team' | 'learning' | 'production';

export type KnownSection = Exclude<SectionKind, 'other'>;

/** What the founding document's guidelines ask of each profile. */
const required: Readonly<Record<Profile, readonly KnownSection[]>> = {
  solo: ['progress', 'discoveries'],
  team: ['progress', 'discoveries', 'decisions', 'next'],
  learning: ['progress', 'discoveries', 'decisions', 'outcomes'],
  production: ['validation', 'recovery', 'progress', 'decisions', 'risks'],
};

/** The sections that a plan of `profile` must have. A plan of no profile must only tell its progress. */
export function requiredSections(profile: Profile | null): readonly KnownSection[] {
  return profile === null ? ['progress'] : required[profile];
}

export function isProfile(words: string): words is Profile {
  return Object.hasOwn(required, words);
}

/** The profile that a plan names under `Profile`; null when it names none that is known. */
export function profileOf({ metadata }: Pick<Plan, 'metadata'>): Profile | null {
  const words = fieldOf(metadata.fields, 'profile')?.value.trim().toLowerCase() ?? '';
  return isProfile(words) ? words : null;
}

/** The sections that a plan must have and lacks. Steps that stand elsewhere do for a section of progress. */
export function missingSections(plan: Omit<Plan, 'problems'>): readonly KnownSection[] {
  return requiredSections(profileOf(plan))
    .filter((kind) => sectionOf(plan.sections, kind) === null)
    .filter((kind) => kind !== 'progress' || plan.steps.length === 0);
}
