import { describe, expect, test } from '@jest/globals';
import { shortWords } from '../../src/parse/short-words';

describe('a text without the letters inside its words', () => {
  test.each([
    ['a step', '- [ ] Count the gauges.\n', '- [ ] Cs.\n'],
    ['a table', '| Date of it | Words |\n|---|---|\n', '| Dt | Ws |\n|---|---|\n'],
    ['words in East Asian letters', '## 決定事項\n', '## 決項\n'],
    ['a short word', 'at\n', 'at\n'],
  ])('keeps what makes a block of %s', (_, text, short) => {
    expect(shortWords(text).source).toBe(short);
  });

  test.each(['<details>Words inside</details>\n', '```js words here\n', 'Words <b>here</b>\n'])(
    'keeps all letters where they may count: %j',
    (text) => {
      expect(shortWords(text).source).toBe(text);
    },
  );

  test('gives the places of the whole text', () => {
    const text = '- Count the gauges\n- Compare them\n';
    const { source, placeOf } = shortWords(text);
    const second = source.indexOf('- Cm');
    expect(text.slice(placeOf(second))).toBe('- Compare them\n');
    expect(placeOf(source.length)).toBe(text.length);
    expect(placeOf(0)).toBe(0);
  });
});
