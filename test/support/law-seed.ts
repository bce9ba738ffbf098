// Gives all laws one seed, so that a run can be repeated and a change is not blamed for an input that it was the
// first to meet: `LAW_SEED=7 npm test` chooses another one, `LAW_SEED=random` a new one each time.
import fc from 'fast-check';

const wanted = process.env['LAW_SEED'] ?? '20261125';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
