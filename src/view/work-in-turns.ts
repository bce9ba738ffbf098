// Has long work done between two drawings of a view, a few milliseconds at a time. What was made last stays until the new is
// there. Draws nothing itself.
import { type Parts, TURN_MS } from '../plan/in-parts';
import { areSame } from '../index/kept-parts';

export interface Work<T> {
  /** What it is made of: the very same things are not asked for twice. */
  readonly of: readonly unknown[];
  /** Those of them for others of which work that goes on is dropped; with others than these it is ended first. */
  readonly urgent: readonly unknown[];
  readonly make: () => Parts<T>;
}

/** Time as the work sees it. */
export interface Turns {
  /** ms since any moment. */
  readonly now: () => number;
  /** Calls `act` when the app had its turn. Returns how to call that off. */
  readonly later: (act: () => void) => () => void;
}

/** How long the work goes on while a view is drawn, ms. */
const FIRST_MS = 3;

export class WorkInTurns<T> {
  private made: { readonly of: readonly unknown[]; readonly value: T } | null = null;
  private going: { readonly work: Work<T>; readonly parts: Parts<T> } | null = null;
  private callOff: (() => void) | null = null;

  /** `onMade` is called when something was made in turns, in a turn of its own. */
  constructor(
    private readonly turns: Turns,
    private readonly onMade: () => void,
  ) {}

  /** What `work` comes to, or what was made before while that is not known; null when nothing was. Asked at every drawing. */
  ask(work: Work<T>): T | null {
    const going = this.going?.work ?? null;
    if (going !== null) {
      const waits = areSame(going.of, work.of) || areSame(going.urgent, work.urgent);
      if (waits) return this.made?.value ?? null;
      this.stop();
    }
    if (this.made === null || !areSame(this.made.of, work.of)) {
      this.goOn(work, work.make(), FIRST_MS);
    }
    return this.made?.value ?? null;
  }

  /** Drops what goes on. */
  stop(): void {
    this.callOff?.();
    this.callOff = null;
    this.going = null;
  }

  /** Goes on for `ms`; whether it came to its end. */
  private goOn(work: Work<T>, parts: Parts<T>, ms: number): boolean {
    // Work that fails is not gone on with.
    this.going = null;
    const { now } = this.turns;
    const start = now();
    let part = parts.next();
    while (part.done !== true && now() - start < ms) part = parts.next();
    if (part.done === true) {
      this.made = { of: work.of, value: part.value };
      return true;
    }
    this.going = { work, parts };
    this.callOff = this.turns.later(() => {
      if (this.goOn(work, parts, TURN_MS)) this.callOff = this.turns.later(this.onMade);
    });
    return false;
  }
}
