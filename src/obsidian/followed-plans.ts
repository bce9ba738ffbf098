// The readings of the plans that are drawn inside notes, each as long as somebody follows it. The index keeps only the few
// readings last used, and one note may show more plans than that. Writes nothing.
import { Component } from 'obsidian';
import type { PlanReading } from '../index/plan-index';
import { guard } from './notices';
import { noteAt } from './plan-note';
import { everyMinute } from './redraw-on-change';
import { readPlan, type Workbench } from './workbench';

interface Followed {
  readonly listeners: Set<() => void>;
  reading: PlanReading | null;
  /** Counts the looks at the plan: an answer that was overtaken counts no more. */
  turn: number;
}

export class FollowedPlans extends Component {
  private readonly followed = new Map<string, Followed>();

  constructor(private readonly workbench: Workbench) {
    super();
  }

  override onload(): void {
    const { index, store } = this.workbench;
    this.register(
      index.subscribe((changed) => {
        for (const path of changed) this.renew(path);
      }),
    );
    const tellAll = (): void => {
      for (const path of this.followed.keys()) this.tell(path);
    };
    this.register(store.subscribe(tellAll));
    everyMinute(this, tellAll);
  }

  /**
   * Has the plan at `path` read, and calls `listener` each time its reading, a setting or the minute is another, but
   * not before this has returned. Returns how to stop it.
   */
  follow(path: string, listener: () => void): () => void {
    const known = this.followed.get(path);
    const followed = known ?? { listeners: new Set(), reading: null, turn: 0 };
    if (known === undefined) {
      this.followed.set(path, followed);
      this.renew(path);
    }
    followed.listeners.add(listener);
    return () => {
      followed.listeners.delete(listener);
      const isLast = followed.listeners.size === 0 && this.followed.get(path) === followed;
      if (isLast) this.followed.delete(path);
    };
  }

  /** The last reading of a plan that is followed; null until there is one, and when the note is no plan. */
  reading(path: string): PlanReading | null {
    return this.followed.get(path)?.reading ?? null;
  }

  private renew(path: string): void {
    const followed = this.followed.get(path);
    if (followed === undefined) return;
    const { app, index } = this.workbench;
    followed.turn += 1;
    const { turn } = followed;
    const take = (reading: PlanReading | null): void => {
      followed.reading = reading;
      this.tell(path);
    };
    const isKnown = index.has(path) && index.summary(path)?.failure === null;
    const found = isKnown ? index.use(path) : null;
    const note = isKnown ? noteAt(app, path) : null;
    if (found !== null || note === null) {
      take(found);
      return;
    }
    guard('Reading the plan', async () => {
      const reading = await readPlan(this.workbench, note);
      if (followed.turn === turn) take(reading);
    });
  }

  private tell(path: string): void {
    for (const listener of [...(this.followed.get(path)?.listeners ?? [])]) listener();
  }
}
