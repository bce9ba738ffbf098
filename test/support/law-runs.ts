// Says how many runs a law gets: the one place to look when laws take too long or prove too little.

/** Set for each project in jest.config.mjs, or for all by `LAW_RUNS`. */
declare const lawRuns: number;

/**
 * What one run of a law costs, as the share of `lawRuns` that it gets. Cheap is up to some five milliseconds: a few
 * readings of a small note. Dear is what makes a long edit or a chain of edits, each with its readings. Whole is what
 * reads real notes from end to end, or merges two versions of one. A law that is too slow for its class gets smaller
 * inputs, not a class of fewer runs.
 */
const shares = { cheap: 1, dear: 1 / 5, whole: 1 / 20 } as const;

export type LawCost = keyof typeof shares;

/** The number of runs of a law, at least 10: fewer would hardly be random. */
export function runsOf(cost: LawCost): number {
  return Math.max(10, Math.round(lawRuns * shares[cost]));
}
