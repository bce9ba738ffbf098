// The form of a plan in PLANS.md. Owner, date and profile stand in the properties, which that form has no place for.
import { CURSOR, type MasterForm } from './template-form';
import { yamlText } from './yaml-text';

const LIVING =
  'This ExecPlan is a living document. The sections `Progress`, `Surprises & Discoveries`, `Decision Log` and `Outcomes & Retrospective` are kept up to date as work proceeds.';

const firstEntry: MasterForm['firstEntry'] = (_, prompt) => [
  prompt === null ? 'None yet.' : `[${prompt}]`,
];

export const codexTemplate: MasterForm = {
  dialect: 'codex',
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
  sections: () => ({
    purpose: [CURSOR],
    progress: [
      '[One line `- [ ] Step` for each step; a finished one reads `- [x] (YYYY-MM-DD HH:MMZ) Step`]',
    ],
    discoveries: firstEntry('discoveries', null),
    decisions: firstEntry('decisions', null),
    outcomes: [
      '[What was achieved, what remains, and what was learned, compared with the purpose]',
    ],
    context: [
      '[How it is today, for somebody who knows nothing of it: files by their full path, terms explained]',
    ],
    work: ['[In sentences: what is changed where, and in which order]'],
    commands: ['[The commands to run, where to run them, and what they print when all is well]'],
    validation: ['[What a person does to see that it works, and what they see]'],
    recovery: ['[What can be repeated safely, and how to go back]'],
    artifacts: ['[The transcripts, diffs and figures that prove success, as short as possible]'],
    interfaces: ['[Libraries, modules and signatures that must exist at the end]'],
  }),
  parting: [],
  foot: () => [],
  phaseWord: 'Milestone',
  firstEntry,
};
