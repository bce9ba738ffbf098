// Waits until somebody who types in a note pauses, each note for itself.

/** How long typing pauses before the editor's text is read, ms. */
const PAUSE_MS = 300;

export class TypingPause {
  private readonly timers = new Map<string, number>();

  /** Calls `then` after the pause, unless it is asked to wait for this note again before. */
  wait(path: string, then: () => void): void {
    window.clearTimeout(this.timers.get(path));
    const timer = window.setTimeout(() => {
      this.timers.delete(path);
      then();
    }, PAUSE_MS);
    this.timers.set(path, timer);
  }

  isWaiting(path: string): boolean {
    return this.timers.has(path);
  }

  stop(): void {
    for (const timer of this.timers.values()) window.clearTimeout(timer);
    this.timers.clear();
  }
}
