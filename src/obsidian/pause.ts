// Lets the app draw and answer in the middle of long work.

/** Resolves when the app has had its turn, and `ms` are over. */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => {
    // The main window's: a pop-out that is closed takes its timers with it.
    window.setTimeout(resolve, ms);
  });
}
