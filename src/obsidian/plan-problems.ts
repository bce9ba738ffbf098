// The problems of a plan as the pane shows them, and what can be done about one: open its place, fix it, or
// switch its rule off.
import { Menu } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import { circlesFrom } from '../index/found-circle';
import type { PlanReading } from '../index/plan-index';
import { healthOf } from '../plan/plan-health';
import { type Problem, problemRules, problemsShown } from '../plan/problem';
import { statusLabel } from '../plan/status';
import type { ProblemRow } from '../view/plan-actions';
import { pointingOf, supersedingOf } from './citation-fix';
import { copiesOf } from './conflict-copies';
import { linkOfProblem, repairLink, repairWords } from './link-repair';
import { CHOOSE_STEP, planWithoutBlock } from './lost-step';
import { mergeCopyOf, settleConflicts } from './merge-copy';
import { guard, inform } from './notices';
import { fileOf, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import { knownPlans } from './known-plans';
import { switchRule } from './rule-settings';
import { makeEdit, type Workbench } from './workbench';

/** The problems of the plan read from `note` at `now` (ms UTC), without those of rules that are switched off. */
export function problemRows(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  now: number,
): readonly ProblemRow[] {
  const { plan } = reading;
  const { app, hidden, links, store } = workbench;
  const { rulesOff, daysUntilStale } = store.settings;
  const circles = circlesFrom(note.path, knownPlans(workbench));
  const health = healthOf(plan, {
    now,
    daysUntilStale,
    modified: fileOf(app, note)?.stat.mtime ?? hidden.modified(note.path),
    path: note.path,
    resolve: (link) => resolvedLink(workbench, link, note.path),
    supersededBy: (citation, by) => supersedingOf(workbench, note, citation, by),
    dependencies: { get: (one) => links.waitsFor(one) },
    lacksBlock: (link) => planWithoutBlock(workbench, plan, link, note.path) !== null,
    circleOf: (step) =>
      circles(step)?.map(({ plan: title, step: one }) =>
        one === null ? `“${title}”` : `“${one}” of “${title}”`,
      ) ?? null,
    copies: copiesOf(workbench, note).map(({ basename }) => `${basename}.md`),
  });
  return problemsShown([...plan.problems, ...health], rulesOff)
    .map((problem) => ({ problem, fix: fixWords(workbench, note, reading, problem) }))
    .sort((a, b) => a.problem.span.from - b.problem.span.from);
}

/** Makes the edit that puts `problem`, one of the reading’s, right, or asks what it needs to know for that. */
export async function fixProblem(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  problem: Problem,
): Promise<void> {
  const { plan } = reading;
  const merge = mergeOf(problem);
  if (merge !== null) return merge.show(workbench, note);
  const pointing = pointingOf(workbench, note, reading, problem);
  if (pointing !== null) return pointing.make();
  const link = linkOfProblem(plan, problem);
  if (link !== null) return repairLink(workbench, note, reading, link);
  const fix = engine().fixOf(plan, problem);
  if (fix === null) return;
  const refusal = await makeEdit(workbench, note, fix);
  if (refusal !== null) inform(refusal);
}

/** The native menu of a problem: `open` its place, `fix` it if that can be done, or never hear of its rule again. */
export function problemMenu(
  workbench: Workbench,
  { problem, fix: words }: ProblemRow,
  open: (event: MouseEvent | KeyboardEvent) => void,
  fix: () => void,
): Menu {
  const menu = new Menu();
  if (words !== null) {
    menu.addItem((item) => item.setTitle(words).setIcon('wand-sparkles').onClick(fix));
  }
  menu.addItem((item) => item.setTitle('Open in note').setIcon('file-text').onClick(open));
  menu.addSeparator();
  const { name } = problemRules[problem.rule];
  menu.addItem((item) =>
    item
      .setTitle('Ignore this rule in all plans')
      .setIcon('bell-off')
      .onClick(() => {
        guard('Storing the settings', async () => {
          await switchRule(workbench.store, problem.rule, false);
          inform(`Not shown any more: “${name}”. The settings can bring it back.`);
        });
      }),
  );
  return menu;
}

interface Merging {
  readonly words: string;
  readonly show: (workbench: Workbench, note: PlanNote) => Promise<void>;
}

/** The merge that a problem is put right by, which is shown before it is made; null for all other problems. */
function mergeOf({ rule }: Problem): Merging | null {
  switch (rule) {
    case 'conflict-copy':
      return { words: 'Merge conflict copy…', show: mergeCopyOf };
    case 'merge-conflict':
      return { words: 'Settle merge conflict…', show: settleConflicts };
    default:
      return null;
  }
}

/** What the fix of a problem does, as an imperative: `Set the status to complete`; null when there is none. */
function fixWords(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  problem: Problem,
): string | null {
  const { plan } = reading;
  const merge = mergeOf(problem);
  if (merge !== null) return merge.words;
  const pointing = pointingOf(workbench, note, reading, problem);
  if (pointing !== null) return pointing.words;
  const link = linkOfProblem(plan, problem);
  if (link !== null) {
    const lost = planWithoutBlock(workbench, plan, link, note.path);
    return repairWords(resolvedLink(workbench, link, note.path)) ?? (lost && CHOOSE_STEP);
  }
  const fix = engine().fixOf(plan, problem);
  return fix === null ? null : editWordsOf(fix);
}

function editWordsOf(fix: Edit): string {
  switch (fix.kind) {
    case 'refresh claims':
      return 'Write the figures anew';
    case 'set status':
      return `Set the status to “${statusLabel(fix.status)}”`;
    case 'set owner':
      return `Set the owner to “${fix.owner}”`;
    case 'set step state':
      return 'Set the status of the step to done';
    case 'add section':
      return 'Add the section';
    default:
      return 'Fix';
  }
}
