// Has the writer of the plugin in the page make edits, for tests that need more of them than a person would click. The
// writer is found where the plan pane keeps it, so the pane has to be open.
import type { Edit, EditResult } from '../../../src/edit/edit';
import type { PlanNote } from '../../../src/obsidian/plan-note';
import type { OpenVault } from './open-vault';

export interface WriteCounts {
  /** Edits that changed something. */
  readonly writes: number;
  /** How often each refusal was given, by its words. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** Makes the edits one after the other, each again until it is not refused, with `pauseMs` between two tries. */
export function writeEdits(
  { page }: OpenVault,
  path: string,
  edits: readonly Edit[],
  pauseMs: number,
): Promise<WriteCounts> {
  return page.evaluate(
    async ([notePath, all, pause]) => {
      const { app } = window.__host;
      const [pane] = app?.workspace.getLeavesOfType('execplans-pane') ?? [];
      const { writer } = Reflect.get(pane?.view ?? {}, 'workbench') as {
        readonly writer: { write(note: PlanNote, edit: Edit): Promise<EditResult> };
      };
      const hidden = { path: notePath, basename: notePath.replace(/^.*\/|\.md$/g, '') };
      const note = app?.vault.getFileByPath(notePath) ?? hidden;
      const refusals: Record<string, number> = {};
      let writes = 0;
      const waiting = [...all];
      for (let edit = waiting.shift(); edit !== undefined;) {
        const result = await writer.write(note, edit);
        if (result.kind === 'refusal') {
          const { message } = result.refusal;
          refusals[message] = (refusals[message] ?? 0) + 1;
        } else {
          if (result.changes.length > 0) writes += 1;
          edit = waiting.shift();
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return { writes, refusals };
    },
    [path, edits, pauseMs] as const,
  );
}
