import { describe, expect, test } from '@jest/globals';
import type { Piece } from '../../src/parse/piece';
import { piecedText, windowLength } from '../../src/parse/read-blocks';
import { joinedBlocks, readPieces, type PiecesRead } from '../../src/parse/pieces';
import { likeness } from '../../src/parse/reading-memory';
import { planText } from '../bench/plan-text';
import { writtenBlocks } from '../support/written-blocks';

function read(text: string, before: PiecesRead | null): PiecesRead {
  const region = { from: 0, to: text.length };
  const known = before && { read: before, ...likeness(before.source, text) };
  return readPieces(piecedText(text, region, true, known), known, windowLength);
}

function allOf({ pieces }: PiecesRead): readonly Piece[] {
  return pieces.slice(0, pieces.length);
}

describe('a plan that was changed', () => {
  const text = planText(20, 'codex');
  const at = text.lastIndexOf('- [ ]');
  const changed = `${text.slice(0, at)}- [ ] Count the gauges\n${text.slice(at)}`;
  const old = read(text, null);
  const next = read(changed, old);

  test('is read again around the change alone', () => {
    expect(next.sameTo).toBeLessThanOrEqual(at);
    expect(next.sameFrom).toBeGreaterThan(at);
    expect(next.sameFrom - next.sameTo).toBeLessThan(1_000);
    const before = allOf(old);
    const kept = allOf(next).filter((piece) => before.includes(piece));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.at(-1)?.to).toBe(next.sameTo);
  });

  test('has the blocks of the whole text', () => {
    const whole = read(changed, null);
    const plain = (read: PiecesRead) => writtenBlocks(joinedBlocks(changed, allOf(read)));
    expect(plain(next)).toEqual(plain(whole));
  });

  test('does not look for facts again where nothing changed, and finds them where they are now', () => {
    const places = (from: PiecesRead, count: () => void) =>
      from.facts.of('spans', (blocks) => {
        count();
        return blocks.map(({ span }) => span);
      });
    let looks = 0;
    const look = (): void => {
      looks += 1;
    };
    places(old, look);
    looks = 0;
    const spans = places(next, look);
    expect(looks).toBeLessThan(20);
    expect(spans).toEqual(allOf(next).flatMap(({ blocks }) => blocks.map(({ span }) => span)));
  });
});
