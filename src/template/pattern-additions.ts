// The founding document's four patterns of work, as what each adds to a plan of either form.
import type { TemplateAdditions } from './template-form';

export type Pattern = 'feature' | 'refactoring' | 'bug fix' | 'coordination';

export const patterns: Readonly<Record<Pattern, TemplateAdditions>> = {
  feature: {
    name: 'New feature',
    phases: [
      { name: 'Data', prompt: 'What is stored, and how existing data becomes it' },
      { name: 'Interface', prompt: 'The endpoints or functions that others call' },
      { name: 'What people see', prompt: 'Screens, commands and messages' },
      { name: 'Testing', prompt: 'What is tried, by which commands, and what passes' },
    ],
    sections: {
      risks: ['**Security:**', '- [Who may do this, and what must never be shown or lost]'],
    },
    decision: 'What was decided, above all where security is concerned',
  },
  refactoring: {
    name: 'Refactoring',
    phases: [
      { name: 'Safety net', prompt: 'The tests that hold what must stay as it is' },
      { name: 'Small changes', prompt: 'One change after another, each of which passes the tests' },
      { name: 'Clearing up', prompt: 'What is no longer needed, and what explains the new shape' },
    ],
    sections: {
      context: ['**Pain Points:**', '- [What makes this code hard to change, with an example]'],
      validation: ['[How it is shown that everything still behaves as before]'],
    },
    decision: 'What was decided about the new shape',
  },
  'bug fix': {
    name: 'Bug fix with root cause',
    phases: [
      { name: 'Investigation', prompt: 'How each hypothesis is put to the test' },
      {
        name: 'Fix',
        prompt: 'The failing test first, then the smallest change that makes it pass',
      },
      { name: 'Monitoring', prompt: 'What is watched afterwards, and for how long' },
    ],
    sections: {
      context: [
        '**Symptoms:**',
        '- [What is seen, how often and since when]',
        '',
        '**Hypotheses:**',
        '- [A possible cause, and what would refute it]',
      ],
    },
    discovery: 'The root cause',
  },
  coordination: {
    name: 'Coordination of many files',
    phases: [
      { name: 'Inventory', prompt: 'All places concerned, and what depends on what' },
      { name: 'Migration', prompt: 'The order of the changes, and what can be done side by side' },
      { name: 'Integration', prompt: 'The tests that run over all parts together' },
      { name: 'Deployment', prompt: 'Who does what when, and how it is announced' },
    ],
    sections: {
      context: ['**File Inventory:**', '- [`path/to/file`, what changes in it, and what needs it]'],
      recovery: ['**Rollback Points:**', '- [After which phase one can stop or go back, and how]'],
      next: ['- [What those need to know who deploy it]'],
    },
  },
};
