import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { utcText } from '../../src/plan/timestamp';
import { sliceOf } from '../../src/text/span';
import { testReading } from '../support/every-dress';

const rest = '## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n- [ ] B\n';

describe('owner, dates and status are read', () => {
  const check = ({ metadata, status }: ReturnType<typeof parsePlan>): void => {
    expect(metadata.owner).toBe('Mara');
    expect(metadata.created && utcText(metadata.created)).toBe('2025-01-10');
    expect(metadata.updated && utcText(metadata.updated)).toBe('2025-01-11 16:30 UTC');
    expect(status).toEqual({ value: 'blocked', words: '🔴 Blocked', derived: false });
  };
  testReading(
    'from the metadata section',
    `# T\n\n## Metadata\n\n- **Owner**: Mara\n- **Created**: 2025-01-10\n- **Last Updated**: 2025-01-11 16:30 UTC\n- **Status**: 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from keys in code',
    `# T\n\n## Metadata\n\n- \`owner\`: Mara\n- \`created\`: 2025-01-10\n- \`last_updated\`: 2025-01-11 16:30 UTC\n- \`status\`: 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from bold lines under the title',
    `# T\n\n**Owner:** Mara\n**Created:** 2025-01-10\n**Last Updated:** 2025-01-11 16:30 UTC\n**Status:** 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from plain lines',
    `# T\n\nAuthor: Mara\nCreated: 2025-01-10\nUpdated: 2025-01-11 16:30 UTC\nStatus: 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from a quote',
    `# T\n\n> Owner: Mara\n> Created: 2025-01-10\n> Last updated: 2025-01-11 16:30 UTC\n> State: 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from a list',
    `# T\n\n- Owner: Mara\n- Created: 2025-01-10\n- Last updated: 2025-01-11 16:30 UTC\n- Status: 🔴 Blocked\n\n${rest}`,
    check,
  );
  testReading(
    'from a table of two columns',
    `# T\n\n## Metadata\n\n| Key | Value |\n|---|---|\n| Owner | Mara |\n| Created | 2025-01-10 |\n| Last Updated | 2025-01-11 16:30 UTC |\n| Status | 🔴 Blocked |\n\n${rest}`,
    check,
  );
  testReading(
    'from properties',
    `---\nowner: Mara\ncreated: 2025-01-10\nupdated: 2025-01-11 16:30 UTC\nstatus: "🔴 Blocked"\n---\n# T\n\n${rest}`,
    check,
  );
  testReading(
    'without a title, metadata first',
    `## Metadata\n\n- Owner: Mara\n- Created: 2025-01-10\n- Last Updated: 2025-01-11 16:30 UTC\n- Status: 🔴 Blocked\n\n${rest}`,
    (plan) => {
      check(plan);
      expect(plan.title).toBeNull();
    },
  );
  testReading(
    'in Chinese',
    `# T\n\n> 负责人：Mara\n> 创建：2025-01-10\n> 更新：2025-01-11 16:30 UTC\n> 状态：🔴 Blocked\n\n${rest}`,
    check,
  );
});

describe('a status section', () => {
  testReading(
    'says the status in a bare bullet',
    `# T\n\n## Status\n\n- completed\n\n${rest}`,
    ({ status }) => {
      expect(status).toEqual({ value: 'complete', words: 'completed', derived: false });
    },
  );
  testReading(
    'or in its first words',
    `# T\n\n## Status\n\nBlocked by the key.\n\n${rest}`,
    ({ status }) => {
      expect(status.value).toBe('blocked');
    },
  );
  testReading(
    'but not in words of something else',
    `# T\n\n## Status\n\nSee the board.\n\n${rest}`,
    ({ status }) => {
      expect(status.derived).toBe(true);
    },
  );
});

describe('a status that is bold as a whole or a heading', () => {
  test.each([
    '**Status: Complete**',
    '*Status: Complete*',
    '***Status:*** Complete',
    '> **Plan status: Complete (2026-01-10)**',
    '### Status: ✅ Complete',
  ])('before the sections: %s', (line) => {
    const { status } = parsePlan(`# T\n\n${line}\n\n${rest}`);
    expect([status.value, status.derived]).toEqual(['complete', false]);
  });
  test.each(['## Status: Complete', '## Status — Complete'])('among them: %s', (line) => {
    const text = `# T\n\n${rest}\n${line}\n\nMore.\n`;
    const { status, metadata } = parsePlan(text);
    expect([status.value, status.derived]).toEqual(['complete', false]);
    expect(metadata.statusField && sliceOf(text, metadata.statusField.valueSpan)).toBe('Complete');
  });
  test.each(['### Status: Complete', '**Status: Complete**'])('not inside one: %s', (line) => {
    expect(parsePlan(`# T\n\n${rest}\n\n${line}\n`).status.derived).toBe(true);
  });
});

describe('without a status it is derived from the steps', () => {
  test.each([
    ['draft', '- [ ] A\n- [ ] B'],
    ['in progress', '- [x] A\n- [ ] B'],
    ['in progress', '- [~] A\n- [ ] B'],
    ['complete', '- [x] A\n- [-] B'],
    ['blocked', '- [x] A\n- [ ] B\n  - Status: Blocked'],
    ['draft', ''],
  ])('%s', (value, steps) => {
    expect(parsePlan(`# T\n\n## Progress\n\n${steps}\n`).status).toEqual({
      value,
      words: null,
      derived: true,
    });
  });
});

