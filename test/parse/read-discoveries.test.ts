import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { testReading } from '../support/every-dress';

describe('a discovery', () => {
  const surprises = (entries: string): string =>
    `# T\n\n## Progress\n\n- [x] A\n\n## Surprises & Discoveries\n\n${entries}\n\n## Context\n\nText.\n`;
  testReading(
    'keeps observation and evidence',
    surprises(
      '- Observation: Reads are slow.\n  Evidence: 3 s for one file.\n\n- Observation: Disks fill.\n  Evidence:\n\n      df -h\n',
    ),
    ({ discoveries }) => {
      expect(discoveries.map(({ form, title, evidence }) => [form, title, evidence])).toEqual([
        ['labelled lines', 'Reads are slow.', '3 s for one file.'],
        ['labelled lines', 'Disks fill.', null],
      ]);
    },
  );
  testReading(
    'keeps the skill’s fields',
    surprises(
      '**2025-01-10 15:45**: Reads are slow\n- **What**: 3 s\n- **Why it matters**: Users wait\n- **Action taken**: Cached\n- **Evidence**: Log',
    ),
    ({ discoveries }) => {
      expect(
        discoveries.map(({ title, what, whyItMatters, actionTaken, evidence }) => [
          title,
          what,
          whyItMatters,
          actionTaken,
          evidence,
        ]),
      ).toEqual([['Reads are slow', '3 s', 'Users wait', 'Cached', 'Log']]);
    },
  );
  testReading(
    'in running text ends where its next key begins',
    surprises('- Observation: Reads are slow. Evidence: 3 s. Impact: Users wait.'),
    ({ discoveries }) => {
      expect(
        discoveries.map(({ title, evidence, whyItMatters }) => [title, evidence, whyItMatters]),
      ).toEqual([['Reads are slow.', '3 s.', 'Users wait.']]);
    },
  );
  test.each([
    '- Observation: None yet.\n  Evidence: Not begun.',
    'None recorded yet.',
    '暂无。',
    '- No surprises so far.',
  ])('that is only %j is none', (entries) => {
    expect(parsePlan(surprises(entries)).discoveries).toEqual([]);
  });
});
