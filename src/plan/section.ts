// A section of a plan: a heading of a known or unknown kind and what stands under it.
import type { Span } from '../text/span';

export type SectionKind =
  | 'metadata'
  | 'summary'
  | 'purpose'
  | 'context'
  | 'work'
  | 'commands'
  | 'validation'
  | 'recovery'
  | 'progress'
  | 'discoveries'
  | 'decisions'
  | 'outcomes'
  | 'risks'
  | 'next'
  | 'artifacts'
  | 'interfaces'
  | 'scope'
  | 'revisions'
  | 'other';

export interface Section {
  readonly kind: SectionKind;
  /** The heading's text as written, without marks such as `##`. */
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** The heading line, without its line ending. */
  readonly heading: Span;
  /** From the heading to the next heading of the same or a higher level, or the end of the plan. */
  readonly span: Span;
  /** What follows the heading line: `span` without `heading` and its line ending. */
  readonly body: Span;
}

/** The first section of `kind`; a plan that has it twice is read from the first. */
export function sectionOf(sections: readonly Section[], kind: SectionKind): Section | null {
  return sections.find((section) => section.kind === kind) ?? null;
}
