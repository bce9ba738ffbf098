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
  | 'bare path'
  /** One of these two with blanks, which may as well be a command or a sentence (`cat plan.md`): a link if a note is there. */
  | 'loose path';

/** What it takes to find the note that a link leads to. */
export type LinkTarget = Pick<Link, 'target' | 'form'>;

export interface Link {
  /** As written, without subpath: `Move the archive`, `../plans/move%20it.md`. Never empty. */
  readonly target: string;
  /** The heading or block, with its `#` and not encoded: `#Open questions`, `#^d3`; null when there is none. */
  readonly subpath: string | null;
  readonly alias: string | null;
  readonly kind: LinkKind;
  readonly form: LinkForm;
  /** The whole link with all its marks. */
  readonly span: Span;
}

/**
 * Whether a link may mean a note of its name in another folder than it says. A loose path whose folders have blanks in them
 * may be a command and the path that it is given.
 */
export function mayHaveMoved({ target, form }: LinkTarget): boolean {
  return form !== 'loose path' || !/\s.*[\\/]/.test(target);
}

/** A path or subpath as it reads without `%20` and the like; one with a `%` that stands for itself as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
