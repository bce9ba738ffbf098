import { describe, expect, test } from '@jest/globals';
import { timelineOf } from '../../src/plan/timeline';
import { mermaidGantt } from '../../src/view/timeline-mermaid';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');

function chart(note: PlanNote, title = 'Quay lights'): readonly string[] {
  const timeline = timelineOf(planOf(note), NOW);
  if (!timeline) throw new Error('There is no timeline.');
  return mermaidGantt(timeline, title).split('\n');
}

/** The line of a step called `title`, without its indentation. */
function lineOf(title: string): string {
  const lines = chart({ progress: [`- [x] (2025-01-09 08:00Z) ${title}`] });
  return (lines.find((line) => line.includes(' :done, ')) ?? '').trim();
}

describe('a timeline as a Mermaid chart', () => {
  test('has a section for each phase, with the state and the times of its steps', () => {
    const note = {
      work: ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Ship', '', 'Words.'],
      progress: [
        '### Phase 1: Setup',
        '',
        '- [x] Wire',
        '  - Started: 2025-01-08 08:00 UTC',
        '  - Completed: 2025-01-08 09:30 UTC',
        '- [~] Solder',
        '  - Started: 2025-01-10 17:00 UTC',
        '',
        '### Phase 2: Ship',
        '',
        '- [ ] Glue',
        '  - Status: Blocked',
        '  - Started: 2025-01-10 16:00 UTC',
        '- [ ] Pack',
        '- [-] Sell',
      ],
      decisions: ['- 2025-01-09: Use wire'],
    };
    expect(chart(note)).toEqual([
      '```mermaid',
      'gantt',
      '    title Quay lights (UTC)',
      '    dateFormat YYYY-MM-DD HH:mm',
      '    axisFormat %Y-%m-%d',
      '    section Setup',
      '    Wire :done, 2025-01-08 08:00, 2025-01-08 09:30',
      '    Solder :active, 2025-01-10 17:00, 2025-01-10 18:00',
      '    section Ship',
      '    Glue :crit, 2025-01-10 16:00, 2025-01-10 18:00',
      '    Pack :2025-01-10 18:00, 2025-01-10 19:30',
      '    section Decisions and surprises',
      '    Decision#58; Use wire :milestone, 2025-01-09 12:00, 0m',
      '```',
      '',
    ]);
  });

  test('shows no today in a plan that has ended', () => {
    const ended = { metadata: ['Status: Complete'], progress: ['- [x] (2025-01-08 08:00Z) Wire'] };
    expect(chart(ended)).toContain('    todayMarker off');
    expect(chart({ progress: ['- [ ] Wire'] })).not.toContain('    todayMarker off');
  });

  test.each([
    ['Ship: v1; then #2, done', 'Ship#58; v1#59; then #35;2, done'],
    ['Cut 50 %% <b>off</b> & "go"', 'Cut 50 #37;#37; #60;b#62;off#60;/b#62; #38; #34;go#34;'],
    ['`code` {x}', '#96;code#96; #123;x#125;'],
  ])('writes what Mermaid would read as its own signs by number: %s', (title, words) => {
    const timeline = timelineOf(planOf({ progress: ['- [ ] Wire'] }), NOW);
    if (!timeline) throw new Error('There is no timeline.');
    expect(mermaidGantt(timeline, title)).toContain(`title ${words} (UTC)`);
  });

  test.each([
    ['Section five is reviewed', '#83;ection five'],
    ['title page', '#116;itle page'],
    ['click through it', '#99;lick through'],
    ['2025-02-01 is the day', '#50;025-02-01 is'],
  ])('does not begin a line with a word of the language: %s', (title, start) => {
    expect(lineOf(title).startsWith(start)).toBe(true);
  });

  test('keeps a title in one line, and has one for blanks', () => {
    const timeline = timelineOf(planOf({ progress: ['- [ ] Wire'] }), NOW);
    if (!timeline) throw new Error('There is no timeline.');
    expect(mermaidGantt(timeline, ' two\nlines ')).toContain('title two lines (UTC)\n');
    expect(mermaidGantt(timeline, ' ')).toContain('title – (UTC)\n');
  });
});
