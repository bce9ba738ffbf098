import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Step } from '../../src/plan/step';
import { testReading } from '../support/every-dress';

const inProgress = (steps: string): string =>
  `# T\n\n## Purpose\n\nWhy.\n\n## Progress\n\n${steps}\n`;
const stepsOf = (steps: string): readonly Step[] => parsePlan(inProgress(steps)).steps;
const titles = (steps: readonly Step[]): readonly string[] => steps.map(({ title }) => title);

describe('a step is a list item with a box', () => {
  test.each(['-', '*', '+', '1.', '1)'])('with the bullet %s', (bullet) => {
    expect(titles(stepsOf(`${bullet} [x] Ship it`))).toEqual(['Ship it']);
  });
  test.each([
    [' ', 'pending'],
    ['x', 'done'],
    ['X', 'done'],
    ['~', 'active'],
    ['/', 'active'],
    ['-', 'dropped'],
    ['>', 'pending'],
    ['!', 'pending'],
    ['?', 'pending'],
    ['✓', 'pending'],
  ])('marked [%s] is %s', (mark, state) => {
    const [step] = stepsOf(`- [${mark}] Ship it`);
    expect([step?.mark, step?.state.kind, step?.title]).toEqual([mark, state, 'Ship it']);
  });
  testReading('without any words', inProgress('- [ ]\n- [x]'), ({ steps }) => {
    expect(steps.map(({ state, title }) => [state.kind, title])).toEqual([
      ['pending', ''],
      ['done', ''],
    ]);
  });
  test.each(['- [a](b.md) Read', '- [[Note]] read', '- [xx] Ship', '- Ship [x]', '- \\[x] Ship'])(
    '“%s” has none',
    (line) => {
      expect(stepsOf(line)).toEqual([]);
    },
  );
  testReading('also written as code', inProgress('- `[x]` Ship it\n- `[ ]` Tell'), ({ steps }) => {
    expect(steps.map(({ mark, title }) => [mark, title])).toEqual([
      ['x', 'Ship it'],
      [' ', 'Tell'],
    ]);
  });
  testReading(
    'or a line with a box and no bullet',
    inProgress('[x] Ship it\n[ ] Tell them\nsoon'),
    ({ steps }, text) => {
      expect(titles(steps)).toEqual(['Ship it', 'Tell them soon']);
      expect(steps.map(({ span }) => text.slice(span.from, span.from + 3))).toEqual(['[x]', '[ ]']);
    },
  );
  testReading(
    'also where sections stand at level 1',
    '# Progress\n\n[x] Ship it\n\n# Decisions\n\n# Context\n',
    ({ steps }) => {
      expect(titles(steps)).toEqual(['Ship it']);
    },
  );
  testReading(
    'with its continuation lines, code and further paragraphs',
    inProgress('- [x] Ship\n  it now\n\n      code\n\n  More words.\n- [ ] Next'),
    ({ steps }, text) => {
      expect(titles(steps)).toEqual(['Ship it now', 'Next']);
      expect(text.slice(steps[0]?.span.from, steps[0]?.span.to)).toContain('More words.');
    },
  );
});

describe('steps in one another', () => {
  testReading(
    'a nested box is a sub-step',
    inProgress('- [ ] A\n  - [x] B\n    - [ ] C\n  - [ ] D\n- [x] E'),
    ({ steps }) => {
      expect(titles(steps)).toEqual(['A', 'E']);
      expect(titles(steps[0]?.steps ?? [])).toEqual(['B', 'D']);
      expect(titles(steps[0]?.steps[0]?.steps ?? [])).toEqual(['C']);
    },
  );
  testReading(
    'boxes below a bullet without one are steps',
    inProgress('- Phase 1\n  - [x] A\n  - [ ] B'),
    ({ steps }) => {
      expect(titles(steps)).toEqual(['A', 'B']);
    },
  );
  testReading(
    'boxes below a note of a step are its sub-steps',
    inProgress('- [ ] A\n  - Notes: see below\n    - [x] B'),
    ({ steps }) => {
      expect(titles(steps[0]?.steps ?? [])).toEqual(['B']);
      expect(steps[0]?.fields.map(({ label }) => label)).toEqual(['Notes']);
    },
  );
  testReading(
    'indented by four spaces or a tab',
    inProgress('- [ ] A\n    - [x] B\n- [ ] C\n\t- [x] D'),
    ({ steps }) => {
      expect(steps.map((step) => titles(step.steps))).toEqual([['B'], ['D']]);
    },
  );
});

