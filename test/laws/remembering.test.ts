import { beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { forgetReadings } from '../../src/parse/reading-memory';
import { planText } from '../bench/plan-text';
import { law } from './law';
import { planNote } from './plan-notes';
import { fixtures } from './real-notes';
import { changed, someChange } from './some-changes';
import { examples } from './some-splices';

/** So much of a real note that a run stays cheap. */
const SOME = 2_000;

const note = fc.oneof(
  planNote.map(({ text }) => text),
  fc.constantFrom(...fixtures.map((text) => text.slice(0, SOME))),
  fc
    .tuple(fc.constantFrom('codex' as const, 'skill' as const), fc.nat())
    .map(([form, seed]) => planText(3, form, seed)),
  fc.array(fc.constantFrom(...examples), { maxLength: 10 }).map((all) => all.join('\n')),
);

/** Each text as if it were the first that was ever read. */
function coldly(text: string): string {
  forgetReadings();
  return JSON.stringify(parsePlan(text));
}

describe('the memory of readings', () => {
  beforeEach(forgetReadings);

  law(
    'changes no plan, whatever was read before and however the note was changed',
    [note, fc.array(someChange, { minLength: 1, maxLength: 10 })],
    (first, changes) => {
      forgetReadings();
      const texts = [first];
      for (const change of changes) texts.push(changed(texts.at(-1) ?? '', change));
      const kept = texts.map((text) => JSON.stringify(parsePlan(text)));
      const cold = texts.map(coldly);
      for (const [index, plan] of kept.entries()) {
        if (plan !== cold[index]) expect(JSON.parse(plan)).toEqual(JSON.parse(cold[index] ?? ''));
      }
      expect(kept).toEqual(cold);
    },
    'dear',
  );

  test('gives the reading of the same note again, and reads it anew once it is forgotten', () => {
    const text = planText(3, 'codex');
    const plan = parsePlan(text);
    expect(parsePlan(text)).toBe(plan);
    expect(parsePlan(text, 'templates/a.md')).not.toBe(plan);
    forgetReadings();
    expect(parsePlan(text)).not.toBe(plan);
    expect(parsePlan(text)).toEqual(plan);
  });

  test('leaves steps and briefs as they were where another part of the note was changed', () => {
    const before = planText(6, 'codex');
    const logged = before.replace('\n\n## Plan of Work', '\n- Decision: Use pier clock 4$&');
    const [old, plan] = [parsePlan(before), parsePlan(logged)];
    expect(plan.decisions.length).toBe(old.decisions.length + 1);
    expect(plan.steps).toBe(old.steps);
    expect(plan.phases.map(({ briefs }) => briefs)).toEqual(old.phases.map(({ briefs }) => briefs));
    expect(plan.phases[1]?.briefs).toBe(old.phases[1]?.briefs);
    const [at = 0] = plan.phases.slice(1).map(({ span }) => span.from);
    const reworded = parsePlan(`${logged.slice(0, at)}Mind the tide.\n\n${logged.slice(at)}`);
    expect(reworded.phases.at(-1)?.span).not.toEqual(plan.phases.at(-1)?.span);
    expect(reworded.phases.at(-1)?.briefs).toBe(old.phases.at(-1)?.briefs);
    const opened = parsePlan(logged.replace('## Plan of Work', '$&\n\nIn this order.'));
    expect(opened.phases.at(-1)?.briefs).toBe(old.phases.at(-1)?.briefs);
  });

  test('keeps as many readings as it says, those used last', () => {
    const texts = Array.from({ length: 33 }, (_, seed) => planText(3, 'codex', seed));
    const plans = texts.map((text) => parsePlan(text));
    expect(parsePlan(texts[32] ?? '')).toBe(plans[32]);
    expect(parsePlan(texts[1] ?? '')).toBe(plans[1]);
    expect(parsePlan(texts[0] ?? '')).not.toBe(plans[0]);
  });
});
