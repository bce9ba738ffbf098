// The note of a new plan. Prompts in brackets hold places: a reader takes none of them for a step, an entry or
// a criterion. Writes no file and reads no clock.
import { safeLine } from '../text/safe-text';
import type { Dialect } from '../plan/plan';
import { codexTemplate } from './codex-template';
import { skillTemplate } from './skill-template';

export interface NewPlanFacts {
  readonly title: string;
  /** '' when not given. */
  readonly owner: string;
  /** Milliseconds since 1970, UTC. */
  readonly created: number;
  readonly dialect: Dialect;
}

export interface NewPlan {
  readonly text: string;
  /** UTF-16 offset of the empty line where one begins to write. */
  readonly cursor: number;
}

/** Marks the place of the cursor in a template; what a person typed holds no such character. */
const CURSOR = '\u0000';

/** The whole note, its lines ended by LF. It reads as a plan of `dialect` without steps, in the state of a draft. */
export function newPlan({ title, owner, created, dialect }: NewPlanFacts): NewPlan {
  const facts = { title: headingWords(title), owner: safeLine(owner), created };
  const template = dialect === 'skill' ? skillTemplate : codexTemplate;
  const lines = template(facts, CURSOR).join('\n');
  const cursor = lines.indexOf(CURSOR);
  return { text: lines.replace(CURSOR, ''), cursor };
}

/** A title as the words of a heading: `#` at the end would close it, and `[…]` makes it look like a template's. */
function headingWords(title: string): string {
  const line = safeLine(title)
    .replace(/(^|[ \t])(#+)$/, '$1\\$2')
    .replace(/\\?([[\]])/g, (mark, bracket: string) =>
      /\[[^\]]*name\]/i.test(title) ? `\\${bracket}` : mark,
    );
  return line === '' ? 'Untitled' : line;
}
