// What links cost in the background: ten thousand plans with forty thousand links, and one note that is renamed.
import { resolutionOf } from '../../../src/index/link-resolution';
import type { PlanLinkRow } from '../../../src/index/link-rows';
import { nameKey, NoteNames } from '../../../src/index/note-names';
import { PlanLinks } from '../../../src/index/plan-links';

const PLANS = 10_000;
const LINKS_OF_EACH = 4;
/** As src/obsidian/link-follower.ts has it. */
const SLICE_MS = 8;
const FOLDERS = 97;

export function linkFigures(): Record<string, number> {
  const names = new NoteNames();
  const start = performance.now();
  for (let number = 0; number < PLANS; number += 1) names.add(pathOf(number));
  const naming = performance.now() - start;
  let resolved = 0;
  const rows = new Map(
    Array.from({ length: PLANS }, (_, number) => [pathOf(number), linksOf(number)] as const),
  );
  const links = new PlanLinks({
    rowsOf: (path) => rows.get(path) ?? null,
    resolve: (link, from) => {
      resolved += 1;
      return resolutionOf(link, from, names);
    },
  });
  for (const path of rows.keys()) links.planChanged(path);
  const all = inTurns(links);
  const whole = resolved;
  resolved = 0;
  const from = pathOf(5_000);
  names.remove(from);
  names.add(`Archive/${from}`);
  links.planChanged(from);
  rows.set(`Archive/${from}`, rows.get(from) ?? []);
  rows.delete(from);
  links.planChanged(`Archive/${from}`);
  links.nameChanged(nameKey(from));
  const renamed = inTurns(links);
  return {
    'links.names.ms.10k': naming,
    'links.resolve.ms.40k': all.ms,
    'links.longestTurn.ms.40k': all.longest,
    'links.resolved.40k': whole,
    'links.rename.ms': renamed.ms,
    'links.rename.resolved': resolved,
  };
}

function pathOf(number: number): string {
  return `Plans/${number % FOLDERS}/Plan ${number}.md`;
}

/** Links of all forms, of which one in four leads to where its note was before. */
function linksOf(number: number): readonly PlanLinkRow[] {
  return Array.from({ length: LINKS_OF_EACH }, (_, at) => {
    const other = (number * 7 + at * 131 + 1) % PLANS;
    const place = at === 3 ? `Plans/active/Plan ${other}.md` : pathOf(other);
    const form = at === 0 ? 'wikilink' : at === 1 ? 'markdown' : 'code path';
    const target = form === 'markdown' ? encodeURI(place) : place;
    return { target, form, subpath: null, kind: 'depends on', step: null };
  });
}

/** Does all that is left as the app would see it, turn by turn, ms. */
function inTurns(links: PlanLinks): { readonly ms: number; readonly longest: number } {
  let ms = 0;
  let longest = 0;
  while (!links.isDone) {
    const start = performance.now();
    links.work(() => performance.now() - start >= SLICE_MS);
    const took = performance.now() - start;
    ms += took;
    longest = Math.max(longest, took);
  }
  return { ms, longest };
}
