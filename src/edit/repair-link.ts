// Puts another link in the place of one, wherever it stands. Touches nothing beside it but the quotes that a property needs.
import { inlineLinks } from '../parse/inline-links';
import { plainText } from '../parse/inline-text';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import { sliceOf } from '../text/span';
import type { EditOf, EditRule } from './edit-rule';
import { findByWords } from './find-by-words';
import { isSamePlace } from './link-words';
import { make, refuse } from './refusal';
import { replaceLink } from './replace-link';
import { everyPart, isSameExcept, isSameList, isSameStepState } from './same-reading';

/** Rewrites the link. Refused when it is gone or not clear, and when `to` is not one link. */
export const repairLink: EditRule<EditOf<'repair link'>> = {
  change: (text, plan, { link: reference, to }) => {
    const words = to.trim();
    if (linkIn(words) === null) {
      return refuse('unsafe text', `“${to}” is not a link that can be written into a plan.`);
    }
    const nouns = ['link', 'links'] as const;
    const found = findByWords(plan.links, reference, ({ span }) => sliceOf(text, span), nouns);
    if (found.kind === 'refusal') return found;
    const change = replaceLink(text, plan, found.one, words);
    return change === null ? { kind: 'refusal', refusal: repairLink.otherwise } : make(change);
  },
  // It may stand in the words of anything: but for it, all has to read as before.
  about: everyPart,
  isMeant: (before, after, { link, to }) => {
    const meant = linkIn(to.trim());
    const [was, is] = [before, after].map((plan) => masked(plan, [link.words, to.trim()]));
    const changed = before.links.filter((link, at) => !isSame(link, after.links[at]));
    const [one] = changed;
    const now = one === undefined ? undefined : after.links[before.links.indexOf(one)];
    return (
      before.links.length === after.links.length &&
      changed.length === 1 &&
      now?.kind === one?.kind &&
      now !== undefined &&
      meant !== null &&
      isSamePlace(now, meant) &&
      was !== undefined &&
      is !== undefined &&
      isSameExcept(was, is, ['links', 'steps']) &&
      isSameList(allSteps(was.steps), allSteps(is.steps), isSameStepState) &&
      areSameKinds(before, after)
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'This link is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

/** The one link that `words` are: a wikilink, a Markdown link, or a path in code; null when they are anything else. */
function linkIn(words: string): Omit<Link, 'kind'> | null {
  const [link] = inlineLinks(words, { from: 0, to: words.length });
  const isWhole = link?.span.from === 0 && link.span.to === words.length;
  return link && isWhole && !/[\r\n]/.test(words) ? link : null;
}

function isSame(a: Link, b: Link | undefined): boolean {
  return (
    a.target === b?.target && a.form === b.form && a.subpath === b.subpath && a.kind === b.kind
  );
}

/** `plan` with each of `links`, as it is written, in a table too, and as it reads, replaced by one and the same mark. */
function masked(plan: Plan, links: readonly string[]): Plan {
  const forms = links
    .flatMap((link) => [link, link.replace(/\\*\|/g, '\\|'), plainText(link)])
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length);
  const masks = (value: unknown): unknown =>
    typeof value === 'string'
      ? forms.reduce((words, form) => words.replaceAll(form, '\0'), value)
      : value;
  return JSON.parse(JSON.stringify(plan, (_, value: unknown) => masks(value))) as Plan;
}

/** Whether each step has the kinds of links that it had. */
function areSameKinds(before: Plan, after: Plan): boolean {
  const kinds = ({ steps }: Plan): string =>
    JSON.stringify(allSteps(steps).map(({ links }) => links.map(({ kind }) => kind)));
  return kinds(before) === kinds(after);
}
