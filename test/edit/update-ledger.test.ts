import { describe, expect, test } from '@jest/globals';
import type { EditContext } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { newLedger } from '../../src/edit/update-ledger';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';

const context: EditContext = { now: Date.UTC(2026, 2, 4, 5, 6, 7), author: null };

function updated(text: string, lines: readonly string[]): string {
  const result = runEdit(text, { kind: 'update ledger', lines }, context);
  return result.kind === 'refusal' ? result.refusal.reason : applyChanges(text, result.changes);
}

describe('a ledger note', () => {
  const note = newLedger(['', '- 2026-03-01: [[Plan#^d-1|Use SQLite]] · [[Plan]]', '']);

  test('says what it is, and is no plan', () => {
    expect(note).toBe(
      [
        '---',
        'execplan: false',
        'execplans-ledger: true',
        '---',
        '',
        '# Decision ledger',
        '',
        '%% execplans:ledger %%',
        '',
        '- 2026-03-01: [[Plan#^d-1|Use SQLite]] · [[Plan]]',
        '',
        '%% /execplans:ledger %%',
        '',
      ].join('\n'),
    );
    expect(parsePlan(note, '.agents/exec-plans/Decision ledger.md').isPlan).toBe(false);
  });

  test('is written anew between its marks, and nowhere else', () => {
    const own = `\uFEFF${note.replace('# Decision', 'Mine. \n\n# Decision')}\nMine as well %% \n`;
    expect(updated(own, ['- b · B', '- c · C'])).toBe(
      own.replace('\n- 2026-03-01: [[Plan#^d-1|Use SQLite]] · [[Plan]]\n\n', '- b · B\n- c · C\n'),
    );
  });

  test('keeps Windows line endings', () => {
    const own = note.replace(/\n/g, '\r\n');
    expect(updated(own, ['- b · B'])).toBe(
      own.replace('\r\n- 2026-03-01: [[Plan#^d-1|Use SQLite]] · [[Plan]]\r\n\r\n', '- b · B\r\n'),
    );
  });

  test('is not written when it says so already', () => {
    const lines = ['', '- 2026-03-01: [[Plan#^d-1|Use SQLite]] · [[Plan]]', ''];
    expect(runEdit(note, { kind: 'update ledger', lines }, context)).toEqual({
      kind: 'changes',
      changes: [],
    });
  });

  test('is refused when a mark is missing, twice there, or in the other order', () => {
    const [start, end] = ['%% execplans:ledger %%', '%% /execplans:ledger %%'];
    for (const broken of [
      note.replace(start, ''),
      note.replace(end, ''),
      note.replace(start, `${start}\n${start}`),
      `${note}${end}\n`,
      `${end}\n${start}\n`,
      note.replace(end, `words ${end}`),
      `${start}${end}\n`,
      '',
    ]) {
      expect(updated(broken, ['- b'])).toBe('no place');
    }
  });

  test.each([
    'A remark of mine.',
    '  - but only for now',
    '> quoted',
    '- my own point',
    '## Open',
    '- [ ] tell Bo',
  ])('is refused when somebody wrote between its marks: %s', (line) => {
    const own = note.replace('\n%% /execplans', `\n${line}\n%% /execplans`);
    const result = runEdit(own, { kind: 'update ledger', lines: ['- b · B'] }, context);
    expect(result.kind === 'refusal' && result.refusal.message).toBe(
      `“${line.trim()}” stands between the marks of this ledger, where it would be lost. Move it above or below them.`,
    );
  });

  test('takes all that a ledger says for its own', () => {
    const lines = [
      '',
      '## 2026-03',
      '',
      '- 2026-03-01: ~~[[Plan#^d-1|Use wire]]~~ (superseded) · [[Plan]]',
      '-  · ',
      '',
      '## Without a date',
      '',
      '- Use tin · Quay',
      '',
      'Plans that could not be read: 2.',
      '',
    ];
    expect(updated(newLedger(lines), ['- b · B'])).toBe(newLedger(['- b · B']));
    expect(updated(newLedger(['', 'No plan has a decision yet.', '']), lines)).toBe(
      newLedger(lines),
    );
  });
});
