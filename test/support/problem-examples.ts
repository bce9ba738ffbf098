// docs/problems.md as data: the rules it documents, each with the note that has the problem and its corrected twin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Superseding } from '../../src/plan/plan-health';

export interface DocumentedRule {
  readonly rule: string;
  readonly severity: string;
  /** The words between the heading and the example. */
  readonly reason: string;
  readonly example: string;
  readonly corrected: string;
}

export interface ProblemPage {
  readonly rules: readonly DocumentedRule[];
  readonly context: {
    readonly now: string;
    readonly modified: string;
    readonly daysUntilStale: number;
    readonly path: string;
    readonly dependencies: Readonly<Record<string, readonly string[]>>;
    /** By the block that a link leads to. */
    readonly superseded: Readonly<Record<string, Superseding>>;
    /** By the plan's title. */
    readonly copies: Readonly<Record<string, readonly string[]>>;
  };
}

const entry = /^### `([a-z-]+)` \((\w+)\)\n([^]*?)^(`{3,})diff\n([^]*?)^\4$/gm;

export function readProblemPage(): ProblemPage {
  const page = readFileSync(join(process.cwd(), 'docs/problems.md'), 'utf8');
  const rules = [...page.matchAll(entry)].map(
    ([, rule = '', severity = '', reason = '', , diff = '']): DocumentedRule => ({
      rule,
      severity,
      reason: reason.trim(),
      example: withoutLines(diff, '+'),
      corrected: withoutLines(diff, '-'),
    }),
  );
  const context = /^```json\n([^]*?)^```$/m.exec(page)?.[1] ?? '';
  return { rules, context: JSON.parse(context) as ProblemPage['context'] };
}

/** The note of a diff on one side: without the lines of the other, and without the two characters before each line. */
function withoutLines(diff: string, mark: '+' | '-'): string {
  return diff
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .map((line) => line.slice(2))
    .join('\n');
}
