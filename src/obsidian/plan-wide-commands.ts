// Commands for edits of a plan as a whole, and the way to its next step. Each is offered for the active plan, and one that adds
// something only where that is missing.
import type { Plugin } from 'obsidian';
import { PLAN_STATUSES, statusLabel } from '../plan/status';
import { nextStep } from '../plan/step';
import { changePlans } from './change-plans';
import { ChoiceSuggester } from './choice-suggester';
import { editAloud } from './edit-aloud';
import { noteCommand } from './note-command';
import { openNoteAt } from './note-opening';
import { guard, inform } from './notices';
import { type PlanMenuParts, setStatus } from './plan-menu';
import type { PlanNote } from './plan-note';
import { activePlan, readPlan, type Workbench } from './workbench';

export function addPlanWideCommands(plugin: Plugin, parts: PlanMenuParts): void {
  const { workbench } = parts;
  const { app, index, store } = workbench;
  const add = noteCommand(plugin, workbench);
  const lacking = (): PlanNote | null => {
    const note = activePlan(workbench);
    return note !== null && index.summary(note.path)?.found['missing-section'] ? note : null;
  };
  const noPlan = (): PlanNote | null => {
    const file = app.workspace.getActiveFile();
    return file?.extension === 'md' && activePlan(workbench) === null ? file : null;
  };
  add('next-step', 'Go to next step', 'arrow-right', (note) => goToNext(workbench, note));
  add('set-status', 'Set plan status…', 'circle-dot', (note) => {
    const choices = PLAN_STATUSES.map((status) => ({
      status,
      words: statusLabel(status),
      note: '',
    }));
    new ChoiceSuggester(app, 'Status of the plan', choices, ({ status }) =>
      guard('Setting the status', () => setStatus(parts, note, status)),
    ).open();
  });
  add('set-owner', 'Set plan owner…', 'user', ({ path }) =>
    changePlans(workbench, [path], { kind: 'set owner' }),
  );
  add('refresh-claims', 'Update what the plan says of itself', 'refresh-cw', (note) =>
    editAloud(workbench, note, { kind: 'refresh claims' }),
  );
  add('order-sections', 'Put sections in order', 'list-ordered', (note) =>
    editAloud(workbench, note, { kind: 'order sections' }),
  );
  add(
    'add-missing-sections',
    'Add missing sections',
    'list-plus',
    (note) => editAloud(workbench, note, { kind: 'add missing sections' }),
    lacking,
  );
  add(
    'make-plan',
    'Make this note a plan',
    'file-check',
    (note) => {
      const { dialect } = store.settings;
      return editAloud(workbench, note, { kind: 'make plan', dialect, path: note.path });
    },
    noPlan,
  );
}

async function goToNext(workbench: Workbench, note: PlanNote): Promise<void> {
  const { plan, text } = await readPlan(workbench, note);
  const next = nextStep(plan.steps);
  if (next !== null) {
    await openNoteAt(workbench.app, note, text, next.titleSpan.from, false);
  } else {
    inform(plan.steps.length === 0 ? 'This plan has no steps yet.' : 'No step is left to do.');
  }
}
