import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from '../support/plan-of';

const context = { now: Date.UTC(2026, 2, 4, 5, 6), author: 'Mara' };
const progress = ['- [ ] Convert'];
const edit: Edit = { kind: 'link plan', relation: 'depends on', link: '[[Tide tables]]' };

function linked(text: string, link = edit): string {
  const result = runEdit(text, link, context);
  return result.kind === 'changes' ? applyChanges(text, result.changes) : result.refusal.reason;
}

describe('a link in a note that keeps no metadata', () => {
  test('stands on a line of its own under the title', () => {
    expect(linked(planNote({ progress }))).toContain(
      '# ExecPlan: Move the archive\n\n**Depends on:** [[Tide tables]]\n\n',
    );
  });

  test('stands under a title with a line below it', () => {
    const text = '# x\n\n## Progress\n\n- [ ] a\n\n## Decision Log\n\n## Context\n';
    expect(linked(text.replace('# x', 'Tides\n====='))).toContain(
      'Tides\n=====\n\n**Depends on:** [[Tide tables]]\n\n## Progress',
    );
  });

  test('stands above all sections when there is no title', () => {
    const text = '## Progress\n\n- [ ] a\n\n## Decision Log\n\n## Context\n';
    expect(linked(text)).toBe(`**Depends on:** [[Tide tables]]\n\n${text}`);
  });

  test('stands in a new metadata section where the plan has numbered steps', () => {
    expect(linked(planNote({ progress: ['- [ ] **Step 1**: Convert'] }))).toContain(
      '## Metadata\n\n- **Depends on**: [[Tide tables]]\n\n## Progress',
    );
  });
});

describe('a link among the properties', () => {
  const text = `---\nowner: Amara\n---\n${planNote({ progress })}`;
  const to = (link: string): Edit => ({ kind: 'link plan', relation: 'related', link });

  test('stands in single quotes when a double one is in its words', () => {
    expect(linked(text, to('[[Tides|the "tides"]]'))).toContain(
      `\nrelated:\n  - '[[Tides|the "tides"]]'\n---\n`,
    );
  });

  test.each([
    ['[Tide tables](Tide%20tables.md)', '[[Tide tables]]'],
    ['[Tide tables](../Plans/Tide%20tables.md)', '[[../Plans/Tide tables|Tide tables]]'],
    ['[low\\] tides](Tides.md#^step-1)', '[[Tides#^step-1|low tides]]'],
    ['[100%](100%.md)', '[[100%]]'],
  ])('is a wikilink, which the app reads there, for %s', (link, written) => {
    expect(linked(text, to(link))).toContain(`\nrelated:\n  - "${written}"\n---\n`);
  });

  test('is there already as a wikilink', () => {
    const there = text.replace('owner: Amara', 'related: ["[[Tide tables]]"]');
    expect(linked(there, to('[Tide tables](Tide%20tables.md)'))).toBe(there);
  });

  test.each([
    ['a text of several lines', 'related: >-\n  [[Tides]]'],
    ['a list in brackets of several lines', 'related: ["[[Tides]]",\n  "[[Rain]]"]'],
    ['a map', 'related:\n  plan: "[[Tides]]"'],
    ['a list of maps', 'related:\n  - plan: "[[Tides]]"\n    why: water'],
    ['a map in brackets, as all of them are', '{related: "[[Tides]]"}'],
    ['broken', 'related: "[[Tides]]'],
  ])('is refused where its property is %s, which would not be read any more', (_, lines) => {
    expect(linked(text.replace('owner: Amara', lines), to('[[Tide tables]]'))).toBe('no place');
  });

  test.each([
    ['at the margin', 'related:\n- "[[Tides]]"\n', '- "[[Tide tables]]"\n'],
    [
      'among remarks',
      'related: # all\n  # old\n  - "[[Tides]]" # low\n',
      '  - "[[Tide tables]]"\n',
    ],
    ['of bare names', 'related:\n  - Tides: low\n', '  - "[[Tide tables]]"\n'],
  ])('stands in the list of its property, %s', (_, list, item) => {
    const before = text.replace('owner: Amara\n', list);
    expect(linked(before, to('[[Tide tables]]'))).toBe(before.replace(list, list + item));
  });

  test('is refused when both kinds of quotes are in its words', () => {
    expect(linked(text, to(`[[Tides|Mara's "tides"]]`))).toBe('no place');
  });

  test.each(['', '[[]]', '![[Tides]]', '[[Tides]]\n[[Buckets]]', '`tides.md`', 'tides.md'])(
    'is refused when its words are no link: %j',
    (words) => {
      expect(linked(text, to(words))).toBe('unsafe text');
    },
  );
});
