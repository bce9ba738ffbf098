// What the master of a form is made of, and what patterns and profiles may add to it. Prompts in brackets hold
// places: a reader takes none of them for a step, an entry or a criterion.
import type { Dialect } from '../plan/plan';
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

/** The lines of each section that is there, without its heading. */
export type TemplateSections = Readonly<Partial<Record<KnownSection, Lines>>>;

/** A form of plans, whole and without any pattern or profile. */
export interface MasterForm {
  /** Whose order of sections it has. */
  readonly dialect: Dialect;
  /** What stands before the first section. */
  readonly head: (facts: TemplateFacts) => Lines;
  readonly sections: (facts: TemplateFacts) => TemplateSections;
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
  /** Lines at the end of sections; those that the master lacks are added. */
  readonly sections?: TemplateSections;
  /** What the places of the first decision and the first discovery ask for. */
  readonly decision?: string;
  readonly discovery?: string;
  /** Sections that are left out. */
  readonly without?: readonly KnownSection[];
}
