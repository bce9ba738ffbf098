// Starts an agent beside the app, which writes entries into a note from a process of its own. What it does is in
// agent-process.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface AgentCounts {
  readonly writes: number;
  /** How many of its writes put back an entry that somebody else's write had taken away. */
  readonly again: number;
}

export interface Agent {
  /** Lets the agent write what is missing; resolves when all is there, rejects when it failed. */
  end(): Promise<AgentCounts>;
}

/** The agent's entry number `n`, from 0. */
export function agentEntry(n: number): string {
  return `- Observation: Seen by the agent, ${n}.\n`;
}

export interface AgentOptions {
  /** How many entries it writes. */
  readonly count: number;
  /** About how long it waits from one write to the next. */
  readonly pauseMs: number;
  /** Whether each other write goes into the file itself, which is empty for a moment then; all others replace it. */
  readonly isInPlace: boolean;
}

/** An agent that puts entries into the file, from now on. */
export function startAgent(file: string, { count, pauseMs, isInPlace }: AgentOptions): Agent {
  const entries = Array.from({ length: count }, (_, n) => agentEntry(n));
  const agent = spawn(
    process.execPath,
    ['test/e2e/support/agent-process.mjs', file, String(pauseMs), isInPlace ? 'in place' : 'anew'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let output = '';
  agent.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  const ended = once(agent, 'close');
  agent.stdin.write(`${JSON.stringify(entries)}\n`);
  return {
    async end() {
      agent.stdin.end();
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error(`The agent ended with ${code}.`);
      return JSON.parse(output) as AgentCounts;
    },
  };
}
