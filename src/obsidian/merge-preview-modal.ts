// Shows what a merge will bring into a plan and what it leaves to a person, before anything is written; then offers to
// put away what was merged. Knows neither notes nor how they are merged.
import { type App, Modal } from 'obsidian';
import type { MergeGain } from '../edit/merge-attempts';
import type { PlanMerge } from '../edit/merge-plans';
import { stateText } from '../view/step-words';
import { wordsOf } from './notices';

export interface MergePreview {
  readonly title: string;
  /** What the versions are, in a sentence. */
  readonly intro: string;
  /** Reads both versions as they are now and merges them, without writing anything. */
  readonly merge: () => Promise<PlanMerge>;
  /** Said when that brings nothing into the plan. */
  readonly nothing: string;
  /** What the two versions are called, the one that is kept first. */
  readonly sides: readonly [string, string];
  /** What a person does about the places that are left. */
  readonly advice: string;
  /** Writes the merge. Returns a sentence when it could not be made. */
  readonly run: () => Promise<string | null>;
  /** Opens both versions beside each other; null when they stand in one note. */
  readonly openBoth: (() => Promise<void>) | null;
  /** What can be done with the copy when nothing is left to merge; null when there is no copy. */
  readonly discard: {
    readonly label: string;
    /** Returns a sentence when it could not be done. */
    readonly run: () => Promise<string | null>;
  } | null;
}

const GROUPS: readonly (readonly [MergeGain['kind'], string])[] = [
  ['added', 'Added to the plan'],
  ['further', 'Steps brought further'],
  ['fuller', 'Said more fully'],
  ['settled', 'Markers taken away'],
];

export class MergePreviewModal extends Modal {
  private bodyEl: HTMLElement;
  private problemEl: HTMLElement;
  private buttonsEl: HTMLElement;
  private busy = false;

  /** `merge` is what `preview` merges at this moment. */
  constructor(
    app: App,
    private readonly preview: MergePreview,
    private merge: PlanMerge,
  ) {
    super(app);
    this.modalEl.addClass('execplans-merge');
    this.bodyEl = this.contentEl.createDiv({ cls: 'execplans-merge-body' });
    const attr = { role: 'alert' };
    this.problemEl = this.contentEl.createDiv({ cls: 'execplans-form-problem', attr });
    this.buttonsEl = this.contentEl.createDiv({ cls: 'modal-button-container' });
  }

  override onOpen(): void {
    const { title, intro, nothing } = this.preview;
    const { gains, changes, conflicts } = this.merge;
    // What nothing is shown of is not written.
    const isOffered = changes.length > 0 && gains.length + conflicts.length > 0;
    this.setTitle(title);
    this.bodyEl.createEl('p', { text: intro });
    for (const [kind, heading] of GROUPS) this.drawGains(heading, gains, kind);
    if (!isOffered) this.bodyEl.createEl('p', { text: nothing });
    this.drawConflicts();
    if (isOffered) this.offerMerge();
    else this.offerDiscard();
  }

  private drawGains(heading: string, gains: readonly MergeGain[], kind: MergeGain['kind']): void {
    const own = gains.filter((gain) => gain.kind === kind);
    if (own.length === 0) return;
    this.bodyEl.createEl('h3', { text: `${heading} (${own.length})` });
    const list = this.bodyEl.createEl('ul', { cls: 'execplans-merge-gains' });
    for (const { name, state } of own) {
      const item = list.createEl('li', { text: name, attr: { dir: 'auto' } });
      if (state) item.createSpan({ cls: 'execplans-merge-state', text: stateText(state) });
    }
  }

  private drawConflicts(): void {
    const { sides, advice } = this.preview;
    const { conflicts } = this.merge;
    if (conflicts.length === 0) return;
    this.bodyEl.createEl('h3', { text: `Left for you (${conflicts.length})` });
    this.bodyEl.createEl('p', { cls: 'execplans-form-hint', text: advice });
    for (const { name, mine, theirs } of conflicts) {
      const part = this.bodyEl.createEl('section', { cls: 'execplans-merge-conflict' });
      part.createEl('h4', { text: name, attr: { dir: 'auto' } });
      const columns = part.createDiv({ cls: 'execplans-merge-sides' });
      for (const [side, words] of [
        [sides[0], mine],
        [sides[1], theirs],
      ] as const) {
        const column = columns.createDiv({ cls: 'execplans-merge-side' });
        column.createDiv({ cls: 'execplans-form-name', text: side });
        if (words === '') column.createDiv({ cls: 'execplans-form-hint', text: 'Nothing' });
        else column.createEl('pre', { text: words, attr: { dir: 'auto', tabindex: '0' } });
      }
    }
  }

  private offerMerge(): void {
    const { run } = this.preview;
    this.addButton('Merge', 'mod-cta', async () => {
      const problem = await run();
      if (problem !== null) return problem;
      // The note may have said more when it was written than when the merge was shown.
      this.merge = await this.preview.merge();
      this.showMerged();
      return null;
    });
    this.addClose('Cancel');
  }

  private showMerged(): void {
    if (this.preview.discard === null) {
      this.close();
      return;
    }
    this.bodyEl.empty();
    const isLeft = this.merge.conflicts.length > 0;
    const text = isLeft ? 'Merged.' : 'Merged. The plan now has all that the copy says.';
    this.bodyEl.createEl('p', { text });
    this.drawConflicts();
    this.offerDiscard();
  }

  private offerDiscard(): void {
    const { discard, openBoth } = this.preview;
    const isLeft = this.merge.conflicts.length > 0;
    this.buttonsEl.empty();
    if (openBoth !== null && isLeft) {
      this.addButton('Open both', 'mod-cta', async () => {
        await openBoth();
        this.close();
        return null;
      });
    }
    // What is left for a person stands only in the copy, which is thrown away last then.
    const addClose = (): void => {
      this.addClose(discard === null ? 'Close' : 'Keep copy');
    };
    if (isLeft) addClose();
    if (discard !== null) {
      this.addButton(discard.label, isLeft ? 'mod-warning' : 'mod-cta', async () => {
        const problem = await discard.run();
        if (problem === null) this.close();
        return problem;
      });
    }
    if (!isLeft) addClose();
  }

  /** The first button of a row has the focus. */
  private addButton(text: string, cls: string, action: () => Promise<string | null>): void {
    const button = this.buttonsEl.createEl('button', { cls, text });
    button.addEventListener('click', () => void this.act(action));
    this.focusFirst();
  }

  private addClose(text: string): void {
    const button = this.buttonsEl.createEl('button', { cls: 'mod-cancel', text });
    button.addEventListener('click', () => {
      this.close();
    });
    this.focusFirst();
  }

  private focusFirst(): void {
    this.buttonsEl.querySelector('button')?.focus();
  }

  private async act(action: () => Promise<string | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.showProblem(await action());
    } catch (error) {
      console.error('ExecPlans: a merge failed', error);
      this.showProblem(`This failed: ${wordsOf(error)}`);
    } finally {
      this.busy = false;
    }
  }

  private showProblem(message: string | null): void {
    this.problemEl.setText(message ?? '');
    this.problemEl.toggleClass('is-shown', message !== null);
  }
}
