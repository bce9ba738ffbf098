import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { estimateOf } from '../../src/parse/read-estimate';
import { testReading } from '../support/every-dress';

const note = (inner: string): string => `# T\n\n${inner}\n\n## Progress\n\n- [x] A (2026-01-01)\n`;

describe('success criteria are', () => {
  testReading(
    'the list under their label, met or not',
    note(
      '## Purpose\n\n**Success Criteria:**\n- [x] Fast\n- [ ] Small\n- Plain\n\nWords end it.\n\n- Not this',
    ),
    ({ criteria }) => {
      expect(criteria.map(({ text, met }) => [text, met])).toEqual([
        ['Fast', true],
        ['Small', false],
        ['Plain', null],
      ]);
    },
  );
  testReading(
    'the list under their own section',
    note('## Acceptance Criteria\n\n- Fast\n- [ ] Small'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'only the boxes of a validation section',
    note('## Validation and Acceptance\n\n- Run it\n\n- [ ] Fast'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast']);
    },
  );
  testReading('in Chinese', note('## 目标\n\n验收标准：\n\n- [ ] 快'), ({ criteria }) => {
    expect(criteria.map(({ text }) => text)).toEqual(['快']);
  });
  testReading(
    'all lists of a section named after them, whatever stands between',
    note('## Success Criteria\n\n**Definition of Done:**\n\n- Fast\n\n**Later:**\n\n- Small'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'a list before the first section',
    '# T\n\nAcceptance criteria:\n\n- Fast\n\n## Progress\n\n- [x] A\n',
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast']);
    },
  );
  testReading(
    'the list of a validation section below a line that speaks of acceptance',
    note(
      '## Validation and Acceptance\n\nRun:\n\n- `npm test`\n\nThe following must be true:\n\n1. Fast\n2. Small',
    ),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'the one list of a section of validation and acceptance, among words',
    note('## Validation and Acceptance\n\nIt holds:\n\n- Fast\n- Small\n\nMore words.'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  test.each([
    ['beside commands', '- Fast\n\n```sh\nnpm test\n```'],
    ['of groups', '- By hand:\n  - Open it\n- Tests:\n  - Run them'],
  ])('not a list %s', (_, inner) => {
    expect(parsePlan(note(`## Validation and Acceptance\n\n${inner}`)).criteria).toEqual([]);
  });
  test.each(['The plan is complete when:', 'Only done if:', '满足以下条件才算完成：'])(
    'the list below “%s”',
    (line) => {
      const { criteria } = parsePlan(
        note(`## Validation\n\nRun:\n\n- \`npm test\`\n\n${line}\n\n1. Fast\n2. Small`),
      );
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'the section named after them rather than what an unknown one announces',
    note('## Log\n\n### Acceptance criteria\n\n- Was fast\n\n## Acceptance criteria\n\n- Fast'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast']);
    },
  );
  test.each([
    'Definition of Done',
    'Done when',
    'Completion criteria',
    'Acceptance',
    '完成标准',
    '受け入れ条件',
    '완료 기준',
    'Akzeptanzkriterien',
    'Criterios de aceptación',
    'Критерии приёмки',
    'Acceptation',
  ])('the list under “%s”', (title) => {
    const { criteria } = parsePlan(note(`## ${title}\n\n- Fast\n- Small`));
    expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
  });
  testReading(
    'the list under a numbered heading',
    note('## 12. Completion criteria\n\n- Fast\n- Small'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'the one list of a validation section, whatever its comments say',
    note('## Validation and Acceptance\n\nIn the end:\n\n- Fast\n- Small\n\n<!-- - More -->'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'the rows of a table under their heading',
    note(
      '## Acceptance Criteria\n\n| AC | Criterion | Test |\n|---|---|---|\n| AC-1 | `go` is fast | run |\n| AC-2 | Small | look |\n|  |  |  |',
    ),
    ({ criteria }) => {
      expect(criteria.map(({ text, met }) => [text, met])).toEqual([
        ['go is fast', null],
        ['Small', null],
      ]);
    },
  );
  testReading(
    'no rows where a list says them',
    note('## Acceptance Criteria\n\n- [x] Fast\n\n| Criterion | Test |\n|---|---|\n| Fast | run |'),
    ({ criteria }) => {
      expect(criteria.map(({ text, met }) => [text, met])).toEqual([['Fast', true]]);
    },
  );
  testReading(
    'paragraphs that are numbered, and no others',
    note('## Acceptance Criteria\n\nAll hold:\n\nC1. Fast\n\n**AC-2:** Small\n\nA4 paper.'),
    ({ criteria }) => {
      expect(criteria.map(({ text }) => text)).toEqual(['Fast', 'Small']);
    },
  );
  testReading(
    'not a template’s',
    note('## Purpose\n\n**Success Criteria:**\n- [ ] [Criterion 1]'),
    ({ criteria }) => {
      expect(criteria).toEqual([]);
    },
  );
});

describe('the summary', () => {
  test.each([
    [
      'is the first paragraph of its section',
      '## Short Description\n\nIt *moves*\nit.\n\nMore.',
      'It moves it.',
    ],
    ['is not a template’s', '## Summary\n\n[One sentence]', null],
    ['is not its example', '## Summary\n\nExample: "It moves."', null],
    ['may be missing', '## Context\n\nWords.', null],
  ])('%s', (_, inner, summary) => {
    expect(parsePlan(note(inner)).summary).toBe(summary);
  });
});

describe('an estimate is', () => {
  test.each([
    ['3 hours', 180],
    ['1 hour', 60],
    ['30 minutes', 30],
    ['30min', 30],
    ['1h 30m', 90],
    ['1.5 h', 90],
    ['2d', 960],
    ['1 week', 2400],
    ['2–4 h', 180],
    ['2 to 4 hours', 180],
    ['3 小时', 180],
    ['X hours', null],
    ['soon', null],
    ['2 sessions', null],
    ['', null],
  ])('“%s”', (words, minutes) => {
    expect(estimateOf(words)).toBe(minutes);
  });
});

describe('claims', () => {
  const claiming =
    '# T\n\n## Progress\n\n**Overall**: ⚫⚫⚪⚪ 50% (1/2 steps)\n\n- [x] A (2026-01-01)\n- [ ] B\n\n**Velocity**: 2 steps a day\n\n---\n\n**Plan Status**: 🟡 Active | Last updated: 2025-01-10 16:35 UTC\n';
  testReading('are read with their places', claiming, ({ claims }, text) => {
    const at = (span: { from: number; to: number } | null | undefined): string =>
      text.slice(span?.from, span?.to);
    expect(claims.overall).toMatchObject({ percent: 50, done: 1, total: 2 });
    expect(at(claims.overall?.span)).toBe('**Overall**: ⚫⚫⚪⚪ 50% (1/2 steps)');
    expect(claims.velocity?.value).toBe('2 steps a day');
    expect(at(claims.footer?.statusSpan)).toBe('🟡 Active');
    expect(at(claims.footer?.updatedSpan)).toBe('2025-01-10 16:35 UTC');
  });
  testReading('that agree are no problem', claiming, ({ problems }) => {
    expect(problems.filter(({ rule }) => rule.includes('disagrees'))).toEqual([]);
  });
  testReading('that disagree are', claiming.replace('50% (1/2', '100% (2/2'), ({ problems }) => {
    expect(problems.map(({ rule, message }) => [rule, message])).toContainEqual([
      'overall-disagrees-with-steps',
      'The line says 2 of 2, but 1 of 2 steps are done.',
    ]);
  });
  testReading(
    'a footer that says another status is a problem',
    claiming.replace('# T\n', '# T\n\nStatus: Complete\n'),
    ({ problems }) => {
      expect(problems.map(({ rule }) => rule)).toContain('footer-disagrees-with-status');
    },
  );
});
