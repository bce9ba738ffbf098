import { describe, expect } from '@jest/globals';
import type { Plan } from '../../src/plan/plan';
import { testReading } from '../support/every-dress';

const log = (entries: string): string =>
  `# T\n\n## Progress\n\n- [x] A\n\n## Decision Log\n\nNone.\n\n## Surprises & Discoveries\n\n${entries}\n`;
const fields = ({ discoveries }: Plan): readonly (readonly [string, string])[] =>
  discoveries.flatMap((entry) =>
    entry.fields.map(({ label, value }): [string, string] => [label, value]),
  );
const transcript = (lead: string): string =>
  ['```sh', '$ make test', '', '  2 failed', '```'].map((line) => `${lead}${line}`).join('\n');
const run = '$ make test\n\n  2 failed';

describe('code below a label without words is its value', () => {
  testReading(
    'among indented lines',
    log(`- Observation: It is slow\n  Evidence:\n${transcript('  ')}\n  Date: 2026-03-04`),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['Observation', 'It is slow'],
        ['Evidence', run],
        ['Date', '2026-03-04'],
      ]);
    },
  );

  testReading(
    'among nested bullets',
    log(`- Observation: It is slow\n  - Evidence:\n${transcript('    ')}\n  - Impact: Late`),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['Observation', 'It is slow'],
        ['Evidence', run],
        ['Impact', 'Late'],
      ]);
    },
  );

  testReading(
    'among the bullets of a dated paragraph, and below the last one without indentation',
    log(
      `**2026-03-04**: It is slow\n- **What**:\n${transcript('  ')}\n- **Evidence**:\n\n${transcript('')}`,
    ),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['What', run],
        ['Evidence', run],
      ]);
    },
  );

  testReading(
    'among the lines of a paragraph',
    log(`**2026-03-04**: It is slow\nEvidence:\n${transcript('')}\nImpact: Late`),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['Evidence', run],
        ['Impact', 'Late'],
      ]);
    },
  );

  testReading(
    'in prose',
    log(`It is slow today.\nEvidence:\n${transcript('')}\n\nIt rains.`),
    (plan) => {
      expect(plan.discoveries.map(({ title }) => title)).toEqual([
        'It is slow today.',
        'It rains.',
      ]);
      expect(fields(plan)).toEqual([['Evidence', run]]);
    },
  );

  testReading(
    'under a heading',
    log(`### 2026-03-04 — It is slow\n\nEvidence:\n\n${transcript('')}`),
    (plan) => {
      expect(fields(plan)).toEqual([['Evidence', run]]);
    },
  );
});

describe('a paragraph below a value', () => {
  testReading(
    'goes on with it, but not with a date',
    log(
      '- Observation: It is slow\n  Evidence: The run.\n\n  And another.\n  Date: 2026-03-04\n\n  Seen by all.',
    ),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['Observation', 'It is slow'],
        ['Evidence', 'The run.\nAnd another.'],
        ['Date', '2026-03-04'],
      ]);
    },
  );

  testReading(
    'goes on with that of the bullet it is in, and with none when it is below the list',
    log('**2026-03-04**: It is slow\n- **What**: One.\n\n  Two.\n- **Evidence**: Three.\n\nFour.'),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['What', 'One.\nTwo.'],
        ['Evidence', 'Three.'],
      ]);
    },
  );
});

describe('code below a label with words', () => {
  testReading(
    'is no part of the value',
    log(`- Observation: It is slow\n  Evidence: The run.\n${transcript('  ')}`),
    (plan) => {
      expect(fields(plan)).toEqual([
        ['Observation', 'It is slow'],
        ['Evidence', 'The run.'],
      ]);
    },
  );
});
