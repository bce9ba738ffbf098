// How the file of a new plan is called, from a pattern such as `{date} {title}`. Knows no folder and no vault.

export interface FileNameFacts {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** '' when not given. */
  readonly owner: string;
}

/** Bytes of UTF-8 that a name may take: file systems allow 255, with the ending and what a synchroniser adds. */
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Control and formatting characters that nobody sees in a name; joiners inside emoji are kept. */
const unseen = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;
const visible = /[\p{L}\p{N}\p{S}]/u;

/**
 * The name without an ending. What no file name can have, or no link in Obsidian, is replaced: a separator by
 * a dash, other marks by a blank. '' when no letter, digit or symbol is left. Never throws.
 */
export function planFileName(pattern: string, facts: FileNameFacts): string {
  const filled = pattern.replace(
    /\{(title|date|owner)\}/g,
    (_, key: 'title' | 'date' | 'owner') => facts[key],
  );
  const name = tidy(
    filled
      .normalize('NFC')
      .replace(unseen, ' ')
      .replace(/[ \t]*:[ \t]+/g, ' - ')
      .replace(/[:/\\|]+/g, '-')
      .replace(/"/g, "'")
      .replace(/[*?<>#^[\]]+/g, ' '),
  );
  const cut = tidy(withinBytes(name, MOST_BYTES));
  if (!visible.test(cut)) return '';
  return cut.replace(reserved, '$&_');
}

/** Blanks folded, and none at the ends; no dot or dash without words at the ends either. */
function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s.]|[-–—_,](?=[\s.–—_,-]|$))+/, '')
    .replace(/(?:[\s.]|(?:^|[\s])[-–—_,]+)+$/, '');
}

/** The longest start of `name` of at most `most` bytes that ends between two characters. */
function withinBytes(name: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) {
      // A joiner at the end would join nothing.
      return kept.replace(/(?:\u200D|\uFE0F)+$/u, '');
    }
    kept += character;
  }
  return kept;
}
