// Two small plans, one in each form, for tests that look at every byte of a note.

/** The instant at which the tests take place. */
export const NOW = '2026-11-20T16:20:00Z';
export const NOW_SKILL = '2026-11-20 16:20 UTC';
export const NOW_CODEX = '2026-11-20 16:20Z';

export const SKILL_PATH = 'Plans/Quay lights.md';
export const SKILL_PLAN = `# ExecPlan: Quay lights

## Metadata

- **Owner**: Ada Holm
- **Created**: 2026-11-10
- **Last Updated**: 2026-11-18 09:00 UTC
- **Status**: 🟡 In Progress

## Purpose / Big Picture

**Success Criteria:**
- [ ] Every lamp is lit five minutes after sunset

## Plan of Work

### Phase 1: Wiring

**1. Lay the cable**
- **Verification**: 230 V at the last lamp
- **Estimated time**: 3 hours

**2. Mount the lamps**
- **Verification**: All twelve are level
- **Estimated time**: 2 hours

### Phase 2: Control

**3. Set the clock**
- **Verification**: Lit within five minutes of sunset
- **Estimated time**: 1 hour

## Progress

**Overall**: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)

- [x] **Step 1**: Lay the cable
  - Status: ✅ Complete
  - Started: 2026-11-17 08:00 UTC
  - Completed: 2026-11-17 11:30 UTC

- [ ] **Step 2**: Mount the lamps
  - Status: 🟡 In Progress
  - Started: 2026-11-18 08:00 UTC
  - Completed: —

- [ ] **Step 3**: Set the clock
  - Status: Pending

## Surprises & Discoveries

**2026-11-17 10:15**: The old pipe is full of sand
- **What**: The cable stuck after four metres
- **Evidence**: Photo in the visit log

## Decision Log

**2026-11-16 14:00**: Cable in a new pipe
- **Decision**: Lay a pipe beside the old one
- **Rationale**: Cleaning the old one takes a day
- **Decided by**: Ada Holm

---

**Plan Status**: 🟡 Active | Last updated: 2026-11-18 09:00 UTC
`;

/** The stamps of the skill plan that every edit renews: as they are, and as they become. */
export const SKILL_STAMPS = [
  ['- **Last Updated**: 2026-11-18 09:00 UTC', `- **Last Updated**: ${NOW_SKILL}`],
  ['| Last updated: 2026-11-18 09:00 UTC', `| Last updated: ${NOW_SKILL}`],
] as const;

export const CODEX_PATH = 'Plans/Ferry timetable.md';
export const CODEX_PLAN = `# A timetable that survives the winter

This ExecPlan is a living document.

## Purpose / Big Picture

Whoever stands at the ferry sees when the next one leaves, storms included.

## Progress

- [x] (2026-11-12 08:40Z) Read last winter's log.
- [ ] (2026-11-19 13:15Z) Ask the harbour for its closing rules.
- [ ] Print the new table.

## Surprises & Discoveries

None yet.

## Decision Log

- Decision: One table a season.
  Rationale: Two tables on one board were misread.
  Date/Author: 2026-11-12 / Ada Holm

## Outcomes & Retrospective

Nothing yet.
`;

export const ORDINARY_PATH = 'Notes/Shopping.md';
export const ORDINARY_NOTE = `# Shopping

- [ ] Bread
- [ ] Rope
`;

export const SMALL_VAULT: Readonly<Record<string, string>> = {
  [SKILL_PATH]: SKILL_PLAN,
  [CODEX_PATH]: CODEX_PLAN,
  [ORDINARY_PATH]: ORDINARY_NOTE,
};

/** `text` with each of `replacements` made; throws when one does not occur exactly once. */
export function replaced(
  text: string,
  ...replacements: readonly (readonly [from: string, to: string])[]
): string {
  return replacements.reduce((result, [from, to]) => {
    if (result.split(from).length !== 2) throw new Error(`Not exactly once in the text: ${from}`);
    return result.replace(from, () => to);
  }, text);
}
