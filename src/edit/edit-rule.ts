// What a kind of edit is: the changes it makes, and how the changed note must read. Makes no edit itself.
import type { Plan } from '../plan/plan';
import type { Edit, EditContext, EditResult, Refusal } from './edit';
import type { Part } from './same-reading';

export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

export interface EditRule<E extends Edit> {
  /** The changes to `text`, read as `plan`, that do what `edit` means; not those to what the note claims of itself. */
  readonly change: (text: string, plan: Plan, edit: E, context: EditContext) => EditResult;
  /** The parts of a reading that the edit is about. All others must read as before. */
  readonly about: readonly Part[];
  /** Whether those parts read in the changed note as `edit` means them to. */
  readonly isMeant: (before: Plan, after: Plan, edit: E) => boolean;
  /** What the note must be before; a plan when not given. */
  readonly startsFrom?: 'any note';
  /** Whether what the note claims of itself, as its last update, stays as it is: nothing new is said. */
  readonly leavesClaims?: true;
  /** Said instead when the changed note would not read as meant. */
  readonly otherwise: Refusal;
}
