import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Risk } from '../../src/plan/risk';
import { testReading } from '../support/every-dress';

const note = (risks: string, title = 'Risks / Open Questions'): string =>
  `# T\n\n## Progress\n\n- [x] A (2026-01-01)\n\n## ${title}\n\n${risks}\n`;
const found = (risks: string, title?: string): readonly Risk[] =>
  parsePlan(note(risks, title)).risks;
const told = (risks: readonly Risk[]): readonly (readonly unknown[])[] =>
  risks.map(({ title, description, mitigation }) => [title, description, mitigation]);

describe('risks are', () => {
  test('the rows of a table in Korean', () => {
    expect(
      told(
        found(
          '| 위험 요소 | 심각도 | 완화 방안 |\n|---|---|---|\n| 느리다 | 중 | 줄인다 |',
          '위험성 분석',
        ),
      ),
    ).toEqual([['느리다', null, '줄인다']]);
  });
  testReading(
    'the list under their label, with what stands behind and below each',
    note(
      '**Risks:**\n- ⚠️ **The key is lost**: Nobody gets in\n  - Mitigation: A second\n    key\n- ⚠️ **Rain**: It gets wet\n\n**Open Questions:**\n- ❓ **Who pays?**: Unknown\n\n**Success Metrics:**\n- [ ] Keys lost: 3 → 0',
    ),
    ({ risks, steps, criteria }, text) => {
      expect(told(risks)).toEqual([
        ['The key is lost', 'Nobody gets in', 'A second key'],
        ['Rain', 'It gets wet', null],
      ]);
      const [first] = risks;
      expect(text.slice(first?.span.from, first?.span.to)).toMatch(/^- ⚠️ [^]*key$/);
      // The boxes of success metrics are neither steps nor criteria.
      expect([steps.length, criteria.length]).toEqual([1, 0]);
    },
  );
  test.each([
    ['labelled lines', '- Risk: The key is lost.\n  Mitigation: A second one.'],
    ['labelled bullets', '- Risk: The key is lost.\n  - Mitigation: A second one.'],
    ['labels in one line', '- Risk: The key is lost. Mitigation: A second one.'],
    [
      'labels as bullets of one list',
      '- **Risk**: The key is lost.\n- **Mitigation**: A second one.',
    ],
    ['labelled paragraphs', '**Risk**: The key is lost.\n**Mitigation**: A second one.'],
    [
      'a table',
      '| # | Risk | Mitigation |\n|---|---|---|\n| 1 | The key is lost. | A second one. |',
    ],
  ])('found in %s', (_, risks) => {
    expect(told(found(risks, 'Risks and Mitigations'))).toEqual([
      ['The key is lost.', null, 'A second one.'],
    ]);
  });
  test('found under headings of their own', () => {
    const risks =
      '### The key is lost\n\n**Risk:** Nobody gets in.\n\n**Mitigation:** A second one.\n\n### Rain\n\n**Mitigation:** A roof.';
    expect(told(found(risks, 'Risks and Mitigations'))).toEqual([
      ['The key is lost', 'Nobody gets in.', 'A second one.'],
      ['Rain', null, 'A roof.'],
    ]);
  });
  test('cut behind bold words, a short label or a dash', () => {
    expect(
      told(
        found(
          '1. **Rain.** It gets wet.\n2. **Wind:** It gets cold.\n3. Snow: it gets white.\n4. Fog — it gets dim.\n5. **Hail** falls on roofs.\n6. Nobody comes.',
          'Risks',
        ),
      ),
    ).toEqual([
      ['Rain', 'It gets wet.', null],
      ['Wind', 'It gets cold.', null],
      ['Snow', 'it gets white.', null],
      ['Fog', 'it gets dim.', null],
      ['Hail falls on roofs.', null, null],
      ['Nobody comes.', null, null],
    ]);
  });
  test('told from questions by their words where nothing else says it', () => {
    const mixed = note('- Rain\n- Who pays?\n- ❓ How to pay');
    expect(parsePlan(mixed).risks.map(({ title }) => title)).toEqual(['Rain']);
    expect(parsePlan(mixed).questions.map(({ title }) => title)).toEqual([
      'Who pays?',
      'How to pay',
    ]);
  });
  test('in every section of risks', () => {
    expect(told(found('- Rain\n\n## Blockers\n\n- Snow', 'Risks'))).toEqual([
      ['Rain', null, null],
      ['Snow', null, null],
    ]);
  });
  test('beside success metrics, whose boxes are no steps even where there are no others', () => {
    const text =
      '# T\n\n## Progress\n\nNothing yet.\n\n## Risks\n\n- [ ] Rain\n\n**Success Metrics:**\n- [ ] Dry days: 30\n';
    const { risks, steps } = parsePlan(text);
    expect([risks.map(({ title }) => title), steps]).toEqual([['Rain'], []]);
  });
  test('read though their signs are broken characters', () => {
    expect(told(found('**Risks:**\n- âš\u00a0ï¸\u008f **Rain**: Wet'))).toEqual([
      ['Rain', 'Wet', null],
    ]);
  });
});

describe('a risk is settled when', () => {
  test.each([
    ['it is struck through', '- ~~**Rain**: It gets wet~~', true],
    ['only its title is', '- ⚠️ ~~**Rain**~~: It gets wet', true],
    ['its box is ticked', '- [x] **Rain**: It gets wet', true],
    ['it begins with a tick', '- ✅ **Rain**: It gets wet', true],
    ['its status says so', '- **Rain**: It gets wet\n  - Status: Mitigated', true],
    ['it stands among the closed ones', '### Closed risks\n\n- **Rain**: It gets wet', true],
    ['but not when its box is open', '- [ ] **Rain**: It gets wet', false],
    ['nor when its status denies it', '- **Rain**: It gets wet\n  - Status: Not resolved', false],
  ])('%s', (_, risks, settled) => {
    expect(found(risks, 'Risks')).toMatchObject([
      { title: 'Rain', description: 'It gets wet', settled },
    ]);
  });
});

describe('no risk are', () => {
  test.each([
    '- None.',
    '- No known risks.',
    '- ⚠️ **[Risk]**: Description and mitigation strategy',
    '- TBD',
    '**Assumptions:**\n- It rains',
    '```\n- Rain\n```',
    '> - Rain',
    '> [!warning] Rain\n> - Rain',
    '<!--\n- Rain\n-->',
    'Risks are looked at every week.',
    '| Risk | Mitigation |\n|---|---|',
  ])('%j', (risks) => {
    expect(found(risks, 'Risks')).toEqual([]);
  });
});
