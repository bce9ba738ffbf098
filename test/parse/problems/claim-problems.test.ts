import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../../src/parse/parse-plan';
import { rulesIn } from '../../support/rules-in';

const half = ['- [x] (2025-01-01) Count', '- [ ] Convert'];

describe('the line Overall', () => {
  const overall = (claim: string, ...steps: readonly string[]) =>
    rulesIn('## Progress', '', `**Overall**: ${claim}`, '', ...steps);

  test.each([
    ['50% (1/2 steps)', []],
    ['1 of 2', []],
    ['51%', []],
    ['going well', []],
    ['52%', ['overall-disagrees-with-steps']],
    ['50% (1/3 steps)', ['overall-disagrees-with-steps']],
    ['100% (2/2 steps)', ['overall-disagrees-with-steps']],
  ])('that says %s of one step in two', (claim, rules) => {
    expect(overall(claim, ...half)).toEqual(rules);
  });

  test('may count parts of steps, or whole ones', () => {
    const part = ['- [x] (2025-01-01) a', '- [ ] b', '  - Status: In Progress (50%)'];
    expect(overall('75% (1/2 steps)', ...part)).toEqual([]);
    expect(overall('50% (1/2 steps)', ...part)).toEqual([]);
    expect(overall('60% (1/2 steps)', ...part)).toEqual(['overall-disagrees-with-steps']);
  });

  test('cannot be wrong before there are steps', () => {
    expect(overall('30% (3/10 steps)')).not.toContain('overall-disagrees-with-steps');
  });
});

describe('a status that says complete', () => {
  const rules = (metadata: string, ...steps: readonly string[]) =>
    parsePlan(
      `# ExecPlan: Move\n\n${metadata}\n\n## Progress\n\n${steps.join('\n')}\n`,
    ).problems.map(({ rule }) => rule);

  test('is wrong while a step is open, wherever it stands', () => {
    expect(rules('Status: Done', ...half)).toContain('status-disagrees-with-steps');
    const properties = parsePlan(
      `---\nstatus: complete\n---\n\n# ExecPlan: Move\n\n## Progress\n\n${half.join('\n')}\n`,
    );
    expect(properties.problems.map(({ rule }) => rule)).toContain('status-disagrees-with-steps');
  });

  test('is right when the others were dropped', () => {
    expect(rules('Status: Done', '- [x] (2025-01-01) a', '- [-] b')).not.toContain(
      'status-disagrees-with-steps',
    );
  });

  test('is due when all steps are done that were not dropped', () => {
    const done = ['- [x] (2025-01-01) a', '- [-] b'];
    for (const status of ['In progress', 'Blocked', 'Draft']) {
      expect(rules(`Status: ${status}`, ...done)).toContain('status-behind-steps');
    }
    for (const status of ['Done', 'Abandoned', 'as you see']) {
      expect(rules(`Status: ${status}`, ...done)).not.toContain('status-behind-steps');
    }
    expect(rules('Status: In progress', '- [-] b')).not.toContain('status-behind-steps');
    expect(rules('', ...done)).not.toContain('status-behind-steps');
  });

  test('is no other status', () => {
    expect(rules('Status: Abandoned', ...half)).not.toContain('status-disagrees-with-steps');
    expect(rules('', ...half)).not.toContain('status-disagrees-with-steps');
  });
});
