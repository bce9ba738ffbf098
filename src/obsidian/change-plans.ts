// Makes one change to several plans: confirmed once, each by its own edit, and taken back by one undo.
import { ConfirmationModal } from 'obsidian';
import type { Edit } from '../edit/edit';
import { goesOn, statusLabel } from '../plan/status';
import type { PlanChange } from '../view/plan-change';
import { plansText } from '../view/plans-text';
import { editWords } from './edit-words';
import { NamePrompt } from './name-prompt';
import { guard, inform, wordsOf } from './notices';
import { archiveMove, type FileMove, tellOfMoves } from './plan-archive';
import { fileOf, noteAt } from './plan-note';
import { newTogether } from './together';
import type { Workbench } from './workbench';

/** How many plans a confirmation names, and a notice on those that could not be changed. */
const NAMED = 8;
const NAMED_REFUSALS = 3;
/** So many changes can be taken back as one. */
const MOST_PLANS = 200;

/** Changes the plans at `paths`: one at once, several after they were confirmed. */
export function changePlans(
  workbench: Workbench,
  paths: readonly string[],
  change: PlanChange,
): void {
  if (paths.length > MOST_PLANS) {
    inform(`At most ${MOST_PLANS} plans can be changed at once, so that one undo takes all back.`);
    return;
  }
  const many = plansText(paths.length);
  switch (change.kind) {
    case 'set owner':
      new NamePrompt(
        workbench.app,
        {
          title: 'Set owner',
          name: 'Owner',
          value: workbench.store.settings.owner,
          hint: paths.length === 1 ? titleOf(workbench, paths[0] ?? '') : `Of ${many}`,
          action: 'Set owner',
          missing: 'Give a name.',
        },
        async (owner) => {
          await editAll(workbench, paths, { kind: 'set owner', owner });
          return null;
        },
      ).open();
      return;
    case 'set status': {
      const { status } = change;
      const edit: Edit = { kind: 'set status', status };
      const title = `Set the status of ${many} to “${statusLabel(status)}”`;
      confirmed(workbench, paths, title, 'Set status', () => editAll(workbench, paths, edit));
      return;
    }
    case 'archive':
      confirmed(
        workbench,
        paths,
        `Archive ${many}`,
        'Archive',
        () => archiveAll(workbench, paths),
        isUnfinished(workbench, paths),
      );
  }
}

/** Whether a person wants to be asked before one of the plans is put away. */
function isUnfinished({ index, store }: Workbench, paths: readonly string[]): boolean {
  return (
    store.settings.confirms &&
    paths.some((path) => goesOn(index.summary(path)?.status.value ?? 'complete'))
  );
}

/** Asks first when there are several plans, or when `asksForOne`. */
function confirmed(
  workbench: Workbench,
  paths: readonly string[],
  title: string,
  action: string,
  act: () => Promise<void>,
  asksForOne = false,
): void {
  const run = (): void => guard('Changing plans', act);
  if (paths.length === 1 && !asksForOne) return run();
  const modal = new ConfirmationModal(workbench.app);
  modal.setTitle(title);
  const list = modal.contentEl.createEl('ul', { cls: 'execplans-change-list' });
  for (const path of paths.slice(0, NAMED)) {
    list.createEl('li', { text: titleOf(workbench, path), attr: { dir: 'auto' } });
  }
  if (paths.length > NAMED) list.createEl('li', { text: `and ${paths.length - NAMED} more` });
  modal.addButton((button) => {
    button.setButtonText(action).setCta().setInitialFocus().onClick(run);
  });
  modal.addCancelButton();
  modal.open();
}

/** One plan after the other: what one refuses keeps none of the others from being changed. */
async function editAll(workbench: Workbench, paths: readonly string[], edit: Edit): Promise<void> {
  const together = newTogether();
  await forEach(workbench, paths, `${editWords(edit)}: not done in`, async (path) => {
    const note = noteAt(workbench.app, path);
    if (note === null) return 'It is no longer in the vault.';
    const result = await workbench.writer.write(note, edit, together);
    return result.kind === 'refusal' ? result.refusal.message : null;
  });
}

async function archiveAll(workbench: Workbench, paths: readonly string[]): Promise<void> {
  const moves: FileMove[] = [];
  await forEach(workbench, paths, 'Not archived:', async (path) => {
    const file = fileOf(workbench.app, { path });
    if (file === null) return 'A hidden plan cannot be archived. Move it into the vault first.';
    const move = await archiveMove(workbench, file);
    if (typeof move === 'string') return move;
    moves.push(move);
    return null;
  });
  if (moves.length === 0) return;
  tellOfMoves(workbench.app, moves, `Archived ${plansText(moves.length)}.`);
}

/** Runs `act` for each path and says, behind `failing`, which plans it gave a reason for. */
async function forEach(
  workbench: Workbench,
  paths: readonly string[],
  failing: string,
  act: (path: string) => Promise<string | null>,
): Promise<void> {
  const refused: string[] = [];
  for (const path of paths) {
    const title = titleOf(workbench, path);
    const reason = await act(path).catch(wordsOf);
    if (reason !== null) refused.push(`“${title}”: ${reason}`);
  }
  if (refused.length === 0) return;
  const more = refused.length - NAMED_REFUSALS;
  const rest = more > 0 ? ` And ${more} more.` : '';
  inform(`${failing} ${refused.slice(0, NAMED_REFUSALS).join(' ')}${rest}`);
}

function titleOf({ index }: Workbench, path: string): string {
  return index.summary(path)?.title ?? path;
}
