// The founding document's form of a plan: all its sections, without examples. The status is left to the steps until
// a person writes one.
import { skillStamp } from '../plan/timestamp';
import { profiles } from './profile-additions';
import { CURSOR, type Lines, type MasterForm, type TemplateFacts } from './template-form';

/** `[Words]` when there is nothing to say. */
function orPrompt(words: string, prompt: string): string {
  return words === '' ? `[${prompt}]` : words;
}

function metadata({ owner, agentPath, created, profile }: TemplateFacts): Lines {
  const stamp = skillStamp(created);
  return [
    `- **Owner**: ${orPrompt(owner, 'Person or team')}`,
    `- **Created**: ${stamp.slice(0, 10)}`,
    `- **Last Updated**: ${stamp}`,
    `- **Agent Path**: ${orPrompt(agentPath, 'Folder with more about this work')}`,
    '- **Related Plans**: [Links to other plans and issues]',
    ...(profile === null ? [] : [`- **Profile**: ${profiles[profile].name}`]),
    '- **Status**: [Told by the steps until something is written here]',
  ];
}

const purpose: Lines = [
  '**What does the user or system gain?**',
  '',
  '[The gain, in figures where there are any]',
  '',
  '**Success Criteria:**',
  '- [ ] [What must hold, and how it is measured]',
];

const context: Lines = [
  '**Current State:**',
  '[How it is today, and why that is not enough]',
  '',
  '**Key Files:**',
  '- [`path/to/file`, what it does and where it falls short]',
  '',
  '**Domain Terminology:**',
  '- [Term and what it means here]',
  '',
  '**Assumptions:**',
  '- [What is taken for granted]',
];

const work: Lines = [
  '[One heading `### Phase 1: Name` for each phase, and under it one paragraph `**1. Action**` for each action, with a list of Files affected, Expected effect, Verification and Estimated time]',
];

const progress: Lines = [
  '**Overall**: ⚪⚪⚪⚪⚪⚪⚪⚪⚪⚪ 0% (0/0 steps)',
  '',
  '[One line `- [ ] **Step 1**: Action` for each action above]',
];

const outcomes: Lines = [
  '*(To be completed after implementation)*',
  '',
  '### What Worked ✅',
  '- [What proved right]',
  '',
  "### What Didn't Work ❌",
  '- [What failed, and why]',
  '',
  '### Measured Impact 📊',
  '- [Figure before → figure after]',
  '',
  '### Lessons Learned 💡',
  '- [What to do otherwise the next time]',
];

const risks: Lines = [
  '**Risks:**',
  '- ⚠️ [What may go wrong, and what helps against it]',
  '',
  '**Open Questions:**',
  '- ❓ [What is not known yet, and why it matters]',
];

const next: Lines = [
  '**Immediate Next Steps:**',
  '1. [The next thing to do]',
  '',
  '**Handoff Information:**',
  '- [What somebody needs to know who takes over]',
];

const entryFields = {
  discoveries: [
    '- **What**: [What it is]',
    '- **Why it matters**: [What it changes in this plan]',
    '- **Action taken**: [What was done about it]',
    '- **Evidence**: [Links, figures, observations]',
  ],
  decisions: [
    '- **Decision**: [The decision in full]',
    '- **Rationale**: [Why this and nothing else]',
    '- **Alternatives considered**: [What else was weighed]',
    '- **Trade-offs**: [What is given up]',
    '- **Decided by**: [Name or role]',
  ],
};
const entryPrompts = { discoveries: 'What was found', decisions: 'What was decided' };

const firstEntry: MasterForm['firstEntry'] = (log, prompt) => [
  `**[YYYY-MM-DD]**: [${prompt ?? entryPrompts[log]}]`,
  ...entryFields[log],
];

/** What this form puts in front of a title, typed with the title. */
const titlePrefix = /^exec(?:ution[ -]|[ -])?plan[ \t]*[:：–—-][ \t]*(?=\S)/i;

export const skillTemplate: MasterForm = {
  dialect: 'skill',
  head: ({ title }) => [
    `# ExecPlan: ${title.replace(titlePrefix, '')}`,
    '',
    '> **Living design and execution record**',
    '',
  ],
  sections: (facts) => ({
    metadata: metadata(facts),
    summary: [CURSOR],
    purpose,
    context,
    work,
    progress,
    discoveries: firstEntry('discoveries', null),
    decisions: firstEntry('decisions', null),
    outcomes,
    risks,
    next,
  }),
  parting: ['---', ''],
  foot: ({ created }) => [
    '---',
    '',
    `**Plan Status**: [As above] | Last updated: ${skillStamp(created)}`,
    '',
  ],
  phaseWord: 'Phase',
  firstEntry,
};