describe('where properties and body disagree', () => {
  const note =
    '---\nstatus: done\nowner: Ada\n---\n# T\n\n**Status:** Blocked\n**Owner:** Mara\n\n## Progress\n\n- [ ] A\n';
  testReading('the body wins and each is a problem', note, ({ status, metadata, problems }) => {
    expect([status.value, metadata.owner]).toEqual(['blocked', 'Mara']);
    const found = problems.filter(({ rule }) => rule === 'metadata-disagrees-with-frontmatter');
    expect(found.map(({ message }) => message)).toEqual([
      'The properties give the status as “done”, the note itself as “Blocked”.',
      'The properties give the owner as “Ada”, the note itself as “Mara”.',
    ]);
  });
  test('different words of one meaning agree', () => {
    const plan = parsePlan(
      '---\nstatus: done\n---\n# T\n\n**Status:** Complete\n\n## Progress\n\n- [x] A (2026-01-01)\n',
    );
    expect(plan.problems).toEqual([]);
  });
});

describe('the dialect', () => {
  test.each([
    ['skill', '# T\n\n## Metadata\n\n- Owner: Mara\n\n## Progress\n\n- [ ] A\n'],
    ['skill', '# T\n\n## Progress\n\n- [ ] **Step 1**: A\n'],
    ['codex', '# T\n\n## Progress\n\n- [ ] (2026-01-01) A\n'],
    ['codex', '# T\n\n## Status\n\n- completed\n\n## Progress\n\n- [ ] A\n'],
  ] as const)('is %s', (dialect, note) => {
    expect(parsePlan(note).dialect).toBe(dialect);
  });
});

describe('the title is', () => {
  test.each([
    ['the first heading of level 1', '# Move it\n\n# More\n\n## Progress\n', 'Move it'],
    ['without the lead ExecPlan', '# 📋 ExecPlan: Move it\n\n## Progress\n', 'Move it'],
    ['without the lead Execution plan', '# Execution Plan — Move it\n\n## Progress\n', 'Move it'],
    ['ExecPlan itself when nothing follows', '# ExecPlan\n\n## Progress\n', 'ExecPlan'],
    ['a section’s name that stands over all others', '# Plan\n\n## Progress\n', 'Plan'],
    ['not a section at level 1', '# Purpose\n\nX\n\n# Progress\n\n# Decision Log\n', null],
    ['a heading of level 2 before all sections', '## Move it\n\n## Progress\n', 'Move it'],
    [
      'a heading of level 2 behind the metadata',
      '## Metadata\n\n- Owner: A\n\n## Move it\n\n## Goal\n',
      'Move it',
    ],
    ['not a heading of level 2 behind a section', '## Goal\n\nX\n\n## Conclusion\n', null],
    ['in plain words', '# **Move** `it` [there](a.md) \\*now\\*\n', 'Move it there *now*'],
    [
      'with the signs of its code',
      '# Move `__init__.py` to `a/**/b*`\n',
      'Move __init__.py to a/**/b*',
    ],
    ['else the property', '---\ntitle: "Move it"\n---\n\n# Purpose\n\n## Progress\n', 'Move it'],
    ['not the property beside a heading', '---\ntitle: B\n---\n\n# Move it\n', 'Move it'],
    ['nothing in a note without headings', 'Words.\n', null],
  ])('%s', (_, note, title) => {
    expect(parsePlan(note).title).toBe(title);
  });
});

describe('properties', () => {
  test('must start the note and be closed', () => {
    expect(parsePlan('\n---\ntype: execplan\n---\n# T\n').isPlan).toBe(false);
    expect(parsePlan('---\ntype: execplan\n\n# T\n').isPlan).toBe(false);
  });
  test('may be quoted, listed and commented', () => {
    const { fields } = parsePlan(
      '---\n"owner": \'Mara\' # she\ntags:\n  - a\n  - "b"\nnested:\n  key: value\nempty:\n---\n# T\n',
    ).metadata;
    expect(fields.map(({ label, value }) => [label, value])).toEqual([
      ['owner', 'Mara'],
      ['tags', 'a\nb'],
      ['nested', ''],
      ['empty', ''],
    ]);
  });
});

describe('metadata under the title', () => {
  test('are read where the title is of the level of the sections', () => {
    const { metadata, status } = parsePlan(
      '## Exec Plan: Move it\n\n**Owner:** Mara\n**Status:** blocked\n\n## Progress\n\n- [ ] A\n',
    );
    expect([metadata.owner, status.value]).toEqual(['Mara', 'blocked']);
  });

  test('may name who answers for the plan in other words', () => {
    const owner = (line: string): string | null =>
      parsePlan(`# ExecPlan: T\n\n- ${line}\n\n## Progress\n\n- [ ] A\n`).metadata.owner;
    expect(owner('Owner/Agent: Mara')).toBe('Mara');
    expect(owner('Responsável: Mara')).toBe('Mara');
  });
});
