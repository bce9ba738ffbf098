import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { isPlanCandidate } from '../../src/parse/plan-detection';
import { progressOf } from '../../src/plan/progress';
import { checkSpans } from '../support/check-spans';
import { outlineOf } from '../support/corpus/note-outline';
import { markdownFiles } from '../support/corpus/corpus-files';
import { dressesOf } from '../support/every-dress';

const root = join(process.cwd(), 'test');
const [, ...lines] = readFileSync(join(root, 'vault-facts.tsv'), 'utf8').trimEnd().split('\n');
const facts = lines.map((line) => line.split('\t'));

const readNote = (path: string): string => readFileSync(join(root, 'vault', path), 'utf8');

test('the facts name every note of the vault', () => {
  const notes = (markdownFiles('vault', root) ?? []).map((path) => path.slice('vault/'.length));
  expect(facts.map(([path]) => path).sort()).toEqual([...notes].sort());
});

describe.each(facts)('%s', (path = '', isPlan, dialect, ...figures) => {
  test(isPlan === 'true' ? 'is found to be a plan' : 'is found to be none', () => {
    const text = readNote(path);
    expect(isPlanCandidate(outlineOf(path, text))).toBe(isPlan === 'true');
    // A conflict copy is known by its name alone.
    if (!path.includes('Conflicted copy')) expect(parsePlan(text).isPlan).toBe(isPlan === 'true');
  });

  if (isPlan !== 'true') return;

  const dressed = [{ name: 'as it is', put: (note: string) => note }, ...dressesOf(readNote(path))];
  test.each(dressed.map((dress) => [dress.name, dress] as const))(
    'is read right %s',
    (_, { put }) => {
      const text = put(readNote(path));
      const plan = parsePlan(text);
      checkSpans(text, plan);
      const { total, done, active, blocked, dropped } = progressOf(plan.steps);
      const { phases, decisions, discoveries } = plan;
      expect([
        plan.dialect,
        ...[
          total,
          done,
          active,
          blocked,
          phases.length,
          decisions.length,
          discoveries.length,
          dropped,
        ].map(String),
      ]).toEqual([dialect, ...figures]);
    },
  );
});
