import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PlanLinkRow } from '../../src/index/link-rows';
import { resolutionOf } from '../../src/index/link-resolution';
import { nameKey, NoteNames } from '../../src/index/note-names';
import { PlanLinks } from '../../src/index/plan-links';
import { law } from '../laws/law';

const never = (): boolean => false;

/** A vault of names and links, with the index over it and a count of what it resolves. */
class LinkedVault {
  readonly names = new NoteNames();
  readonly rows = new Map<string, readonly PlanLinkRow[]>();
  resolved = 0;
  readonly links = this.fresh();

  fresh(): PlanLinks {
    return new PlanLinks({
      rowsOf: (path) => this.rows.get(path) ?? null,
      resolve: (link, from) => {
        this.resolved += 1;
        return resolutionOf(link, from, this.names);
      },
    });
  }

  write(path: string, ...rows: readonly PlanLinkRow[]): void {
    this.rows.set(path, rows);
    this.links.planChanged(path);
    if (this.names.add(path)) this.links.nameChanged(nameKey(path));
  }

  remove(path: string): void {
    if (this.rows.delete(path)) this.links.planChanged(path);
    if (this.names.remove(path)) this.links.nameChanged(nameKey(path));
  }

  rename(from: string, to: string): void {
    const rows = this.rows.get(from);
    this.remove(from);
    if (rows) this.write(to, ...rows);
  }

  /** Does what is left; gives how many links were resolved for it. */
  settle(): number {
    const before = this.resolved;
    this.links.work(never);
    this.links.tell();
    return this.resolved - before;
  }
}

function link(target: string, more: Partial<PlanLinkRow> = {}): PlanLinkRow {
  return { target, form: 'wikilink', subpath: null, kind: 'depends on', step: null, ...more };
}

describe('links between plans', () => {
  test('are known in both directions', () => {
    const vault = new LinkedVault();
    vault.write('a.md', link('b', { subpath: '#^s1', step: 'Ship it' }), link('c'));
    vault.write('b.md');
    vault.settle();
    const edge = {
      from: 'a.md',
      to: 'b.md',
      kind: 'depends on',
      fromStep: 'Ship it',
      toBlock: 's1',
    };
    expect(vault.links.incoming('b.md')).toEqual([edge]);
    expect([...vault.links.edges()]).toEqual([edge]);
    expect(vault.links.outgoing('a.md').map(({ resolution }) => resolution)).toEqual([
      { kind: 'found', path: 'b.md' },
      { kind: 'missing', candidates: [] },
    ]);
  });

  test('make a plan wait for what it depends on and for what blocks it, but not for what a step needs', () => {
    const vault = new LinkedVault();
    vault.write('a.md', link('b'), link('d', { step: 'Ship it' }));
    vault.write('b.md');
    vault.write(
      'c.md',
      link('a', { kind: 'blocks' }),
      link('b', { kind: 'blocks', subpath: '#^x' }),
    );
    vault.write('d.md');
    vault.settle();
    expect(vault.links.waitsFor('a.md')).toEqual(['b.md', 'c.md']);
    expect(vault.links.waitsFor('b.md')).toEqual([]);
  });

  test('within a note are links of it, and lead to no other', () => {
    const vault = new LinkedVault();
    vault.write('a.md', link('', { subpath: '#^s1', step: 'Ship it' }));
    vault.settle();
    expect(vault.links.outgoing('a.md')).toHaveLength(1);
    expect([...vault.links.edges()]).toEqual([]);
    expect(vault.links.incoming('a.md')).toEqual([]);
  });

  test('are resolved again only where they name what was created, deleted or renamed', () => {
    const vault = new LinkedVault();
    for (let at = 0; at < 100; at += 1) {
      vault.write(`plan ${at}.md`, link(`plan ${(at + 1) % 100}`), link('hub'), link('gone'));
    }
    expect(vault.settle()).toBe(300);
    vault.names.add('else/other.md');
    vault.links.nameChanged('other');
    expect(vault.settle()).toBe(0);
    vault.rename('plan 7.md', 'done/plan 7.md');
    // Its own three, and the one that names it.
    expect(vault.settle()).toBe(4);
    vault.write('gone.md');
    expect(vault.settle()).toBe(100);
    vault.write('plan 9.md', link('plan 10'), link('hub'), link('plan 3'));
    expect(vault.settle()).toBe(1);
  });

  test('tell the ends of what changed, and nothing when all is as before', () => {
    const vault = new LinkedVault();
    const told: string[][] = [];
    vault.links.subscribe((changed) => told.push([...changed].sort()));
    vault.write('a.md', link('b'));
    vault.write('b.md');
    vault.settle();
    vault.write('a.md', link('b'));
    vault.settle();
    vault.rename('b.md', 'x/b.md');
    vault.settle();
    vault.write('a.md');
    vault.settle();
    expect(told).toEqual([
      ['a.md', 'b.md'],
      ['a.md', 'b.md', 'x/b.md'],
      ['a.md', 'x/b.md'],
    ]);
  });

  test('are resolved as far as there is time, and the rest later', () => {
    const vault = new LinkedVault();
    for (let at = 0; at < 10; at += 1) vault.write(`plan ${at}.md`, link('hub'));
    let turns = 0;
    for (; !vault.links.isDone; turns += 1) {
      let left = 3;
      vault.links.work(() => (left -= 1) < 0);
    }
    expect(turns).toBe(4);
    expect(vault.resolved).toBe(10);
  });
});

const paths = ['a.md', 'b.md', 'x/a.md', 'x/b.md', '.h/a.md', 'y/c.md'];
const somePath = fc.constantFrom(...paths);
const someRow = fc.record({
  target: fc.constantFrom('', 'a', 'b', 'c', 'x/a', './b', 'z/c', 'x/a.md', '.h/a.md', 'none'),
  form: fc.constantFrom('wikilink', 'markdown', 'code path'),
  subpath: fc.constantFrom(null, '#^s1', '#Progress'),
  kind: fc.constantFrom('depends on', 'blocks', 'mentioned'),
  step: fc.constantFrom(null, 'Ship it'),
}) satisfies fc.Arbitrary<PlanLinkRow>;
const someChange = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path: somePath, rows: fc.array(someRow) }),
  fc.record({ kind: fc.constant('remove' as const), path: somePath }),
  fc.record({ kind: fc.constant('rename' as const), path: somePath, to: somePath }),
  fc.record({ kind: fc.constant('work' as const), links: fc.nat(5) }),
);

law(
  'links that were kept through any changes are those of an index made anew',
  [fc.array(someChange, { maxLength: 30 })],
  (changes) => {
    const vault = new LinkedVault();
    for (const change of changes) {
      if (change.kind === 'write') {
        const rows = new Map(change.rows.map((row) => [JSON.stringify(row), row]));
        vault.write(change.path, ...rows.values());
      } else if (change.kind === 'remove') vault.remove(change.path);
      else if (change.kind === 'rename') vault.rename(change.path, change.to);
      else {
        let left = change.links;
        vault.links.work(() => (left -= 1) < 0);
      }
    }
    vault.settle();
    const fresh = vault.fresh();
    for (const path of paths) fresh.planChanged(path);
    fresh.work(never);
    const told = (links: PlanLinks): unknown =>
      paths.map((path) => [
        links.outgoing(path),
        new Set(links.incoming(path).map((edge) => JSON.stringify(edge))),
        new Set(links.waitsFor(path)),
        new Set([...links.edges()].map((edge) => JSON.stringify(edge))),
      ]);
    expect(told(vault.links)).toEqual(told(fresh));
  },
);
