import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readPlan } from '../../src/engine/read-plan';
import { PlanIndex } from '../../src/index/plan-index';
import { DetailsReader } from '../../src/obsidian/details-reader';
import { parsePlan } from '../../src/parse/parse-plan';
import { FakeApp } from '../support/fakes/fake-app';
import { withWindow } from '../support/fakes/fake-window';
import { planNote } from '../support/plan-of';

const note = (step: string): string => planNote({ progress: [`- [ ] ${step}`] });

let fake: FakeApp;
let index: PlanIndex;
let reads: string[];
let reader: DetailsReader;

/** Puts the note as it is on disk into the index. */
function know(path: string): void {
  const text = fake.text(path);
  index.put({ path, name: path, text, plan: parsePlan(text) });
}

/** Runs until nothing is left to be read. */
async function allRead(): Promise<void> {
  for (let turns = 0; reader.state().progress !== null; turns += 1) {
    if (turns > 100) throw new Error('The reading never ends.');
    await jest.advanceTimersByTimeAsync(100);
  }
}

beforeEach(() => {
  fake = new FakeApp({ 'a.md': note('Wire'), 'b.md': note('Solder') });
  index = new PlanIndex();
  reads = [];
  reader = new DetailsReader(fake.app, index, {
    read: (request) => {
      reads.push(request.path);
      return Promise.resolve(readPlan(request));
    },
  });
  reader.load();
  know('a.md');
  know('b.md');
});

describe('the details of plans', () => {
  test('are read when somebody wants them, and not before', () =>
    withWindow(async () => {
      expect(reads).toEqual([]);
      reader.want();
      await allRead();
      expect([...reads].sort()).toEqual(['a.md', 'b.md']);
      expect(reader.state().ledger.says('b.md', 'solder')).toBe(true);
    }));

  test('are read again for the plan that changed alone', () =>
    withWindow(async () => {
      reader.want();
      await allRead();
      reads = [];
      await fake.vault.modify(fake.file('a.md'), note('Paint'));
      know('a.md');
      await allRead();
      expect(reads).toEqual(['a.md']);
      const { ledger } = reader.state();
      expect([ledger.says('a.md', 'paint'), ledger.says('a.md', 'wire')]).toEqual([true, false]);
    }));

  test('are forgotten when the last one who wanted them lets go', () =>
    withWindow(async () => {
      const first = reader.want();
      const second = reader.want();
      await allRead();
      first();
      first();
      expect(reader.state().ledger.get('a.md')).not.toBeNull();
      second();
      expect(reader.state().ledger.get('a.md')).toBeNull();
    }));

  test('are those of the newest text when it changes while it is read', () =>
    withWindow(async () => {
      reader.want();
      await fake.vault.modify(fake.file('a.md'), note('Paint'));
      know('a.md');
      await allRead();
      expect(reader.state().ledger.says('a.md', 'paint')).toBe(true);
    }));

  test('cost a note that is gone its own place only', () =>
    withWindow(async () => {
      index.put({ path: 'gone.md', name: 'gone', text: '', plan: parsePlan('') });
      reader.want();
      await allRead();
      expect(reader.state().left).toBe(1);
      expect(reader.state().ledger.get('a.md')).not.toBeNull();
    }));
});
