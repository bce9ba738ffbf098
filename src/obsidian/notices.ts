// The one place where an error or a refusal turns into words on the screen. Event handlers and
// commands end here, so that nothing fails unseen.
import { Notice } from 'obsidian';

/** Tells the user something in a notice that goes away by itself. */
export function inform(message: string): void {
  new Notice(message);
}

/** Tells the user that `doing` (as in `Creating the plan`) failed, and leaves the error in the console. */
export function reportFailure(doing: string, error: unknown): void {
  console.error(`ExecPlans: ${doing} failed`, error);
  new Notice(`${doing} failed: ${wordsOf(error)}`);
}

/** Runs `action` and reports what it throws, so that a handler need not be waited for. */
export function guard(doing: string, action: () => void | Promise<void>): void {
  const run = async (): Promise<void> => {
    try {
      await action();
    } catch (error) {
      reportFailure(doing, error);
    }
  };
  void run();
}

/** Runs `action` and resolves with what it does; with false when it throws, which is reported. */
export async function attempt(doing: string, action: () => Promise<boolean>): Promise<boolean> {
  try {
    return await action();
  } catch (error) {
    reportFailure(doing, error);
    return false;
  }
}

/** What went wrong, in the words of the error. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
