// All links between plans, in both directions, kept true link by link: what changes resolves only the links that it
// concerns. Works as long as it is let; reads no files and writes nothing.
import type { LinkKind, LinkTarget } from '../plan/link';
import type { Resolution } from '../plan/resolution';
import { blockOf, linkKey, type PlanLinkRow } from './link-rows';
import { linkName } from './link-resolution';

/** A link from a note to another one that was found. */
export interface PlanEdge {
  /** Paths of the note the link stands in and of the one it leads to; never the same. */
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** Name (see `stepNames`) of the step that the link is about; null for the plan as a whole. */
  readonly fromStep: string | null;
  /** Block id without `#^`; null for the whole note or a heading. */
  readonly toBlock: string | null;
}

export interface OutgoingLink {
  readonly row: PlanLinkRow;
  readonly resolution: Resolution;
}

/** Takes the paths of all notes whose links, in either direction, are others than before. */
export type LinkListener = (changed: ReadonlySet<string>) => void;

export interface LinkSources {
  /** The links of the plan at `path`; null when there is none. */
  readonly rowsOf: (path: string) => readonly PlanLinkRow[] | null;
  readonly resolve: (link: LinkTarget, from: string) => Resolution;
}

/** One link of one plan, with what it led to when it was resolved last. */
interface Known {
  readonly from: string;
  readonly row: PlanLinkRow;
  resolution: Resolution | null;
}

export class PlanLinks {
  private readonly plans = new Map<string, ReadonlyMap<string, Known>>();
  private readonly byName = new Map<string, Set<Known>>();
  private readonly byTarget = new Map<string, Set<Known>>();
  private readonly plansLeft = new Set<string>();
  private readonly linksLeft = new Set<Known>();
  private readonly listeners = new Set<LinkListener>();
  private changed = new Set<string>();
  /** Another number whenever a link was resolved otherwise, came or went. */
  revision = 0;
  /** What that was when a link of a path, or to it, changed last. */
  private readonly revisions = new Map<string, number>();

  constructor(private readonly sources: LinkSources) {}

  /** Says that the plan at `path` came, went or reads otherwise. Nothing is done until `work`. */
  planChanged(path: string): void {
    this.plansLeft.add(path);
  }

  /** Says that a note of this name (see `nameKey`) came or went. Nothing is done until `work`. */
  nameChanged(name: string): void {
    for (const link of this.byName.get(name) ?? []) this.linksLeft.add(link);
  }

  /** Whether nothing is left to do. */
  get isDone(): boolean {
    return this.plansLeft.size + this.linksLeft.size === 0;
  }

  /** Does what is left, plan by plan and link by link, until it is done or `isOver` says so. The listeners are not told. */
  work(isOver: () => boolean): void {
    for (const path of this.plansLeft) {
      if (isOver()) break;
      this.plansLeft.delete(path);
      this.take(path);
    }
    for (const link of this.linksLeft) {
      if (isOver()) break;
      this.settle(link);
    }
  }

  /** Tells the listeners of all that changed since they were told last. */
  tell(): void {
    if (this.changed.size === 0) return;
    const { changed } = this;
    this.changed = new Set();
    for (const listener of [...this.listeners]) listener(changed);
  }

  /** The revision in which a link of the plan at `path`, or to it, changed last; 0 for none. */
  revisionAt(path: string): number {
    return this.revisions.get(path) ?? 0;
  }

  /** The links that stand in the plan at `path`, as far as they were resolved, in the order of the note. */
  outgoing(path: string): readonly OutgoingLink[] {
    const found: OutgoingLink[] = [];
    for (const { row, resolution } of this.plans.get(path)?.values() ?? []) {
      if (resolution !== null) found.push({ row, resolution });
    }
    return found;
  }

  /** The links of other plans to the note at `path`. */
  incoming(path: string): readonly PlanEdge[] {
    return [...(this.byTarget.get(path) ?? [])].flatMap((link) => edgeOf(link) ?? []);
  }

