// Links a plan to another one, in the line of its metadata that says what the other is to it.
import { readFrontmatter } from '../parse/read-frontmatter';
import { saysNothing, type Field } from '../plan/field';
import type { Relation } from '../plan/link';
import type { Plan } from '../plan/plan';
import { lineEnd, lineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import type { EditResult, Refusal } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { eolAt } from './line-style';
import { linkForProperty, linkIn, noteOf, partingOf } from './link-words';
import { firstMetadata, fieldBesideLinks, metadataBehind } from './new-metadata';
import { addToProperty, newProperty } from './property-links';
import { quoted } from './property-value';
import { make, refuse } from './refusal';
import { labelOf, metadataFieldsOf, propertyKeyOf, relationField } from './relation-field';
import { addedTo, hasSectionsOf, isSameLink, relatedLinks } from './same-reading';
import { arePropertiesWhole } from './whole-properties';

/** Links the plan; changes nothing when it has such a link already. Refused when `link` is not one link. */
export const linkPlan: EditRule<EditOf<'link plan'>> = {
  change: (text, plan, { relation, link: words }) => {
    const link = linkIn(words);
    if (!link) {
      return refuse('unsafe text', `“${words}” is not a link that can be written into a plan.`);
    }
    const isThere = plan.links.some(
      (other) => other.kind === relation && noteOf(other.target) === noteOf(link.target),
    );
    return isThere ? make() : changesFor(text, plan, relation, words.trim());
  },
  about: ['links', 'sections'],
  isMeant: (before, after, { relation, link }) => {
    const added = addedTo(relatedLinks(before), relatedLinks(after), isSameLink);
    return (
      added?.kind === relation &&
      noteOf(added.target) === noteOf(linkIn(link)?.target ?? '') &&
      hasSectionsOf(before, after, 'metadata')
    );
  },
  otherwise: {
    reason: 'no place',
    message: 'There is no place in the metadata of this plan where the link would be read as one.',
  },
};

const brokenProperties: Refusal = {
  reason: 'no place',
  message:
    'The properties of this note are broken or stand in brackets, so no link is put among them. Write it there yourself.',
};

function changesFor(text: string, plan: Plan, relation: Relation, link: string): EditResult {
  const { inBody, inProperties } = metadataFieldsOf(text, plan);
  const field = relationField(inBody, relation);
  if (field) return make(addToField(text, plan, field, relation, link));
  const property = relationField(inProperties, relation);
  const beside = property ? null : fieldBesideLinks(plan, inBody);
  if (beside) return make(metadataBehind(text, beside, labelOf(relation), link));
  const properties = readFrontmatter(text);
  if (!properties) return make(firstMetadata(text, plan, labelOf(relation), link));
  if (!arePropertiesWhole(text, properties)) return { kind: 'refusal', refusal: brokenProperties };
  const value = quoted(linkForProperty(link), '"');
  if (value === null) return { kind: 'refusal', refusal: linkPlan.otherwise };
  if (property) return make(...addToProperty(text, property, value));
  const example = inProperties.find(({ label }) => /[_-]/.test(label))?.label ?? '';
  return make(newProperty(text, propertyKeyOf(relation, example), value));
}

/** Behind what the field holds: in the list below it, or on its line. */
function addToField(
  text: string,
  plan: Plan,
  field: Field,
  relation: Relation,
  link: string,
): TextChange {
  const { valueSpan } = field;
  const next = plan.metadata.fields.find(({ span }) => span.from > field.span.from);
  const own = plan.links.filter(
    ({ kind, span }) =>
      kind === relation &&
      span.from > field.span.from &&
      span.to <= (next?.span.from ?? plan.body.to),
  );
  const last = own[own.length - 1];
  if (last && field.value === '') {
    const start = lineStart(text, last.span.from);
    const at = lineEnd(text, start);
    const bullet = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, at))?.[0] ?? '';
    return { from: at, to: at, insert: eolAt(text, at) + bullet + link };
  }
  const isCell = text.slice(lineStart(text, valueSpan.from), valueSpan.from).includes('|');
  const words = isCell ? link.replace(/\\*\|/g, '\\|') : link;
  if (!saysNothing(field.value)) {
    const at = valueSpan.to;
    return { from: at, to: at, insert: partingOf(text, own) + words };
  }
  const glued = valueSpan.from === valueSpan.to && /\S/.test(text.charAt(valueSpan.from - 1));
  return { ...valueSpan, insert: (glued ? ' ' : '') + words };
}
