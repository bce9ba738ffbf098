// Finds where the steps of a phase stand that a person named: under a sub-heading, or wherever they joined it.
import type { Heading } from '../parse/block';
import { plainText } from '../parse/inline-text';
import { readBlocks } from '../parse/read-blocks';
import { phaseNameOf } from '../parse/phase-name';
import { headingsOf } from '../parse/note-blocks';
import { closingHeading } from '../parse/read-sections';
import { contains, sliceOf, type Span } from '../text/span';
import type { Phase } from '../plan/phase';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import type { EditResult } from './edit';
import { refuse } from './refusal';

export type FoundPhase =
  /** A heading among the steps; `own` is from its line to the next heading, `span` to the end of what it holds. */
  | { readonly kind: 'heading'; readonly own: Span; readonly span: Span; readonly heading: Heading }
  | { readonly kind: 'phase'; readonly phase: Phase; readonly index: number }
  | { readonly kind: 'refusal'; readonly refused: EditResult };

/** The place called `words`: a sub-heading among the steps, else a phase. Refused when there is none, or several. */
export function findPhase(text: string, plan: Plan, words: string): FoundPhase {
  const name = phaseNameIn(words);
  const headings = headingsAmongSteps(text, plan);
  const named = headings.filter(({ words: own }) => {
    const title = plainText(sliceOf(text, own));
    return title === words || phaseNameIn(title) === name;
  });
  const [heading, ...others] = named;
  if (heading && others.length === 0) {
    const all = headingsOf(readBlocks(text, plan.body));
    const next = all.find(({ span }) => span.from > heading.span.from);
    const from = heading.span.from;
    return {
      kind: 'heading',
      heading,
      own: { from, to: next?.span.from ?? plan.body.to },
      span: { from, to: closingHeading(all, heading)?.span.from ?? plan.body.to },
    };
  }
  const phases = plan.phases.flatMap((phase, index) =>
    isCalled(phase, words) ? [{ phase, index }] : [],
  );
  const [only, ...more] = heading ? [] : phases;
  if (only && more.length === 0) return { kind: 'phase', ...only };
  const refused =
    heading || only
      ? refuse(
          'target ambiguous',
          `Several phases are called “${words}”, and it is not clear which one is meant.`,
        )
      : refuse('target gone', `The phase “${words}” is no longer in this plan.`);
  return { kind: 'refusal', refused };
}

/** Whether `words` are the name of `phase`, or its heading. */
export function isCalled({ name }: Phase, words: string): boolean {
  return name === words || name === phaseNameIn(words);
}

/** `Setup` of `Phase 1: Setup`; the words themselves when they name no phase. */
function phaseNameIn(words: string): string {
  return phaseNameOf(words)?.name ?? plainText(words);
}

/** The headings inside the progress section, and those elsewhere with steps below them that are no section. */
export function headingsAmongSteps(text: string, plan: Plan): readonly Heading[] {
  const progress = sectionOf(plan.sections, 'progress');
  const known = plan.sections.filter(({ kind }) => kind !== 'other');
  const all = headingsOf(readBlocks(text, plan.body));
  return all.filter((heading) => {
    if (known.some((section) => section.heading.from === heading.span.from)) return false;
    if (progress && contains(progress.body, heading.span)) return true;
    const to = closingHeading(all, heading)?.span.from ?? plan.body.to;
    return (
      heading.level > 1 &&
      plan.steps.some(({ span }) => contains({ from: heading.span.from, to }, span))
    );
  });
}
