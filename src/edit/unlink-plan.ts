// Takes a link to another plan out of the metadata again, and nothing that stands beside it.
import { readFrontmatter } from '../parse/read-frontmatter';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains, sliceOf, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { leadOf } from './line-style';
import { noteOf } from './link-words';
import { make, refuse } from './refusal';
import { addedTo, isSameLink, relatedLinks } from './same-reading';

/**
 * Removes the link; a field that is left without a value says `None`, a property becomes an empty list. Refused
 * when the plan has no such link, when it has several, and when other words belong to it.
 */
export const unlinkPlan: EditRule<EditOf<'unlink plan'>> = {
  change: (text, plan, { relation, target }) => {
    const [link, other] = plan.links.filter(
      (link) => link.kind === relation && noteOf(link.target) === noteOf(target),
    );
    if (!link) {
      return refuse(
        'target gone',
        `The metadata of this plan have no link “${relation}” to “${target}”.`,
      );
    }
    if (other) {
      return refuse(
        'target ambiguous',
        `“${target}” stands more than once under “${relation}”, so it is not clear which link is meant.`,
      );
    }
    return withoutLink(text, plan, link);
  },
  about: ['links'],
  isMeant: (before, after, { relation, target }) => {
    const gone = addedTo(relatedLinks(after), relatedLinks(before), isSameLink);
    return gone?.kind === relation && noteOf(gone.target) === noteOf(target);
  },
  otherwise: {
    reason: 'no place',
    message:
      'This link is written in a way that cannot be removed safely. Remove it in the note itself.',
  },
};

/** A mark that parts the values of one line. */
const partingBehind = /^[ \t]*[,;、，·][ \t]*/;
const partingAhead = /[ \t]*[,;、，·][ \t]*$/;

function withoutLink(text: string, plan: Plan, link: Link): EditResult {
  const isProperty = link.span.from < (readFrontmatter(text)?.span.to ?? 0);
  const item = isProperty ? withQuotes(text, link.span) : link.span;
  const field = plan.metadata.fields.find(({ valueSpan }) => contains(valueSpan, item));
  const start = lineStart(text, item.from);
  const bullet = listItem.exec(text.slice(start, item.from))?.[0];
  if (
    bullet?.trim() === text.slice(start, item.from).trim() &&
    /^[ \t]*$/.test(text.slice(item.to, lineEnd(text, item.to)))
  ) {
    return make(...withoutItem(text, plan, item, isProperty));
  }
  const value = field && boundsOf(text, field.valueSpan, isProperty);
  const ahead = value ? text.slice(value.from, item.from) : 'words';
  const behind = value ? text.slice(item.to, value.to) : 'words';
  const [before] = partingAhead.exec(ahead) ?? [''];
  const [next] = partingBehind.exec(behind) ?? [''];
  if ((before === '' && ahead !== '') || (next === '' && behind !== '')) {
    return refuse('no place', 'Other words belong to this link, so remove it in the note itself.');
  }
  if (next !== '') return make({ from: item.from, to: item.to + next.length, insert: '' });
  if (before !== '') return make({ from: item.from - before.length, to: item.to, insert: '' });
  const isListed = text.charAt(item.from - 1) === '[';
  return make({ ...item, insert: isListed ? '' : isProperty ? '[]' : 'None' });
}

/** The changes that take the line of a list item away; a field that it was all of then says that it is empty. */
function withoutItem(
  text: string,
  plan: Plan,
  item: Span,
  isProperty: boolean,
): readonly TextChange[] {
  const start = lineStart(text, item.from);
  const end = lineEnd(text, start);
  const next = nextLineStart(text, end);
  const removal = { from: start, to: next, insert: '' };
  const above = lineStart(text, Math.max(0, start - 1));
  const field = plan.metadata.fields.find(({ span }) => lineStart(text, span.from) === above);
  const isFollowed =
    next > end && leadOf(text, next) === leadOf(text, start) && listItem.test(text.slice(next));
  if (!field || isFollowed || (!isProperty && field.value !== '')) return [removal];
  const at = field.valueSpan.from;
  const gap = /\S/.test(text.charAt(at - 1)) ? ' ' : '';
  return [{ from: at, to: at, insert: gap + (isProperty ? '[]' : 'None') }, removal];
}

const listItem = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** A link among the properties with the quotes around it. */
function withQuotes(text: string, { from, to }: Span): Span {
  const quote = text.charAt(to);
  const isQuoted = /["']/.test(quote) && text.charAt(from - 1) === quote;
  return isQuoted ? { from: from - 1, to: to + 1 } : { from, to };
}

/** The values of a field: inside the brackets of a property's list. */
function boundsOf(text: string, value: Span, isProperty: boolean): Span {
  const words = sliceOf(text, value);
  const isList = isProperty && /^\[(?!\[)[^]*\]\s*$/.test(words);
  const to = value.from + words.trimEnd().length;
  return isList ? { from: value.from + 1, to: to - 1 } : { from: value.from, to };
}
