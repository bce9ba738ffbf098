// Chooses a plan by a part of its title. Opened while plans are still read, it offers each as soon as it is known. Changes
// nothing.
import { ChoiceSuggester } from './choice-suggester';
import { type PlanChoice, plansToLink } from './plan-choices';
import { stillReading } from './still-reading';
import type { Workbench } from './workbench';

/** `arrange` takes away what is not to be chosen, and puts the others in order. */
export class PlanSuggester extends ChoiceSuggester<PlanChoice> {
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly workbench: Workbench,
    prompt: string,
    private readonly arrange: (plans: readonly PlanChoice[]) => readonly PlanChoice[],
    choose: (path: string) => void,
  ) {
    super(workbench.app, prompt, [], ({ path }) => choose(path));
  }

  override getItems(): PlanChoice[] {
    return [...this.arrange(plansToLink(this.workbench))];
  }

  override getSuggestions(
    query: string,
  ): ReturnType<ChoiceSuggester<PlanChoice>['getSuggestions']> {
    this.emptyStateText = stillReading(this.workbench) ?? 'Nothing matches.';
    return super.getSuggestions(query);
  }

  override onOpen(): void {
    void super.onOpen();
    const { index, watcher } = this.workbench;
    const stops = [
      index.subscribe(() => this.lookAgain()),
      watcher.onProgress(() => this.lookAgain()),
    ];
    this.stopListening = () => stops.forEach((stop) => stop());
  }

  override onClose(): void {
    this.stopListening();
    super.onClose();
  }

  /** Only where nothing is offered: a list that is being read and walked through stays as it is. */
  private lookAgain(): void {
    if (this.resultContainerEl.querySelector('.suggestion-item') !== null) return;
    this.inputEl.dispatchEvent(new Event('input'));
  }
}
