// What a new plan can be made from: the form in the settings, with one of the patterns of work added to it, or a
// note that somebody wrote as a template.
import { engine } from '../engine/engine';
import { isProfile, type Profile } from '../plan/profile';
import type { Pattern } from '../template/pattern-additions';
import type { Workbench } from './workbench';

/** What a choice stands for; a template is the path of a note. */
export interface PlanStart {
  readonly pattern: Pattern | null;
  readonly template: string | null;
}

/** Every choice with its words. */
export function startsOf(workbench: Workbench): ReadonlyMap<string, string> {
  const { patterns } = engine();
  return new Map([
    ['', 'The form in the settings'],
    ...Object.entries(patterns).map(([pattern, { name }]) => [pattern, name] as const),
    ...templatesOf(workbench).map((path) => [path, path.replace(/\.md$/i, '')] as const),
  ]);
}

/** Every profile with its words. */
export function profilesOffered(): ReadonlyMap<string, string> {
  const { profiles } = engine();
  return new Map([
    ['', 'Nobody in particular'],
    ...Object.entries(profiles).map(([profile, { name }]) => [profile, name] as const),
  ]);
}

export function startOf(choice: string): PlanStart {
  if (choice === '') return { pattern: null, template: null };
  return isPattern(choice)
    ? { pattern: choice, template: null }
    : { pattern: null, template: choice };
}

export function profileOf(choice: string): Profile | null {
  return isProfile(choice) ? choice : null;
}

function isPattern(choice: string): choice is Pattern {
  return Object.hasOwn(engine().patterns, choice);
}

/** Paths of the notes in the folder of templates, those of hidden folders last. */
function templatesOf({ app, hidden, store }: Workbench): readonly string[] {
  const folder = store.settings.templatesFolder.trim().replace(/^\/+|\/+$/g, '');
  const own =
    folder === ''
      ? []
      : app.vault
          .getMarkdownFiles()
          .map(({ path }) => path)
          .filter((path) => path.startsWith(`${folder}/`))
          .sort();
  return [...own, ...hidden.templates()];
}
