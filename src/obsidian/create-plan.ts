// Makes the note of a new plan and opens it where one begins to write.
import type { TFile } from 'obsidian';
import { engine } from '../engine/engine';
import { usablePattern } from './file-name-pattern';
import { type NewPlanForm, NewPlanPrompt } from './new-plan-prompt';
import { openNewNote } from './note-opening';
import { reportFailure, wordsOf } from './notices';
import { profileOf, profilesOffered, startOf, startsOf } from './plan-starts';
import { ensureFolder, placeOf, type PlanPlace } from './plan-place';
import type { Workbench } from './workbench';

/** Makes the form for new plans open; what was typed and not used is there again the next time. */
export function newPlanOpener(workbench: Workbench): () => void {
  let unused: NewPlanForm | null = null;
  return () => {
    const { plansFolder, owner } = workbench.store.settings;
    new NewPlanPrompt(workbench.app, {
      form: unused ?? { title: '', folder: plansFolder, owner, start: '', profile: '' },
      starts: startsOf(workbench),
      profiles: profilesOffered(),
      place: (form) => placeFor(workbench, form),
      create: (form) => createPlan(workbench, form),
      keep: (form) => {
        unused = form === null || form.title.trim() === '' ? null : form;
      },
    }).open();
  };
}

function placeFor({ app, store }: Workbench, form: NewPlanForm): PlanPlace {
  const name = engine().planFileName(usablePattern(store.settings.fileNamePattern), {
    title: form.title,
    owner: form.owner,
    date: new Date().toISOString().slice(0, 10),
  });
  if (name === '') {
    return { kind: 'problem', message: 'No character of this title can be in a file’s name.' };
  }
  return placeOf(app.vault, form.folder, name);
}

/** Creates the note; returns what went wrong, or null. A note that is there already is never touched. */
async function createPlan(workbench: Workbench, form: NewPlanForm): Promise<string | null> {
  const place = placeFor(workbench, form);
  if (place.kind === 'problem') return place.message;
  const { app, store, watcher } = workbench;
  const { pattern, template } = startOf(form.start);
  let text = '';
  let cursor = 0;
  let file: TFile;
  try {
    ({ text, cursor } = engine().newPlan({
      title: form.title,
      owner: form.owner,
      created: Date.now(),
      dialect: store.settings.dialect,
      profile: profileOf(form.profile),
      pattern,
      template: template === null ? null : await app.vault.adapter.read(template),
    }));
    await ensureFolder(app.vault, place.folder);
    file = await app.vault.create(place.path, text);
  } catch (error) {
    console.error('ExecPlans: the plan could not be created', error);
    return `The note could not be created: ${wordsOf(error)}`;
  }
  watcher.take(file, text);
  // The plan is there now: failing to open it must not make the form ask again.
  openNewNote(app, file, text, cursor).catch((error: unknown) => {
    reportFailure('Opening the new plan', error);
  });
  return null;
}
