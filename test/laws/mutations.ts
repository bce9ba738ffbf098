// What happens to notes: lines that are lost, doubled, swapped, indented; stray characters; an end that is missing.
import * as fc from 'fast-check';
import { choice } from './some-edits';
import { soup } from './soup';

type Mutation = (text: string) => string;

/** Changes some lines, each with its line ending, from the one that stands at the share `at` of the text. */
function ofLines(
  at: number,
  change: (lines: string[], from: number) => readonly string[],
): Mutation {
  return (text) => {
    const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
    return change([...lines], Math.floor(at * lines.length)).join('');
  };
}

const without = (all: readonly string[], from: number, many: number): readonly string[] => [
  ...all.slice(0, from),
  ...all.slice(from + many),
];
const put = (all: readonly string[], at: number, some: readonly string[]): readonly string[] => [
  ...all.slice(0, at),
  ...some,
  ...all.slice(at),
];

const count = fc.integer({ min: 1, max: 4 });
const lines: fc.Arbitrary<Mutation> = fc
  .tuple(choice, choice, count, fc.constantFrom('delete', 'double', 'swap', 'move'))
  .map(([at, other, many, kind]) =>
    ofLines(at, (all, from) => {
      const taken = all.slice(from, from + many);
      const to = Math.floor(other * all.length);
      switch (kind) {
        case 'delete':
          return without(all, from, many);
        case 'double':
          return put(all, from, taken);
        case 'move':
          return put(without(all, from, many), to, taken);
        default:
          return all.map(
            (line, index) => all[index === from ? to : index === to ? from : index] ?? line,
          );
      }
    }),
  );

const indented: fc.Arbitrary<Mutation> = fc
  .tuple(choice, count, fc.constantFrom(' ', '  ', '    ', '\t', '> ', '- ', '\u3000'))
  .map(([at, many, lead]) =>
    ofLines(at, (all, from) =>
      all.map((line, index) => (index >= from && index < from + many ? lead + line : line)),
    ),
  );

const noise: fc.Arbitrary<Mutation> = fc
  .tuple(choice, fc.nat({ max: 3 }), fc.oneof(fc.constantFrom(...' \n\t#-*_`~|>[]:<$%\\x'), soup))
  .map(([at, lost, insert]) => (text) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + insert + text.slice(from + lost);
  });

const whole: fc.Arbitrary<Mutation> = fc.oneof(
  choice.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom<Mutation>(
    (text) => text.replace(/\r?\n/g, '\r\n'),
    (text) => text.replace(/\r\n/g, '\n'),
    (text) => `\uFEFF${text}`,
    (text) => text.replace(/^[ \t]+/gm, ''),
  ),
);

/** One to four mutations, one after the other. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(lines, lines, indented, noise, noise, whole), { minLength: 1, maxLength: 4 })
  .map((all) => (text) => all.reduce((changed, one) => one(changed), text));

const HEAD_LINES = 6;
const MOST_CHARACTERS = 300;

/**
 * The beginning of one of `notes` and a stretch of up to 25 lines from anywhere below; half of them called a plan, which
 * a stretch need not be by itself. Long lines are cut, so that each is read in a moment.
 */
export function excerptOf(notes: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...notes), choice, fc.integer({ min: 3, max: 25 }), fc.boolean())
    .map(([note, at, many, isDeclared]) => {
      const all = note.split(/\r?\n/).map((line) => line.slice(0, MOST_CHARACTERS));
      const from = Math.floor(at * all.length);
      const head = all.slice(0, Math.min(HEAD_LINES, from));
      const declared = isDeclared && !note.startsWith('---');
      const excerpt = [...head, ...all.slice(from, from + many)];
      return [...(declared ? ['---', 'execplan: true', '---'] : []), ...excerpt].join('\n');
    });
}
