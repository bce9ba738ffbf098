// The place of the first steps of a plan. Knows nothing of what they say.
import { nextLineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import { sectionOf } from '../plan/section';
import { sectionWith } from './add-section';
import { linesAfter } from './line-style';
import { placeholderIn } from './log-placeholder';
import { beforeSubsections, contentEnd, contentOf } from './section-content';

/**
 * The change that puts `lines` into the progress section of a plan without steps, which is added when it is missing: in
 * place of a placeholder, else behind what the section begins with.
 */
export function firstSteps(text: string, plan: Plan, lines: readonly string[]): TextChange {
  const section = sectionOf(plan.sections, 'progress');
  if (!section) return sectionWith(text, plan, 'progress', lines);
  const { velocity } = plan.claims;
  const own = beforeSubsections(contentOf(text, plan, section)).filter(
    ({ span }) => velocity === null || span.to <= velocity.span.from,
  );
  const placeholder = placeholderIn(text, own);
  const at = placeholder?.to ?? contentEnd(text, section, own);
  const insert = linesAfter(text, at, lines, {
    apart: placeholder === null,
    closed: nextLineStart(text, at) < plan.body.to,
  });
  if (!placeholder) return { from: at, to: at, insert };
  return { ...placeholder, insert: insert.replace(/^(?:\r\n|\r|\n)/, '') };
}
