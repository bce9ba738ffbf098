// Random words of a person's own, anywhere in a note: lines that are no piece of a plan, headings outside its sections,
// and remarks behind what is there. Each has a word that is nowhere else, by which it is found again.
import * as fc from 'fast-check';

export interface SomeRemark {
  /** Where in the note, from 0 to 1. */
  readonly place: number;
  /** With `%` in the place of its word. */
  readonly form: string;
}

const lines = [
  '# Appendix %',
  '## Thoughts %',
  '### Notes %',
  'Two pages of %.',
  'None yet. The % promised to look.',
  '- TBD, says %',
  '> %',
  '**Overall**: 20% by %',
  '| % | b |',
  '    code %',
  '  - Completed: — (%)',
  '<!-- % -->',
  '%%\n=======',
];
const behind = [' (%)', ' — after the second try; see %', ' %', '. The % was told.', ' <!-- % -->'];

/** A line that begins with a line break is put between others, any other is put behind one. */
export const someRemarks: fc.Arbitrary<readonly SomeRemark[]> = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    form: fc.oneof(
      fc.constantFrom(...lines).map((line) => `\n${line}`),
      fc.constantFrom(...lines).map((line) => `\n\n${line}\n`),
      fc.constantFrom(...behind),
    ),
  }),
  { maxLength: 3 },
);

/** `text` with the remarks, whose words are `name` and a number. */
export function remarked(text: string, remarks: readonly SomeRemark[], name: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return remarks.reduce((note, { place, form }, index) => {
    const all = note.split(eol);
    const at = Math.floor(place * (all.length - 1));
    const words = form.replace('%', `${name}${index}`).replace(/\n/g, eol);
    return all.map((line, number) => (number === at ? line + words : line)).join(eol);
  }, text);
}

/** The words of remarks in `text`. */
export function remarkWords(text: string): readonly string[] {
  return text.match(/\b(?:ebb|flood)\d\b/g) ?? [];
}
