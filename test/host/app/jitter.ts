// Seeded disorder: delays and reorders what the real app may delay and reorder. Without a seed everything runs in its plainest order.

export class Jitter {
  private state: number;

  /** The same seed gives the same delays. */
  constructor(private readonly seed?: number) {
    this.state = (seed ?? 0) >>> 0;
  }

  get active(): boolean {
    return this.seed !== undefined;
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Whole milliseconds from 0 to `most`; 0 without a seed. */
  delay(most: number): number {
    return this.active ? Math.floor(this.random() * (most + 1)) : 0;
  }

  /** Waits up to `most` milliseconds; resolves at once without a seed. */
  async pause(most: number): Promise<void> {
    const wait = this.delay(most);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }

  /** A copy in another order; the same order without a seed. */
  shuffled<T>(list: readonly T[]): T[] {
    if (!this.active) return [...list];
    return list
      .map((value) => ({ value, key: this.random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  }
}
