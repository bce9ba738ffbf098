import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Decision } from '../../src/plan/decision';
import { testReading } from '../support/every-dress';

const log = (entries: string): string =>
  `# T\n\n## Progress\n\n- [x] A\n\n## Decision Log\n\n${entries}\n\n## Context\n\nText.\n`;
const found = (entries: string): readonly Decision[] => parsePlan(log(entries)).decisions;

describe('no decision are', () => {
  test.each([
    '- None yet',
    '- None yet.',
    '- (None yet.)',
    '_None yet_',
    '- None recorded during implementation yet.',
    '- TBD',
    '- N/A',
    '- No decisions yet.',
    '- *(none so far)*',
    '- (To be filled in)',
    '- Decision: to be filled as the work proceeds.\n  Rationale: to be filled.',
    '- 暂无',
    '- なし',
    '- まだなし',
    '- （未記載）',
    '- 없음.',
    '- 尚无新增记录。',
    '- Пока нет.',
    '- Keine.',
    '- Ninguna por ahora.',
    '- Ninguna aún.',
    '- Nessuna.',
    '- Chưa có.',
    '- No new surprises were recorded.',
    '- Decision: None yet; nothing was tried.',
    '- —',
    '- …',
    '- [Decision Title]',
    '- Decision: …\n  Rationale: …\n  Date/Author: …',
    '**[YYYY-MM-DD]**: [Decision Title]\n- **Rationale**: Why',
    '- YYYY-MM-DD: what and why',
    '- Decision: None yet.\n  Rationale: Nothing was done.',
    'Example:\n**2025-01-10**: Use Redis\n- **Rationale**: Fast',
    'Example:\n\n- Decision: Use Redis',
    '```\n- Decision: Use Redis\n```',
    '> - Decision: Use Redis',
    'Record every decision here.',
    'This section is filled in as decisions are made.',
    '*Filled in as the work goes on.*',
    '(Filled in as the work goes on.)',
    'None yet.',
    'See the [log](log.md).',
    'Decided so far:\n\n```\nx\n```',
    'Example:\n\nUse Redis for it.',
    'Words before a list.\n\n- None yet',
    'Revision note (2026-03-04): moved the curve to the server.',
    'Revision note: 2026-03-04, moved the curve.',
    '| Date | Decision |\n|---|---|',
    '---',
  ])('%j', (entries) => {
    expect(found(entries)).toEqual([]);
  });
  testReading(
    'examples, but what follows them is',
    log(
      'Example:\n**2025-01-10**: Use Redis\n- **Rationale**: Fast\n\n---\n\n**2025-01-11**: Use SQLite\n- **Rationale**: There',
    ),
    ({ decisions }) => {
      expect(decisions.map(({ title }) => title)).toEqual(['Use SQLite']);
    },
  );
});
