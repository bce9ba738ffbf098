// Puts another link in the place of one, wherever it stands. Touches nothing beside it but the quotes that a property needs.
import { inlineLinks } from '../parse/inline-links';
import { readFrontmatter } from '../parse/read-frontmatter';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import { lineStart } from '../text/lines';
import { sliceOf } from '../text/span';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { findByWords } from './find-by-words';
import { quoted } from './property-value';
import { make, refuse } from './refusal';
import { isSameList, isSameStepState } from './same-reading';

/** Rewrites the link. Refused when it is gone or not clear, and when `to` is not one link. */
export const repairLink: EditRule<EditOf<'repair link'>> = {
  change: (text, plan, { link: reference, to }) => {
    const words = to.trim();
    if (linkIn(words) === null) {
      return refuse('unsafe text', `“${to}” is not a link that can be written into a plan.`);
    }
    const nouns = ['link', 'links'] as const;
    const found = findByWords(plan.links, reference, ({ span }) => sliceOf(text, span), nouns);
    return found.kind === 'refusal' ? found : changeOf(text, found.one, words);
  },
  about: ['links', 'steps'],
  isMeant: (before, after, { to }) => {
    const meant = linkIn(to.trim());
    const changed = before.links.filter((link, at) => !isSame(link, after.links[at]));
    const [one] = changed;
    const now = one === undefined ? undefined : after.links[before.links.indexOf(one)];
    return (
      before.links.length === after.links.length &&
      changed.length === 1 &&
      now?.kind === one?.kind &&
      now?.target === meant?.target &&
      now?.subpath === meant?.subpath &&
      isSameList(allSteps(before.steps), allSteps(after.steps), isSameStepState) &&
      areSameKinds(before, after)
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'This link is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

function changeOf(text: string, { span, form }: Link, words: string): EditResult {
  const isEmbed = text.charAt(span.from) === '!' && !words.startsWith('!');
  if (span.from >= (readFrontmatter(text)?.span.to ?? 0)) {
    const isCell = /^[ \t>]*\|/.test(text.slice(lineStart(text, span.from), span.from));
    const written = isCell ? words.replace(/\\*\|/g, '\\|') : words;
    return make({ ...span, insert: (isEmbed ? '!' : '') + written });
  }
  const quote = text.charAt(span.to);
  const isQuoted = /["']/.test(quote) && text.charAt(span.from - 1) === quote;
  // A wikilink that stands bare among the properties is one that somebody wrote so, and that is read.
  const value = form === 'wikilink' && !isQuoted ? words : quoted(words, isQuoted ? quote : '"');
  if (value === null) return { kind: 'refusal', refusal: repairLink.otherwise };
  const whole = isQuoted ? { from: span.from - 1, to: span.to + 1 } : span;
  return make({ ...whole, insert: value });
}

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

/** Whether each step has the kinds of links that it had. */
function areSameKinds(before: Plan, after: Plan): boolean {
  const kinds = ({ steps }: Plan): string =>
    JSON.stringify(allSteps(steps).map(({ links }) => links.map(({ kind }) => kind)));
  return kinds(before) === kinds(after);
}
