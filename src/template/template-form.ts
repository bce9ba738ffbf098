// What the master of a form is made of, and what patterns and profiles may add to it. Prompts in brackets hold
// places: a reader takes none of them for a step, an entry or a criterion.
import type { KnownSection, Profile } from '../plan/profile';

/** What a template is filled with: words that are safe on their line, and when the plan was created. */
export interface TemplateFacts {
  readonly title: string;
  /** '' when not given. */
  readonly owner: string;
  /** Folder of whoever carries the plan out, as it is to be written; '' when not given. */
  readonly agentPath: string;
  /** Milliseconds since 1970, UTC. */
  readonly created: number;
  readonly profile: Profile | null;
}

export type Lines = readonly string[];

export interface TemplateSection {
  readonly kind: KnownSection;
  readonly heading: string;
  readonly lines: Lines;
}

/** A form of plans, whole and without any pattern or profile. */
export interface MasterForm {
  /** What stands before the first section. */
  readonly head: (facts: TemplateFacts) => Lines;
  readonly sections: (facts: TemplateFacts) => readonly TemplateSection[];
  /** Between two sections. */
  readonly parting: Lines;
  /** What stands after the last section. */
  readonly foot: (facts: TemplateFacts) => Lines;
  /** Of a heading of the plan of work: `Phase` or `Milestone`. */
  readonly phaseWord: string;
  /** The place held for the first entry of a log, about which `prompt` asks; null where the form does not ask. */
  readonly firstEntry: (log: 'decisions' | 'discoveries', prompt: string | null) => Lines;
}

/** The line of a section where one begins to write; what a person typed holds no such character. */
export const CURSOR = '\u0000';

export interface TemplatePhase {
  readonly name: string;
  readonly prompt: string;
}

/** What a pattern of work or a profile changes in a master. */
export interface TemplateAdditions {
  /** As a person reads it, sentence case. */
  readonly name: string;
  /** Phases of the plan of work instead of the master's prompt for them. */
  readonly phases?: readonly TemplatePhase[];
  /** Lines at the end of sections. One that the master lacks is added after the section `after`, or as the last. */
  readonly sections?: readonly (TemplateSection & { readonly after: KnownSection })[];
  /** What the places of the first decision and the first discovery ask for. */
  readonly decision?: string;
  readonly discovery?: string;
  /** Sections that are left out. */
  readonly without?: readonly KnownSection[];
}
