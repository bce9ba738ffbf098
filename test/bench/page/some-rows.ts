// Rows of plans, as many as are wanted, all different.
import { summaryOf, type PlanSummary } from '../../../src/index/plan-summary';
import { parsePlan } from '../../../src/parse/parse-plan';
import { planText } from '../plan-text';

/** Texts of a few kilobytes that the rows are made of, in turns. */
const texts = Array.from({ length: 20 }, (_, seed) => planText(3 + (seed % 8), 'skill', seed));
const rows = texts.map((text) => summaryOf(parsePlan(text), '', ''));

export function someRows(count: number): readonly PlanSummary[] {
  return Array.from({ length: count }, (_, number) => rowNumber(number));
}

/** The same row for the same number. */
export function rowNumber(number: number): PlanSummary {
  const row = rows[number % rows.length];
  if (!row) throw new Error('There are no rows.');
  return {
    ...row,
    path: `Plans/${number % 97}/Plan ${number}.md`,
    title: `${row.title} ${number}`,
  };
}
