// An entry of the decision log or of the discoveries.
import type { Span } from '../text/span';
import type { Citation } from './citation';
import type { Field } from './field';
import type { Timestamp } from './timestamp';

/** How an entry is written, so that the next one can be written alike. */
export type EntryForm =
  /** `- Decision: …` with indented `Rationale:` lines. */
  | 'labelled lines'
  /** `- Decision: …` with nested bullets. */
  | 'labelled bullets'
  /** `**2025-01-10 14:30**: Title` and a list of labelled bullets. */
  | 'dated paragraph'
  /** A paragraph of a log that is told in prose, perhaps with labelled lines. */
  | 'paragraph'
  /** `- 2026-05-07T22:28:15Z - …`, `- (2026-01-16) …`, or a plain bullet. */
  | 'bullet'
  /** A row of a table. */
  | 'row'
  /** A sub-heading and what stands under it. */
  | 'heading';

export interface Entry {
  readonly form: EntryForm;
  /** One line of plain words. */
  readonly title: string;
  /** Where the title stands, its marks included and a block id not; it may run over several lines. */
  readonly titleSpan: Span;
  readonly at: Timestamp | null;
  readonly fields: readonly Field[];
  /** From its first to its last character, all fields included. */
  readonly span: Span;
  /** Struck through: no longer holds. */
  readonly superseded: boolean;
  /** Its block id without the caret: `d-3` of `Use SQLite ^d-3`; null when it has none. */
  readonly block: string | null;
  /** Its links to blocks and headings, in the order of the note. */
  readonly citations: readonly Citation[];
}
