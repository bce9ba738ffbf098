// Gives all laws one seed, so that a run can be repeated and a change is not blamed for an input that it was the
// first to meet: `LAW_SEED=7 npm test` chooses another one, `LAW_SEED=random` a new one each time. `LAW_PATH` leads to
// one input of that seed, as a law that failed names it. A law that does not say how often it runs is a cheap one.
import fc from 'fast-check';
import { runsOf } from './law-runs';

const wanted = process.env['LAW_SEED'] ?? '20261125';
const path = process.env['LAW_PATH'];

fc.configureGlobal({
  numRuns: runsOf('cheap'),
  ...(wanted === 'random' ? {} : { seed: Number(wanted) }),
  ...(path === undefined ? {} : { path }),
});
