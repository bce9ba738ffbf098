// The links of one step to what it depends on, blocks or comes from. Mentions in its words are links of the plan alone.
import type { Field } from '../plan/field';
import type { Link } from '../plan/link';
import { barePaths, inlineLinks } from './inline-links';
import { linkKindOf } from './link-kind';

/** What a value with a link in it has somewhere; most values have none. */
const maybeLink = /\[\[|\]\(|\.md/i;

/** The links in those of `fields`, a step's own, whose labels say what a note is to the step. */
export function readStepLinks(text: string, fields: readonly Field[]): readonly Link[] {
  return fields.flatMap(({ label, value, valueSpan }): readonly Link[] => {
    const kind = maybeLink.test(value) ? linkKindOf(label) : null;
    if (kind === null) return [];
    const marked = inlineLinks(text, valueSpan, 'own too');
    const bare = barePaths(text, valueSpan).filter(
      ({ span }) => !marked.some((link) => link.span.from < span.to && span.from < link.span.to),
    );
    return [...marked, ...bare]
      .map((link) => ({ ...link, kind }))
      .sort((a, b) => a.span.from - b.span.from);
  });
}
