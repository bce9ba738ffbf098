// Suggests plans, and the steps of a plan, while one types in a note: behind a sign of its own, because behind `[[` the app
// itself suggests notes. Only what is chosen is written; a step gets a block id only then.
import {
  type Editor,
  type EditorPosition,
  EditorSuggest,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type Plugin,
  prepareFuzzySearch,
  type SearchMatches,
  renderMatches,
} from 'obsidian';
import { engine } from '../engine/engine';
import type { WaitingPlace } from '../index/waiting-place';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { allSteps } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import { referenceTo } from '../plan/step-reference';
import { typedAfter } from '../text/typed-after';
import { asOneChange } from './as-one-change';
import { linkRefusal, linkToNote } from './note-link';
import { guard, inform } from './notices';
import { type PlanChoice, plansToLink, type StepChoice, stepsToLink } from './plan-choices';
import { fileOf } from './plan-note';
import { blockFor, linkToStep } from './step-links';
import { waitingRefusal } from './waiting-refusal';
import { readPlan, type Workbench } from './workbench';

type Target =
  | { readonly kind: 'plan'; readonly choice: PlanChoice }
  | {
      readonly kind: 'step';
      readonly choice: StepChoice;
      readonly plan: Plan;
      readonly path: string;
    };

interface Suggestion {
  readonly target: Target;
  readonly matches: SearchMatches;
}

/** Between what is typed of a plan and of its step, as in links of the app. */
const STEP_SIGN = '#';

/** Why plans cannot be suggested behind `sign`; null when they can. */
export function planSignProblem(sign: string): string | null {
  if (/\s/.test(sign)) return 'Give signs without blanks.';
  return sign.includes('[[') ? 'Behind [[ the app suggests notes itself.' : null;
}

export function addPlanLinkSuggest(plugin: Plugin, workbench: Workbench): void {
  plugin.registerEditorSuggest(new PlanLinkSuggest(workbench));
}

class PlanLinkSuggest extends EditorSuggest<Suggestion> {
  constructor(private readonly workbench: Workbench) {
    super(workbench.app);
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to link' },
      { command: STEP_SIGN, purpose: 'for steps of the plan' },
    ]);
  }

  override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    const line = editor.getLine(cursor.line).slice(0, cursor.ch);
    const found = typedAfter(line, this.workbench.store.settings.planSign);
    if (found === null) return null;
    return { start: { line: cursor.line, ch: found.at }, end: cursor, query: found.typed };
  }

  override getSuggestions({
    query,
    file,
  }: EditorSuggestContext): Suggestion[] | Promise<Suggestion[]> {
    const at = query.indexOf(STEP_SIGN);
    const plans = matching(plansToLink(this.workbench), at < 0 ? query : query.slice(0, at));
    if (at < 0) {
      return plans.map(({ one, matches }) => ({ target: { kind: 'plan', choice: one }, matches }));
    }
    // As in links of the app: a sign without a name before it is about this note.
    const path = at === 0 ? file.path : plans[0]?.one.path;
    return path === undefined ? [] : this.stepsOf(path, query.slice(at + 1));
  }

  override renderSuggestion({ target, matches }: Suggestion, element: HTMLElement): void {
    const { words, note } = target.choice;
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), words, matches);
    content.createDiv({ cls: 'suggestion-note', text: note });
  }

  override selectSuggestion({ target }: Suggestion): void {
    const { context } = this;
    this.close();
    if (context !== null) guard('Linking', () => this.link(target, context));
  }

  private async stepsOf(path: string, typed: string): Promise<Suggestion[]> {
    const file = fileOf(this.workbench.app, { path });
    if (file === null || !this.workbench.index.has(path)) return [];
    const { plan } = this.workbench.index.use(path) ?? (await readPlan(this.workbench, file));
    return matching(stepsToLink(plan), typed).map(({ one, matches }) => ({
      target: { kind: 'step', choice: one, plan, path },
      matches,
    }));
  }

  private async link(target: Target, context: EditorSuggestContext): Promise<void> {
    const { editor, file, start, end } = context;
    const { app } = this.workbench;
    const path = target.kind === 'plan' ? target.choice.path : target.path;
    const other = fileOf(app, { path });
    if (other === null) return;
    const refusal =
      refusalAt(this.workbench, context, target) ?? linkRefusal(app, other, file.path);
    if (refusal !== null) return inform(refusal);
    const typed = editor.getRange(start, end);
    const insert = (link: string): string | null => {
      // Giving the step its id may have taken a moment.
      if (editor.getRange(start, end) !== typed) return 'The line has changed meanwhile.';
      editor.replaceRange(link, start, end);
      editor.setCursor({ line: start.line, ch: start.ch + link.length });
      return null;
    };
    const reason =
      target.kind === 'plan'
        ? insert(linkToNote(app, other, file.path))
        : await asOneChange(this.workbench.writer, async (write) => {
            const step = referenceTo(target.plan, target.choice.step);
            const named = await blockFor(this.workbench, other, step, write);
            if ('refusal' in named) return named.refusal;
            return insert(linkToStep(this.workbench, file, other, named.block));
          });
    if (reason !== null) inform(reason);
  }
}

/** Why the link cannot stand between `start` and `end`: it would close a circle of waiting. Null when it can. */
function refusalAt(
  workbench: Workbench,
  { editor, file: { path }, start, end }: EditorSuggestContext,
  target: Target,
): string | null {
  const [text, from, to] = [editor.getValue(), editor.posToOffset(start), editor.posToOffset(end)];
  // Read with a link in its place, whichever: what it is to the plan, or to a step, is said by what stands around it.
  const plan = engine().parsePlan(`${text.slice(0, from)}[[-]]${text.slice(to)}`, path);
  const isIt = ({ span }: Link): boolean => span.from === from;
  const step = allSteps(plan.steps).find(({ links }) => links.some(isIt));
  const kind = (step ?? plan).links.find(isIt)?.kind;
  if ((kind !== 'depends on' && kind !== 'blocks') || !workbench.index.has(path)) return null;
  const own: WaitingPlace = { path, step: step ? stepNameIn(plan.steps, step) : null };
  const other: WaitingPlace =
    target.kind === 'plan'
      ? { path: target.choice.path, step: null }
      : { path: target.path, step: target.choice.name };
  return kind === 'depends on'
    ? waitingRefusal(workbench, own, other)
    : waitingRefusal(workbench, other, own);
}

/** Those of `all` that fit what is typed, the best first; all, as they come, when nothing is typed. */
function matching<T extends { readonly words: string }>(
  all: readonly T[],
  typed: string,
): readonly { readonly one: T; readonly matches: SearchMatches }[] {
  if (typed.trim() === '') return all.map((one) => ({ one, matches: [] }));
  const search = prepareFuzzySearch(typed.trim());
  return all
    .flatMap((one) => {
      const found = search(one.words);
      return found === null ? [] : [{ one, matches: found.matches, score: found.score }];
    })
    .sort((a, b) => b.score - a.score);
}
