import { describe, expect, test } from '@jest/globals';
import { citationRowsOf } from '../../src/index/plan-citations';
import { parsePlan } from '../../src/parse/parse-plan';

const note = (log: string, steps = '- [ ] Convert one gauge.'): string =>
  `# Move the archive\n\nThis ExecPlan is a living document.\n\n## Progress\n\n${steps}\n\n## Decision Log\n\n${log}\n`;

describe('what the row of a plan keeps of citations', () => {
  test('is nothing where nothing is cited or superseded', () => {
    expect(citationRowsOf(parsePlan(note('- Use SQLite, see [[Old plan]] ^d-1')))).toBeNull();
  });

  test('is each link to a block, with what cites it', () => {
    const text = note('- Use SQLite, see [[Old plan#^D-3|files]].', '- [ ] Convert, see [[#^d-1]]');
    expect(citationRowsOf(parsePlan(text))?.citing).toEqual([
      {
        kind: 'cites',
        target: 'Old plan',
        form: 'wikilink',
        block: 'd-3',
        alias: 'files',
        by: { kind: 'decision', title: 'Use SQLite, see files.' },
      },
      {
        kind: 'cites',
        target: '',
        form: 'wikilink',
        block: 'd-1',
        alias: null,
        by: { kind: 'step', title: 'Convert, see #^d-1' },
      },
    ]);
  });

  test('is each superseded decision that can be cited, with what took its place', () => {
    const log = [
      '- Decision: ~~Use files~~\n  Superseded by: [[New plan#^d-9|SQLite]] ^d-1',
      '- Decision: ~~Use paper~~ ^d-2',
      '- Decision: ~~Use stone~~',
    ].join('\n');
    expect(citationRowsOf(parsePlan(note(log)))?.superseded).toEqual([
      {
        block: 'd-1',
        title: 'Use files',
        by: { target: 'New plan', form: 'wikilink', block: 'd-9', alias: 'SQLite' },
      },
      { block: 'd-2', title: 'Use paper', by: null },
    ]);
  });
});