  /** All links of plans to other notes, as they are found: it may be gone through in turns, until `revision` is another. */
  *edges(): Generator<PlanEdge, void, undefined> {
    for (const links of this.plans.values()) {
      for (const link of links.values()) {
        const edge = edgeOf(link);
        if (edge !== null) yield edge;
      }
    }
  }

  /**
   * The paths of the notes that the plan at `path` as a whole waits for, each once: those that it depends on, and those that say
   * that they block it. What single steps wait for is not among them.
   */
  waitsFor(path: string): readonly string[] {
    const own = this.outgoing(path).flatMap(({ row, resolution }) =>
      row.kind === 'depends on' && row.step === null ? (pathIn(resolution) ?? []) : [],
    );
    const others = [...(this.byTarget.get(path) ?? [])].flatMap(({ from, row }) =>
      row.kind === 'blocks' && blockOf(row.subpath) === null ? [from] : [],
    );
    return [...new Set([...own, ...others])];
  }

  /** Calls `listener` whenever it is told of changes. Returns how to stop it. */
  subscribe(listener: LinkListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Brings the links of one plan up to date; those that stay are not resolved again. */
  private take(path: string): void {
    const before = this.plans.get(path) ?? new Map<string, Known>();
    const rows = this.sources.rowsOf(path) ?? [];
    const now = new Map<string, Known>();
    for (const row of rows) {
      const key = linkKey(row);
      now.set(key, before.get(key) ?? { from: path, row, resolution: null });
    }
    for (const [key, link] of before) if (!now.has(key)) this.forget(link);
    if (now.size === 0) this.plans.delete(path);
    else this.plans.set(path, now);
    for (const [key, link] of now) {
      if (before.has(key)) continue;
      const name = linkName(link.row);
      if (name !== null) addTo(this.byName, name, link);
      this.settle(link);
    }
  }

  private settle(link: Known): void {
    this.linksLeft.delete(link);
    const resolution = this.sources.resolve(link.row, link.from);
    if (isSame(link.resolution, resolution)) return;
    this.untie(link);
    link.resolution = resolution;
    const to = pathIn(resolution);
    if (to !== null) addTo(this.byTarget, to, link);
    this.touch(link);
  }

  private forget(link: Known): void {
    this.linksLeft.delete(link);
    const name = linkName(link.row);
    if (name !== null) removeFrom(this.byName, name, link);
    this.untie(link);
    link.resolution = null;
    this.changed.add(link.from);
  }

  /** Takes the link from the note that it led to. */
  private untie(link: Known): void {
    const to = link.resolution === null ? null : pathIn(link.resolution);
    if (to !== null) removeFrom(this.byTarget, to, link);
    this.touch(link);
  }

  private touch({ from, resolution }: Known): void {
    this.revision += 1;
    const to = resolution === null ? null : pathIn(resolution);
    for (const path of to === null ? [from] : [from, to]) {
      this.changed.add(path);
      this.revisions.set(path, this.revision);
    }
  }
}

/** Where a link leads; null when that is not known for certain. */
export function pathIn(resolution: Resolution): string | null {
  return 'path' in resolution ? resolution.path : null;
}

function edgeOf({ from, row, resolution }: Known): PlanEdge | null {
  const to = resolution === null ? null : pathIn(resolution);
  if (to === null || to === from) return null;
  const { kind, step, subpath } = row;
  return { from, to, kind, fromStep: step, toBlock: blockOf(subpath) };
}

function isSame(a: Resolution | null, b: Resolution): boolean {
  if (a?.kind !== b.kind || pathIn(a) !== pathIn(b)) return false;
  return listOf(a).join('\n') === listOf(b).join('\n');
}

function listOf(resolution: Resolution): readonly string[] {
  return resolution.kind === 'ambiguous' ? resolution.candidates : [];
}

function addTo(sets: Map<string, Set<Known>>, key: string, link: Known): void {
  const own = sets.get(key);
  if (own) own.add(link);
  else sets.set(key, new Set([link]));
}

function removeFrom(sets: Map<string, Set<Known>>, key: string, link: Known): void {
  const own = sets.get(key);
  own?.delete(link);
  if (own?.size === 0) sets.delete(key);
}
