// Leads the links of other notes to steps that went to another note there, as a part of what moves them.
import type { TFile } from 'obsidian';
import { blockOf } from '../index/link-rows';
import { pathIn } from '../index/plan-links';
import type { PlanReading } from '../index/plan-index';
import type { Link } from '../plan/link';
import { wordsReferenceTo } from '../plan/words-reference';
import { sliceOf } from '../text/span';
import type { PartWrite } from './as-one-change';
import { givenWords, linkRefusal, linkToNote } from './note-link';
import { noteAt, type PlanNote } from './plan-note';
import { resolvedLink } from './plan-resolution';
import { readPlan, type Workbench } from './workbench';

/**
 * Writes each link of another note to one of `blocks` (ids in lower case) of the note at `from` anew, so that it leads to that
 * block of `to`. Returns which note cannot be written, and why; null when all are.
 */
export async function leadLinks(
  workbench: Workbench,
  write: PartWrite,
  blocks: ReadonlySet<string>,
  from: string,
  to: TFile,
): Promise<string | null> {
  const { app, backlinks, index, links } = workbench;
  if (blocks.size === 0) return null;
  const led = links.incoming(from).filter(({ toBlock }) => toBlock !== null && blocks.has(toBlock));
  const others = backlinks.to(from).filter((path) => !index.has(path));
  for (const path of new Set([...led.map((edge) => edge.from), ...others])) {
    const note = noteAt(app, path);
    if (note === null) continue;
    const reason = linkRefusal(app, to, path) ?? (await leadAll(note));
    if (reason === null) continue;
    return `“${index.summary(path)?.title ?? path}” refers to one of these steps. ${reason}`;
  }
  return null;

  /** One after the other: each is found by its words among those that are there by then. */
  async function leadAll(note: PlanNote): Promise<string | null> {
    for (;;) {
      const reading = await readPlan(workbench, note);
      const link = reading.plan.links.find((one) => isLed(one, note.path));
      if (link === undefined) return null;
      const result = await write(note, editFor(reading, link, note.path));
      if (result.kind === 'refusal') return result.refusal.message;
      if (result.changes.length === 0) return null;
    }
  }

  function isLed(link: Link, path: string): boolean {
    const block = blockOf(link.subpath);
    const resolution = block !== null && blocks.has(block) && resolvedLink(workbench, link, path);
    return resolution ? pathIn(resolution) === from : false;
  }

  function editFor({ plan, text }: PlanReading, link: Link, path: string) {
    const words = linkToNote(app, to, path, link.subpath ?? '', givenWords(link));
    const reference = wordsReferenceTo(plan.links, link, ({ span }) => sliceOf(text, span));
    const kind = index.has(path) ? 'repair link' : 'lead link';
    return { kind, link: reference, to: words } as const;
  }
}
