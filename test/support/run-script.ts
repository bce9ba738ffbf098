// Runs one of the repository's scripts as a process of its own, and reads what it prints.
import { spawn, type ChildProcess } from 'node:child_process';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
}

export interface Run {
  /** What has been printed until now. */
  readonly output: string;
  readonly errors: string;
  /** The first match in the output, past or future; rejects when the script ends without one. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal to the script and to all it has started, as Ctrl-C in a terminal does. */
  signal(name: NodeJS.Signals): void;
  /** The exit code; null after an end by a signal. */
  readonly ended: Promise<number | null>;
  /** Whether the script, or anything it has started, still runs. */
  isRunning(): boolean;
  /** Whether all that the script has started ends, at the latest a moment after it. */
  leavesNothing(): Promise<boolean>;
}

const GRACE_MS = 5_000;

/** The working directory is the repository. */
export function runScript(
  command: string,
  args: readonly string[],
  { env = {} }: RunOptions = {},
): Run {
  const child: ChildProcess = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const changed = new Set<() => void>();
  child.stdout?.on('data', (part: Buffer) => {
    output += part.toString();
    for (const look of changed) look();
  });
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const group = -(child.pid ?? 0);
  const isRunning = (): boolean => {
    try {
      return process.kill(group, 0);
    } catch {
      return false;
    }
  };
  return {
    get output() {
      return output;
    },
    get errors() {
      return errors;
    },
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          changed.delete(look);
          resolve(match);
        };
        changed.add(look);
        look();
        const tooLate = (): void => {
          if (changed.has(look)) reject(new Error(`Ended without ${pattern}:\n${output}${errors}`));
        };
        ended.then(tooLate, reject);
      }),
    signal: (name) => void process.kill(group, name),
    isRunning,
    async leavesNothing() {
      await ended;
      const end = Date.now() + GRACE_MS;
      while (isRunning() && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return !isRunning();
    },
  };
}
