// Which file a conflict copy was made of, by the names that synchronisers give to copies of what was changed in two
// places. Reads no text, and knows no files.

/**
 * In brackets at the end of a name, with a date: Obsidian Sync's `(Conflicted copy phone 202611201030)`, Nextcloud's
 * `(conflicted copy mara 2026-11-20 103000)`, Dropbox's `(Mara's conflicted copy 2026-11-20)` and its translations.
 */
const inBrackets =
  /\bconflicted copy\b|\bcase clash from\b|in Konflikt stehende Kopie|copie en conflit|copia en conflicto|c[óo]pia em conflito|copia in conflitto|競合コピー|冲突的?副本|衝突的?複本|충돌하는 (?:사본|복사본)/iu;
const date = /\d{4}-?\d\d-?\d\d/;
/** Dropbox's for names that are alike, which have no date: `(Case Conflict)`, `(Selective Sync Conflict 1)`. */
const alike = /^\((?:Case|Selective Sync|Unicode Encoding|Whitespace) Conflict(?: \d+)?\)$/;
/**
 * Syncthing's `.sync-conflict-20261120-103000-ABC1234`; `_conflict-20261120-103000` and `_conflict-mara-20261120-103000`
 * of ownCloud and of Nextcloud's older clients.
 */
const behindName =
  /(?:\.sync-conflict-\d{8}-\d{6}(?:-[A-Za-z0-9]+)?|_conflict-(?:[^_]+-)?\d{8}-\d{6})$/;
/** What every such name has, so that all others are done with at once. */
const sign = /onfli[ck]?t|case clash|競合|冲突|衝突|충돌/iu;

/**
 * The path of the file that `path` is a conflict copy of, whether or not that file is there; of a copy of a copy the
 * first original. Null for a file that is no such copy.
 */
export function originalPathOf(path: string): string | null {
  const start = path.lastIndexOf('/') + 1;
  const name = path.slice(start);
  if (!sign.test(name)) return null;
  const dot = name.lastIndexOf('.');
  const end = dot > 0 && !name.startsWith('.sync-conflict-', dot) ? dot : name.length;
  const base = withoutSign(name.slice(0, end));
  return base === null ? null : path.slice(0, start) + base + name.slice(end);
}

/** Whether a file's path is that of a copy which a synchroniser made of a note changed in two places. */
export function isConflictCopy(path: string): boolean {
  return originalPathOf(path) !== null;
}

/** A copy that was copied once more by a file manager: `… (conflicted copy 2026-11-20) (1)`, `… 2`. */
const copiedOnce = /^(.*[)）])(?: \(\d{1,2}\)| \d{1,2})$/;

/** The name without all that makes it a copy's; null when it is none, or when nothing else would be left. */
function withoutSign(typed: string): string | null {
  const name = copiedOnce.exec(typed)?.[1] ?? typed;
  const from = bracketAtEnd(name);
  const words = from === null ? '' : name.slice(from);
  const at =
    (inBrackets.test(words) && date.test(words)) || alike.test(words)
      ? from
      : (behindName.exec(name)?.index ?? null);
  const rest = at === null ? '' : name.slice(0, at).trimEnd();
  return rest === '' ? null : (withoutSign(rest) ?? rest);
}

/** Where the bracket opens that the last character closes; null when that closes none. */
function bracketAtEnd(name: string): number | null {
  if (!/[)）]$/.test(name)) return null;
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at -= 1) {
    const character = name.charAt(at);
    if (/[)）]/.test(character)) depth += 1;
    if (/[(（]/.test(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
