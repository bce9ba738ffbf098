// The commands that link decisions, of one plan and across plans. Each is offered only while the active note is a plan.
import type { Plugin } from 'obsidian';
import { guard } from './notices';
import { citeDecision, supersedeOther } from './other-decisions';
import type { PlanMenuParts } from './plan-menu';
import type { PlanNote } from './plan-note';
import { traceFromEntry } from './trace-prompt';
import { activePlan } from './workbench';

export function addDecisionCommands(plugin: Plugin, parts: PlanMenuParts): void {
  const { workbench } = parts;
  const add = (
    id: string,
    name: string,
    icon: string,
    run: (note: PlanNote) => void | Promise<void>,
  ): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const note = activePlan(workbench);
        if (note !== null && !checking) guard(name.replace('…', ''), () => run(note));
        return note !== null;
      },
    });
  };
  add('supersede-decision', 'Supersede a decision of another plan…', 'replace', (note) =>
    supersedeOther(parts, note),
  );
  add('cite-decision', 'Cite a decision…', 'quote', (note) => citeDecision(parts, note));
  add('trace-entry', 'Link entry to what it led to…', 'git-branch', (note) =>
    traceFromEntry(workbench, note),
  );
}
