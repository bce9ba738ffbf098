import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Parts } from '../../src/plan/in-parts';
import { type Turns, type Work, WorkInTurns } from '../../src/view/work-in-turns';

/** Time that stands still but for what the work takes of it, and turns that are had by hand. */
class FakeTurns implements Turns {
  time = 0;
  private readonly waiting: (() => void)[] = [];

  readonly now = (): number => this.time;

  readonly later = (act: () => void): (() => void) => {
    this.waiting.push(act);
    return () => void this.waiting.splice(this.waiting.indexOf(act), 1);
  };

  /** One turn; whether anybody had asked for it. */
  next(): boolean {
    const act = this.waiting.shift();
    act?.();
    return act !== undefined;
  }
}

describe('work in turns', () => {
  let turns: FakeTurns;
  let made: string[];
  let parts: number;
  let inTurns: WorkInTurns<string>;
  beforeEach(() => {
    turns = new FakeTurns();
    made = [];
    parts = 0;
    inTurns = new WorkInTurns<string>(turns, () => made.push('made'));
  });

  /** Takes so many ms, in parts of one each. */
  function work(name: string, ms: number, urgent: unknown = null): Work<string> {
    function* make(): Parts<string> {
      for (let part = 0; part < ms; part += 1) {
        turns.time += 1;
        parts += 1;
        yield;
      }
      return name;
    }
    return { of: [name], urgent: [urgent], make };
  }

  test('is done at once when it is short', () => {
    expect(inTurns.ask(work('few', 2))).toBe('few');
    expect(turns.next()).toBe(false);
    expect(made).toEqual([]);
  });

  test('is not done again for the same things', () => {
    inTurns.ask(work('few', 2));
    expect(inTurns.ask(work('few', 2))).toBe('few');
    expect(parts).toBe(2);
  });

  test('goes on in turns when it is long, and is drawn in a turn of its own', () => {
    expect(inTurns.ask(work('many', 15))).toBe(null);
    while (parts < 15) {
      const before = parts;
      expect(turns.next()).toBe(true);
      expect(parts - before).toBeLessThan(10);
    }
    expect(made).toEqual([]);
    while (turns.next());
    expect(made).toEqual(['made']);
    expect(inTurns.ask(work('many', 15))).toBe('many');
    expect(parts).toBe(15);
  });

  test('leaves what was made before until the new is there', () => {
    inTurns.ask(work('few', 2));
    expect(inTurns.ask(work('many', 15))).toBe('few');
    turns.next();
    expect(inTurns.ask(work('many', 15))).toBe('few');
    while (turns.next());
    expect(inTurns.ask(work('many', 15))).toBe('many');
  });

  test('is ended before newer work begins, so that steady changes are shown too', () => {
    inTurns.ask(work('many', 15));
    expect(inTurns.ask(work('more', 15))).toBe(null);
    while (turns.next());
    expect(made).toEqual(['made']);
    expect(inTurns.ask(work('more', 15))).toBe('many');
    while (turns.next());
    expect(inTurns.ask(work('more', 15))).toBe('more');
  });

  test('is dropped for newer work that is urgent', () => {
    inTurns.ask(work('many', 15));
    inTurns.ask(work('typed', 15, 'a letter'));
    while (turns.next());
    expect(made).toEqual(['made']);
    expect(inTurns.ask(work('typed', 15, 'a letter'))).toBe('typed');
    expect(parts).toBeLessThan(30);
  });

  test('is not gone on with when nobody wants it any more', () => {
    inTurns.ask(work('many', 15));
    inTurns.stop();
    expect(turns.next()).toBe(false);
    expect(parts).toBeLessThan(15);
  });

  test('that fails is tried again when it is asked for again', () => {
    const failing: Work<string> = {
      ...work('many', 5),
      make: function* () {
        yield* work('many', 5).make();
        throw new Error('The row is gone.');
      },
    };
    inTurns.ask(failing);
    expect(() => turns.next()).toThrow('The row is gone.');
    expect(inTurns.ask(failing)).toBe(null);
    expect(() => turns.next()).toThrow('The row is gone.');
  });
});
