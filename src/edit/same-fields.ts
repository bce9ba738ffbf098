// Whether labelled values say the same, label by label. Compares words, never places.
import type { Field } from '../plan/field';
import { isSameList } from './same-reading';

/** Whether both lists hold the same fields in the same order, those left out for which `isAside` holds. */
export function isSameFields(
  before: readonly Field[],
  after: readonly Field[],
  isAside: (label: string) => boolean = () => false,
): boolean {
  const counted = (fields: readonly Field[]): readonly Field[] =>
    fields.filter(({ label }) => !isAside(label.toLowerCase()));
  return isSameList(
    counted(before),
    counted(after),
    (field, other) => field.label === other.label && field.value === other.value,
  );
}
