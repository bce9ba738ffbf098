// A new plan in the form of PLANS.md. Owner and date stand in the properties, which that form has no place for.
import { skillStamp } from '../plan/timestamp';
import type { Template } from './template-facts';

const LIVING =
  'This ExecPlan is a living document. The sections `Progress`, `Surprises & Discoveries`, `Decision Log` and `Outcomes & Retrospective` are kept up to date as work proceeds.';

export const codexTemplate: Template = ({ title, owner, created }, cursor) => [
  '---',
  'execplan: true',
  ...(owner === '' ? [] : [`owner: ${yamlText(owner)}`]),
  `created: ${skillStamp(created).slice(0, 10)}`,
  '---',
  '',
  `# ${title}`,
  '',
  LIVING,
  '',
  '## Purpose / Big Picture',
  '',
  cursor,
  '',
  '## Progress',
  '',
  '[One line `- [ ] Step` for each step; a finished one reads `- [x] (YYYY-MM-DD HH:MMZ) Step`]',
  '',
  '## Surprises & Discoveries',
  '',
  'None yet.',
  '',
  '## Decision Log',
  '',
  'None yet.',
  '',
  '## Outcomes & Retrospective',
  '',
  '[What was achieved, what remains, and what was learned, compared with the purpose]',
  '',
  '## Context and Orientation',
  '',
  '[How it is today, for somebody who knows nothing of it: files by their full path, terms explained]',
  '',
  '## Plan of Work',
  '',
  '[In sentences: what is changed where, and in which order]',
  '',
  '## Concrete Steps',
  '',
  '[The commands to run, where to run them, and what they print when all is well]',
  '',
  '## Validation and Acceptance',
  '',
  '[What a person does to see that it works, and what they see]',
  '',
  '## Idempotence and Recovery',
  '',
  '[What can be repeated safely, and how to go back]',
  '',
  '## Artifacts and Notes',
  '',
  '[The transcripts, diffs and figures that prove success, as short as possible]',
  '',
  '## Interfaces and Dependencies',
  '',
  '[Libraries, modules and signatures that must exist at the end]',
  '',
];

/** A YAML value: bare when nothing in it could be read as anything but words. */
function yamlText(words: string): string {
  const bare =
    /^\p{L}[\p{L}\p{N} .'-]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return bare ? words.trim() : `'${words.replace(/'/g, "''")}'`;
}
