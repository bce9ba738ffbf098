// Whether a note is a plan, from what Obsidian's cache already knows of it, without reading the file.
// The same rule serves parsed text.
import { isConflictCopy } from './conflict-copy';
import { coreKinds, logKinds, sectionNameOf } from './section-kind';

export interface NoteOutline {
  /** Path in the vault; '' when unknown. */
  readonly path: string;
  readonly headings: readonly { readonly heading: string; readonly level: number }[];
  readonly frontmatter: Readonly<Record<string, unknown>> | null;
  /** With or without their `#`. */
  readonly tags: readonly string[];
}

/** `ExecPlan: Move it`, `ExecPlan 4 — Move it`, and nothing but `Execution plan`. */
const planTitle =
  /^[^\p{L}\p{N}]*(?:execplan|exec(?:ution)?[ _-]plan)(?:\.md)?(?:\s+#?\d+)?\s*(?:[:：—–|-]|$)/iu;
/** `Move it: an ExecPlan`. */
const calledPlan = /(?:^|[^\p{L}\p{N}])(?:execplan|exec(?:ution)?[ _-]plan)[^\p{L}\p{N}]*$/iu;
const planFolder = /(?:^|\/)(?:exec-?plans?|\.agents?)\//i;
const templateFolder = /(?:^|\/)templates?\//i;
/** `template.md`, `PLAN_TEMPLATE.md`, `execplan-template.md`; not `email-template-editor.md`. */
const templateFile = /(?:^|\/)[_.]?(?:(?:exec(?:ution)?)?[-_ ]?plans?[-_ ])?template\.md$/i;
/** `<Short, action-oriented description>`, `ExecPlan: [Feature/Task Name]`, `${id} - ${title}`: a title to be filled in. */
const titleToFill =
  /^[^\p{L}\p{N}<[{]*(?:[^:：<[{]{0,30}[:：—–-]\s*)?(?:(?:<(?:[^<>]{3,}|\p{Lo}+)>|\[[^\][]*(?:name|title|description|feature|task)[^\][]*\](?!\()|\{\{?[^{}]{2,}\}\}?)[^\p{L}\p{N}<[{]*)+$/iu;
/** Titles of guides: `Codex execution plans (PLANS.md)`, `ExecPlan specification`, `How to write an exec plan`. */
const aboutPlans: readonly RegExp[] = [
  /^[^\p{L}\p{N}]*(?:codex\s+)?exec(?:ution)?[ _-]?plans(?![\p{L}\p{N}])/iu,
  /^[^\p{L}\p{N}]*(?:(?:codex|our|the)\s+)?exec(?:ution)?[ _-]?plan\s+(?:\([^)]*\)\s+)?(?:skeleton|template|specification|spec|guide|guidelines|standard|format|conventions?|rules|policy|requirements)(?![\p{L}\p{N}])/iu,
  /^[^\p{L}\p{N}]*(?:how to|writing|skeleton of|template for)\s.*exec(?:ution)?[ _-]?plans?(?![\p{L}\p{N}])/iu,
];

/** Whether the first title of a note says that it is about plans, as a guide's or a template's does. */
function isTitleAboutPlans(heading: string): boolean {
  return heading.length <= 200 && aboutPlans.some((pattern) => pattern.test(heading));
}

/** What `type` calls a note of another kind, which may have criteria and a decision log like a plan. */
const otherType = /(?:^|[-_ ])(?:adr|spec|specification|rfc|prd|guide|template)$/i;

/** Whether a note's properties say that it is a plan: `execplan: true` or `type: execplan`. */
export function declaresPlan(properties: Readonly<Record<string, unknown>>): boolean {
  const { execplan, type } = properties;
  return execplan === true || execplan === 'true' || type === 'execplan';
}

/** Whether a heading says of itself that it is a plan's title: `ExecPlan: …`. */
export function namesPlan(heading: string): boolean {
  return planTitle.test(heading);
}

/** Whether a file's path is that of a template, by its folder or its name. */
export function isTemplatePath(path: string): boolean {
  return templateFolder.test(path) || templateFile.test(path);
}

/** Whether the first title of a note holds the place of one, as a template's does. */
export function isTitleToFill(heading: string): boolean {
  return heading.length <= 200 && titleToFill.test(heading);
}

/**
 * Whether a note may be a plan. `hints` counts further signals that the caller saw, such as the sentence
 * that a plan is a living document; each is worth one section, and the type of another kind of note takes one away. Conflict copies, templates and guides are none.
 */
export function isPlanCandidate(note: NoteOutline, hints = 0): boolean {
  if (isConflictCopy(note.path) || isTemplatePath(note.path)) return false;
  const named = note.frontmatter?.['execplan'];
  if (named === false || named === 'false') return false;
  if (note.frontmatter && declaresPlan(note.frontmatter)) return true;
  if (note.tags.some((tag) => /^#?execplan$/i.test(tag))) return true;
  const first = note.headings[0];
  if (first && isTitleToFill(first.heading)) return false;
  if (first && namesPlan(first.heading)) return true;
  if (first && isTitleAboutPlans(first.heading)) return false;
  const names = note.headings
    .filter((heading) => heading.level <= 3)
    .flatMap((heading) => sectionNameOf(heading.heading) ?? []);
  const kinds = new Set(names.map(({ kind }) => kind).filter((kind) => coreKinds.has(kind)));
  const called = first !== undefined && calledPlan.test(first.heading);
  const type = note.frontmatter?.['type'];
  const isOther = typeof type === 'string' && otherType.test(type.trim());
  const more = hints + (called ? 1 : 0) + (planFolder.test(note.path) ? 1 : 0);
  const signals = kinds.size + more - (isOther ? 1 : 0);
  // `Findings` and `Design Decisions` stand in many notes that are no plans.
  return signals >= 3 && names.some(({ kind, rank }) => logKinds.has(kind) && rank < 2);
}
