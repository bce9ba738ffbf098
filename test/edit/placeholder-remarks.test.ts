import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';

const context = { now: Date.UTC(2026, 2, 4, 5, 6, 7), author: 'Mara' };

interface Place {
  readonly heading: string;
  /** What names the part of the section, if it has parts. */
  readonly name?: string;
  readonly edit: Edit;
}

const decision: Place = {
  heading: '## Decision Log',
  edit: { kind: 'record decision', title: 'Stop', fields: { rationale: 'r' } },
};
const places: Readonly<Record<string, Place>> = {
  decision,
  surprise: {
    heading: '## Surprises & Discoveries',
    edit: { kind: 'record discovery', title: 'It rains', fields: { evidence: 'e' } },
  },
  outcome: {
    heading: '## Outcomes & Retrospective',
    name: '### What Worked',
    edit: { kind: 'record outcome', outcome: { kind: 'worked', text: 'Counting by hand' } },
  },
  'outcome of a complete plan': {
    heading: '## Outcomes & Retrospective',
    edit: { kind: 'complete plan', outcomes: [{ kind: 'lesson', text: 'Ask twice' }] },
  },
  risk: {
    heading: '## Risks / Open Questions',
    name: '**Risks:**',
    edit: { kind: 'record risk', title: 'The key is lost', mitigation: 'a second key' },
  },
  question: {
    heading: '## Risks / Open Questions',
    name: '### Open Questions',
    edit: { kind: 'record question', title: 'Who has the key?', context: 'c' },
  },
  'next step': {
    heading: '## Next Steps',
    name: '### Immediate Next Steps',
    edit: { kind: 'add next step', title: 'Count the boats' },
  },
  step: {
    heading: '## Progress',
    edit: { kind: 'add step', title: 'Count the boats', position: { kind: 'at end' } },
  },
};

const columns = '| Date | Decision | Rationale |\n|---|---|---|';

function noteWith({ heading, name }: Place, placeholder: string): string {
  const steps = heading === '## Progress' ? '' : '## Progress\n\n- [ ] Count\n\n';
  const named = name === undefined ? '' : `${name}\n\n`;
  return `# ExecPlan: Rota\n\n**Status**: In Progress\n\n${steps}${heading}\n\n${named}${placeholder}\n\n## Artifacts\n\nText.\n`;
}

/** The note after the edit; throws when it is refused. */
function result(place: Place, placeholder: string): string {
  const text = noteWith(place, placeholder);
  const made = runEdit(text, place.edit, context);
  if (made.kind === 'refusal') throw new Error(made.refusal.message);
  return applyChanges(text, made.changes);
}

describe.each(Object.entries(places))('a new %s', (_, place) => {
  test.each([
    'None yet. The harbour master promised his list by Friday.',
    'None yet (Bo asks on Friday).',
    'Nothing recorded yet.\nBut ask Bo for the tide tables, page 12.',
    'None.\nsecond line',
    'Nothing found in the X pier, but the west pier leaks badly.',
    'None recorded in [[X log]] – see there.',
    'No surprises so far, apart from the crab.',
    'To be decided with Bo on Friday',
    'None yet. ![[X.png]]',
    'None yet. [Bo](bo.md)',
    'None yet. %%ask Bo%%',
    'None yet. <!-- ask Bo -->',
    'None yet. ^id',
    'TBD[^1]',
    '[[Bo]]',
    '[Bo](bo.md)',
    '[Bo][list]',
    '[Decision Title] by Bo',
    'YYYY-MM-DD: the crab bit Bo',
    '- None yet. The harbour master promised his list.',
    '- None yet\n  - except the crab in the box',
    '- TBD\n\n  Bo has the list.',
    '- TBD\n  Bo has the list.',
    '- TBD\n\n  ```\n  page 12\n  ```',
    '- [Title]\n  - except the crab in the box',
    '- **[Risk]**: the crab in the box',
    '- **[Bo](bo.md)**: TBD',
    '- No open questions, as Bo says',
    '- Decision: TBD\n  Rationale: Bo asks on Friday',
    '- In scope:\n  - the crab',
    '- Tide tables: TBD',
    'None yet.\n\n- **Tide tables**: page 12',
    '- **Metric 1**: Before → After the storm',
  ])('leaves what a person wrote: %j', (words) => {
    const after = result(place, words);
    for (const line of words.split('\n')) expect(after.split('\n')).toContain(line);
  });

  test.each([
    'None yet.',
    '*(None so far)*',
    '**None** yet…',
    'None recorded as of 2026-03-01.',
    'None yet (2026-03-01).',
    'No new surprises were recorded so far.',
    'Nothing recorded during implementation yet.',
    '*(To be completed after implementation)*',
    'To be filled in as work proceeds',
    '暂无',
    '—',
    '- TBD',
    '- n/a\n- n/a',
    '-',
    '[What was decided]',
  ])('takes the place of what says no more than that there is nothing: %j', (words) => {
    const after = result(place, words);
    for (const line of words.split('\n')) expect(after.split('\n')).not.toContain(line);
  });
});

describe('the first decision', () => {
  test('is refused where words above it would take it in', () => {
    expect(() => result(decision, 'TBD\nDecision: ask Bo')).toThrow('would not be read as written');
  });

  test.each([
    '**[YYYY-MM-DD]**: [Decision Title]\n- **Rationale**: the crab bit Bo',
    '**[YYYY-MM-DD]**: [Decision Title]\n- **Rationale**: [Why]\n  - except the crab',
  ])('goes below a template’s entry in which a person wrote: %j', (words) => {
    const after = result(decision, words);
    expect(after).toContain(words);
    expect(parsePlan(after).decisions.map(({ title }) => title)).toEqual(['Stop']);
  });

  test.each([
    '| — | None yet. | Bo has the list |',
    '| 2026-01-01 | None yet. Bo has the list. | — |',
    '| — | | Bo has the list |',
  ])('goes below a row in which a person wrote: %j', (row) => {
    const lines = result(decision, `${columns}\n${row}`).split('\n');
    expect(lines[lines.indexOf(row) + 1]).toBe('| 2026-03-04 05:06Z | Stop | r |');
  });

  test.each(['| — | None yet. | |', '| YYYY-MM-DD | [Decision] | [Why] |', '| | | |'])(
    'takes the place of a row without words: %j',
    (row) => {
      const after = result(decision, `${columns}\n${row}`);
      expect(after).toContain(`${columns}\n| 2026-03-04 05:06Z | Stop | r |\n\n`);
    },
  );

  test.each([
    '- Decision: …\n  Rationale: …\n  Date/Author: …',
    '**[YYYY-MM-DD]**: [Decision Title]\n- **Decision**: What was decided\n- **Trade-offs**: What we’re giving up\n- **Decided by**: [Name/role]',
  ])('takes the place of a template’s entry: %j', (words) => {
    const after = result(decision, words);
    for (const line of words.split('\n')) expect(after.split('\n')).not.toContain(line);
  });
});
