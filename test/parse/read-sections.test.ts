import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { sectionOf, type SectionKind } from '../../src/plan/section';
import { testReading } from '../support/every-dress';

const kindsIn = (note: string): readonly SectionKind[] =>
  parsePlan(note).sections.map((section) => section.kind);

describe('sections are found', () => {
  testReading(
    'at level 2, each up to the next heading of its level',
    '# T\n\n## Purpose\n\nWhy.\n\n### Detail\n\nMore.\n\n## Progress\n\n- [x] A\n\n## Elsewhere\n\nText.\n',
    ({ sections }, text) => {
      expect(sections.map(({ kind, title }) => [kind, title])).toEqual([
        ['purpose', 'Purpose'],
        ['progress', 'Progress'],
        ['other', 'Elsewhere'],
      ]);
      expect(sections.map(({ body }) => text.slice(body.from, body.to).trim())[1]).toBe('- [x] A');
      expect(sections.map(({ heading }) => text.slice(heading.from, heading.to))).toEqual([
        '## Purpose',
        '## Progress',
        '## Elsewhere',
      ]);
    },
  );
  testReading(
    'at level 1, all of them',
    '# Purpose\n\nWhy.\n\n# Progress\n\n- [x] A\n\n# Decision Log\n\n- Decision: B\n',
    ({ sections, steps, decisions }) => {
      expect(sections.map(({ kind }) => kind)).toEqual(['purpose', 'progress', 'decisions']);
      expect([steps.length, decisions.length]).toEqual([1, 1]);
    },
  );
  testReading(
    'at level 3 under a title at level 2',
    '## Exec plan: Move it\n\n### Purpose\n\nWhy.\n\n### Progress\n\n- [x] A\n\n### Decision Log\n\n- Decision: B\n',
    ({ title, sections, steps }) => {
      expect(title).toBe('Move it');
      expect(sections.map(({ kind }) => kind)).toEqual(['purpose', 'progress', 'decisions']);
      expect(steps).toHaveLength(1);
    },
  );
  testReading(
    'with a setext underline',
    'Move it\n=======\n\nProgress\n--------\n\n- [x] A\n\nDecision Log\n------------\n\n- Decision: B\n',
    ({ title, steps, decisions }) => {
      expect(title).toBe('Move it');
      expect([steps.length, decisions.length]).toEqual([1, 1]);
    },
  );
  testReading('with closing marks', '# T #\n\n## Progress ##\n\n- [x] A\n', ({ title, steps }) => {
    expect([title, steps.length]).toEqual(['T', 1]);
  });
  testReading(
    'a log one level down when the plan has it nowhere else',
    '# T\n\n## Purpose\n\nWhy.\n\n## Context\n\nHere.\n\n### Progress\n\n- [x] A\n',
    ({ steps }) => {
      expect(steps).toHaveLength(1);
    },
  );
  testReading(
    'around logs that stand together one level down',
    '# T\n\n## Milestones\n\nA.\n\n## Acceptance Criteria\n\n- B\n\n## Running log\n\n### Progress\n\n- [x] A\n\n### Decisions\n\n- C\n\n### Discoveries\n\n- D\n',
    ({ steps, decisions, discoveries, criteria }) => {
      expect([steps, decisions, discoveries, criteria].map(({ length }) => length)).toEqual([
        1, 1, 1, 1,
      ]);
    },
  );
  testReading('empty ones', '# T\n\n## Progress\n## Decision Log\n', ({ sections }, text) => {
    expect(sections.map(({ kind }) => kind)).toEqual(['progress', 'decisions']);
    expect(sections.map(({ body }) => text.slice(body.from, body.to))).toEqual(['', '']);
  });
});

describe('headings that are no sections', () => {
  test.each([
    ['in a fence', '# T\n\n```\n## Progress\n```\n\n## Context\n'],
    ['in a fence of four ticks', '# T\n\n````\n```\n## Progress\n```\n````\n\n## Context\n'],
    ['in a fence of tildes', '# T\n\n~~~md\n## Progress\n~~~\n\n## Context\n'],
    ['in a fence inside a list', '# T\n\n- a\n  ```\n  ## Progress\n  ```\n\n## Context\n'],
    ['in a comment', '# T\n\n<!--\n## Progress\n-->\n\n## Context\n'],
    ['in indented code', '# T\n\n    ## Progress\n\n## Context\n'],
    ['in a quote', '# T\n\n> ## Progress\n\n## Context\n'],
  ])('%s', (_, note) => {
    expect(kindsIn(note)).toEqual(['context']);
  });

  test('in an Obsidian comment', () => {
    expect(kindsIn('# T\n\n%%\n## Progress\n\n- [x] A\n%%\n\n## Context\n')).toEqual(['context']);
  });
});

describe('a section that is there under two names', () => {
  const note = (first: string, second: string): string =>
    `# T\n\n## Purpose\n\nWhy.\n\n## ${first}\n\n- One\n\n## ${second}\n\n- Two\n`;

  testReading(
    'the log wins over Design Decisions before it',
    note('Design Decisions', 'Decision Log'),
    (plan) => {
      expect(plan.decisions.map(({ title }) => title)).toEqual(['Two']);
      expect(sectionOf(plan.sections, 'decisions')?.title).toBe('Decision Log');
      expect(plan.problems.filter(({ rule }) => rule === 'section-twice')).toEqual([]);
    },
  );
  testReading(
    'and over Design Decisions behind it',
    note('Decision Log', 'Design Decisions'),
    (plan) => {
      expect(plan.decisions.map(({ title }) => title)).toEqual(['One']);
      expect(plan.problems.filter(({ rule }) => rule === 'section-twice')).toEqual([]);
    },
  );
  testReading('Design Decisions alone are read', note('Design Decisions', 'Context'), (plan) => {
    expect(plan.decisions.map(({ title }) => title)).toEqual(['One']);
  });
  testReading(
    'surprises win over findings',
    note('Findings', 'Surprises & Discoveries'),
    (plan) => {
      expect(plan.discoveries.map(({ title }) => title)).toEqual(['Two']);
    },
  );
  testReading(
    'the first of two equals is read, the second is a problem',
    note('Decision Log', '决策日志'),
    (plan) => {
      expect(plan.decisions.map(({ title }) => title)).toEqual(['One']);
      expect(plan.problems.map(({ rule }) => rule)).toContain('section-twice');
    },
  );
  testReading(
    'of progress sections the one with boxes is read',
    '# T\n\n## Progress Log\n\n- 2026-03-01: Began\n\n## Progress\n\n- [x] A\n- [ ] B\n',
    (plan) => {
      expect(plan.steps.map(({ title }) => title)).toEqual(['A', 'B']);
    },
  );
  testReading(
    'of progress sections with boxes the surer name is read',
    '# T\n\n## Progress Checklist\n\n- [x] A\n\n## Progress\n\n- [x] B\n',
    (plan) => {
      expect(plan.steps.map(({ title }) => title)).toEqual(['B']);
    },
  );
  testReading(
    'a plan in two languages is read once',
    '# T\n\n## Progress\n\n- [x] Ship\n\n## Decision Log\n\n- Decision: Ship\n\n## 进度\n\n- [x] 发布\n\n## 决策日志\n\n- 决策：发布\n',
    (plan) => {
      expect([plan.steps.length, plan.decisions.length]).toEqual([1, 1]);
      expect(plan.problems.filter(({ rule }) => rule === 'section-twice')).toHaveLength(2);
    },
  );
});
