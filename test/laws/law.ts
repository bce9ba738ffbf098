// A law: a sentence that holds for any input, as a test. How often it is tried is said in law-runs.ts, not here.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { runsOf, type LawCost } from '../support/law-runs';

type Inputs<Values extends unknown[]> = { [Index in keyof Values]: fc.Arbitrary<Values[Index]> };

/** A test that `claim` throws for none of the inputs; an input that it has nothing to say of is left by `fc.pre`. */
export function law<Values extends unknown[]>(
  name: string,
  inputs: readonly [...Inputs<Values>],
  claim: (...values: Values) => void,
  cost: LawCost = 'cheap',
  afterwards: () => void = () => undefined,
): void {
  test(name, () => {
    const runs = runsOf(cost);
    const ran = progressOf(name, runs);
    const property = fc.property(fc.tuple<Values>(...inputs), (values) => {
      claim(...values);
      ran();
    });
    fc.assert(property, { numRuns: runs });
    afterwards();
  });
}

/**
 * Several laws of the same inputs, which share what is made of them, because that takes the time. One test stands for
 * all, and an error begins with the sentence that does not hold. A claim that has nothing to say of what was made
 * calls `fc.pre`; one that never has is an error.
 */
export function laws<Values extends unknown[], Made>(
  inputs: readonly [...Inputs<Values>],
  make: (...values: Values) => Made,
  claims: Readonly<Record<string, (made: Made) => void>>,
  cost: LawCost = 'cheap',
): void {
  const silent = new Set(Object.keys(claims));
  const claimAll = (...values: Values): void => {
    const made = make(...values);
    for (const [sentence, claim] of Object.entries(claims)) {
      try {
        claim(made);
        silent.delete(sentence);
      } catch (error) {
        if (fc.PreconditionFailure.isFailure(error)) continue;
        throw new Error(`It does not hold that it ${sentence}`, { cause: error });
      }
    }
  };
  law(Object.keys(claims).join('; '), inputs, claimAll, cost, () => {
    if (runsOf(cost) >= ENOUGH_TO_SPEAK) expect([...silent]).toEqual([]);
  });
}

/** Among so many runs every claim has been of some input. */
const ENOUGH_TO_SPEAK = 100;
const PARTS = 20;

/** To be called after each run; now and then says on the terminal how far the law is, where `LAW_PROGRESS` is set. */
function progressOf(name: string, runs: number): () => void {
  if (process.env['LAW_PROGRESS'] === undefined) return () => undefined;
  let done = 0;
  return () => {
    done += 1;
    if (done % Math.ceil(runs / PARTS) !== 0 && done !== runs) return;
    process.stderr.write(`${done} of ${runs} runs: ${name.slice(0, 90)}\n`);
  };
}
