// Rules about what the note says of itself in two places, or of its steps.
import { contains, sliceOf } from '../../text/span';
import { fieldOf, saysNothing } from '../../plan/field';
import type { OverallClaim } from '../../plan/plan';
import { problemOf, type Problem } from '../../plan/problem';
import { progressClaimOf } from '../../plan/progress-claim';
import { progressOf } from '../../plan/progress';
import { statusLabel } from '../../plan/status';
import { plainText } from '../inline-text';
import { planStatusOf } from '../plan-status';
import { ownerLabels, statusLabels } from '../read-metadata';
import type { NoteRule } from './note-reading';

/** `overall-disagrees-with-steps` */
const overallOff: NoteRule = ({ plan }) => {
  const claim = progressClaimOf(plan);
  if (claim === null || claim.agrees) return [];
  const { claimed, computed } = claim;
  const says = `The line says ${figureOf(claimed)}, but ${computed.done} of ${computed.total} steps are done.`;
  return [problemOf('overall-disagrees-with-steps', claimed.span, says)];
};

function figureOf({ done, total, percent }: OverallClaim): string {
  return done !== null && total !== null ? `${done} of ${total}` : `${percent ?? 0} %`;
}

/** `footer-disagrees-with-status` */
const footerOff: NoteRule = ({ text, plan }) => {
  const { footer } = plan.claims;
  if (!footer?.statusSpan || plan.status.derived) return [];
  const words = sliceOf(text, footer.statusSpan);
  const status = planStatusOf(words);
  if (status === null || status === plan.status.value) return [];
  const says = `The last line says “${plainText(words)}”, but the plan’s status is “${statusLabel(plan.status.value)}”.`;
  return [problemOf('footer-disagrees-with-status', footer.span, says)];
};

/**
 * `status-disagrees-with-steps`: complete by its own words, with steps that are not. `status-behind-steps`: not complete
 * by its own words, although there are steps and all are done.
 */
const statusOff: NoteRule = ({ plan }) => {
  const { status, metadata } = plan;
  const field = metadata.statusField ?? fieldOf(metadata.fields, ...statusLabels);
  if (field === null || status.derived || status.value === 'abandoned') return [];
  const { total, done } = progressOf(plan.steps);
  const words = `The plan’s status is “${status.words ?? ''}”`;
  if (status.value === 'complete' && done < total) {
    const says = `${words}, but ${total - done} of ${total} steps are not done.`;
    return [problemOf('status-disagrees-with-steps', field.span, says)];
  }
  if (status.value !== 'complete' && total > 0 && done === total) {
    const says = `${words}, but ${total === 1 ? 'its only step is' : `all ${total} steps are`} done.`;
    return [problemOf('status-behind-steps', field.span, says)];
  }
  return [];
};

const properties = [
  { labels: statusLabels, name: 'status', meaningOf: planStatusOf },
  {
    labels: ownerLabels,
    name: 'owner',
    meaningOf: (words: string) => plainText(words).toLowerCase(),
  },
];

/** `metadata-disagrees-with-frontmatter` */
const propertiesOff: NoteRule = ({ frontmatter, plan }) => {
  if (!frontmatter) return [];
  const body = plan.metadata.fields.filter((field) => !contains(frontmatter.span, field.span));
  return properties.flatMap(({ labels, name, meaningOf }): Problem[] => {
    const property = fieldOf(frontmatter.fields, ...labels);
    const field = fieldOf(body, ...labels);
    if (!property || !field || saysNothing(property.value) || saysNothing(field.value)) return [];
    const [there, here] = [meaningOf(property.value), meaningOf(field.value)];
    if (there === null || here === null || there === here) return [];
    const says = `The properties give the ${name} as “${plainText(property.value)}”, the note itself as “${plainText(field.value)}”.`;
    return [problemOf('metadata-disagrees-with-frontmatter', property.span, says)];
  });
};

export const claimRules: readonly NoteRule[] = [overallOff, footerOff, statusOff, propertiesOff];
