import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlanIndex, type PlanReading } from '../../src/index/plan-index';
import { parsePlan } from '../../src/parse/parse-plan';
import { planNote } from '../support/plan-of';

function reading(path: string, text = planNote({ title: `Plan of ${path}` })): PlanReading {
  return { path, name: path.replace(/^.*\/|\.md$/g, ''), text, plan: parsePlan(text) };
}

let index: PlanIndex;
/** What the listener was told: one sorted list of paths for each call. */
let told: (readonly string[])[];

beforeEach(() => {
  index = new PlanIndex();
  told = [];
  index.subscribe((changed) => told.push([...changed].sort()));
});

const paths = (): readonly string[] => index.all().map((row) => row.path);

describe('a plan that is put', () => {
  test('is a row, and replaces the row it had', () => {
    index.put(reading('a.md'));
    index.put(reading('b.md'));
    index.put(reading('a.md', planNote({ title: 'New words' })));
    expect(paths()).toEqual(['a.md', 'b.md']);
    expect(index.has('a.md')).toBe(true);
    expect(index.summary('a.md')?.title).toBe('New words');
    expect(told).toEqual([['a.md'], ['b.md'], ['a.md']]);
  });

  test('without a title goes by the name of its file', () => {
    index.put(reading('Plans/Night watch.md', '## Progress\n\n- [ ] a\n'));
    expect(index.summary('Plans/Night watch.md')?.title).toBe('Night watch');
  });

  test('gives the same rows again until something changes', () => {
    index.put(reading('a.md'));
    const rows = index.all();
    expect(index.all()).toBe(rows);
    index.put(reading('a.md'));
    expect(index.all()).not.toBe(rows);
  });
});

describe('a note that could not be read', () => {
  test('is a row that says why, and a plan again once it can be read', () => {
    index.putFailure('a.md', 'a', 'The disk is gone.');
    expect(index.summary('a.md')).toMatchObject({ title: 'a', failure: 'The disk is gone.' });
    index.put(reading('a.md'));
    expect(index.summary('a.md')?.failure).toBeNull();
  });

  test('takes away the whole reading it had', () => {
    index.use('a.md');
    index.put(reading('a.md'));
    index.putFailure('a.md', 'a', 'The disk is gone.');
    expect(index.use('a.md')).toBeNull();
  });
});

describe('a plan that is removed', () => {
  test('is no longer there', () => {
    index.put(reading('a.md'));
    index.remove('a.md');
    expect(index.has('a.md')).toBe(false);
    expect(index.summary('a.md')).toBeNull();
    expect(paths()).toEqual([]);
    expect(told).toEqual([['a.md'], ['a.md']]);
  });

  test('and was never known changes nothing', () => {
    index.remove('a.md');
    expect(told).toEqual([]);
  });
});

describe('a plan that is renamed', () => {
  test('moves with its row, and both paths are told of at once', () => {
    index.put(reading('a.md'));
    index.rename('a.md', 'b.md', 'b');
    expect(paths()).toEqual(['b.md']);
    expect(index.summary('b.md')).toMatchObject({ path: 'b.md', title: 'Plan of a.md' });
    expect(told).toEqual([['a.md'], ['a.md', 'b.md']]);
  });

  test('takes the new name of its file for a title when it has none', () => {
    index.put(reading('a.md', '## Progress\n\n- [ ] a\n'));
    index.rename('a.md', 'x/b.md', 'b');
    expect(index.summary('x/b.md')?.title).toBe('b');
  });

  test('keeps its whole reading when it had one, under the new path and name', () => {
    index.use('a.md');
    index.put(reading('a.md'));
    index.rename('a.md', 'b.md', 'b');
    expect(index.use('b.md')).toMatchObject({ path: 'b.md', name: 'b' });
    expect(index.use('a.md')).toBeNull();
  });

  test('onto another one leaves no reading of that one behind', () => {
    index.use('b.md');
    index.put(reading('b.md'));
    index.put(reading('a.md'));
    index.rename('a.md', 'b.md', 'b');
    expect(index.summary('b.md')?.title).toBe('Plan of a.md');
    expect(index.use('b.md')).toBeNull();
  });

  test('to where it is, or that is not known, changes nothing', () => {
    index.put(reading('a.md'));
    index.rename('a.md', 'a.md', 'a');
    index.rename('x.md', 'y.md', 'y');
    expect(told).toEqual([['a.md']]);
    expect(paths()).toEqual(['a.md']);
  });
});

describe('a batch', () => {
  test('is told of once, after all of it, with every path', () => {
    index.batch(() => {
      index.put(reading('a.md'));
      index.batch(() => index.put(reading('b.md')));
      index.remove('a.md');
      expect(told).toEqual([]);
    });
    expect(told).toEqual([['a.md', 'b.md']]);
  });

  test('that changes nothing is not told of', () => {
    index.batch(() => index.remove('a.md'));
    expect(told).toEqual([]);
  });

  test('that fails half way is told of as far as it went', () => {
    const fail = (): void => {
      index.put(reading('a.md'));
      throw new Error('half way');
    };
    expect(() => index.batch(fail)).toThrow('half way');
    expect(told).toEqual([['a.md']]);
    index.put(reading('b.md'));
    expect(told).toEqual([['a.md'], ['b.md']]);
  });
});

