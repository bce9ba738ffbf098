import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/engine/read-plan';
import type { PlanDetails } from '../../src/index/ledger';

const TEXT = [
  '# ExecPlan: Quay lights',
  '',
  '- **Created**: 2026-11-10',
  '',
  '## Progress',
  '',
  '- [x] (2026-11-12 08:40Z) Lay the Cable',
  '  - [ ] Buy clamps',
  '- [x] (2026-11-11) Read the log',
  '',
  '## Surprises & Discoveries',
  '',
  '- Observation: The pipe is full of sand',
  '  Evidence: Photo of a barnacle',
  '',
  '## Decision Log',
  '',
  '- Decision: ~~One lamp~~',
  '  Date/Author: 2026-11-12 / Ada Holm',
  '',
  '## Open Questions',
  '',
  '- ❓ **Who pays?** Asked on 2026-11-13.',
  '- ❓ **Which colour?**',
  '- ❓ **How many?** → Twelve',
  '',
].join('\n');

function detailsOf(text: string): PlanDetails {
  const request = { path: 'a.md', name: 'a', text, whole: false, details: true };
  const answer = readPlan(request);
  if (answer.kind !== 'read' || !answer.details) throw new Error('There are no details.');
  return answer.details;
}

describe('the details of a plan', () => {
  const details = detailsOf(TEXT);

  test('hold its decisions, surprises and open questions, each with its place', () => {
    const found = details.entries.map(({ kind, title, from }) => [
      kind,
      title,
      TEXT.slice(from).split('\n')[0]?.slice(0, 12),
    ]);
    expect(found).toEqual([
      ['decision', 'One lamp', '- Decision: '],
      ['discovery', 'The pipe is full of sand', '- Observatio'],
      ['question', 'Who pays?', '- ❓ **Who pa'],
      ['question', 'Which colour?', '- ❓ **Which '],
    ]);
  });

  test('date a question by what stands in it, and never by anything else', () => {
    const dates = details.entries.filter(({ kind }) => kind === 'question').map(({ at }) => at);
    expect(dates).toEqual([{ kind: 'date', date: '2026-11-13' }, null]);
    expect(details.created).toEqual({ kind: 'date', date: '2026-11-10' });
  });

  test('hold the words of steps, sub-steps and entries to be searched', () => {
    for (const word of ['cable', 'clamps', 'sand', 'barnacle', 'colour']) {
      expect(details.words).toContain(word);
    }
  });

  test('say when steps were finished, a day by its noon', () => {
    expect(details.finished.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([
      '2026-11-11T12:00',
      '2026-11-12T08:40',
    ]);
  });

  test('are made only when they are asked for', () => {
    const answer = readPlan({ path: 'a.md', name: 'a', text: TEXT, whole: false });
    expect(answer.kind === 'read' && answer.details).toBeUndefined();
  });
});
