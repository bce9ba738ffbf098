// Chooses what one plan is to another, each choice with the line that it writes and with how the other plan shows it. What
// cannot be is shown with the reason. Writes nothing.
import { type App, SuggestModal } from 'obsidian';
import type { Relation } from '../plan/link';

export interface RelationChoice {
  readonly relation: Relation;
  /** The line that the note gets, or why it does not get one. */
  readonly preview:
    | { readonly kind: 'line'; readonly line: string; readonly there: string }
    | { readonly kind: 'problem'; readonly message: string };
}

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  'depends on': 'Depends on',
  blocks: 'Blocks',
  related: 'Related',
  parent: 'Part of',
  supersedes: 'Supersedes',
};

export class RelationSuggester extends SuggestModal<RelationChoice> {
  constructor(
    app: App,
    placeholder: string,
    private readonly choices: readonly RelationChoice[],
    private readonly choose: (choice: RelationChoice) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  override getSuggestions(query: string): RelationChoice[] {
    const words = query.trim().toLowerCase();
    return this.choices.filter(({ relation }) =>
      RELATION_WORDS[relation].toLowerCase().includes(words),
    );
  }

  override renderSuggestion({ relation, preview }: RelationChoice, element: HTMLElement): void {
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    content.createDiv({ cls: 'suggestion-title', text: RELATION_WORDS[relation] });
    if (preview.kind === 'problem') {
      element.addClass('execplans-relation-refused');
      content.createDiv({ cls: 'suggestion-note', text: preview.message });
      return;
    }
    const here = content.createDiv({ cls: 'suggestion-note execplans-relation-end' });
    here.createSpan({ text: 'This note: ' });
    here.createEl('code', { text: preview.line, attr: { dir: 'auto' } });
    content.createDiv({ cls: 'suggestion-note execplans-relation-end', text: preview.there });
  }

  override onChooseSuggestion(choice: RelationChoice): void {
    this.choose(choice);
  }
}
