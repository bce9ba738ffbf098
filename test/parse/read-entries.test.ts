import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Decision } from '../../src/plan/decision';
import { utcText } from '../../src/plan/timestamp';
import { testReading } from '../support/every-dress';

const log = (entries: string): string =>
  `# T\n\n## Progress\n\n- [x] A\n\n## Decision Log\n\n${entries}\n\n## Context\n\nText.\n`;
const found = (entries: string): readonly Decision[] => parsePlan(log(entries)).decisions;
const told = ({ form, title, at, rationale, decidedBy }: Decision): readonly unknown[] => [
  form,
  title,
  at && utcText(at),
  rationale,
  decidedBy,
];

describe('a decision is', () => {
  testReading(
    'a bullet with indented keys',
    log(
      '- Decision: Use SQLite\n  for all.\n  Rationale: It is there.\n  Date/Author: 2026-02-02 / Codex\n- Decision: Ship\n  Rationale: Done.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['labelled lines', 'Use SQLite for all.', '2026-02-02', 'It is there.', 'Codex'],
        ['labelled lines', 'Ship', null, 'Done.', null],
      ]);
      expect(decisions[0]?.fields.map(({ label }) => label)).toEqual([
        'Decision',
        'Rationale',
        'Date/Author',
      ]);
    },
  );
  testReading(
    'a bullet with nested keys',
    log(
      '- **Decision**: Use SQLite\n  - **Rationale**: It is there.\n  - **Date**: 2026-02-02\n  - Author: Mara',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['labelled bullets', 'Use SQLite', '2026-02-02', 'It is there.', 'Mara'],
      ]);
    },
  );
  testReading(
    'a bullet with its keys in running text',
    log(
      '- Decision: Use SQLite. Rationale: It is there,\n  and known. Date/Author:\n  2026-02-02 (Mara)\n- Decision: Ship. Rationale: Done.',
    ),
    ({ decisions }, text) => {
      expect(decisions.map(told)).toEqual([
        ['labelled lines', 'Use SQLite.', '2026-02-02', 'It is there, and known.', 'Mara'],
        ['labelled lines', 'Ship.', null, 'Done.', null],
      ]);
      const rationale = decisions[0]?.fields[1];
      expect(text.slice(rationale?.span.from, (rationale?.span.from ?? 0) + 10)).toBe('Rationale:');
    },
  );
  testReading(
    'keys as bullets of the same level',
    log(
      '- Decision: Use SQLite\n- Rationale: It is there.\n- Date: 2026-02-02\n- Decision: Ship\n- Rationale: Done.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['labelled lines', 'Use SQLite', '2026-02-02', 'It is there.', null],
        ['labelled lines', 'Ship', null, 'Done.', null],
      ]);
    },
  );
  testReading(
    'a paragraph of keys',
    log(
      '**Decision**: Use SQLite\n**Rationale**: It is there.\n\nDecision: Ship\nRationale: Done.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['dated paragraph', 'Use SQLite', null, 'It is there.', null],
        ['dated paragraph', 'Ship', null, 'Done.', null],
      ]);
    },
  );
  testReading(
    'a paragraph with paragraphs of keys behind it',
    log(
      'Decision: Use SQLite\n\nRationale: It is there.\n\nDate/Author: 2026-02-02, Codex\n\nDecision: Ship\n\nRationale: Done.\n\nNote: this log is kept by hand.',
    ),
    ({ decisions }, text) => {
      expect(decisions.map(told)).toEqual([
        ['dated paragraph', 'Use SQLite', '2026-02-02', 'It is there.', 'Codex'],
        ['dated paragraph', 'Ship', null, 'Done.', null],
      ]);
      const [, last] = decisions;
      expect(text.slice(last?.span.from, last?.span.to)).toMatch(
        /^Decision: Ship\s+Rationale: Done\.$/,
      );
    },
  );
  testReading(
    'a bullet with blanks behind its words',
    log('- Decision: Use SQLite \n\nWords.'),
    ({ decisions }, text) => {
      const [decision] = decisions;
      expect(text.slice(decision?.span.from, decision?.span.to)).toBe('- Decision: Use SQLite');
    },
  );
  testReading(
    'a paragraph with a bold lead or number, but not a bold line alone',
    log(
      '**Storage**\n\n**Use SQLite.** It is there.\n\n**D2: Ship**\n\nWords.\n\n**Note:** by hand.',
    ),
    ({ decisions }) => {
      expect(decisions.map(({ title }) => title)).toEqual(['Use SQLite. It is there.', 'D2: Ship']);
    },
  );
  testReading(
    'a paragraph of a log in prose, with its fields and the stamp behind its words',
    log(
      'Use SQLite rather than files. It is there.\n\nShip it (2026-02-02)\nRationale: Done.\n\nRevision note: moved.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['paragraph', 'Use SQLite rather than files. It is there.', null, null, null],
        ['paragraph', 'Ship it', '2026-02-02', 'Done.', null],
      ]);
    },
  );
  testReading('no paragraph next to a list', log('Words.\n\n- Ship'), ({ decisions }) => {
    expect(decisions.map(({ title }) => title)).toEqual(['Ship']);
  });
  test.each([
    ['- 決定: 出す\n  根拠: 終わった\n  日付/著者: 2026-02-02 / Mara', '出す', '終わった'],
    ['判断: 出す\n理由: 終わった\n日付/担当: 2026-02-02 / Mara', '出す', '終わった'],
    ['- 결정:\n  낸다\n- 근거:\n  끝났다\n- 날짜:\n  2026-02-02', '낸다', '끝났다'],
    ['- Решение: отдать. Основание: готово.\n  Дата: 2026-02-02', 'отдать.', 'готово.'],
    [
      '- Entscheidung: Liefern\n  - Begründung: Fertig\n  - Datum / Autor: 2026-02-02',
      'Liefern',
      'Fertig',
    ],
    ['- 决策：发布\n  理由：完成\n  日期/作者：2026-02-02 / Mara', '发布', '完成'],
  ])('keys in other languages: %j', (entries, title, rationale) => {
    const { decisions } = parsePlan(log(entries));
    expect(decisions.map((one) => [one.title, one.rationale, one.at && utcText(one.at)])).toEqual([
      [title, rationale, '2026-02-02'],
    ]);
  });
  testReading(
    'several of them glued together',
    log('Decision: Use SQLite\nRationale: It is there.\nDecision: Ship\nRationale: Done.'),
    ({ decisions }) => {
      expect(decisions.map(({ title, rationale }) => [title, rationale])).toEqual([
        ['Use SQLite', 'It is there.'],
        ['Ship', 'Done.'],
      ]);
    },
  );
  testReading(
    'a bold stamp with a title and a list of keys',
    log(
      '**2025-01-10 14:30**: Use SQLite\n- **Decision**: SQLite for all\n- **Rationale**: It is there.\n- **Alternatives considered**: Files\n- **Trade-offs**: One more\n- **Decided by**: Mara\n\n**2025-01-11**: Ship\n- **Rationale**: Done.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['dated paragraph', 'Use SQLite', '2025-01-10 14:30 UTC', 'It is there.', 'Mara'],
        ['dated paragraph', 'Ship', '2025-01-11', 'Done.', null],
      ]);
      expect([decisions[0]?.alternatives, decisions[0]?.tradeOffs]).toEqual(['Files', 'One more']);
    },
  );
  testReading(
    'bullets with keys of their own behind the list of a dated paragraph',
    log(
      '**2025-01-10**: Use SQLite\n- **Decision**: SQLite for all\n- **Rationale**: It is there.\n\n- Decision: Ship\n  Rationale: Done.\n  Date/Author: 2025-01-11 / Codex\n\n- Decision: Rest\n- 2025-01-12 10:00Z - Write. Rationale: Late.\n\n**2025-01-13**: Stop\n- **Rationale**: Tired.\n- **Decision**: Stop for today\n- **Decided by**: Mara\n- Decision: Sleep\n  - Rationale: Night.',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['dated paragraph', 'Use SQLite', '2025-01-10', 'It is there.', null],
        ['labelled lines', 'Ship', '2025-01-11', 'Done.', 'Codex'],
        ['labelled lines', 'Rest', null, null, null],
        ['labelled lines', 'Write.', '2025-01-12 10:00 UTC', 'Late.', null],
        ['dated paragraph', 'Stop', '2025-01-13', 'Tired.', 'Mara'],
        ['labelled bullets', 'Sleep', null, 'Night.', null],
      ]);
    },
  );
  testReading(
    'bullets that a blank line parts from the list of a dated paragraph, unless it parts all',
    log(
      '**2025-01-10**: Use SQLite\n- **Rationale**: It is there.\n- **Decided by**: Mara\n- as ever\n\n- **Ship** because it works\n\n**2025-01-13**: Stop\n\n- **Rationale**: Tired.\n\n- **Decision**: Stop for today\n\n- as ever',
    ),
    ({ decisions }) => {
      expect(decisions.map(({ form, title }) => [form, title])).toEqual([
        ['dated paragraph', 'Use SQLite'],
        ['bullet', 'Ship because it works'],
        ['dated paragraph', 'Stop'],
      ]);
    },
  );
  testReading(
    'a dated paragraph of words',
    log('2026-02-02: Use SQLite.\n\n2026-02-03 — Ship it.'),
    ({ decisions }) => {
      expect(decisions.map(({ title }) => title)).toEqual(['Use SQLite.', 'Ship it.']);
    },
  );
  testReading(
    'dated lines glued together',
    log('**2026-02-02**: Use SQLite\n**2026-02-03**: Ship it'),
    ({ decisions }) => {
      expect(decisions.map(({ title }) => title)).toEqual(['Use SQLite', 'Ship it']);
    },
  );
  test.each([
    [
      'a dated bullet with a comma',
      '- 2026-05-07, Mara: use SQLite',
      'Mara: use SQLite',
      '2026-05-07',
    ],
    ['a dated bullet', '- 2026-05-07T22:28:15Z - Use SQLite', 'Use SQLite', '2026-05-07 22:28 UTC'],
    ['a bullet with a date in bold', '- **2026-05-07**: Use SQLite', 'Use SQLite', '2026-05-07'],
    [
      'a bullet with a date in parentheses',
      '- (2026-01-16) Use SQLite',
      'Use SQLite',
      '2026-01-16',
    ],
    [
      'a bullet with date and title in bold',
      '- **2026-05-07 Use SQLite**. It is there.',
      'Use SQLite. It is there.',
      '2026-05-07',
    ],
    [
      'a bullet with a date behind its name',
      '- **D-1 (2026-05-07)** — Use SQLite',
      'D-1 (2026-05-07) — Use SQLite',
      '2026-05-07',
    ],
    ['a bullet with a date behind it', '- Use SQLite (2026-05-07)', 'Use SQLite', '2026-05-07'],
    [
      'a bullet with a date behind a dash',
      '- Use SQLite — 2026-05-07.',
      'Use SQLite',
      '2026-05-07',
    ],
    [
      'a bullet with a date that is part of its words',
      '- Use SQLite from 2026-05-07',
      'Use SQLite from 2026-05-07',
      '2026-05-07',
    ],
    ['a plain bullet', '- Use SQLite', 'Use SQLite', null],
    ['a numbered bullet', '1. Use SQLite', 'Use SQLite', null],
    [
      'a bullet with a bold lead',
      '- **Use SQLite** because it is there',
      'Use SQLite because it is there',
      null,
    ],
    ['a bullet with a box', '- [x] Use SQLite', 'Use SQLite', null],
  ])('%s', (_, line, title, stamp) => {
    const [decision] = found(line);
    expect([decision?.form, decision?.title, decision?.at && utcText(decision.at)]).toEqual([
      'bullet',
      title,
      stamp,
    ]);
  });
  testReading(
    'a struck bullet, which is superseded',
    log('- ~~2026-01-01: Use files~~\n- ~~Use XML~~ (see below)\n- Use SQLite'),
    ({ decisions }) => {
      expect(decisions.map(({ superseded }) => superseded)).toEqual([true, true, false]);
    },
  );
  test('a label with a date behind its words', () => {
    const [decision] = found('- Decision: Use SQLite (2026-05-07)\n  Rationale: It is there.');
    expect(decision && told(decision)).toEqual([
      'labelled lines',
      'Use SQLite',
      '2026-05-07',
      'It is there.',
      null,
    ]);
  });
  testReading(
    'a group of bullets that its date opens',
    log(
      '- Date: 2026-03-01\n- Decision: Use SQLite\n- Rationale: There\n\n- Date: 2026-03-02\n- Decision: Ship\n- Rationale: Done',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['labelled lines', 'Use SQLite', '2026-03-01', 'There', null],
        ['labelled lines', 'Ship', '2026-03-02', 'Done', null],
      ]);
    },
  );
  testReading(
    'a group of bullets that its date closes',
    log(
      '- Decision: Use SQLite\n- Rationale: There\n- Date: 2026-03-01\n- Decision: Ship\n- Date: 2026-03-02',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['labelled lines', 'Use SQLite', '2026-03-01', 'There', null],
        ['labelled lines', 'Ship', '2026-03-02', null, null],
      ]);
    },
  );
  testReading(
    'a row of a table',
    log(
      '| Date | Decision | Rationale |\n|---|---|---|\n| 2026-02-02 | Use `a \\| b` | It is there |\n| 2026-02-03 | Ship | Done |\n|  |  |  |',
    ),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([
        ['row', 'Use a | b', '2026-02-02', 'It is there', null],
        ['row', 'Ship', '2026-02-03', 'Done', null],
      ]);
    },
  );
  testReading(
    'a row of a table in Chinese, with numbers',
    log('| # | 日期 | 决策 | 理由 |\n|---|---|---|---|\n| 1 | 2026-02-02 | 用 SQLite | 已有 |'),
    ({ decisions }) => {
      expect(decisions.map(told)).toEqual([['row', '用 SQLite', '2026-02-02', '已有', null]]);
    },
  );
  test.each([
    ['a dated heading', '### 2026-03-01 — Use SQLite\n\nWords.', 'Use SQLite', '2026-03-01'],
    [
      'a heading with a date in brackets',
      '### [2026-03-01] Use SQLite\n\n**Rationale:** There.',
      'Use SQLite',
      '2026-03-01',
    ],
    [
      'a heading with a date behind it',
      '### Use SQLite (2026-03-01)\n\nWords.',
      'Use SQLite',
      '2026-03-01',
    ],
    ['a numbered heading', '### Decision 3: Use SQLite\n\nWords.', 'Use SQLite', null],
    [
      'a heading with a short number',
      '### D1: Use SQLite\n\n**Rationale:** There.',
      'Use SQLite',
      null,
    ],
    [
      'a heading with keys under it',
      '### Use SQLite\n\n- Rationale: There.\n- Date: 2026-03-01',
      'Use SQLite',
      '2026-03-01',
    ],
  ])('%s', (_, entry, title, stamp) => {
    const decisions = found(entry);
    expect(decisions.map(({ form, title: words, at }) => [form, words, at && utcText(at)])).toEqual(
      [['heading', title, stamp]],
    );
  });
  testReading(
    'anything under a heading that only groups',
    log('### Architecture\n\n- Use SQLite\n- Ship\n\n### 2026-03-01\n\n- Decision: Wait\n'),
    ({ decisions }) => {
      expect(decisions.map(({ title }) => title)).toEqual(['Use SQLite', 'Ship', 'Wait']);
    },
  );
});
