// The founding document's guidelines for four kinds of projects, as what each changes in a plan of either form.
import type { Profile } from '../plan/profile';
import type { TemplateAdditions } from './template-form';

export const profiles: Readonly<Record<Profile, TemplateAdditions>> = {
  solo: {
    name: 'Solo',
    without: ['next'],
  },
  team: {
    name: 'Team',
    sections: {
      next: [
        '**Handoff Notes:**',
        '- Pull request: [Number and title]',
        '- Related issues: [Numbers]',
        '- Documentation: [Links]',
        '- Reviewers: [Names]',
      ],
    },
    decision: 'What was decided, for those who were not there',
  },
  learning: {
    name: 'Learning',
    sections: {
      outcomes: [
        '### Wrong Assumptions',
        '- [What was taken for granted, and what turned out to be true]',
      ],
    },
    discovery: 'What was found, and what had been expected instead',
  },
  production: {
    name: 'Production',
    sections: {
      validation: [
        '**Verification of each change:**',
        '- [The command to run, and what it prints when all is well]',
        '',
        '**Monitoring:**',
        '- [Link to the dashboard or alert, and the value that is too much]',
      ],
      recovery: [
        '**Rollback:**',
        '1. [The step that takes the change back, and how long it takes]',
      ],
      risks: ['- ⚠️ [What would stop people from working, and who is called then]'],
    },
  },
};
