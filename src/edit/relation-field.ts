// The field of a plan's metadata that holds its links of one kind, and what such a field is called.
import { linkKindOf } from '../parse/link-kind';
import { readFrontmatter } from '../parse/read-frontmatter';
import type { Field } from '../plan/field';
import type { Relation } from '../plan/link';
import type { Plan } from '../plan/plan';

/** Fields of a plan's own metadata, and those of the properties of its note. */
export interface MetadataFields {
  readonly inBody: readonly Field[];
  readonly inProperties: readonly Field[];
}

const labels: Readonly<Record<Relation, string>> = {
  related: 'Related Plans',
  'depends on': 'Depends on',
  blocks: 'Blocks',
  supersedes: 'Supersedes',
  parent: 'Parent Plan',
};

/** What a field for links of `relation` is called where the note has none. */
export function labelOf(relation: Relation): string {
  return labels[relation];
}

/** The property for links of `relation`, its words parted as in `example`, another key of the note. */
export function propertyKeyOf(relation: Relation, example: string): string {
  const parting = /[_-]/.exec(example)?.[0] ?? '-';
  return relation.replace(' ', parting);
}

export function metadataFieldsOf(text: string, plan: Plan): MetadataFields {
  const end = readFrontmatter(text)?.span.to ?? 0;
  const { fields } = plan.metadata;
  return {
    inBody: fields.filter(({ span }) => span.from >= end),
    inProperties: fields.filter(({ span }) => span.from < end),
  };
}

/** What is related too, but no plan: `Related issue or PR`, `Superseded by`. */
const notForPlans =
  /\b(?:superseded|replaced|issues?|prs?|pull requests?|tickets?|specs?|rfcs?|adrs?)\b/i;

/** The first of `fields` that links of `relation` to plans are put into; null when there is none. */
export function relationField(fields: readonly Field[], relation: Relation): Field | null {
  const isFor = ({ label }: Field): boolean =>
    linkKindOf(label) === relation && (/plan/i.test(label) || !notForPlans.test(label));
  return fields.find(isFor) ?? null;
}
