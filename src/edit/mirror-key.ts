// Which names a property can have that repeats what a plan says: none that already mean something, be it to plans or to the app.
import { linkKindOf } from '../parse/link-kind';
import { createdLabels, ownerLabels, statusLabels, updatedLabels } from '../parse/read-metadata';

const taken: ReadonlySet<string> = new Set([
  ...ownerLabels,
  ...createdLabels,
  ...updatedLabels,
  ...statusLabels,
  ...[
    'execplan',
    'execplans-ledger',
    'type',
    'title',
    'tag',
    'tags',
    'alias',
    'aliases',
    'cssclass',
    'cssclasses',
  ],
  ...['publish', 'permalink', 'description', 'image', 'cover'],
]);

const plainName = /^\p{L}[\p{L}\p{N}_-]*$/u;

/** Why `key` cannot be the name of such a property, in one sentence; null when it can. */
export function mirrorKeyProblem(key: string): string | null {
  if (!plainName.test(key)) {
    return 'The name of a property begins with a letter and holds letters, digits, - and _ alone.';
  }
  return taken.has(key.toLowerCase()) || linkKindOf(key) !== null
    ? `“${key}” has a meaning of its own. Choose a name that nothing else uses.`
    : null;
}
