// Random bodies of the decision log and of the discoveries.
import * as fc from 'fast-check';
import { clock, day, titles } from './some-words';

type EntryForm = (name: string, date: string, time: string, index: number) => readonly string[];

export const decisionForms: readonly EntryForm[] = [
  (name, date) => [`- Decision: ${name}`, '  Rationale: it holds', `  Date/Author: ${date} / Mara`],
  (name, date) => [
    `- **Decision:** ${name}`,
    '  - **Rationale:** it holds',
    `  - **Date:** ${date}`,
  ],
  (name, date, time) => [
    `**${date} ${time}**: ${name}`,
    '- **Rationale**: it holds',
    '- **Decided by**: Mara',
    '',
  ],
  (name, date, time) => [`- ${date}T${time}Z - ${name}`],
  (name, date) => [`* (${date}) ${name}`, ''],
  (name, date) => [`### ${date} — ${name}`, '', '- Rationale: it holds', ''],
  (name, _date, _time, index) => [
    `### Decision ${index + 1}: ${name}`,
    '',
    '- Rationale: it holds',
    '',
  ],
  (name) => [`1. ${name}`],
];
export const discoveryForms: readonly EntryForm[] = [
  (name) => [`- Observation: ${name}`, '  Evidence: the log'],
  (name, date, time) => [
    `**${date} ${time} UTC**: ${name}`,
    '- **What**: this',
    '- **Evidence**: the log',
    '',
  ],
  (name, date) => [`- ${date}: ${name}`],
  (name) => [`- ${name}`],
];

/** Placeholders that say more than that there is nothing. */
export const remarks: readonly (readonly string[])[] = [
  ['None yet. Bo has the list.'],
  ['Nothing found so far, apart from the crab.'],
  ['None recorded yet.', 'Ask Bo for the tide tables.'],
  ['- None yet', '  - except the crab in the box'],
  ['- TBD', '', '  Bo has the list.'],
];
const nothing: readonly (readonly string[])[] = [
  [],
  [],
  ['None yet.'],
  ['- TBD'],
  ['Kept in order.'],
  ...remarks,
];

/** The body of a log: entries of one form in either order, a table, a placeholder or nothing. */
export function log(forms: readonly EntryForm[], label: string): fc.Arbitrary<readonly string[]> {
  const entries = fc
    .tuple(
      fc.constantFrom(...forms),
      titles(4),
      fc.array(fc.tuple(day, clock), { minLength: 4, maxLength: 4 }),
    )
    .map(([form, names, times]) =>
      names.flatMap((name, index) => {
        const [date, time] = times[index] ?? ['2026-02-01', '10:00'];
        return form(name.replace('`a|b.ts`', 'ab'), date, time, index);
      }),
    );
  const table = fc
    .tuple(titles(3), day)
    .map(([names, date]) => [
      `| Date | ${label} | Evidence |`,
      '|---|---|---|',
      ...names.map((name) => `| ${date} | ${name.replace(/\|/g, '\\|')} | the log |`),
    ]);
  return fc.oneof(
    { weight: 5, arbitrary: entries },
    { weight: 1, arbitrary: table },
    { weight: 2, arbitrary: fc.constantFrom(...nothing) },
  );
}
