// A progress bar that a note draws of characters, such as ⚫⚫⚪.

/** Filled and empty cells of progress bars, the mis-decoded circles of the founding document included. */
const cells: readonly (readonly [filled: string, empty: string])[] = [
  ['⚫', '⚪'],
  ['âš«', 'âšª'],
  ['●', '○'],
  ['█', '░'],
  ['▓', '░'],
  ['■', '□'],
  ['▰', '▱'],
  ['🟩', '⬜'],
  ['🟢', '⚪'],
  ['🟦', '⬜'],
  ['⬛', '⬜'],
  ['#', '-'],
  ['=', '-'],
  ['#', '.'],
];

export interface DrawnBar {
  /** Offset into the words. */
  readonly at: number;
  readonly words: string;
  /** How many cells it has. */
  readonly length: number;
  readonly filled: string;
  readonly empty: string;
}

/** The longest run of three or more cells of one kind; cells of ASCII only inside brackets: `[###--]`. */
export function drawnBarIn(words: string): DrawnBar | null {
  let longest: DrawnBar | null = null;
  for (const [filled, empty] of cells) {
    const either = [filled, empty].map((cell) => cell.replace('.', '\\.')).join('|');
    const bracketed = /^[!-~]$/.test(filled);
    const pattern = bracketed ? `(\\[)((?:${either}){3,})\\]` : `()((?:${either}){3,})`;
    const run = new RegExp(pattern, 'u').exec(words);
    const [, opening = '', found = ''] = run ?? [];
    if (!run || found.length <= (longest?.words.length ?? 0)) continue;
    const length = found.match(new RegExp(either, 'gu'))?.length ?? 0;
    longest = { at: run.index + opening.length, words: found, length, filled, empty };
  }
  return longest;
}