describe('where steps stand', () => {
  testReading(
    'under sub-headings of the progress section',
    inProgress('### Phase 1: A\n\n- [x] One\n\n### Phase 2: B\n\n- [ ] Two'),
    ({ steps, phases }) => {
      expect(titles(steps)).toEqual(['One', 'Two']);
      expect(steps.map(({ phase, joining }) => [phase, joining])).toEqual([
        [0, 'heading'],
        [1, 'heading'],
      ]);
      expect(phases.map(({ name }) => name)).toEqual(['A', 'B']);
    },
  );
  testReading(
    'even under a heading that sounds of acceptance',
    inProgress('### Milestone 2: Acceptance\n\n- [x] One\n\n### Acceptance\n\n- [ ] Two'),
    ({ steps }) => {
      expect(titles(steps)).toEqual(['One', 'Two']);
    },
  );
  testReading(
    'dated bullets are done steps when there is no box',
    inProgress('- 2026-03-07: Began\n- 2026-03-08 14:00Z — Went on\n- Without a date'),
    ({ steps }) => {
      expect(steps.map(({ mark, state, title }) => [mark, state.kind, title])).toEqual([
        [null, 'done', 'Began'],
        [null, 'done', 'Went on'],
      ]);
    },
  );
  testReading(
    'dated bullets are none beside boxes',
    inProgress('- 2026-03-07: Began\n- [ ] Go on'),
    ({ steps }) => {
      expect(titles(steps)).toEqual(['Go on']);
    },
  );
  testReading(
    'plain bullets, paragraphs and tables are none',
    inProgress('Words.\n\n- One\n- Two\n\n| Step | State |\n|---|---|\n| A | done |'),
    ({ steps }) => {
      expect(steps).toEqual([]);
    },
  );

  const elsewhere = (heading: string): string =>
    `# T\n\n## Purpose\n\nWhy.\n\n${heading}\n\n- [x] A\n- [ ] B\n\n## Context\n\n- [ ] Not this\n`;
  test.each([
    '## Milestones',
    '## Tasks',
    '## Checklist',
    '## Change Plan',
    '## Plan of Work',
    '## Phase 1: Move',
    '## 任务',
  ])('without a progress section, under %s', (heading) => {
    expect(titles(parsePlan(elsewhere(heading)).steps)).toEqual(['A', 'B']);
  });
  testReading(
    'or in a sub-heading of another section',
    '# T\n\n## Context\n\n### Tasks\n\n- [x] A\n\n### Other\n\n- [ ] B\n',
    ({ steps }) => {
      expect(titles(steps)).toEqual(['A']);
    },
  );
  test.each([
    '## Acceptance Criteria',
    '## Success Criteria',
    '## Review Gate',
    '## Permissions',
    '## Verified Findings',
    '## Definition of Done',
    '## Validation and Acceptance',
  ])('but never under %s', (heading) => {
    expect(parsePlan(elsewhere(heading)).steps).toEqual([]);
  });
  testReading(
    'nor under criteria inside the work',
    '# T\n\n## Milestones\n\n### Milestone 1: A\n\n- [x] One\n\n**Acceptance criteria:**\n\n- [ ] Not this\n\n#### Success criteria\n\n- [ ] Nor this\n\n### Milestone 2: B\n\n- [ ] Two\n',
    ({ steps }) => {
      expect(titles(steps)).toEqual(['One', 'Two']);
    },
  );

  const logged = (part: string): string =>
    `# T\n\n## Purpose\n\nWhy.\n\n${part}\n\n- [x] A\n- [ ] B\n\n## Decision Log\n\n- [ ] Not this\n`;
  test.each(['## Concrete Steps', '## Boats', '### Below a purpose', 'Right under a purpose:'])(
    'in a plan without other boxes, also at “%s”',
    (part) => {
      expect(titles(parsePlan(`${logged(part)}\n## Context\n\nIt is old.\n`).steps)).toEqual([
        'A',
        'B',
      ]);
      expect(parsePlan(logged(part)).isPlan).toBe(false);
      expect(parsePlan(logged(part)).steps).toEqual([]);
    },
  );
  test.each(['## Validation', '## Success metrics', '## Quality gates', '## Acceptance checklist'])(
    'but not in a plan under %s',
    (heading) => {
      const plan = parsePlan(`${logged(heading)}\n## Context\n\nIt is old.\n`);
      expect([plan.isPlan, plan.steps]).toEqual([true, []]);
    },
  );
  testReading(
    'dated bullets of the progress come before such boxes',
    `${logged('## Boats')}\n## Progress\n\n- 2026-03-07: Began\n`,
    ({ steps }) => {
      expect(titles(steps)).toEqual(['Began']);
    },
  );
  testReading(
    'boxes of the work are none when the progress section has its own',
    '# T\n\n## Milestones\n\n- [ ] A\n\n## Progress\n\n- [x] B\n',
    ({ steps }) => {
      expect(titles(steps)).toEqual(['B']);
    },
  );
});

test('the place of mark, line and title is known to the character', () => {
  const text = inProgress('- [~] (2026-03-01) **Ship** it\n  now\n  - [ ] B');
  const [step] = parsePlan(text).steps;
  const at = (span: { from: number; to: number } | undefined): string =>
    text.slice(span?.from, span?.to);
  expect(at(step?.markSpan)).toBe('~');
  expect(at(step?.line)).toBe('- [~] (2026-03-01) **Ship** it');
  expect(at(step?.titleSpan)).toBe('**Ship** it\n  now');
  expect(at(step?.span)).toBe('- [~] (2026-03-01) **Ship** it\n  now\n  - [ ] B');
  expect(at(step?.touched?.span)).toBe('2026-03-01');
});

describe('a date at the end of a step', () => {
  const stepsOf = (...lines: readonly string[]) =>
    parsePlan(`# T\n\n## Progress\n\n${lines.join('\n')}\n`).steps.map(
      ({ title, completed, touched, block }) => [
        title,
        (completed ?? touched)?.kind ?? null,
        block,
      ],
    );

  test('is its stamp behind a tick, and in front of a block id', () => {
    expect(stepsOf('- [x] Ship ✅ 2026-03-20', '- [x] Land (2026-03-20) ^land')).toEqual([
      ['Ship', 'date', null],
      ['Land', 'date', 'land'],
    ]);
  });

  test.each(['📅', '⏳', '🛫', '➕', '❌'])(
    'is none behind %s, which says something else',
    (sign) => {
      expect(stepsOf(`- [ ] Ship ${sign} 2026-12-24`)).toEqual([
        [`Ship ${sign} 2026-12-24`, null, null],
      ]);
    },
  );

  test('behind several others is its stamp', () => {
    expect(stepsOf('- [x] Ship 📅 2026-03-22 ✅ 2026-03-20')).toEqual([
      ['Ship 📅 2026-03-22', 'date', null],
    ]);
  });
});
