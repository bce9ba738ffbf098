// Puts right a link that does not lead where it says: writes it anew as a link of the app, to the note that it was followed
// to or that a person chooses. Changes that one link alone.
import { blockOf } from '../index/link-rows';
import type { PlanReading } from '../index/plan-index';
import { pathIn } from '../index/plan-links';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import type { Problem } from '../plan/problem';
import type { Resolution } from '../plan/resolution';
import { statedLinks } from '../plan/stated-links';
import { wordsReferenceTo } from '../plan/words-reference';
import { sliceOf } from '../text/span';
import { ChoiceSuggester } from './choice-suggester';
import { circleRefusal, planWithoutBlock, pointToStep } from './lost-step';
import { givenWords, linkRefusal, linkToNote } from './note-link';
import { guard, inform } from './notices';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import { makeEdit, type Workbench } from './workbench';

/** What is said of the one of several notes that a click on the link leads to. */
const OPENED = 'The app opens this one';

/** What a repair does, as an imperative; null for a link that leads where it says. */
export function repairWords(resolution: Resolution | null): string | null {
  switch (resolution?.kind) {
    case 'moved':
      return `Link to “${resolution.path}”`;
    case 'ambiguous':
      return 'Choose which note is meant…';
    case 'missing':
      return 'Choose another note…';
    default:
      return null;
  }
}

/** The link that a problem is about; null when it is about something else. */
export function linkOfProblem(plan: Plan, { rule, span }: Problem): Link | null {
  if (rule !== 'broken-link' && rule !== 'ambiguous-link' && rule !== 'moved-link') return null;
  return statedLinks(plan).find((link) => link.span.from === span.from) ?? null;
}

/** Repairs `link`, one of the plan read from `note`, after asking for its note where that is not known for certain. */
export async function repairLink(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  link: Link,
): Promise<void> {
  const resolution = resolvedLink(workbench, link, note.path);
  const lead = async (path: string): Promise<void> => {
    const refusal = await leadLinkTo(workbench, note, reading, link, path);
    if (refusal !== null) inform(refusal);
  };
  switch (resolution?.kind) {
    case 'moved':
      return lead(resolution.path);
    case 'ambiguous':
    case 'missing': {
      const { app } = workbench;
      const { candidates } = resolution;
      const opened = resolution.kind === 'ambiguous' ? resolution.opened : null;
      const others = app.vault.getMarkdownFiles().map(({ path }) => path);
      const all =
        resolution.kind === 'ambiguous' ? candidates : [...new Set([...candidates, ...others])];
      // A plan is nothing to itself; only a place in it can be meant.
      const offered = all.filter((path) => path !== note.path || link.subpath !== null);
      const choices = offered.map((words) => ({ words, note: words === opened ? OPENED : '' }));
      new ChoiceSuggester(app, `Note that “${link.target}” means`, choices, ({ words }) =>
        guard('Changing the link', () => lead(words)),
      ).open();
      return;
    }
    default: {
      const path = planWithoutBlock(workbench, reading.plan, link, note.path);
      if (path !== null) return pointToStep(workbench, note, reading, link, path);
      inform(`“${link.target}” leads to its note by now.`);
    }
  }
}

/**
 * Writes `link`, one of the reading's, anew so that it leads to the note at `path`. Returns why it could not be, or null.
 * Refused where it would close a circle of waiting that is not there yet.
 */
export async function leadLinkTo(
  workbench: Workbench,
  note: PlanNote,
  { plan, text }: PlanReading,
  link: Link,
  path: string,
): Promise<string | null> {
  const { app, index } = workbench;
  const { span, subpath } = link;
  const target = noteAt(app, path);
  if (target === null) return `“${path}” is no longer in the vault.`;
  const resolution = resolvedLink(workbench, link, note.path);
  if (resolution === null || pathIn(resolution) !== path) {
    const block = blockOf(subpath);
    const row =
      block === null ? null : index.summary(path)?.steps.find((one) => one.block === block);
    const circle = circleRefusal(workbench, note, plan, link, { path, step: row?.name ?? null });
    if (circle !== null) return circle;
  }
  const file = fileOf(app, target);
  const refusal = file === null ? null : linkRefusal(app, file, note.path);
  if (refusal !== null) return refusal;
  // The app makes no links to what it does not know: there a path does.
  const to =
    file === null
      ? `\`${path}${subpath ?? ''}\``
      : linkToNote(app, file, note.path, subpath ?? '', givenWords(link));
  const one = plan.links.find((other) => other.span.from === span.from);
  if (!one) throw new Error('The link is not one of the plan.');
  const words = wordsReferenceTo(plan.links, one, (other) => sliceOf(text, other.span));
  return makeEdit(workbench, note, { kind: 'repair link', link: words, to });
}
