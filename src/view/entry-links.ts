// What an entry of the log hangs together with, in this plan or in another, as the log shows it. Knows no notes.
import type { ChainRelation } from '../plan/entry-chain';
import type { LogEntry } from '../plan/entry-reference';

export interface EntryLink {
  readonly relation: ChainRelation;
  /** What the other one is; null when only its note is known. */
  readonly what: LogEntry['kind'] | 'step' | null;
  readonly title: string;
  /** Title of the plan that it stands in; null for this one, and where the title says it. */
  readonly plan: string | null;
  /** Of its note. */
  readonly path: string;
  /** Its block id; null when it has none, or nobody knows. */
  readonly block: string | null;
  /** Opens its note with the cursor at its line; modifier keys choose tab, split or window. */
  readonly open: (event: MouseEvent | KeyboardEvent) => void;
}

export interface EntryLinkActions {
  /** What `entry`, one of the plan shown, hangs together with. */
  readonly linksOf: (entry: LogEntry) => readonly EntryLink[];
  /** Shows Obsidian's hover preview of what the link leads to. */
  readonly hover: (link: EntryLink, event: MouseEvent) => void;
  /** Shows the native menu of its note. */
  readonly showMenu: (link: EntryLink, event: MouseEvent | KeyboardEvent) => void;
  /** Asks what the entry led to, and writes it down. */
  readonly trace: (entry: LogEntry) => void;
  /** Asks for a decision of another plan and lets the entry cite it. */
  readonly cite: (entry: LogEntry) => void;
}

/** Each relation in words, in the order in which they are shown. */
export const CHAIN_WORDS: Readonly<Record<ChainRelation, string>> = {
  'came from': 'Came from',
  'superseded by': 'Superseded by',
  'led to': 'Led to',
  supersedes: 'Supersedes',
  cites: 'Cites',
  'cited by': 'Cited by',
};

/** What is shown of a folded entry as well: the way that led here and on. */
const ALWAYS: readonly ChainRelation[] = ['came from', 'superseded by', 'led to'];

/** `links` in the order of their relations; without the lesser ones while the entry is folded. */
export function shownLinks(links: readonly EntryLink[], isOpen: boolean): readonly EntryLink[] {
  const order = Object.keys(CHAIN_WORDS);
  return links
    .filter(({ relation }) => isOpen || ALWAYS.includes(relation))
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}
