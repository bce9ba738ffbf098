import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readBlocks } from '../../src/parse/read-blocks';
import { writtenBlocks } from '../support/written-blocks';
import type { Block } from '../../src/parse/block';
import { markdownFiles, readCorpusFile } from '../support/corpus/corpus-files';
import { runsOf } from '../support/law-runs';

const read = (text: string, window?: number): readonly Block[] =>
  writtenBlocks(readBlocks(text, { from: 0, to: text.length }, true, window));

const line = fc.constantFrom(
  '',
  '',
  '',
  '# H',
  '## Progress',
  'Words',
  'word word',
  '- a',
  '- [ ] b',
  '  - c',
  '    code',
  '1. one',
  '2. two',
  '> q',
  '> - r',
  '```',
  '```js',
  '~~~',
  '  ```',
  '---',
  '===',
  '***',
  '* * *',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '| a | b |',
  '|---|---|',
  '\tx',
  '_em_',
  '**b**: c',
  '[x] y',
  '[a]: b',
  '%%',
  '“q”',
  '   indented',
  '* item',
  '+ item',
  '__init__',
  '<script>',
  '</script>',
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('a text read in windows', () => {
  test('has the same blocks, whatever it says', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (source, window) => {
        expect(read(source, window)).toEqual(read(source, Infinity));
      }),
      { numRuns: runsOf('dear') },
    );
  });

  const corpus = join(process.cwd(), '../shared/corpus/files');
  const isThere = existsSync(corpus);
  const inCorpus = isThere ? test : test.skip;
  inCorpus(
    `has the same blocks in real plans${isThere ? '' : ' (skipped: ../shared is not there)'}`,
    () => {
      for (const path of markdownFiles('.', corpus) ?? []) {
        const { text: note } = readCorpusFile(path, corpus);
        if (note.length > 60_000) continue;
        expect(read(note, 500)).toEqual(read(note, Infinity));
      }
    },
  );
});

describe('a line of dashes below definitions of links', () => {
  const kinds = (source: string): readonly string[] => read(source).map(({ kind }) => kind);

  test.each([
    ['a link', '[1]: https://example.org'],
    ['links', '[1]: </a b> "A"\n[the other]: b.md'],
    ['a footnote', '[^1]: As the log says,\nat its end.'],
  ])('is a break and makes no heading of %s', (_, definitions) => {
    expect(kinds(`${definitions}\n---\nWords.\n`)).toEqual(['paragraph', 'break', 'paragraph']);
    expect(kinds(`${definitions}\n===\n`)).toEqual(['paragraph']);
  });

  test('makes a heading where one of the lines is no definition', () => {
    expect(kinds('[1]: a.md\nWords\n---\n')).toEqual(['heading']);
    expect(kinds('[ ]: two words\n---\n')).toEqual(['heading']);
  });
});
