import { describe, expect, test } from '@jest/globals';
import {
  entryEdit,
  entryFields,
  selectionField,
  withSelection,
} from '../../src/obsidian/entry-fields';

const keysOf = (...of: Parameters<typeof entryFields>): readonly string[] =>
  entryFields(...of).map(({ key }) => key);

describe('the form of an entry', () => {
  test('asks for what the dialect writes', () => {
    expect(keysOf('decision', 'skill')).toEqual([
      'decision',
      'rationale',
      'alternatives',
      'tradeOffs',
      'decidedBy',
    ]);
    expect(keysOf('decision', 'codex')).toEqual(['rationale']);
    expect(keysOf('discovery', 'skill')).toEqual([
      'what',
      'whyItMatters',
      'actionTaken',
      'evidence',
    ]);
    expect(keysOf('discovery', 'codex')).toEqual(['evidence']);
  });

  test('has a place for a selection in both dialects', () => {
    for (const kind of ['decision', 'discovery'] as const) {
      expect(keysOf(kind, 'skill')).toContain(selectionField(kind));
      expect(keysOf(kind, 'codex')).toContain(selectionField(kind));
    }
  });
});

describe('a selection', () => {
  test('becomes the evidence of a surprise and the rationale of a decision', () => {
    expect(withSelection({}, 'discovery', ' 3 of 10 reads fail \n')).toEqual({
      evidence: '3 of 10 reads fail',
    });
    expect(withSelection({}, 'decision', 'cheap')).toEqual({ rationale: 'cheap' });
  });

  test('goes below what was typed before, and not twice', () => {
    const draft = { title: 'Slow disk', evidence: 'seen twice', what: 'x' };
    const once = withSelection(draft, 'discovery', 'log line');
    expect(once).toEqual({
      title: 'Slow disk',
      evidence: 'seen twice\nlog line',
      what: 'x',
    });
    expect(withSelection(once, 'discovery', 'log line')).toBe(once);
  });

  test('of blanks alone changes nothing', () => {
    const draft = { title: 'Slow disk' };
    expect(withSelection(draft, 'decision', ' \n ')).toBe(draft);
  });
});

describe('the edit of a filled form', () => {
  test('holds the trimmed words and leaves empty fields out', () => {
    const fields = { rationale: ' cheap ', alternatives: ' ', decidedBy: '' };
    expect(entryEdit('decision', 'skill', { title: ' Use tar ', ...fields })).toEqual({
      kind: 'record decision',
      title: 'Use tar',
      fields: { rationale: 'cheap' },
    });
  });

  test('leaves out fields that its dialect does not ask for', () => {
    const fields = { what: 'x', evidence: 'log', rationale: 'y' };
    expect(entryEdit('discovery', 'codex', { title: 'Slow', ...fields })).toEqual({
      kind: 'record discovery',
      title: 'Slow',
      fields: { evidence: 'log' },
    });
  });
});
