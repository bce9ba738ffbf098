// Writes plan notes of any size for the benchmark: both forms, with what real notes hold, such as code, tables,
// links and long paragraphs. The same seed gives the same note.

import type { Dialect } from '../../src/plan/plan';

const WORDS =
  'gauge tide harbour sensor reading level station archive record export server backup queue retry schema index column parser window cable clock drift offset filter chart review release'.split(
    ' ',
  );

/** A source of whole numbers below a bound, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/**
 * The text of a plan of about `kilobytes` (thousands of characters), in the form `skill` or `codex`, that depends on
 * the notes of these names.
 */
export function planText(
  kilobytes: number,
  form: Dialect,
  seed = 1,
  dependsOn: readonly string[] = [],
): string {
  const number = numbersFrom(seed);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[number(WORDS.length)]).join(' ');
  const day = () =>
    `2026-${String(1 + number(12)).padStart(2, '0')}-${String(1 + number(28)).padStart(2, '0')}`;
  const time = () =>
    `${String(number(24)).padStart(2, '0')}:${String(number(60)).padStart(2, '0')}`;
  const sentence = () =>
    `${words(6)} in \`src/${words(1)}.ts\`, **${words(2)}** ${words(8)}; see [${words(2)}](https://example.org/${words(1)}) and ${words(10)}.`;
  const paragraph = () => Array.from({ length: 2 + number(4) }, sentence).join(' ');

  const progress: string[] = [];
  const work: string[] = [];
  const decisions: string[] = [];
  const discoveries: string[] = [];
  const size = () =>
    [progress, work, decisions, discoveries].reduce(
      (sum, part) => sum + part.reduce((length, block) => length + block.length + 1, 0),
      0,
    );
  for (let step = 1; size() < kilobytes * 1000 - 600 || step < 3; step += 1) {
    const done = number(3) > 0;
    const box = done ? '[x]' : '[ ]';
    if (form === 'skill') {
      progress.push(
        `- ${box} **Step ${step}**: ${words(5)}`,
        `  - Status: ${done ? '✅ Complete' : '⚪ Not started'}`,
        ...(done
          ? [`  - Started: ${day()} ${time()} UTC`, `  - Completed: ${day()} ${time()} UTC`]
          : []),
      );
    } else {
      progress.push(`- ${box} ${done ? `(${day()} ${time()}Z) ` : ''}${words(9)} \`${words(1)}\`.`);
    }
    if (step % 4 === 1) work.push('', `### Phase ${1 + (step >> 2)}: ${words(3)}`, '', paragraph());
    work.push(
      '',
      `**${step}. ${words(4)}**`,
      '',
      `- Files affected: \`src/${words(1)}.ts\``,
      `- Estimated time: ${1 + number(5)} hours`,
    );
    if (step % 3 === 0) {
      decisions.push(
        `- Decision: ${words(7)}`,
        `  Rationale: ${sentence()}`,
        `  Date/Author: ${day()} / Mara`,
      );
      discoveries.push(`- ${day()}T${time()}:00Z - ${sentence()}`);
    }
    if (step % 5 === 0) {
      work.push('', '```ts', `const ${words(1)} = read('${words(1)}');`, `// ${words(6)}`, '```');
      work.push(
        '',
        '| file | lines |',
        '|---|---|',
        `| ${words(1)} | ${number(900)} |`,
        `| ${words(1)} | ${number(900)} |`,
      );
    }
  }
  const linked = dependsOn.map((name) => `[[${name}]]`).join(', ');
  const metadata =
    form === 'skill'
      ? [
          '## Metadata',
          '',
          '- **Status**: 🟡 In Progress',
          '- **Owner**: Mara',
          `- **Last Updated**: ${day()}`,
          ...(linked === '' ? [] : [`- **Depends on**: ${linked}`]),
          '',
        ]
      : [
          'This ExecPlan is a living document.',
          '',
          ...(linked === '' ? [] : [`Depends on: ${linked}`, '']),
        ];
  return [
    `# ExecPlan: ${words(4)}`,
    '',
    ...metadata,
    '## Purpose',
    '',
    paragraph(),
    '',
    '## Progress',
    '',
    ...progress,
    '',
    '## Surprises & Discoveries',
    '',
    ...discoveries,
    '',
    '## Decision Log',
    '',
    ...decisions,
    '',
    '## Plan of Work',
    ...work,
    '',
  ].join('\n');
}
