// On which lines of a note something is drawn.
import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../../src/parse/parse-plan';
import { noteMarks, type MarkKinds } from '../../../src/view/note/note-marks';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const ALL: MarkKinds = { overall: true, steps: true, timeline: true };

const NOTE = [
  '---',
  'owner: Ada',
  '---',
  '# ExecPlan: Quay lights',
  '',
  '## Progress',
  '',
  '**Overall**: ⚫⚫⚪ 50% (1/2 steps)',
  '',
  '- [x] **Step 1**: Lay the cable',
  '  - Started: 2026-11-17 08:00 UTC',
  '  - Completed: 2026-11-17 11:30 UTC',
  '- [ ] **Step 2**: Mount the lamps',
  '  - Status: 🔴 Blocked by the storm',
  '- [ ] **Step 3**: Set the clock',
  '',
].join('\n');

function marked(text: string, kinds = ALL): readonly string[] {
  const marks = noteMarks(text, parsePlan(text), NOW, kinds);
  const lines = text.split(/\r\n?|\n/);
  return marks.map(({ at, line, row, mark }) => {
    expect(text.startsWith(line, at)).toBe(true);
    expect(lines[row]).toBe(line);
    return `${mark.kind}: ${line}`;
  });
}

describe('marks', () => {
  test('stand on the title, the overall line and the steps that say more than their box', () => {
    expect(marked(NOTE)).toEqual([
      'title: # ExecPlan: Quay lights',
      'overall: **Overall**: ⚫⚫⚪ 50% (1/2 steps)',
      'step: - [x] **Step 1**: Lay the cable',
      'step: - [ ] **Step 2**: Mount the lamps',
    ]);
  });

  test('are the same with other line endings and with a byte order mark', () => {
    expect(marked(NOTE.replace(/\n/g, '\r\n'))).toEqual(marked(NOTE));
    expect(marked(`\uFEFF${NOTE}`)).toEqual(marked(NOTE));
  });

  test('are only of the kinds that are asked for', () => {
    const kinds = (marks: Partial<MarkKinds>): readonly string[] =>
      marked(NOTE, { overall: false, steps: false, timeline: false, ...marks });
    expect(kinds({})).toEqual([]);
    expect(kinds({ timeline: true })).toEqual(['title: # ExecPlan: Quay lights']);
    expect(kinds({ steps: true })).toHaveLength(2);
  });

  test('leave out an overall line without steps, and a title that is underlined', () => {
    const note = '# ExecPlan: Pier\n\n## Progress\n\n**Overall**: ⚪⚪⚪ 0% (0/0 steps)\n';
    expect(marked(note)).toEqual(['title: # ExecPlan: Pier']);
    expect(marked(NOTE.replace('# ExecPlan: Quay lights', 'Quay lights\n===='))).toHaveLength(3);
  });

  test('are nowhere in a plan that stands in a code block', () => {
    const plan = NOTE.slice(NOTE.indexOf('# ExecPlan'));
    const more = '\n## Purpose\n\nLight.\n\n## Context\n\nDark.\n\n## Decision Log\n\nNone.\n';
    const fenced = `\`\`\`md\n${plan}${more}\`\`\`\n`;
    expect(parsePlan(fenced).steps).toHaveLength(3);
    expect(marked(fenced)).toEqual([]);
  });
});
