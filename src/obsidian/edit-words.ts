// What an edit did, in words for the person who may want it undone. Exhaustive: a new edit needs its words here.
import type { Edit, NewOutcome } from '../edit/edit';
import type { SectionKind } from '../plan/section';
import { statusLabel } from '../plan/status';
import type { StepTransition } from '../plan/step-transition';

/** How much is quoted of what somebody wrote, in characters. */
const QUOTED_CHARACTERS = 60;

/** What the edit did, sentence case and without a full stop: `Completed step “Lay the cable”`. */
export function editWords(edit: Edit): string {
  switch (edit.kind) {
    case 'record decision':
      return `Logged decision ${quoted(edit.title)}`;
    case 'record discovery':
      return `Logged surprise ${quoted(edit.title)}`;
    case 'supersede decision':
      return `Replaced decision ${quoted(edit.decision.words)} by ${quoted(edit.title)}`;
    case 'follow entry':
      return editWords(edit.edit);
    case 'trace entry':
      return `Noted what ${quoted(edit.from.words)} led to`;
    case 'cite':
      return `Cited ${quoted(edit.link)}`;
    case 'mark entry':
      return `Gave ${quoted(edit.entry.words)} an id`;
    case 'mark superseded':
      return `Replaced decision ${quoted(edit.decision.words)}`;
    case 'point link':
      return `Pointed a link to ${quoted(edit.to)}`;
    case 'record outcome':
      return `Recorded outcome ${quoted(outcomeText(edit.outcome))}`;
    case 'record risk':
      return `Recorded risk ${quoted(edit.title)}`;
    case 'record question':
      return `Recorded question ${quoted(edit.title)}`;
    case 'answer question':
      return `Answered question ${quoted(edit.question.words)}`;
    case 'add criterion':
      return `Added criterion ${quoted(edit.text)}`;
    case 'tick criterion':
      return `Marked criterion ${quoted(edit.criterion.words)} as ${edit.met ? 'met' : 'not met'}`;
    case 'add next step':
      return `Added next step ${quoted(edit.title)}`;
    case 'set step state':
      return stateWords(edit.transition, quoted(edit.step.title));
    case 'add step':
      return `Added step ${quoted(edit.title)}`;
    case 'split step':
      return `Split step ${quoted(edit.step.title)}`;
    case 'move step':
      return `Moved step ${quoted(edit.step.title)}`;
    case 'reword step':
      return `Reworded step ${quoted(edit.step.title)} as ${quoted(edit.title)}`;
    case 'add step note':
      return `Added a note to step ${quoted(edit.step.title)}`;
    case 'depend on step':
      return `Let step ${quoted(edit.step.title)} wait for ${quoted(edit.link)}`;
    case 'set step id':
      return `Gave step ${quoted(edit.step.title)} a block id`;
    case 'take in steps':
      return 'Took in steps of another plan';
    case 'extract steps':
      return `Moved ${stepsText(edit.steps.length)} to ${quoted(edit.title)}`;
    case 'set status':
      return `Set the status to ${quoted(statusLabel(edit.status))}`;
    case 'complete plan':
      return 'Completed the plan';
    case 'set owner':
      return `Set the owner to ${quoted(edit.owner)}`;
    case 'touch last updated':
      return 'Renewed the date of the last update';
    case 'add section':
      return `Added the section for ${SECTION_WORDS[edit.section]}`;
    case 'link plan':
      return `Added link ${quoted(`${edit.relation} ${edit.link}`)}`;
    case 'unlink plan':
      return `Removed link ${quoted(`${edit.relation} ${edit.target}`)}`;
    case 'repair link':
    case 'lead link':
      return `Changed link ${quoted(edit.link.words)} to ${quoted(edit.to)}`;
    case 'add missing sections':
      return 'Added the missing sections';
    case 'order sections':
      return 'Put the sections in order';
    case 'refresh claims':
      return 'Wrote the figures anew';
    case 'make plan':
      return 'Made the note a plan';
    case 'update ledger':
      return 'Updated the decision ledger';
    case 'merge copy':
      return 'Merged a conflict copy';
    case 'merge conflict':
      return 'Settled merge conflicts';
  }
}

const SECTION_WORDS: Readonly<Record<Exclude<SectionKind, 'other'>, string>> = {
  metadata: 'metadata',
  summary: 'the summary',
  purpose: 'the purpose',
  context: 'context',
  work: 'the plan of work',
  commands: 'commands',
  validation: 'validation',
  recovery: 'recovery',
  progress: 'progress',
  discoveries: 'surprises',
  decisions: 'decisions',
  outcomes: 'outcomes',
  risks: 'risks',
  next: 'next steps',
  artifacts: 'artifacts',
  interfaces: 'interfaces',
  scope: 'the scope',
  revisions: 'revisions',
};

function stateWords(transition: StepTransition, step: string): string {
  switch (transition.kind) {
    case 'start':
      return `Started step ${step}`;
    case 'complete':
      return `Completed step ${step}`;
    case 'block':
      return `Blocked step ${step}`;
    case 'percent':
      return `Set step ${step} to ${transition.percent} %`;
    case 'drop':
      return `Dropped step ${step}`;
    case 'reset':
      return `Set step ${step} back to pending`;
  }
}

function outcomeText(outcome: NewOutcome): string {
  return outcome.kind === 'impact'
    ? `${outcome.metric}: ${outcome.before} → ${outcome.after}`
    : outcome.text;
}

/** `a step`, `3 steps` */
export function stepsText(count: number): string {
  return count === 1 ? 'a step' : `${count} steps`;
}

/** In one line and in quotation marks, without a full stop; what is long is cut. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const characters = [...line];
  const isLong = characters.length > QUOTED_CHARACTERS;
  const kept = characters
    .slice(0, QUOTED_CHARACTERS - 1)
    .join('')
    .trimEnd();
  return `“${isLong ? `${kept}…` : line}”`;
}
