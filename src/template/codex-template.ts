// The form of a plan in PLANS.md. Owner, date and profile stand in the properties, which that form has no place for.
import { CURSOR, type MasterForm } from './template-form';
import { yamlText } from './yaml-text';

const LIVING =
  'This ExecPlan is a living document. The sections `Progress`, `Surprises & Discoveries`, `Decision Log` and `Outcomes & Retrospective` are kept up to date as work proceeds.';

const firstEntry: MasterForm['firstEntry'] = (_, prompt) => [
  prompt === null ? 'None yet.' : `[${prompt}]`,
];

export const codexTemplate: MasterForm = {
  head: ({ title, owner, created, profile }) => [
    '---',
    'execplan: true',
    ...(owner === '' ? [] : [`owner: ${yamlText(owner)}`]),
    `created: ${new Date(created).toISOString().slice(0, 10)}`,
    ...(profile === null ? [] : [`profile: ${profile}`]),
    '---',
    '',
    `# ${title}`,
    '',
    LIVING,
    '',
  ],
  sections: () => [
    { kind: 'purpose', heading: 'Purpose / Big Picture', lines: [CURSOR] },
    {
      kind: 'progress',
      heading: 'Progress',
      lines: [
        '[One line `- [ ] Step` for each step; a finished one reads `- [x] (YYYY-MM-DD HH:MMZ) Step`]',
      ],
    },
    {
      kind: 'discoveries',
      heading: 'Surprises & Discoveries',
      lines: firstEntry('discoveries', null),
    },
    { kind: 'decisions', heading: 'Decision Log', lines: firstEntry('decisions', null) },
    {
      kind: 'outcomes',
      heading: 'Outcomes & Retrospective',
      lines: ['[What was achieved, what remains, and what was learned, compared with the purpose]'],
    },
    {
      kind: 'context',
      heading: 'Context and Orientation',
      lines: [
        '[How it is today, for somebody who knows nothing of it: files by their full path, terms explained]',
      ],
    },
    {
      kind: 'work',
      heading: 'Plan of Work',
      lines: ['[In sentences: what is changed where, and in which order]'],
    },
    {
      kind: 'commands',
      heading: 'Concrete Steps',
      lines: ['[The commands to run, where to run them, and what they print when all is well]'],
    },
    {
      kind: 'validation',
      heading: 'Validation and Acceptance',
      lines: ['[What a person does to see that it works, and what they see]'],
    },
    {
      kind: 'recovery',
      heading: 'Idempotence and Recovery',
      lines: ['[What can be repeated safely, and how to go back]'],
    },
    {
      kind: 'artifacts',
      heading: 'Artifacts and Notes',
      lines: ['[The transcripts, diffs and figures that prove success, as short as possible]'],
    },
    {
      kind: 'interfaces',
      heading: 'Interfaces and Dependencies',
      lines: ['[Libraries, modules and signatures that must exist at the end]'],
    },
  ],
  parting: [],
  foot: () => [],
  phaseWord: 'Milestone',
  firstEntry,
};
