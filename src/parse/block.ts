// The block structure of a note: what remark finds, with offsets into the whole note. Inline syntax stays text.
import type { Span } from '../text/span';

export interface Heading {
  readonly kind: 'heading';
  readonly span: Span;
  readonly level: number;
  /** The words, without `#` marks or the line under a setext heading. */
  readonly words: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

export interface ListItem {
  /** From the bullet; without the line ending of its last line. */
  readonly span: Span;
  readonly children: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly ListItem[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly children: readonly Block[];
}

export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  /** What stands between the fence lines, with its line endings; null for indented code. */
  readonly content: Span | null;
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  /** The first row is the header; cells are trimmed and without their bars. */
  readonly rows: readonly { readonly span: Span; readonly cells: readonly Span[] }[];
}

export interface OtherBlock {
  readonly kind: 'html' | 'break';
  readonly span: Span;
}

export type Block = Heading | Paragraph | List | Quote | Code | Table | OtherBlock;
