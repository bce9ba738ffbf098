// Plan notes with the sections that close a plan: criteria, outcomes, risks and questions, next steps.
import * as fc from 'fast-check';
import { planNote } from './plan-notes';
import { titles } from './some-words';

type Body = (names: readonly string[]) => readonly string[];

const empty: readonly Body[] = [() => [], () => ['TBD'], () => ['- None yet']];

const bodies: Readonly<Record<string, readonly Body[]>> = {
  'Success Criteria': [
    (names) => names.map((name) => `- [ ] ${name}`),
    (names) => names.flatMap((name, index) => [`${index + 1}. [x] ${name}`, '']),
    () => [],
  ],
  'Outcomes & Retrospective': [
    (names) => ['#### What Worked ✅', ...names.map((name) => `- ${name}`)],
    (names) => [
      '**What worked:**',
      ...names.map((name) => `* ${name}`),
      '',
      '**Lessons:**',
      '- TBD',
    ],
    (names) => names.flatMap((name) => [name, '']),
    () => ['| Metric | Before | After |', '|---|---|---|', '| Size | 3 | 2 |'],
    ...empty,
  ],
  'Risks / Open Questions': [
    (names) => [
      '**Risks:**',
      '- ⚠️ **The server stops**: it is old',
      '  - Mitigation: copy it',
      '',
      '**Open Questions:**',
      ...names.map((name) => `- ❓ **${name.replace(/[*`|[\]]/g, '')}**: why not`),
    ],
    (names) => names.map((name) => `- ${name}?`),
    (names) => names.map((name) => `- Risk: ${name}`),
    () => ['**Risks:**', '- ⚠️ **[Risk]**: Description', '', '**Open Questions:**', '- TBD'],
    ...empty,
  ],
  'Next Steps': [
    (names) => names.map((name, index) => `${index + 1}. ${name}`),
    (names) => ['**Future Enhancements:**', ...names.map((name) => `- ${name}`)],
    ...empty,
  ],
};

const closing = fc.tuple(
  ...Object.entries(bodies).map(([heading, forms]) =>
    fc
      .tuple(fc.option(fc.constantFrom(...forms), { freq: 2 }), titles(3))
      .map(([form, names]) => (form === null ? [] : [`## ${heading}`, '', ...form(names), ''])),
  ),
);

/** A whole plan note in which closing sections stand before the plan of work. */
export const closedNote: fc.Arbitrary<string> = fc
  .tuple(planNote, closing)
  .map(([{ text }, sections]) => {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const level = /^(#+) Plan of Work/m.exec(text)?.[1] ?? '##';
    const lines = sections
      .flat()
      .map((line) => line.replace(/^##(?= )/, level).replace(/^####(?= )/, `${level}#`))
      .map((line) => line + eol)
      .join('');
    return text.replace(/^#+ Plan of Work/m, (heading) => lines + heading);
  });
