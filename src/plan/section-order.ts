// The canonical headings of sections and the order in which each dialect has them.
import type { Dialect } from './plan';
import type { KnownSection } from './profile';
import type { SectionKind } from './section';

const headings: Readonly<Record<KnownSection, string>> = {
  metadata: 'Metadata',
  summary: 'Short Description',
  purpose: 'Purpose / Big Picture',
  scope: 'Scope',
  context: 'Context and Orientation',
  work: 'Plan of Work',
  commands: 'Concrete Steps',
  validation: 'Validation and Acceptance',
  recovery: 'Idempotence and Recovery',
  progress: 'Progress',
  discoveries: 'Surprises & Discoveries',
  decisions: 'Decision Log',
  outcomes: 'Outcomes & Retrospective',
  risks: 'Risks / Open Questions',
  next: 'Next Steps / Handoff Notes',
  artifacts: 'Artifacts and Notes',
  interfaces: 'Interfaces and Dependencies',
  revisions: 'Revision Notes',
};

const head: readonly KnownSection[] = ['metadata', 'summary', 'purpose', 'scope'];
const logs: readonly KnownSection[] = ['progress', 'discoveries', 'decisions', 'outcomes'];
const work: readonly KnownSection[] = ['context', 'work', 'commands', 'validation', 'recovery'];

const orders: Readonly<Record<Dialect, readonly KnownSection[]>> = {
  skill: [...head, ...work, ...logs, 'risks', 'next', 'artifacts', 'interfaces', 'revisions'],
  codex: [...head, ...logs, ...work, 'risks', 'artifacts', 'interfaces', 'next', 'revisions'],
};

/** The sections that a whole plan has. */
const forms: Readonly<Record<Dialect, readonly KnownSection[]>> = {
  skill: ['metadata', 'summary', 'purpose', 'context', 'work', ...logs, 'risks', 'next'],
  codex: ['purpose', ...logs, ...work, 'artifacts', 'interfaces'],
};

/** The sections that the form of `dialect` has, in their order. */
export function formOf(dialect: Dialect): readonly KnownSection[] {
  return forms[dialect];
}

/** All sections that a plan in `dialect` may have, in their order. */
export function orderOf(dialect: Dialect): readonly KnownSection[] {
  return orders[dialect];
}

/** The heading under which a section of `kind` is added, without marks. */
export function headingOf(kind: KnownSection): string {
  return headings[kind];
}

/** The place of `kind` among the sections of a plan in `dialect`, counted from 0; -1 for an unknown section. */
export function rankOf(kind: SectionKind, dialect: Dialect): number {
  return orders[dialect].findIndex((known) => known === kind);
}
