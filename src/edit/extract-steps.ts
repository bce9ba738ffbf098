// Takes steps out of a plan that another one has taken in, and puts one in their place that waits for that plan.
import { inlineLinks } from '../parse/inline-links';
import { parsePlan } from '../parse/parse-plan';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { lineStart, nextLineStart } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';
import { composeChanges } from './compose-changes';
import type { EditOf, EditRule } from './edit-rule';
import { alikeBut, followingChanges } from './followed-links';
import { eolAt, isBlankLine } from './line-style';
import { linkIn } from './link-words';
import { stepLike } from './new-step';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';
import { everyPart, isSameExcept, isSameList, isSameStep } from './same-reading';
import { setField } from './step-fields';
import { chosenSteps, type LinkBack, ownLines, pieceOf, stepLines } from './step-lines';
import { bulletOf } from './step-place';
import { stepField } from './step-style';
import { plainStepTitle, stepTitle } from './step-title';

type ExtractSteps = EditOf<'extract steps'>;

/**
 * Takes the steps out; links that stay and lead to blocks of them lead to the other plan from then on. Refused when they do
 * not read as the lines that the other plan has: they have changed since, and what is not there would be lost. Refused, too,
 * when something refers to what is in the other note then, and cannot follow.
 */
export const extractSteps: EditRule<ExtractSteps> = {
  change: (text, plan, edit) => {
    const own = ownLines(text, plan, edit.steps);
    if (own.kind === 'refusal') return own;
    const taken = stepLines(text, plan, edit.steps, ledBackIn(edit.lines));
    if (taken.kind === 'refusal') return taken;
    const [first] = own.steps;
    if (!first || taken.lines !== edit.lines.replace(/\r\n|\r/g, '\n')) {
      return refuse('target gone', 'The steps have changed since they were copied.');
    }
    if (plainStepTitle(edit.title) === '' || linkIn(edit.link) === null) {
      return refuse('unsafe text', 'The new plan needs a title and a link.');
    }
    const removed = removals(text, own.steps);
    const following = followingChanges(text, plan, removed, { link: edit.link, moved: own.lines });
    if (typeof following === 'string') {
      const says = `“${following}” in this note refers to one of these steps, and cannot be made to follow it.`;
      return refuse('no place', `${says} Change it in the note itself.`);
    }
    const [head, ...rest] = removed;
    const insert = standIn(text, plan, first, edit.title);
    const replaced = [...(head ? [{ ...head, insert }] : []), ...rest, ...following];
    const between = applyChanges(text, replaced);
    const after = parsePlan(between);
    const at = following
      .filter(({ from }) => from < first.span.from)
      .reduce((sum, { from, to, insert: words }) => sum + words.length - (to - from), 0);
    const step = allSteps(after.steps).find(({ span }) => span.from === first.span.from + at);
    if (!step) return { kind: 'refusal', refusal: extractSteps.otherwise };
    const linked = setField(between, after, step, 'dependency', edit.link.trim());
    return make(...composeChanges(text, replaced, linked));
  },
  // Links that follow may stand anywhere; but for them, all that is no step has to read as before.
  about: everyPart,
  isMeant: (before, after, { steps, lines, title, link }) => {
    const chosen = chosenSteps(before, steps);
    if (chosen.kind === 'refusal') return false;
    const [first, ...others] = chosen.steps;
    const gone = new Set([...allSteps(first.steps), ...allSteps(others)]);
    const wanted = allSteps(before.steps).filter((step) => !gone.has(step));
    const followed = { link, moved: lines };
    const isSame = (old: Step, now: Step): boolean =>
      isSameStep(old, now) && isSameFields(old.fields, now.fields);
    return (
      isSameExcept(alikeBut(before, followed), alikeBut(after, followed), ['steps', 'links']) &&
      isSameList(wanted, allSteps(after.steps), (old, now) =>
        old === first
          ? isStandIn(now, title, link)
          : isSame(alikeBut(old, followed), alikeBut(now, followed)),
      )
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'Without these steps the others would not be read as they are now. Move them in the note itself.',
  },
};

/** Gives the links by which `lines` lead back to the note that they come from; null when they have none. */
function ledBackIn(lines: string): LinkBack | null {
  const links = inlineLinks(lines, { from: 0, to: lines.length });
  const left = links.filter(({ subpath }) => subpath !== null);
  if (left.length === 0) return null;
  return (subpath) => {
    const at = left.findIndex((link) => link.subpath === subpath);
    const [link] = at < 0 ? [] : left.splice(at, 1);
    return link ? sliceOf(lines, link.span) : '';
  };
}

function isStandIn(step: Step, title: string, link: string): boolean {
  return (
    step.state.kind === 'pending' &&
    step.title === plainStepTitle(title) &&
    step.steps.length === 0 &&
    stepField(step, 'dependency')?.value === link.trim()
  );
}

/** The changes that take the steps out; the words of the first leave their place empty. */
function removals(text: string, [first, ...others]: readonly Step[]): readonly TextChange[] {
  if (!first) return [];
  const runs: Span[] = [];
  for (const piece of others.map((step) => pieceOf(text, step))) {
    const last = runs[runs.length - 1];
    const isNext = last !== undefined && /^[\s>]*$/.test(text.slice(last.to, piece.from));
    if (isNext) runs.pop();
    runs.push(isNext ? { from: last.from, to: piece.to } : piece);
  }
  return [
    { from: first.span.from, to: pieceOf(text, first).to, insert: '' },
    ...runs.map((run) => ({ ...withGap(text, run), insert: '' })),
  ];
}

/** `run`, which is whole lines, with the gap above it or below it: that of fewer lines, so that the other stays. */
function withGap(text: string, { from, to }: Span): Span {
  let above = from;
  while (above > 0 && isBlankLine(text, above - 1)) above = lineStart(text, above - 1);
  above = endAbove(text, above);
  let below = nextLineStart(text, to);
  while (below > to && below < text.length && isBlankLine(text, below)) {
    below = nextLineStart(text, below);
  }
  const endings = (gap: string): number => gap.match(/\r\n|\r|\n/g)?.length ?? 0;
  const isBelow = endings(text.slice(to, below)) < endings(text.slice(above, from));
  return isBelow && below < text.length ? { from, to: below } : { from: above, to };
}

/** The end of the line above the one that starts at `start`. */
function endAbove(text: string, start: number): number {
  return Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** The words of a step called `title` in the place of `step`, from its bullet on: with its number, still to be done. */
function standIn(text: string, plan: Plan, step: Step, title: string): string {
  const words = stepTitle(title);
  const lead = text.slice(step.markSpan.to + 1, step.titleSpan.from);
  const number = numberLead.exec(lead)?.[0] ?? '';
  const [, ...fields] = stepLike(text, plan, step, words, false);
  const first = `${bulletOf(text, step)}[ ] ${number}${words}`;
  return [first, ...fields].join(eolAt(text, step.span.from));
}

/** `**Step 3**: `, `Step 3: ` */
const numberLead = /(?:\*\*|__)?step[ \t]+\d+(?:\.\d+)*[a-z]?[^]*$/i;
