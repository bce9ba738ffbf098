// The notes and other files of the vault by their names, hidden ones included, so that a link whose path leads nowhere can be
// followed to where its note is now. Reads nothing.

/** The name under which a path is found: its last part in lower case, without `.md`. */
export function nameKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.md$/, '');
}

export class NoteNames {
  /** Whether all files of the vault are known; until then, a name may be missing that is there. */
  isWhole = false;
  /** How often a file was added or taken away. */
  changes = 0;
  /** One path for most names; several in an array. */
  private readonly byName = new Map<string, string | readonly string[]>();

  /** The paths of this name, in the order in which they became known. */
  named(name: string): readonly string[] {
    const found = this.byName.get(name) ?? [];
    return typeof found === 'string' ? [found] : found;
  }

  /** Every name that is known. */
  names(): IterableIterator<string> {
    return this.byName.keys();
  }

  /** Adds a file; false when it is known already. */
  add(path: string): boolean {
    const name = nameKey(path);
    const known = this.named(name);
    if (known.includes(path)) return false;
    this.changes += 1;
    this.byName.set(name, known.length === 0 ? path : [...known, path]);
    return true;
  }

  /** Forgets a file; false when it is not known. */
  remove(path: string): boolean {
    const name = nameKey(path);
    const known = this.named(name);
    if (!known.includes(path)) return false;
    this.changes += 1;
    const [only, ...more] = known.filter((other) => other !== path);
    if (only === undefined) this.byName.delete(name);
    else this.byName.set(name, more.length === 0 ? only : [only, ...more]);
    return true;
  }

  /** All known paths inside `folder`. */
  inside(folder: string): readonly string[] {
    const start = `${folder}/`;
    return [...this.byName.values()].flat().filter((path) => path.startsWith(start));
  }
}
