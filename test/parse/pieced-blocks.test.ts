import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/parse/block';
import { listedBlocks, type NoteBlocks } from '../../src/parse/note-blocks';
import { PiecedBlocks } from '../../src/parse/pieced-blocks';
import { joinedBlocks, readPieces } from '../../src/parse/pieces';
import { piecedText, windowLength } from '../../src/parse/read-blocks';
import { planText } from '../bench/plan-text';

const text = planText(6, 'codex');
const region = { from: 0, to: text.length };
const read = readPieces(piecedText(text, region, true, null), null, windowLength);
const pieces = read.pieces.slice(0, read.pieces.length);
const pieced = new PiecedBlocks(read);
const listed = listedBlocks(joinedBlocks(text, pieces));

const told = (blocks: readonly Block[]) => blocks.map(({ kind, span }) => ({ kind, span }));

describe('the blocks of a plan that was read in pieces', () => {
  test('has lists that go over several pieces', () => {
    const lists = listed.within(region).filter(({ kind }) => kind === 'list');
    const piecesIn = lists.map(
      ({ span }) => pieces.filter(({ from }) => span.from < from && from < span.to).length,
    );
    expect(Math.max(...piecesIn)).toBeGreaterThan(1);
  });

  test('are the same headings as those of the whole', () => {
    expect(pieced.headings.length).toBeGreaterThan(5);
    expect(pieced.headings).toEqual(listed.headings);
  });

  test('are found between any two places as in the whole', () => {
    const ask = (blocks: NoteBlocks, from: number, length: number) =>
      told(blocks.within({ from, to: Math.min(from + length, text.length) }));
    for (let from = 0; from < text.length; from += 37) {
      for (const length of [0, 1, 50, 900, 4_000]) {
        expect(ask(pieced, from, length)).toEqual(ask(listed, from, length));
      }
    }
  });

  test('are found from any place on as in the whole', () => {
    for (let from = 0; from < text.length; from += 37) {
      expect(told(pieced.from(from, 3))).toEqual(told(listed.from(from, 3)));
    }
  });

  test('reach as far as the last of them goes, or further', () => {
    for (let from = 0; from < text.length; from += 37) {
      const span = { from, to: Math.min(from + 300, text.length) };
      expect(pieced.reachOf(span).to).toBeGreaterThanOrEqual(listed.reachOf(span).to);
    }
  });
});
