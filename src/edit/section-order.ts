// The canonical headings of sections and the order in which each dialect has them.
import type { Dialect } from '../plan/plan';
import type { SectionKind } from '../plan/section';

type Known = Exclude<SectionKind, 'other'>;

const headings: Readonly<Record<Known, string>> = {
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

const head: readonly Known[] = ['metadata', 'summary', 'purpose', 'scope'];
const logs: readonly Known[] = ['progress', 'discoveries', 'decisions', 'outcomes'];
const work: readonly Known[] = ['context', 'work', 'commands', 'validation', 'recovery'];

const orders: Readonly<Record<Dialect, readonly Known[]>> = {
  skill: [...head, ...work, ...logs, 'risks', 'next', 'artifacts', 'interfaces', 'revisions'],
  codex: [...head, ...logs, ...work, 'risks', 'artifacts', 'interfaces', 'next', 'revisions'],
};

/** The heading under which a section of `kind` is added, without marks. */
export function headingOf(kind: Known): string {
  return headings[kind];
}

/** The place of `kind` among the sections of a plan in `dialect`, counted from 0; -1 for an unknown section. */
export function rankOf(kind: SectionKind, dialect: Dialect): number {
  return orders[dialect].findIndex((known) => known === kind);
}
