import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { phaseNameOf } from '../../src/parse/phase-name';
import type { Plan } from '../../src/plan/plan';
import { testReading } from '../support/every-dress';

const phasesOf = ({ phases }: Plan): readonly (readonly [string | null, string])[] =>
  phases.map(({ number, name }) => [number, name]);

describe('a phase is named', () => {
  test.each([
    ['Phase 1: Set up', '1', 'Set up'],
    ['Phase A — Set up', 'A', 'Set up'],
    ['Phase IV. Set up', 'IV', 'Set up'],
    ['Milestone 2 — Set up', '2', 'Set up'],
    ['Stage 1 - Set up', '1', 'Set up'],
    ['Step 3) Set up', '3', 'Set up'],
    ['Task #4: Set up', '4', 'Set up'],
    ['Slice 1: Set up', '1', 'Set up'],
    ['Wave 2: Set up', '2', 'Set up'],
    ['Sprint 12: Set up', '12', 'Set up'],
    ['Unit 1 (Set up)', '1', 'Set up'],
    ['Phase 1 (Set up): the store', '1', 'Set up: the store'],
    ['PR-1 — Set up', '1', 'Set up'],
    ['M2. Set up', 'M2', 'Set up'],
    ['Phase 1.3: Set up', '1.3', 'Set up'],
    ['Phase 2a: Set up', '2a', 'Set up'],
    ['✅ Phase 1: Set up', '1', 'Set up'],
    ['**Phase 1**: Set up', '1', 'Set up'],
    ['Phase 1', '1', 'Phase 1'],
    ['3. PHASE 1 — Setup', '1', 'Setup'],
    ['フェーズ 0：準備', '0', '準備'],
    ['第一阶段：准备', '一', '准备'],
    ['第2阶段 准备', '2', '准备'],
    ['阶段 3：准备', '3', '准备'],
    ['1단계: 준비', '1', '준비'],
    ['Fase 1: Preparar', '1', 'Preparar'],
    ['Этап 1: Подготовка', '1', 'Подготовка'],
  ])('“%s”', (words, number, name) => {
    expect(phaseNameOf(words)).toEqual({ number, name });
  });
  test.each([
    'Phases',
    'Tasks',
    'Steps',
    'Milestones',
    'Units',
    'Phase out the old one',
    '3. Stage-1 checks',
    'Stepping',
    'Setup',
    '2026-03-01',
    '',
  ])('“%s” is none', (words) => {
    expect(phaseNameOf(words)).toBeNull();
  });
});

const work = (inner: string): string =>
  `# T\n\n## Purpose\n\nWhy.\n\n## Plan of Work\n\n${inner}\n\n## Progress\n\n- [x] A\n`;

describe('phases are', () => {
  const found = [
    ['1', 'One'],
    ['2', 'Two'],
  ];
  testReading(
    'headings in the work section',
    work('### Phase 1: One\n\nText.\n\n### Phase 2: Two\n\n#### Phase 2.1: Part\n\nText.'),
    (plan, text) => {
      expect(phasesOf(plan)).toEqual(found);
      expect(text.slice(plan.phases[0]?.span.from, plan.phases[0]?.span.to).trim()).toMatch(
        /^### Phase 1: One\r?\n\r?\nText\.$/,
      );
    },
  );
  testReading(
    'bold lines in it',
    work('**Phase 1: One**\n\nText.\n\n**Phase 2: Two**\nText.'),
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'paragraphs in it that open with their names',
    work(
      'First words.\n\nStage 1: One. Then more\nof it.\n\n- Stage 7: an item\n\n**Stage 2:** Two. And more.\n\nLast words.',
    ),
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'paragraphs that go on after the number',
    work('Milestone 1 gathers the sources.\nMore.\n\nMilestone 2 joins them. More.'),
    (plan) => {
      expect(phasesOf(plan)).toEqual([
        ['1', 'gathers the sources'],
        ['2', 'joins them'],
      ]);
    },
  );
  test.each([
    ['a single paragraph that names one', 'Phase 1: as told below.\n\nMore.'],
    ['several that name the same', 'Phase 1 is over.\n\nPhase 1 took long.'],
  ])('not %s', (_, inner) => {
    expect(parsePlan(work(inner)).phases).toEqual([]);
  });
  testReading('list items in it', work('- Phase 1: One\n- **Phase 2**: Two\n- Other'), (plan) => {
    expect(phasesOf(plan)).toEqual(found);
  });
  testReading(
    'rows of a table in it that start with their number',
    work(
      '| # | Milestone |\n|---|---|\n| M1 | One |\n| M2 | Two |\n\n| a | b |\n|---|---|\n| c | d |',
    ),
    (plan) => {
      expect(phasesOf(plan)).toEqual([
        ['M1', 'One'],
        ['M2', 'Two'],
      ]);
    },
  );
  testReading(
    'the items of a section named after them',
    '# T\n\n## Milestones\n\nIn order:\n\n1. One\n   more\n2. **Two**\n\n## Progress\n\n- [x] A\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  test('the items of one that says more of itself in parentheses', () => {
    const plan = parsePlan(
      '# T\n\n## Milestones (in order)\n\n1. One\n2. Two\n\n## Progress\n\n- [x] A\n',
    );
    expect(phasesOf(plan)).toEqual(found);
  });
  test.each([
    ['boxes, which are steps', '## Milestones\n\n- [ ] One\n- [ ] Two'],
    ['items among other things', '## Milestones\n\n- One\n\n### Rest\n\n- Two'],
    ['the items of another section', '## Plan of Work\n\n1. One\n2. Two'],
  ])('not %s', (_, section) => {
    const plan = parsePlan(`# T\n\n${section}\n\n## Progress\n\n- [x] A\n`);
    expect(plan.phases).toEqual([]);
  });
  testReading(
    'headings in it rather than bold lines or items',
    work('**Phase 9: Not this**\n\n### Phase 1: One\n\n- Phase 8: Nor this\n\n### Phase 2: Two'),
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'headings anywhere when the work section has none',
    work('Prose.').replace('## Progress', '## Phase 1: One\n\n## Phase 2: Two\n\n## Progress'),
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'in the second of two work sections',
    '# T\n\n## Plan of Work\n\nProse.\n\n## Milestones\n\n### Milestone 1: One\n\n### Milestone 2: Two\n\n## Progress\n\n- [x] A\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'not twice where the progress section repeats them',
    '# T\n\n## Purpose\n\nX.\n\n## Phase 1: One\n\n## Phase 2: Two\n\n## Progress\n\n### Phase 1: One again\n\n- [x] A\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
      expect(plan.steps[0]?.phase).toBe(0);
    },
  );
  testReading(
    'not the sections of the phases',
    '# T\n\n## Context\n\nX.\n\n## Decision Log\n\n- Y\n\n## Phase 1: One\n\n### Tasks\n\n#### Step 7: Deep\n\n## Phase 2: Two\n\nText.\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual(found);
    },
  );
  testReading(
    'not the title of the note',
    '# Phase 3: The archive\n\n## Progress\n\n- [x] A\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual([]);
    },
  );
  testReading(
    'not its title below a comment',
    '<!-- v2 -->\n\n# Phase 3: The archive\n\n## Progress\n\n- [x] A\n',
    (plan) => {
      expect(phasesOf(plan)).toEqual([]);
    },
  );
});

