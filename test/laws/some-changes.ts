// Random changes to a note, among them all that Markdown has to turn what follows into something else.
import * as fc from 'fast-check';
import { examples } from './some-splices';
import { soup } from './soup';

export interface Change {
  /** Where, as a share of the text. */
  readonly at: number;
  /** Whether at the start of that line. */
  readonly atLine: boolean;
  readonly remove: number;
  readonly insert: string;
}

const hostile = fc.constantFrom(
  '---\n',
  '\n---\n',
  '===\n',
  '```\n',
  '~~~',
  '  ```\n',
  '<!--',
  '-->',
  '<div>\n',
  '<script>',
  '</script>',
  '<?x',
  '?>',
  ']]>',
  '%%\n',
  '%%',
  '    ',
  '\t',
  '> ',
  '|a|b|\n|-|-|\n',
  '- ',
  '  - ',
  '1. ',
  '- 2. x\n',
  '* * *\n',
  '- *\n',
  '-\n',
  'text\n1. 2. x\n',
  '[x]: http://a\n',
  '\uFEFF',
  '\u2028',
  '\r',
  '\r\n',
  '\n\n',
  '<<<<<<< HEAD\n',
  '>>>>>>> x\n',
);

const planned = fc.constantFrom(
  '# Another plan\n',
  '## Progress\n',
  '## Decision Log\n',
  '## Design Decisions\n',
  '## Plan of Work\n',
  '## Success Criteria\n\n- [ ] All pass\n',
  '## Risks\n\n- Risk: it breaks\n- Will it go?\n',
  '### Phase 2: Count\n',
  '**2. Count twice**\n\n- Estimated time: 2 hours\n',
  '- [ ] Count\n',
  '- [x] (2026-02-01 10:00Z) Count twice\n',
  '- Decision: One file\n  Rationale: it is read by year\n',
  '**Overall**: 50% (1/2 steps)\n',
  '**Plan Status**: Active | Last updated: 2026-02-01\n',
  '[[other]] ',
  '#execplan ',
  'TBD\n',
  'a',
);

export const someChange: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  atLine: fc.boolean(),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.constant(400)),
  insert: fc.oneof(hostile, planned, fc.constant(''), fc.constantFrom(...examples), soup),
});

export function changed(text: string, { at, atLine, remove, insert }: Change): string {
  const place = Math.floor(at * text.length);
  const from = atLine ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, from) + insert + text.slice(from + remove);
}
