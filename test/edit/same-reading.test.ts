import { expect, test } from '@jest/globals';
import { everyPart, isSameExcept, type Part } from '../../src/edit/same-reading';
import { parsePlan } from '../../src/parse/parse-plan';

const note = `# Move the archive

**Status**: Planning
**Owner**: Mara
**Depends on**: [[Scans#Lists|the scans]]

## Purpose

### Success Criteria

- [ ] Each year opens

## Plan of Work

### Phase 1: Count

**1. List**
- **Estimated time**: 1 hour

## Progress

- [x] **Step 1**: List (2026-03-01 08:00Z)
- [ ] **Step 2**: Copy

## Decision Log

- Decision: One file a year
  Rationale: The report reads by year.
  Date/Author: 2026-03-01 / Mara

## Surprises & Discoveries

- Observation: Two lists
  Evidence: The index.

## Risks & Open Questions

### Risks

- [ ] **Ink fades**: Some pages are pale
  - Mitigation: Scan twice

### Open Questions

- [ ] **Who reads it?**
  - Context: The archive is closed

## Outcomes & Retrospective

### What Worked

- Short days

### Metrics

| Metric | Before | After |
|---|---|---|
| Pages | 10 | 20 |

## Next Steps

### Immediate Next Steps

- [ ] Call the office

### Future Enhancements

- Colour
`;

const read = (text: string): ReturnType<typeof parsePlan> => parsePlan(text);

/** Words of the note, what stands there instead, and the part that then reads otherwise. */
const differences: readonly (readonly [string, string, Part])[] = [
  ['# Move the archive', '# Move the archives', 'title'],
  ['## Purpose', '## Purposes of it', 'sections'],
  ['## Next Steps', '# Next Steps', 'sections'],
  ['## Next Steps', '## Next Steps\n\n## Glossary', 'sections'],
  ['Planning', 'On Hold', 'status'],
  ['**Owner**: Mara', '**Owner**: Amara', 'owner'],
  ['Phase 1: Count', 'Phase 2: Count', 'phases'],
  ['Phase 1: Count', 'Phase 1: Counting', 'phases'],
  ['**1. List**', '**1. Lists**', 'phases'],
  ['**1. List**', '**3. List**', 'phases'],
  ['**Step 2**: Copy', '**Step 2**: Copies', 'steps'],
  ['**Step 2**: Copy', '**Step 3**: Copy', 'steps'],
  ['- [ ] **Step 2**', '- [~] **Step 2**', 'steps'],
  ['- [x] **Step 1**', '- [X] **Step 1**', 'steps'],
  ['(2026-03-01 08:00Z)', '(2026-03-01 08:01Z)', 'steps'],
  ['(2026-03-01 08:00Z)', '(2026-03-01)', 'steps'],
  ['**Step 2**: Copy', '**Step 2**: Copy\n- [ ] Read', 'steps'],
  ['Each year opens', 'Each year can be read', 'criteria'],
  ['- [ ] Each year', '- [x] Each year', 'criteria'],
  ['One file a year', 'One file a month', 'decisions'],
  ['Decision: One file a year', 'Decision: ~~One file a year~~', 'decisions'],
  ['by year.', 'by month.', 'decisions'],
  ['  Rationale:', '  Reason:', 'decisions'],
  ['2026-03-01 / Mara', '2026-03-02 / Mara', 'decisions'],
  ['Two lists', 'Three lists', 'discoveries'],
  ['The index.', 'The shelf.', 'discoveries'],
  ['Ink fades', 'Paper tears', 'risks'],
  ['are pale', 'are torn', 'risks'],
  ['Scan twice', 'Scan again', 'risks'],
  ['- [ ] **Ink', '- [x] **Ink', 'risks'],
  ['Who reads it', 'Who wants it', 'questions'],
  ['archive is closed', 'archive is open', 'questions'],
  ['archive is closed', 'archive is closed\n  - Answer: All', 'questions'],
  ['Short days', 'Long days', 'outcomes'],
  ['What Worked', "What Didn't Work", 'outcomes'],
  ['| Pages |', '| Shelves |', 'outcomes'],
  ['| 10 |', '| 11 |', 'outcomes'],
  ['| 20 |', '| 21 |', 'outcomes'],
  ['Call the office', 'Write to the office', 'nextSteps'],
  ['- [ ] Call', '- [x] Call', 'nextSteps'],
  ['### Future Enhancements\n\n', '', 'nextSteps'],
  ['Scans#Lists', 'Lists#Lists', 'links'],
  ['Scans#Lists', 'Scans#Pages', 'links'],
  ['|the scans', '|all scans', 'links'],
  ['Depends on', 'Blocks', 'links'],
];

test.each(differences)('where “%s” became “%s”, the %s are not the same', (words, other, part) => {
  expect(note.split(words).length).toBeGreaterThan(1);
  const changed = read(note.replace(words, other));
  const others = everyPart.filter((each) => each !== part);
  expect(isSameExcept(read(note), changed, others)).toBe(false);
  expect(isSameExcept(read(note), changed, everyPart)).toBe(true);
});

test('a note is the same where only places and words outside its parts differ', () => {
  const moved = note.replace('## Purpose\n', '\n## Purpose\n\nSo that it can be read.\n');
  expect(isSameExcept(read(note), read(moved), [])).toBe(true);
});

test('a note that became a plan is the same, and one that is none any more is not', () => {
  const plan = read(note);
  expect(isSameExcept({ ...plan, isPlan: false }, plan, [])).toBe(true);
  expect(isSameExcept(plan, { ...plan, isPlan: false }, [])).toBe(false);
  expect(isSameExcept(plan, { ...plan, dialect: 'codex' }, [])).toBe(plan.dialect === 'codex');
});
