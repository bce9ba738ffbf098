// How commands on a note are added: each is offered only while there is such a note.
import type { Plugin } from 'obsidian';
import { guard } from './notices';
import type { PlanNote } from './plan-note';
import { activePlan, type Workbench } from './workbench';

/**
 * Adds a command that runs `run` with the note that `noteFor` finds, which is the active plan where it is not given; not
 * offered while that is null. What it throws is reported.
 */
export type AddNoteCommand = (
  id: string,
  name: string,
  icon: string,
  run: (note: PlanNote) => void | Promise<void>,
  noteFor?: () => PlanNote | null,
) => void;

export function noteCommand(plugin: Plugin, workbench: Workbench): AddNoteCommand {
  return (id, name, icon, run, noteFor = () => activePlan(workbench)) => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const note = noteFor();
        if (note !== null && !checking) guard(name.replace('…', ''), () => run(note));
        return note !== null;
      },
    });
  };
}
