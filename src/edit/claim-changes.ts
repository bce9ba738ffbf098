// What a note says about itself, brought up to date after an edit: Last Updated in the body and in the properties, the
// footer, the Overall line.
// The plan's status is a person's decision and is never touched.
import { updatedLabels } from '../parse/read-metadata';
import { saysNothing } from '../plan/field';
import type { Plan } from '../plan/plan';
import { skillStamp } from '../plan/timestamp';
import { sliceOf, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { overallChanges } from './overall-line';
import { propertyOf } from './plan-fact';
import { restamped } from './stamp-style';

/** The changes that make the claims of `plan`, read from `text`, true at `now` (ms UTC). */
export function claimChanges(
  text: string,
  plan: Plan,
  now: number,
  statesChanged: boolean,
): readonly TextChange[] {
  const { updatedField } = plan.metadata;
  const { footer, overall } = plan.claims;
  const property = propertyOf(text, updatedLabels);
  const inProperty = property && restamped(sliceOf(text, property.valueSpan), now);
  return [
    ...(property && inProperty !== null ? [{ ...property.valueSpan, insert: inProperty }] : []),
    ...(updatedField ? stampChanges(text, updatedField.valueSpan, now, ' ') : []),
    ...(footer?.updatedSpan ? stampChanges(text, footer.updatedSpan, now, '') : []),
    ...(overall && statesChanged ? overallChanges(text, overall, plan) : []),
  ];
}

/** A timestamp in `span` becomes `now`; a placeholder is replaced; any other words are left as they are. */
function stampChanges(text: string, span: Span, now: number, lead: string): readonly TextChange[] {
  const words = text.slice(span.from, span.to);
  const insert = restamped(words, now);
  if (insert !== null) return [{ ...span, insert }];
  if (!saysNothing(words)) return [];
  // A label without a value may end in its colon: the stamp must not stick to it.
  const glued = words === '' && /\S/.test(text.charAt(span.from - 1)) ? lead : '';
  return [{ ...span, insert: glued + skillStamp(now) }];
}