describe('a listener', () => {
  test('hears nothing more once it has stopped', () => {
    const heard: number[] = [];
    const stop = index.subscribe((changed) => heard.push(changed.size));
    index.put(reading('a.md'));
    stop();
    index.put(reading('b.md'));
    expect(heard).toEqual([1]);
  });

  test('may stop while it is being told, and the others are told all the same', () => {
    const heard: string[] = [];
    const stop = index.subscribe(() => stop());
    index.subscribe((changed) => heard.push(...changed));
    index.put(reading('a.md'));
    expect(heard).toEqual(['a.md']);
  });
});

describe('a whole reading', () => {
  test('is kept only from when it is used on', () => {
    index.put(reading('a.md'));
    expect(index.use('a.md')).toBeNull();
    const second = reading('a.md');
    index.put(second);
    expect(index.use('a.md')).toBe(second);
  });

  test('is the new one already when listeners are told of it', () => {
    index.use('a.md');
    const seen: (string | undefined)[] = [];
    index.subscribe(() => seen.push(index.use('a.md')?.plan.title ?? undefined));
    index.put(reading('a.md', planNote({ title: 'First' })));
    index.put(reading('a.md', planNote({ title: 'Second' })));
    index.putFailure('a.md', 'a', 'Not readable.');
    expect(seen).toEqual(['First', 'Second', undefined]);
  });

  test('goes when eight others were used after it', () => {
    const names = Array.from({ length: 9 }, (_, number) => `${number}.md`);
    for (const path of names) {
      index.use(path);
      index.put(reading(path));
    }
    expect(index.use('0.md')).toBeNull();
    expect(index.use('8.md')).not.toBeNull();
  });

  test('stays when it is used again in time', () => {
    index.use('a.md');
    index.put(reading('a.md'));
    for (let number = 0; number < 20; number += 1) {
      index.use(`${number}.md`);
      expect(index.use('a.md')).not.toBeNull();
    }
  });

  test('is known to be that of a text, and of no other', () => {
    const { text } = reading('a.md');
    index.use('a.md');
    expect(index.holds('a.md', text)).toBe(false);
    index.put(reading('a.md'));
    expect(index.holds('a.md', text)).toBe(true);
    expect(index.holds('a.md', `${text} `)).toBe(false);
    expect(index.holds('b.md', text)).toBe(false);
  });
});

describe('conflict copies beside a note', () => {
  const problemsOf = (path: string): number => index.summary(path)?.problems ?? 0;

  test('are one problem of its plan, whichever is known first, unless their rule is off', () => {
    index.setCopied('a.md', true);
    index.put(reading('a.md'));
    index.put(reading('b.md'));
    const without = problemsOf('b.md');
    expect(problemsOf('a.md')).toBe(without + 1);
    index.setCopied('b.md', true);
    expect(told.at(-1)).toEqual(['b.md']);
    expect(problemsOf('b.md')).toBe(without + 1);
    index.switchRulesOff(['conflict-copy']);
    expect(problemsOf('a.md')).toBe(without);
    index.switchRulesOff([]);
    index.setCopied('a.md', false);
    expect(problemsOf('a.md')).toBe(without);
  });

  test('stay where they are when the note is renamed', () => {
    index.put(reading('a.md'));
    const without = problemsOf('a.md');
    index.setCopied('a.md', true);
    index.rename('a.md', 'c.md', 'c');
    expect(problemsOf('c.md')).toBe(without);
  });
});

describe('rules that are switched off', () => {
  const text = planNote({ progress: ['- [x] **Step 1**: Wire', '  - Status: Pending'] });

  test('leave their problems out of the counts, until they are switched on again', () => {
    index.put(reading('a.md', text));
    index.put(reading('b.md'));
    const before = index.summary('a.md')?.problems ?? 0;
    index.switchRulesOff(['tick-disagrees-with-status']);
    expect(index.summary('a.md')?.problems).toBe(before - 1);
    expect(told.at(-1)).toEqual(['a.md']);
    index.switchRulesOff([]);
    expect(index.summary('a.md')?.problems).toBe(before);
  });

  test('hold for plans that are put later', () => {
    index.put(reading('a.md', text));
    const before = index.summary('a.md')?.problems ?? 0;
    index.switchRulesOff(['tick-disagrees-with-status']);
    index.put(reading('c.md', text));
    expect(index.summary('c.md')?.problems).toBe(before - 1);
  });
});

test('what is gathered is told once, when it is asked for, and not while somebody else still gathers', () => {
  const tellFirst = index.gather();
  index.put(reading('a.md'));
  const tellSecond = index.gather();
  index.put(reading('b.md'));
  tellFirst();
  expect(told).toEqual([]);
  expect(paths()).toEqual(['a.md', 'b.md']);
  tellSecond();
  expect(told).toEqual([['a.md', 'b.md']]);
});
