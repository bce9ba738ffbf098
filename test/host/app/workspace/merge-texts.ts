// Three-way merge of a text being edited with what another program wrote. Where both changed the same words the editor's version
// stays and the other is dropped, as the app does. Pure.
import { applyHunks, diffTexts, type Hunk } from './text-diff';

/** Both `own` and `foreign` come from `base`. Returns `own` with those changes of `foreign` that fit. */
export function mergeTexts(base: string, own: string, foreign: string): string {
  const ownHunks = diffTexts(base, own);
  const fitting = diffTexts(base, foreign).filter(
    (hunk) => !ownHunks.some((each) => collide(each, hunk) || isSame(each, hunk)),
  );
  return applyHunks(
    own,
    fitting.map((hunk) => moved(hunk, ownHunks)),
  );
}

function collide(a: Hunk, b: Hunk): boolean {
  if (a.from === a.to && b.from === b.to) return false;
  if (a.from === a.to) return b.from < a.from && a.from < b.to;
  if (b.from === b.to) return a.from < b.from && b.from < a.to;
  return a.from < b.to && b.from < a.to;
}

function isSame(a: Hunk, b: Hunk): boolean {
  return a.from === b.from && a.to === b.to && a.insert === b.insert;
}

/** The hunk's place after the other hunks, none of which collide with it, have been applied. */
function moved(hunk: Hunk, others: readonly Hunk[]): Hunk {
  let shift = 0;
  for (const { from, to, insert } of others)
    if (to <= hunk.from) shift += insert.length - (to - from);
  return { from: hunk.from + shift, to: hunk.to + shift, insert: hunk.insert };
}
