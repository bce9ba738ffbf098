// The problems of a plan as the pane shows them, and what can be done about one: open its place, fix it, or
// switch its rule off.
import { Menu } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import { healthOf } from '../plan/plan-health';
import { type Problem, problemRules, problemsShown } from '../plan/problem';
import { statusLabel } from '../plan/status';
import type { ProblemRow } from '../view/plan-actions';
import { pointingOf, supersedingOf } from './citation-fix';
import { copiesOf } from './conflict-copies';
import { hiddenTarget, resolveLink } from './link-resolver';
import { mergeCopyOf, settleConflicts } from './merge-copy';
import { guard, inform } from './notices';
import { fileOf, type PlanNote } from './plan-note';
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
  const health = healthOf(plan, {
    now,
    daysUntilStale,
    modified: fileOf(app, note)?.stat.mtime ?? hidden.modified(note.path),
    path: note.path,
    // Whether something is at a hidden path, the app does not know.
    isThere: (link) =>
      resolveLink(app, link, note.path) !== null ||
      hiddenTarget(link, note.path, () => true) !== null,
    supersededBy: (citation) => supersedingOf(workbench, note, citation),
    dependencies: { get: (one) => links.waitsFor(one) },
    copies: copiesOf(workbench, note).map(({ basename }) => `${basename}.md`),
  });
  return problemsShown([...plan.problems, ...health], rulesOff)
    .map((problem) => {
      const fix = engine().fixOf(plan, problem);
      const words = fix === null ? null : fixWords(fix);
      const own = mergeOf(problem) ?? pointingOf(workbench, note, reading, problem);
      return { problem, fix: own?.words ?? words };
    })
    .sort((a, b) => a.problem.span.from - b.problem.span.from);
}

/** Makes the edit that puts `problem`, one of the reading’s, right, or shows the merge that does. */
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

/** What a fix does, as an imperative: `Set the status to complete`. */
function fixWords(fix: Edit): string {
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
