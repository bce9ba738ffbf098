import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { chainsIn } from '../../src/plan/entry-chain';

const note = (discoveries: string, decisions: string, steps = '- [ ] Order it ^step-1'): string =>
  `# Board\n\nThis ExecPlan is a living document.\n\n## Progress\n\n${steps}\n\n## Surprises & Discoveries\n\n${discoveries}\n\n## Decision Log\n\n${decisions}\n`;

/** `A lit board: came from Dark`, for every end of every chain. */
function chained(text: string): readonly string[] {
  return [...chainsIn(parsePlan(text))].flatMap(([entry, ends]) =>
    ends.map(({ relation, part }) => `${entry.title}: ${relation} ${part.title}`),
  );
}

describe('the chain of an entry', () => {
  test('goes from a surprise over a decision to a step, and back', () => {
    const text = note(
      '- Observation: Dark\n  Led to: [[#^d-1]]',
      '- Decision: Lit\n  Led to: [[#^step-1|Order]] ^d-1',
    );
    expect(chained(text)).toEqual([
      'Lit: led to Order it',
      'Lit: came from Dark',
      'Dark: led to Lit',
    ]);
  });

  test('says each end once, also when both notes of it are there', () => {
    const text = note(
      '- Dark',
      '- Decision: ~~Old~~\n  Superseded by: [[#^d-2]] ^d-1\n- Decision: New\n  Supersedes: [[#^d-1]] ^d-2',
    );
    expect(chained(text)).toEqual(['Old: superseded by New', 'New: supersedes Old']);
  });

  test('knows what is cited, by an entry or by a step', () => {
    const text = note(
      '- Dark ^x',
      '- Lit, see [[#^x]] ^d-1',
      '- [ ] Order it, as [[#^D-1|decided]]',
    );
    expect(chained(text)).toEqual([
      'Lit, see #^x: cites Dark',
      'Lit, see #^x: cited by Order it, as decided',
      'Dark: cited by Lit, see #^x',
    ]);
  });

  test('finds an entry that is a heading by its words, if they are of one entry alone', () => {
    const text = note(
      '- Dark\n  Led to: [[#2026-01-10 Lit|Lit]]',
      '### 2026-01-10: Lit\n\n- Rationale: Dark\n\n### 2026-01-11: New\n\n- Rationale: Old',
    );
    expect(chained(text)).toEqual(['Dark: led to Lit', 'Lit: came from Dark']);
  });

  test('ends at links to other notes and to what is not there', () => {
    expect(chained(note('- Dark\n  Led to: [[P#^d-1]], [[#^gone]]', '- Lit ^d-1'))).toEqual([]);
  });
});
