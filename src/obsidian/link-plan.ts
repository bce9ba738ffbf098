// Links a plan to another one, and takes such links away: chosen by typing, both ends shown before anything is written.
import type { TFile } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import { pathIn } from '../index/plan-links';
import type { Relation } from '../plan/link';
import { applyChanges } from '../text/text-change';
import { linkRefusal, linkToNote } from './note-link';
import { guard, inform } from './notices';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { type PlanChoice, plansToLink } from './plan-choices';
import { PlanSuggester } from './plan-suggester';
import { stillReading } from './still-reading';
import { RELATION_WORDS, type RelationChoice, RelationSuggester } from './relation-suggester';
import { ChoiceSuggester } from './choice-suggester';
import { editAloud } from './edit-aloud';
import { waitingRefusal } from './waiting-refusal';
import { readPlan, type Workbench } from './workbench';

/** How the other plan shows that a plan called `title` is linked to it. */
const THERE: Readonly<Record<Relation, (title: string) => string>> = {
  'depends on': (title) => `There: “${title}” waits for it.`,
  blocks: (title) => `There: it waits for “${title}”.`,
  related: (title) => `There: related to “${title}”.`,
  parent: (title) => `There: “${title}” is a part of it.`,
  supersedes: (title) => `There: superseded by “${title}”.`,
};

const THERE_ALREADY = 'This link is there already.';

/** Lets the user choose a plan and what it is to the one of `note`, and links them. */
export function linkPlan(workbench: Workbench, note: PlanNote): void {
  const others = (plans: readonly PlanChoice[]): readonly PlanChoice[] =>
    plans.filter(({ path }) => path !== note.path);
  if (others(plansToLink(workbench)).length === 0)
    return inform(stillReading(workbench) ?? 'There is no other plan to link to.');
  new PlanSuggester(workbench, 'Plan to link to', others, (path) => {
    guard('Linking the plan', () => linkPlans(workbench, note.path, path));
  }).open();
}

/** Asks what the plan at `from` is to the one at `to`, and writes the link into the first. */
export async function linkPlans(workbench: Workbench, from: string, to: string): Promise<void> {
  const { app, index } = workbench;
  const [note, file] = [noteAt(app, from), fileOf(app, { path: to })];
  if (note === null || from === to) return;
  if (file === null)
    return inform('A hidden plan cannot be linked to. Move it into the vault first.');
  const other = [from, to].find((path) => !index.has(path));
  if (other !== undefined) {
    const words = noteAt(app, other)?.basename ?? other;
    return inform(stillReading(workbench) ?? `“${words}” is not a plan.`);
  }
  const refusal = linkRefusal(app, file, from);
  if (refusal !== null) return inform(refusal);
  const link = linkToNote(app, file, from);
  const reading = await readPlan(workbench, note);
  const choices = (Object.keys(RELATION_WORDS) as Relation[]).map((relation) =>
    choiceOf(workbench, reading, { relation, link, to }),
  );
  const title = index.summary(to)?.title ?? file.basename;
  const here = index.summary(from)?.title ?? note.basename;
  const question = `What “${here}” is to “${title}”`;
  new RelationSuggester(app, question, choices, ({ relation, preview }) => {
    if (preview.kind === 'problem') return inform(preview.message);
    guard('Linking the plan', async () => {
      const edit = linkEdit(workbench, note, relation, file);
      if (typeof edit === 'string') inform(edit);
      else await editAloud(workbench, note, edit);
    });
  }).open();
}

/** The edit that links the plan of `note` to that in `file`, wherever both are by now; as words, why it cannot be made. */
export function linkEdit(
  workbench: Workbench,
  note: PlanNote,
  relation: Relation,
  file: TFile,
): Edit | string {
  const { app } = workbench;
  if (fileOf(app, file) !== file) return `“${file.basename}” is no longer in the vault.`;
  const refusal =
    linkRefusal(app, file, note.path) ?? relationRefusal(workbench, note.path, relation, file.path);
  return refusal ?? { kind: 'link plan', relation, link: linkToNote(app, file, note.path) };
}

