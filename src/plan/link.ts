// A link from a plan to another note. What it leads to is not known here.
import type { Span } from '../text/span';

/** What the linked note is to this plan, by the key of the metadata that it stands under. */
export type LinkKind = 'related' | 'depends on' | 'blocks' | 'supersedes' | 'parent' | 'mentioned';

/** The kinds that a key of the metadata gives. */
export type Relation = Exclude<LinkKind, 'mentioned'>;

export type LinkForm =
  /** `[[Target#Heading|alias]]` */
  | 'wikilink'
  /** `[alias](target.md#heading)` */
  | 'markdown'
  /** A code span that ends in `.md`. */
  | 'code path'
  /** A path that ends in `.md`, without any marks; metadata and frontmatter only. */
  | 'bare path';

/** What it takes to find the note that a link leads to. */
export type LinkTarget = Pick<Link, 'target' | 'form'>;

export interface Link {
  /** As written, without subpath: `Move the archive`, `../plans/move%20it.md`. Never empty. */
  readonly target: string;
  /** The heading or block, with its `#`: `#Progress`, `#^d3`; null when there is none. */
  readonly subpath: string | null;
  readonly alias: string | null;
  readonly kind: LinkKind;
  readonly form: LinkForm;
  /** The whole link with all its marks. */
  readonly span: Span;
}
