// The problems of links that do not lead where they say: broken, ambiguous and moved ones. Mentions have none, for they
// may be of any file.
import type { Link } from './link';
import type { Plan } from './plan';
import { problemOf, type Problem } from './problem';
import type { Resolution } from './resolution';
import { statedLinks } from './stated-links';

/** How many candidates are named. */
const NAMED = 3;

/**
 * The problems of the links of `plan`; `resolve` gives null for a link of which nothing is known, and `lacksBlock` says of
 * one to a block whether its note is known to have none of that id.
 */
export function linkProblems(
  plan: Plan,
  resolve: (link: Link) => Resolution | null,
  lacksBlock: (link: Link) => boolean,
): readonly Problem[] {
  return statedLinks(plan).flatMap(
    (link) =>
      problemWith(link, resolve(link)) ??
      // Of decisions in tables nobody but their own note knows the ids.
      (link.kind !== 'mentioned' && lacksBlock(link) ? lostBlock(link) : []),
  );
}

function lostBlock({ target, subpath, span }: Link): Problem {
  const place = target === '' ? 'this note' : `“${target}”`;
  const block = subpath?.slice(1) ?? '';
  return problemOf('broken-link', span, `There is no “${block}” in ${place} to link to.`);
}

function problemWith({ target, span }: Link, resolution: Resolution | null): Problem | null {
  switch (resolution?.kind) {
    case 'missing': {
      const { candidates } = resolution;
      const perhaps =
        candidates.length === 0 ? '' : ` Perhaps ${listed(candidates, 'or')} is meant.`;
      return problemOf('broken-link', span, `There is no note “${target}” to link to.${perhaps}`);
    }
    case 'ambiguous': {
      const { candidates, opened } = resolution;
      const app = opened === null ? '' : ` The app opens “${opened}”.`;
      const says = `“${target}” may be any of ${candidates.length} notes: ${listed(candidates, 'and')}.${app}`;
      return problemOf('ambiguous-link', span, says);
    }
    case 'moved':
      return problemOf(
        'moved-link',
        span,
        `“${target}” is not where the link says, but at “${resolution.path}”.`,
      );
    default:
      return null;
  }
}

/** `“a.md”, “b.md” and “c.md”`; of many, how many there are more. */
function listed(paths: readonly string[], word: 'and' | 'or'): string {
  const more = paths.length - NAMED;
  const words = paths.slice(0, NAMED).map((path) => `“${path}”`);
  if (more > 0) words.push(word === 'and' ? `${more} more` : 'another one');
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} ${word} ${last}`;
}
