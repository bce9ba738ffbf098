import { describe, expect, test } from '@jest/globals';
import type { PlanLinkRow, StepRow } from '../../src/index/link-rows';
import { type WaitingPlace, waitingCircle } from '../../src/index/waiting-circle';

interface Known {
  readonly waitsFor?: readonly string[];
  /** `step → target#^block`, the target empty for the plan itself. */
  readonly waits?: readonly (readonly [step: string, target: string, block: string | null])[];
  readonly blocks?: Readonly<Record<string, string>>;
}

/** Plans by their paths, with what they and their steps wait for. */
function sourcesOf(plans: Readonly<Record<string, Known>>) {
  return {
    links: {
      waitsFor: (path: string) => plans[path]?.waitsFor ?? [],
      outgoing: (path: string) =>
        (plans[path]?.waits ?? []).map(([step, target, block]) => ({
          row: {
            target,
            form: 'wikilink',
            subpath: block === null ? null : `#^${block}`,
            kind: 'depends on',
            step,
          } satisfies PlanLinkRow,
          resolution: { kind: 'found', path: target === '' ? path : target } as const,
        })),
    },
    summary: (path: string) => ({
      steps: Object.entries(plans[path]?.blocks ?? {}).map(([block, name]): StepRow => ({
        name,
        block,
        state: 'pending',
        isNext: false,
      })),
    }),
  };
}

const plan = (path: string): WaitingPlace => ({ path, step: null });
const step = (path: string, title: string): WaitingPlace => ({ path, step: title });

describe('a circle of waiting', () => {
  test('is closed by a plan that is to wait for one that waits for it over others', () => {
    const sources = sourcesOf({ 'b.md': { waitsFor: ['c.md'] }, 'c.md': { waitsFor: ['a.md'] } });
    expect(waitingCircle(sources, plan('a.md'), plan('b.md'))).toEqual([
      plan('a.md'),
      plan('b.md'),
      plan('c.md'),
      plan('a.md'),
    ]);
  });

  test('is closed by a plan that is to wait for itself', () => {
    const circle = waitingCircle(sourcesOf({}), plan('a.md'), plan('a.md'));
    expect(circle).toEqual([plan('a.md'), plan('a.md')]);
  });

  test('is not closed by plans that wait for each other elsewhere', () => {
    const sources = sourcesOf({ 'b.md': { waitsFor: ['c.md'] }, 'c.md': { waitsFor: ['b.md'] } });
    expect(waitingCircle(sources, plan('a.md'), plan('b.md'))).toBeNull();
  });

  test('is not closed by steps of two plans that wait for other steps of each other', () => {
    const sources = sourcesOf({
      'a.md': { blocks: { 'step-2': 'Mount' } },
      'b.md': { waits: [['Sail', 'a.md', 'step-2']] },
    });
    expect(waitingCircle(sources, step('a.md', 'Paint'), step('b.md', 'Load'))).toBeNull();
    expect(waitingCircle(sources, step('a.md', 'Mount'), step('b.md', 'Sail'))).toEqual([
      step('a.md', 'Mount'),
      step('b.md', 'Sail'),
      step('a.md', 'Mount'),
    ]);
  });

  test('is closed by a step that is to wait for a plan one of whose steps waits for it', () => {
    const sources = sourcesOf({
      'a.md': { blocks: { 'step-2': 'Mount' } },
      'b.md': { waits: [['Sail', 'a.md', 'step-2']] },
    });
    expect(waitingCircle(sources, step('a.md', 'Mount'), plan('b.md'))).not.toBeNull();
  });

  test('is closed by a step that is to wait for a step of a plan that waits for its own', () => {
    const sources = sourcesOf({ 'b.md': { waitsFor: ['a.md'] } });
    expect(waitingCircle(sources, step('a.md', 'Mount'), step('b.md', 'Sail'))).not.toBeNull();
  });

  test('is closed within one plan', () => {
    const sources = sourcesOf({
      'a.md': { waits: [['Paint', '', 'mount']], blocks: { mount: 'Mount' } },
    });
    expect(waitingCircle(sources, step('a.md', 'Mount'), step('a.md', 'Paint'))).toEqual([
      step('a.md', 'Mount'),
      step('a.md', 'Paint'),
      step('a.md', 'Mount'),
    ]);
    expect(waitingCircle(sources, step('a.md', 'Sell'), step('a.md', 'Paint'))).toBeNull();
  });
});
