import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOutGraph } from '../../../src/engine/graph-layout';
import type { PlanEdge } from '../../../src/index/plan-links';
import type { LinkKind } from '../../../src/plan/link';
import { headsPath, linesPath } from '../../../src/view/graph/graph-lines';
import { BOX, boxAt, sceneOf, sceneRequest, type Scene } from '../../../src/view/graph/graph-scene';
import { planAfterKey } from '../../../src/view/graph/graph-walk';
import { runsOf } from '../../support/law-runs';
import { planGraphOf, planLink, planRow } from '../../support/plan-rows';

function sceneFor(plans: string, links: readonly PlanEdge[], isMirrored = false): Scene {
  const rows = [...plans].map((path) => planRow(path));
  const request = sceneRequest(planGraphOf(rows, links));
  return sceneOf(request, layOutGraph(request.layout), isMirrored);
}

const waits = (from: string, to: string): PlanEdge => planLink(from, 'depends on', to);
const CHAIN = [waits('b', 'a'), waits('c', 'b')];

describe('the scene', () => {
  test('has what is done first at the left, and its lines from side to side', () => {
    const { boxes, lines } = sceneFor('abc', CHAIN);
    const [a, b] = [boxes.get('a'), boxes.get('b')];
    expect(a?.x).toBe(0);
    expect(lines[0]?.points[0]).toEqual({ x: BOX.width, y: BOX.height / 2 });
    expect(lines[0]?.points.at(-1)?.x).toBe(b?.x);
  });

  test('is mirrored where one reads from the right', () => {
    const [plain, mirrored] = [sceneFor('abc', CHAIN), sceneFor('abc', CHAIN, true)];
    for (const [path, { x, y, width }] of plain.boxes) {
      expect(mirrored.boxes.get(path)).toMatchObject({ x: plain.width - x - width, y });
    }
    expect(mirrored.order).toEqual(plain.order);
  });

  test('knows which plan is at a point', () => {
    const scene = sceneFor('abc', CHAIN);
    expect(boxAt(scene, { x: 10, y: 10 })?.path).toBe('a');
    expect(boxAt(scene, { x: BOX.width + 5, y: 10 })).toBeNull();
  });

  test('is to be arranged anew when an edge changes, and not when a plan does', () => {
    const keyOf = (links: readonly PlanEdge[], status: 'draft' | 'complete') =>
      sceneRequest(
        planGraphOf(
          [...'abc'].map((path) => planRow(path, { status })),
          links,
        ),
      ).key;
    expect(keyOf(CHAIN, 'draft')).toBe(keyOf(CHAIN, 'complete'));
    expect(keyOf(CHAIN, 'draft')).not.toBe(keyOf([waits('b', 'a')], 'draft'));
    expect(keyOf([planLink('b', 'parent', 'a')], 'draft')).not.toBe(
      keyOf([waits('b', 'a')], 'draft'),
    );
  });
});

describe('the arrow keys', () => {
  const scene = sceneFor('abcd', [...CHAIN, waits('d', 'a')]);

  test('follow edges across', () => {
    expect(planAfterKey(scene, 'b', 'ArrowLeft')).toBe('a');
    expect(planAfterKey(scene, 'b', 'ArrowRight')).toBe('c');
    expect(planAfterKey(scene, 'c', 'ArrowRight')).toBeNull();
  });

  test('follow them the other way where one reads from the right', () => {
    const mirrored = sceneFor('abc', CHAIN, true);
    expect(planAfterKey(mirrored, 'b', 'ArrowRight')).toBe('a');
  });

  test('lead to the ends, and any other key nowhere', () => {
    expect(planAfterKey(scene, 'b', 'Home')).toBe('a');
    expect(planAfterKey(scene, 'a', 'End')).toBe(scene.order.at(-1));
    expect(planAfterKey(scene, 'a', 'x')).toBeNull();
  });
});

const name = fc.constantFrom(...'abcdefg');
const kind = fc.constantFrom<LinkKind>('depends on', 'parent', 'supersedes', 'related');
const someLinks = fc.array(
  fc
    .tuple(name, kind, name)
    .filter(([from, , to]) => from !== to)
    .map(([from, one, to]) => planLink(from, one, to)),
  { maxLength: 12 },
);

test('in any graph every plan is reached by the key down alone, and left undoes what right did where there is one edge', () => {
  fc.assert(
    fc.property(someLinks, fc.boolean(), (links, isMirrored) => {
      const scene = sceneFor('abcdefg', links, isMirrored);
      const walked: string[] = [];
      for (
        let path = planAfterKey(scene, 'a', 'Home');
        path !== null;
        path = planAfterKey(scene, path, 'ArrowDown')
      ) {
        walked.push(path);
      }
      expect([...walked].sort()).toEqual([...'abcdefg']);
      for (const path of walked) {
        const next = planAfterKey(scene, path, 'ArrowRight');
        if (next === null) continue;
        const ends = (one: string) =>
          scene.lines.filter(({ edge: { from, to } }) => from === one || to === one).length;
        if (ends(next) === 1) expect(planAfterKey(scene, next, 'ArrowLeft')).toBe(path);
      }
    }),
    { numRuns: runsOf('whole') },
  );
});

test('in any graph each line is a path of numbers, and what comes first has the head of a parent only', () => {
  fc.assert(
    fc.property(someLinks, (links) => {
      const { lines } = sceneFor('abcdefg', links);
      for (const line of lines) {
        expect(linesPath([line])).toMatch(/^M-?[\d.]+ -?[\d.]+([LC](-?[\d.]+ ?)+)+$/);
        const heads = headsPath([line]);
        if (line.edge.kind === 'related') expect(heads).toBe('');
        else expect(heads).toMatch(/^M(-?[\d.]+ -?[\d.]+L?)+Z$/);
        const [first, last] = [line.points[0], line.points.at(-1)];
        const tip = /^M(-?[\d.]+) /.exec(heads)?.[1];
        const end = line.edge.kind === 'parent' ? first : last;
        if (tip !== undefined) expect(Number(tip)).toBeCloseTo(end?.x ?? NaN, 0);
      }
    }),
    { numRuns: runsOf('whole') },
  );
});
