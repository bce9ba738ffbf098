import { describe, expect, test } from '@jest/globals';
import { blockIdOf, withoutBlockId } from '../../src/parse/block-id';
import { parsePlan } from '../../src/parse/parse-plan';
import { sliceOf } from '../../src/text/span';

const whole = (text: string): { from: number; to: number } => ({ from: 0, to: text.length });

describe('a block id', () => {
  test.each([
    ['Keep the names ^run-7', 'run-7', 'Keep the names'],
    ['Two lines\n  of words  ^a \r\n', 'a', 'Two lines\n  of words'],
    ['No id^2', null, 'No id^2'],
    ['^alone', null, '^alone'],
    ['In ^the middle', null, 'In ^the middle'],
    ['Not one ^under_score', null, 'Not one ^under_score'],
  ])('ends %j', (text, id, words) => {
    expect(blockIdOf(text, whole(text))).toBe(id);
    expect(sliceOf(text, withoutBlockId(text, whole(text)))).toBe(words);
  });

  test.each([
    ['- Decision: Keep the names\n  Rationale: Links ^run-7', 'Links'],
    ['**2026-03-01**: Keep the names ^run-7\n- **Rationale**: Links', 'Links'],
    ['### 2026-03-01 — Keep the names ^run-7\n\n- Rationale: Links', 'Links'],
    ['| Decision | Rationale |\n|---|---|\n| Keep the names ^run-7 | Links |', 'Links'],
  ])('is no part of what %j says', (log, rationale) => {
    const text = `# ExecPlan: Names\n\n## Decision Log\n\n${log}\n`;
    const [decision] = parsePlan(text).decisions;
    expect(decision?.title).toBe('Keep the names');
    expect(decision?.rationale).toBe(rationale);
    expect(decision?.fields.at(-1)?.value).toBe(rationale);
    expect(decision && sliceOf(text, decision.titleSpan)).toBe('Keep the names');
  });
});
