// Plans that know each other, as the index has them. Each note is named after its title.
import { resolutionOf } from '../../src/index/link-resolution';
import { NoteNames } from '../../src/index/note-names';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import { type KnownPlans, readySteps } from '../../src/index/readiness';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote, type PlanNote } from './plan-of';

interface LinkedVault extends KnownPlans {
  readonly ready: () => readonly string[];
}

export function linkedVault(notes: Readonly<Record<string, PlanNote>>): LinkedVault {
  const index = new PlanIndex();
  const names = new NoteNames();
  const links = new PlanLinks({
    rowsOf: (path) => index.summary(path)?.links ?? null,
    resolve: (link, from) => resolutionOf(link, from, names),
  });
  for (const [name, note] of Object.entries(notes)) {
    const text = planNote({ title: name, ...note });
    index.put({ path: `${name}.md`, name, text, plan: parsePlan(text) });
    names.add(`${name}.md`);
    links.planChanged(`${name}.md`);
  }
  links.work(() => false);
  const known: KnownPlans = {
    summary: (path) => index.summary(path),
    outgoing: (path) => links.outgoing(path),
    incoming: (path) => links.incoming(path),
  };
  const ready = () => readySteps(index.all(), known).map(({ plan, step }) => `${plan}: ${step}`);
  return { ...known, ready };
}
