// Plans that fill every part of the plan pane: one as it is meant, one of too many words, one of too many steps.

export const WRITTEN_PLAN = `# ExecPlan: Harbour lights

## Metadata

- **Owner**: Ada Holm
- **Created**: 2026-11-10
- **Last Updated**: 2026-11-18 09:00 UTC
- **Status**: 🟡 In Progress
- **Depends on**: [[Quay lights]]
- **Related**: [[Ferry timetable]], [[A note that is not there]]

## Purpose / Big Picture

Whoever comes in at night sees the quay.

**Success Criteria:**
- [x] Every lamp is lit five minutes after sunset
- [ ] A lamp that fails is reported within an hour

## Plan of Work

### Phase 1: Wiring

**1. Lay the cable**
- **Verification**: 230 V at the last lamp
- **Estimated time**: 3 hours

**2. Mount the lamps**
- **Files**: \`drawings/quay.dwg\`, \`drawings/posts.dwg\`
- **Verification**: All twelve are level, and none shines into the ferry’s bridge
- **Estimated time**: 2 hours

### Phase 2: Control

**3. Set the clock**
- **Verification**: Lit within five minutes of sunset
- **Estimated time**: 1 hour

**4. Report lamps that fail**
- **Verification**: A test lamp is reported
- **Estimated time**: 4 hours

## Progress

**Overall**: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 50% (2/4 steps)

- [x] **Step 1**: Lay the cable
  - Status: ✅ Complete
  - Started: 2026-11-17 08:00 UTC
  - Completed: 2026-11-17 11:30 UTC

- [ ] **Step 2**: Mount the lamps
  - Status: 🟡 In Progress (60%)
  - Started: 2026-11-18 08:00 UTC
  - Notes: The posts on the north side lean

- [ ] **Step 3**: Set the clock
  - Status: Pending

- [ ] **Step 4**: Report lamps that fail
  - Status: 🔴 Blocked
  - Blocked by: No radio on the mole yet

## Surprises & Discoveries

**2026-11-17 10:15**: The old pipe is full of sand
- **What**: The cable stuck after four metres
- **Evidence**: Photo in the visit log

## Decision Log

**2026-11-16 14:00**: Cable in a new pipe
- **Decision**: Lay a pipe beside the old one
- **Rationale**: Cleaning the old one takes a day
- **Decided by**: Ada Holm

**2026-11-18 08:20**: Lamps with a sensor of their own
- **Rationale**: One broken clock then leaves one lamp dark and not twelve

## Outcomes & Retrospective

### What Worked

- Two people on the quay, one in the boat

### Impact

- **Time to mount a lamp**: 40 min → 22 min

## Risks & Open Questions

### Risks

- ⚠️ **Storm before the posts are fixed**: They stand loose for a week
  - **Mitigation**: Tie them to the rail

### Open Questions

- ❓ **Who pays for the radio?**
  - **Context**: The harbour office and the ferry both use it
`;

const words = 'Lamps that are mounted on posts of the north quay before the winter storms come in ';
const long = words.repeat(4).slice(0, 300);

export const OVERFULL_PLAN = `# ExecPlan: ${long}

This ExecPlan is a living document.

**Owner**: ${'Holm'.repeat(30)}

## Purpose / Big Picture

**Success Criteria:**
- [ ] ${long}
- [ ] 灯塔在日落后五分钟内全部点亮，并且任何故障必须在一小时之内报告给港务办公室的值班人员
- [ ] كل مصباح يضيء بعد خمس دقائق من غروب الشمس

## Progress

- [x] (2026-11-12 08:40Z) ${long}
- [~] (2026-11-19 13:15Z) 在北码头安装所有灯具并检查每一个灯杆是否垂直
- [ ] تركيب الساعة في غرفة التحكم (3 ساعات)
- [ ] ${'W'.repeat(120)}

## Surprises & Discoveries

- Observation: ${long}
  Evidence: ${'x'.repeat(200)}

## Decision Log

- Decision: ${long}
  Rationale: ${long}
  Date/Author: 2026-11-12 / Ada Holm
`;

export const LONG_PLAN = `# ExecPlan: Four hundred lamps

This ExecPlan is a living document.

## Progress

${Array.from({ length: 400 }, (_, at) => `- [${at < 150 ? 'x' : ' '}] Mount lamp ${at + 1}`).join('\n')}

## Decision Log

- Decision: One lamp a day.
  Rationale: The quay stays open.
  Date/Author: 2026-11-12 / Ada Holm
`;
