// Points one link of an entry or a step elsewhere, for when what it cites does not hold any more. All other links stay,
// those with the same words included.
import { citationsOf } from '../plan/citations-of';
import { entriesOf, type LogEntry } from '../plan/entry-reference';
import { allSteps, type Step } from '../plan/step';
import { contains, sliceOf } from '../text/span';
import type { EditOf, EditRule } from './edit-rule';
import { findByWords } from './find-by-words';
import { anyLinkIn } from './link-words';
import { make, refuse } from './refusal';
import { replaceLink } from './replace-link';
import { isSameList, isSameTime } from './same-reading';

/** Changes nothing when the link leads there already; refused when it is not found, or `to` is no link. */
export const pointLink: EditRule<EditOf<'point link'>> = {
  change: (text, plan, { link, to }) => {
    if (!anyLinkIn(to)) {
      return refuse('unsafe text', `“${to}” is not a link that can be written into a plan.`);
    }
    const nouns = ['link', 'links'] as const;
    const found = findByWords(citationsOf(plan), link, ({ span }) => sliceOf(text, span), nouns);
    if (found.kind === 'refusal') return found;
    const change = replaceLink(text, plan, found.one, to.trim());
    return change === null ? { kind: 'refusal', refusal: pointLink.otherwise } : make(change);
  },
  about: ['decisions', 'discoveries', 'steps', 'links'],
  isMeant: (before, after) =>
    isSameList(entriesOf(before), entriesOf(after), (was, is) => {
      return (
        isSameTitle(was, is) &&
        was.superseded === is.superseded &&
        isSameTime(was.at, is.at) &&
        isSameList(was.fields, is.fields, (a, b) => a.label === b.label) &&
        isSameList(was.citations, is.citations, (a, b) => a.kind === b.kind)
      );
    }) &&
    isSameList(allSteps(before.steps), allSteps(after.steps), (was, is) => {
      return (
        isSameTitle(was, is) &&
        was.state.kind === is.state.kind &&
        was.mark === is.mark &&
        was.number === is.number &&
        isSameTime(was.started, is.started) &&
        isSameTime(was.completed, is.completed) &&
        isSameList(was.fields, is.fields, (a, b) => a.label === b.label) &&
        was.citations.length === is.citations.length
      );
    }),
  otherwise: {
    reason: 'unsafe text',
    message: 'The link would not be read as written. Change it in the note itself.',
  },
};

/** Whether both have the same title, as far as the link does not stand in it. */
function isSameTitle(was: LogEntry | Step, is: LogEntry | Step): boolean {
  const isInTitle = was.citations.some(({ span }) => contains(was.titleSpan, span));
  return isInTitle || was.title === is.title;
}
