// Plans that know each other, as the index has them. Each note is named after its title.
import { resolutionOf } from '../../src/index/link-resolution';
import type { ChangingPlans } from '../../src/index/kept-ready';
import { nameKey, NoteNames } from '../../src/index/note-names';
import { PlanIndex } from '../../src/index/plan-index';
import { PlanLinks } from '../../src/index/plan-links';
import type { PlanSummary } from '../../src/index/plan-summary';
import { type KnownPlans, type ReadyStep, readySteps } from '../../src/index/readiness';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote, type PlanNote } from './plan-of';

interface LinkedVault extends KnownPlans {
  readonly ready: () => readonly string[];
}

interface ChangingVault {
  readonly known: ChangingPlans;
  readonly put: (name: string, note: PlanNote) => void;
  readonly rows: () => readonly PlanSummary[];
  readonly readySteps: () => readonly ReadyStep[];
}

export function linkedVault(notes: Readonly<Record<string, PlanNote>>): LinkedVault {
  const { known, readySteps: all } = changingVault(notes);
  return { ...known, ready: () => all().map(({ plan, step }) => `${plan}: ${step}`) };
}

export function changingVault(notes: Readonly<Record<string, PlanNote>>): ChangingVault {
  const index = new PlanIndex();
  const names = new NoteNames();
  const links = new PlanLinks({
    rowsOf: (path) => index.summary(path)?.links ?? null,
    resolve: (link, from) => resolutionOf(link, from, names),
  });
  const known: ChangingPlans = {
    summary: (path) => index.summary(path),
    outgoing: (path) => links.outgoing(path),
    incoming: (path) => links.incoming(path),
    linksAt: (path) => links.revisionAt(path),
  };
  const put = (name: string, note: PlanNote): void => {
    const text = planNote({ title: name, ...note });
    const path = `${name}.md`;
    index.put({ path, name, text, plan: parsePlan(text) });
    names.add(path);
    links.nameChanged(nameKey(path));
    links.planChanged(path);
  };
  for (const [name, note] of Object.entries(notes)) put(name, note);
  links.work(() => false);
  return {
    known,
    put: (name, note) => {
      put(name, note);
      links.work(() => false);
    },
    rows: () => index.all(),
    readySteps: () => readySteps(index.all(), known),
  };
}