describe('actions in a phase', () => {
  const action =
    '### Phase 1: One\n\n**1. Count the files**\n- **Files affected**: `a.ts`, `__init__.py`\n- **Expected effect**: Known\n- **Verification**: `npm test` **passes**\n- **Estimated time**: 1h 30m\n\n**2. Move them**\n- **Estimated time**: X hours\n\n**3. Tell**';
  testReading('keep what they say, in plain words', work(action), ({ phases }) => {
    const [one, two, three] = phases[0]?.briefs ?? [];
    expect([
      one?.number,
      one?.title,
      one?.files,
      one?.effect,
      one?.verification,
      one?.estimate,
    ]).toEqual(['1', 'Count the files', 'a.ts, __init__.py', 'Known', 'npm test passes', 90]);
    expect([two?.title, two?.estimate]).toEqual(['Move them', null]);
    expect([three?.title, three?.estimate]).toEqual(['Tell', null]);
  });
});

describe('a step joins its phase', () => {
  const joined = (
    steps: string,
    inner = '### Phase 1: Set up the store\n\n**5. Apply the layer**\n\n### Phase 2: Move everything over',
  ): readonly (readonly unknown[])[] =>
    parsePlan(work(inner).replace('- [x] A', steps)).steps.map(({ phase, joining }) => [
      phase,
      joining,
    ]);
  test.each([
    ['by the number of an action', '- [ ] **Step 5**: Apply it', [0, 'number']],
    ['by the number of the action it follows', '- [ ] **Step 5a**: Clean up', [0, 'number']],
    ['by the phase named in it', '- [ ] Phase 2: go', [1, 'name']],
    ['by a milestone named in it', '- [ ] Milestone 2: go', [1, 'name']],
    ['by M2', '- [ ] M2. go', [1, 'name']],
    ['by a part of the phase', '- [ ] Phase 1.3: go', [0, 'name']],
    ['by the name it starts with', '- [ ] Move everything over tonight', [1, 'name']],
    ['by the heading above it', '### Phase 2\n\n- [ ] go', [1, 'heading']],
    ['by the name of the heading above it', '### Move everything over\n\n- [ ] go', [1, 'heading']],
    [
      'by the phase above a deeper heading',
      '### Phase 2\n\n#### By hand\n\n- [ ] go',
      [1, 'heading'],
    ],
    ['by likeness to an action', '- [ ] Apply our layer', [0, 'title']],
    ['or to none', '- [ ] Something else', [null, null]],
  ])('%s', (_, steps, expected) => {
    expect(joined(steps)).toEqual([expected]);
  });
  test('by a Chinese number', () => {
    expect(joined('### 第二阶段\n\n- [ ] go', '### 阶段 1：准备\n\n### 阶段 2：发布')).toEqual([
      [1, 'heading'],
    ]);
  });
});
