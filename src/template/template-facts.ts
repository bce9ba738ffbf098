// What a template is filled with: words that are safe on their line, and when the plan was created.

export interface TemplateFacts {
  readonly title: string;
  /** '' when not given. */
  readonly owner: string;
  /** Milliseconds since 1970, UTC. */
  readonly created: number;
}

/** The lines of a note; `cursor` stands once on a line of its own, where one begins to write. */
export type Template = (facts: TemplateFacts, cursor: string) => readonly string[];
