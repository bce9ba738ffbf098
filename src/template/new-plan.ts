// The note of a new plan: a form of plans with the additions of a pattern and a profile, or a person's own template.
// Writes no file and reads no clock.
import { safeLine } from '../text/safe-text';
import type { Dialect } from '../plan/plan';
import type { Profile } from '../plan/profile';
import { headingOf, orderOf } from '../plan/section-order';
import { codexTemplate } from './codex-template';
import { patterns, type Pattern } from './pattern-additions';
import { profiles } from './profile-additions';
import { sectionsWith } from './sections-with';
import { skillTemplate } from './skill-template';
import { CURSOR, type MasterForm, type TemplateFacts } from './template-form';
import { filledTemplate } from './user-template';

export interface NewPlanFacts {
  readonly title: string;
  /** '' when not given. */
  readonly owner: string;
  /** Milliseconds since 1970, UTC. */
  readonly created: number;
  readonly dialect: Dialect;
  /** Folder of whoever carries the plan out; '' or absent when not given. */
  readonly agentPath?: string;
  readonly pattern?: Pattern | null;
  readonly profile?: Profile | null;
  /** Text of a person's own template, which takes the place of form, pattern and profile. */
  readonly template?: string | null;
}

export interface NewPlan {
  readonly text: string;
  /** UTF-16 offset of the place where one begins to write. */
  readonly cursor: number;
}

/**
 * The whole note. From the forms of this folder: lines ended by LF, and a plan of `dialect` without steps, in the
 * state of a draft. From a person's template: that text with its variables filled in, whatever it then is.
 */
export function newPlan(facts: NewPlanFacts): NewPlan {
  const { agentPath = '', pattern = null, profile = null, template = null } = facts;
  const own: TemplateFacts = {
    title: headingWords(facts.title),
    owner: safeLine(facts.owner),
    agentPath: safeLine(agentPath),
    created: facts.created,
    profile,
  };
  if (template !== null) return filledTemplate(template, own);
  const form = facts.dialect === 'skill' ? skillTemplate : codexTemplate;
  const lines = linesOf(form, own, pattern).join('\n');
  return { text: lines.replace(CURSOR, ''), cursor: lines.indexOf(CURSOR) };
}

function linesOf(
  form: MasterForm,
  facts: TemplateFacts,
  pattern: Pattern | null,
): readonly string[] {
  const additions = [
    ...(facts.profile === null ? [] : [profiles[facts.profile]]),
    ...(pattern === null ? [] : [patterns[pattern]]),
  ];
  const sections = additions.reduce(
    (before, addition) => sectionsWith(form, before, addition),
    form.sections(facts),
  );
  return [
    ...form.head(facts),
    ...orderOf(form.dialect)
      .filter((kind) => sections[kind])
      .flatMap((kind, index) => [
        ...(index === 0 ? [] : form.parting),
        `## ${headingOf(kind)}`,
        '',
        ...(sections[kind] ?? []),
        '',
      ]),
    ...form.foot(facts),
  ];
}

/** A title as the words of a heading: `#` at the end would close it, and `[…]` makes it look like a template’s. */
function headingWords(title: string): string {
  const line = safeLine(title)
    .replace(/(^|[ \t])(#+)$/, '$1\\$2')
    .replace(/\\?([[\]])/g, (mark, bracket: string) =>
      /\[[^\]]*name\]/i.test(title) ? `\\${bracket}` : mark,
    );
  return line === '' ? 'Untitled' : line;
}
