// What a link was found to lead to, or why that is not known. Finds nothing itself.

export type Resolution =
  /** As the app resolves it, or at the path as it is written. */
  | { readonly kind: 'found'; readonly path: string }
  /** There is nothing at that path, and exactly one note of that name elsewhere. */
  | { readonly kind: 'moved'; readonly path: string }
  /** Several notes of that name: which is meant is not guessed. */
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly string[];
      /** The one of them, then the first, that the app opens by a rule of its own; null when it is none, or nobody asked. */
      readonly opened: string | null;
    }
  /** No note of that name. `candidates` are paths of notes with similar names, as far as somebody looked for them. */
  | { readonly kind: 'missing'; readonly candidates: readonly string[] };
