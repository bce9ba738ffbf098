// What stands for a step in a form that is open, or kept, while its note changes: by it the step is found again by its
// block id, by its words, or, when it was reworded, by its place.
import { textSum } from '../text/text-sum';
import type { Plan } from './plan';
import { allSteps, type Step } from './step';

interface Marks {
  readonly step: Step;
  /** '' for none. */
  readonly block: string;
  /** All that is above it, and all that is below it. */
  readonly place: string;
  /** With which of those of the same words it is, and of how many. */
  readonly name: string;
}

/** A key for each step and sub-step of `plan`, in the order of the note. Keys are distinct. */
export function stepKeys(plan: Pick<Plan, 'steps'>): ReadonlyMap<Step, string> {
  return new Map(
    marksOf(plan).map(({ step, block, place, name }) => [step, [block, place, name].join('\n')]),
  );
}

/**
 * The step of `plan` that `key` stands for, which was made of this plan or an older reading of it. One that has neither the
 * id nor the words any more is found only where all other steps are as they were; null when it is not certain which one.
 */
export function stepWithKey(plan: Pick<Plan, 'steps'>, key: string): Step | null {
  const [block = '', place = '', name = ''] = key.split('\n');
  const all = marksOf(plan);
  const only = (isMeant: (marks: Marks) => boolean): Step | null => {
    const [one, ...others] = all.filter(isMeant);
    return one === undefined || others.length > 0 ? null : one.step;
  };
  return (
    (block === '' ? null : only((one) => one.block === block)) ??
    only((one) => one.name === name) ??
    only((one) => one.place === place && (block === '' || one.block === ''))
  );
}

function marksOf({ steps }: Pick<Plan, 'steps'>): readonly Marks[] {
  const all = allSteps(steps);
  const words = all.map(({ number, title }) => `${number ?? ''} ${title}`);
  const above = sumsBefore(words);
  const below = sumsBefore([...words].reverse()).reverse();
  const places = new Map<string, number[]>();
  for (const [at, own] of words.entries()) places.set(own, [...(places.get(own) ?? []), at]);
  return all.map((step, at) => {
    const own = words[at] ?? '';
    const alike = places.get(own) ?? [];
    return {
      step,
      block: step.block?.toLowerCase() ?? '',
      place: `${at} ${above[at] ?? 0} ${below[at] ?? 0}`,
      name: `${alike.indexOf(at)} ${alike.length} ${own}`,
    };
  });
}

/** For each of `words` a number that tells of all before it. */
function sumsBefore(words: readonly string[]): number[] {
  let sum = 0;
  return words.map((own) => {
    const before = sum;
    sum = textSum(`${own}\n`, sum);
    return before;
  });
}
