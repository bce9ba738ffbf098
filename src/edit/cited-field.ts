// Puts a link into the field of an entry that says what the link is to it: `Led to`, `Related`. Looks up nothing.
import { withoutBlockId } from '../parse/block-id';
import type { LogEntry } from '../plan/entry-reference';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import { fieldOf } from '../plan/field';
import type { TextChange } from '../text/text-change';
import { pointerChange } from './entry-pointer';
import { onlyHoldsPlace } from './only-holds-place';
import { isSameList, isSameTime } from './same-reading';
import { contentOf } from './section-content';

/** The change that puts `link` behind what the field says already, or gives the entry such a field. */
export function linkInField(
  text: string,
  plan: Plan,
  entry: LogEntry,
  label: string,
  link: string,
): TextChange {
  const field = entry.form === 'row' ? null : fieldOf(entry.fields, label.toLowerCase());
  if (field === null) {
    const kind = entry.kind === 'decision' ? 'decisions' : 'discoveries';
    const section = sectionOf(plan.sections, kind);
    if (!section) throw new RangeError('An entry stands in a section');
    const blocks = contentOf(text, plan, section);
    const within = { blocks, dialect: plan.dialect };
    return pointerChange(text, entry.kind, entry, { label, value: link }, within);
  }
  if (onlyHoldsPlace(field.value)) {
    const glued = /\S/.test(text.charAt(field.valueSpan.from - 1));
    return { ...field.valueSpan, insert: (glued ? ' ' : '') + link };
  }
  const at = withoutBlockId(text, field.valueSpan).to;
  return { from: at, to: at, insert: `, ${link}` };
}

/** Whether `after` is the list `before` but for `target`, which has one more citation of that kind and says the same else. */
export function isCitedIn<E extends LogEntry>(
  before: readonly E[],
  after: readonly E[],
  target: LogEntry | null,
  kind: LogEntry['citations'][number]['kind'],
  isSame: (was: E, is: E) => boolean,
): boolean {
  const count = (entry: E): number => entry.citations.filter((one) => one.kind === kind).length;
  return isSameList(before, after, (was, is) => {
    if (was !== target) return isSame(was, is);
    const isTitled = is.title === was.title || is.title.startsWith(`${was.title}; `);
    const isFirst = was.fields.every(({ label }) => is.fields.some((one) => one.label === label));
    return (
      isTitled &&
      isFirst &&
      is.fields.length - was.fields.length <= 1 &&
      is.superseded === was.superseded &&
      isSameTime(was.at, is.at) &&
      count(is) === count(was) + 1 &&
      is.citations.length === was.citations.length + 1
    );
  });
}
