// One note in the forms in which editors and other programs leave it: with properties, other line endings, a BOM.
import { expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { checkSpans } from './check-spans';
import { planReading } from './plan-reading';

export interface Dress {
  readonly name: string;
  readonly put: (note: string) => string;
}

const properties = (note: string): string =>
  `---\ncssclasses: wide\naliases:\n  - Other\n---\n${note}`;
const crlf = (note: string): string => note.replace(/\r?\n/g, '\r\n');
const bom = (note: string): string => `\uFEFF${note}`;

/** Ways to dress a note without saying anything else; properties only for a note that has none. */
export function dressesOf(note: string): readonly Dress[] {
  const plain: readonly Dress[] = [
    { name: 'with CRLF', put: crlf },
    { name: 'with a BOM', put: bom },
    { name: 'with a BOM and CRLF', put: (text) => bom(crlf(text)) },
    { name: 'without a final newline', put: (text) => text.trimEnd() },
  ];
  if (note.startsWith('---\n')) return plain;
  return [
    ...plain,
    { name: 'under properties', put: properties },
    { name: 'under properties with CRLF', put: (text) => crlf(properties(text)) },
  ];
}

/**
 * A test of the reading of `note`, and one for each of its dresses: the same must be read, and all spans must lie
 * where they belong.
 */
export function testReading(
  name: string,
  note: string,
  check: (plan: Plan, text: string) => void,
): void {
  test(name, () => {
    const plan = parsePlan(note);
    checkSpans(note, plan);
    check(plan, note);
  });
  test.each(dressesOf(note).map((dress) => [dress.name, dress] as const))(
    `${name} (%s)`,
    (_, dress) => {
      const text = dress.put(note);
      const plan = parsePlan(text);
      checkSpans(text, plan);
      check(plan, text);
      expect(planReading(plan)).toEqual(planReading(parsePlan(note)));
    },
  );
}
