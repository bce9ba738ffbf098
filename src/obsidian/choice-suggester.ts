// Chooses one of several things by typing a part of what they are called. Changes nothing.
import { type App, type FuzzyMatch, FuzzySuggestModal } from 'obsidian';

export interface Named {
  readonly words: string;
  /** What stands below them in quiet letters; '' for nothing. */
  readonly note: string;
}

export class ChoiceSuggester<C extends Named> extends FuzzySuggestModal<C> {
  constructor(
    app: App,
    prompt: string,
    private readonly choices: readonly C[],
    private readonly choose: (choice: C) => void,
  ) {
    super(app);
    this.setPlaceholder(prompt);
    this.emptyStateText = 'Nothing matches.';
  }

  override getItems(): C[] {
    return [...this.choices];
  }

  override getItemText({ words }: C): string {
    return words;
  }

  override renderSuggestion(match: FuzzyMatch<C>, element: HTMLElement): void {
    const { note } = match.item;
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    super.renderSuggestion(match, content.createDiv({ cls: 'suggestion-title' }));
    if (note !== '') content.createDiv({ cls: 'suggestion-note', text: note });
  }

  override onChooseItem(choice: C): void {
    this.choose(choice);
  }
}
