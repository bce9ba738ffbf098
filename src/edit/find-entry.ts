// Finds in the text of today the decision or discovery that a person meant, and what an entry is to lead to.
import {
  entriesOf,
  type EntryReference,
  type LogEntry,
  type TraceEnd,
} from '../plan/entry-reference';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import type { Refusal } from './edit';
import { findByWords, type FoundByWords } from './find-by-words';
import { findStep } from './find-step';

const nouns: Readonly<Record<LogEntry['kind'], readonly [string, string]>> = {
  decision: ['decision', 'decisions'],
  discovery: ['surprise', 'surprises'],
};

/** The entry that `reference` names; refused as findByWords says. */
export function findEntry(plan: Plan, reference: EntryReference): FoundByWords<LogEntry> {
  const alike = entriesOf(plan).filter(({ kind }) => kind === reference.kind);
  return findByWords(alike, reference, ({ title }) => title, nouns[reference.kind]);
}

export type FoundEnd =
  | { readonly kind: 'entry'; readonly entry: LogEntry }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** The entry or step of `plan` that `end` names; refused when there is none, or more than one. */
export function findEnd(plan: Plan, end: TraceEnd): FoundEnd {
  switch (end.kind) {
    case 'step': {
      const found = findStep(plan, end.step);
      return found.kind === 'found' ? { kind: 'step', step: found.placed.step } : found;
    }
    case 'block': {
      const id = end.id.toLowerCase();
      const entry = entriesOf(plan).find(({ block }) => block?.toLowerCase() === id);
      if (entry) return { kind: 'entry', entry };
      const step = allSteps(plan.steps).find(({ block }) => block?.toLowerCase() === id);
      if (step) return { kind: 'step', step };
      const message = `Nothing in this plan has the id “${end.id}”.`;
      return { kind: 'refusal', refusal: { reason: 'target gone', message } };
    }
    default: {
      const found = findEntry(plan, end);
      return found.kind === 'found' ? { kind: 'entry', entry: found.one } : found;
    }
  }
}
