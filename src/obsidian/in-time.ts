// Waits for what may never be over, but not for ever. Ends nothing: what takes longer goes on by itself.

/** Resolves when `work` does, or when `ms` are over; rejects when `work` does before. */
export function inTime(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(resolve, ms);
    void work.then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}