interface WantedLink {
  readonly relation: Relation;
  readonly link: string;
  readonly to: string;
}

function choiceOf(
  workbench: Workbench,
  { path, name, text, plan }: PlanReading,
  { relation, link, to }: WantedLink,
): RelationChoice {
  const problem = (message: string): RelationChoice => ({
    relation,
    preview: { kind: 'problem', message },
  });
  const circle = relationRefusal(workbench, path, relation, to);
  if (circle !== null) return problem(circle);
  const isThere = workbench.links
    .outgoing(path)
    .some(
      ({ row, resolution }) =>
        row.kind === relation &&
        row.step === null &&
        row.subpath === null &&
        pathIn(resolution) === to,
    );
  if (isThere) return problem(THERE_ALREADY);
  const edit = { kind: 'link plan', relation, link } as const;
  const result = engine().runEdit(text, edit, { now: Date.now(), author: null, path });
  if (result.kind === 'refusal') return problem(result.refusal.message);
  if (result.changes.length === 0) return problem(THERE_ALREADY);
  const line = lineWith(link, text, applyChanges(text, result.changes));
  const there = THERE[relation](plan.title ?? name);
  return { relation, preview: { kind: 'line', line, there } };
}

/** The new line of `after` that holds `link`; of a list among the properties with the name of the property. */
export function lineWith(link: string, before: string, after: string): string {
  const old = new Set(before.split(/\r?\n/));
  const lines = after.split(/\r?\n/);
  const fresh = lines.filter((one) => !old.has(one));
  // Among properties every link is a wikilink, whatever style `link` has.
  const inProperty = fresh.filter((one) => one.includes('"[[')).at(-1);
  const at = lines.indexOf(fresh.find((one) => one.includes(link)) ?? inProperty ?? '');
  const line = (lines[at] ?? link).trim();
  if (!/^- "/.test(line)) return line;
  const key = lines
    .slice(0, at)
    .reverse()
    .find((one) => /^[^\s#-][^:]*:\s*$/.test(one));
  return key === undefined ? line : `${key.trim()} ${line}`;
}

/** Why the plan at `path` cannot have that relation to the one at `to`; null when it can. */
function relationRefusal(
  workbench: Workbench,
  path: string,
  relation: Relation,
  to: string,
): string | null {
  const [own, other] = [
    { path, step: null },
    { path: to, step: null },
  ];
  switch (relation) {
    case 'depends on':
      return waitingRefusal(workbench, own, other);
    case 'blocks':
      return waitingRefusal(workbench, other, own);
    case 'parent':
    case 'supersedes': {
      const verb = relation === 'parent' ? 'is a part of' : 'supersedes';
      return leadsTo(workbench, to, path, relation)
        ? `This would close a circle: “${titleAt(workbench, to)}” ${verb} “${titleAt(workbench, path)}”.`
        : null;
    }
    case 'related':
      return null;
  }
}

function titleAt({ index }: Workbench, path: string): string {
  return index.summary(path)?.title ?? path;
}

/** Whether links of `relation` lead from one plan to the other, by way of however many. */
function leadsTo({ links }: Workbench, from: string, to: string, relation: Relation): boolean {
  const reached = new Set([from]);
  // What is added is gone through, too.
  for (const path of reached) {
    for (const { row, resolution } of links.outgoing(path)) {
      const next = row.kind === relation ? pathIn(resolution) : null;
      if (next !== null) reached.add(next);
    }
  }
  return reached.has(to);
}

/** Lets the user choose one of the plan's links, and takes it away. */
export async function unlinkPlan(workbench: Workbench, note: PlanNote): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const links = plan.links.flatMap(({ kind, target, alias }) =>
    kind === 'mentioned'
      ? []
      : [{ words: `${RELATION_WORDS[kind]}: ${alias ?? target}`, note: '', kind, target }],
  );
  if (links.length === 0) return inform('The metadata of this plan link to no other one.');
  new ChoiceSuggester(workbench.app, 'Link to remove', links, ({ kind: relation, target }) => {
    const edit = { kind: 'unlink plan', relation, target } as const;
    guard('Removing the link', () => editAloud(workbench, note, edit));
  }).open();
}
