// All that the plugin asks of the core, in one object. The build makes one function of this file and of
// everything behind it, so that the core stands in main.js once although the worker needs it too.
import { runEdit } from '../edit/plan-edit';
import { fixOf } from '../edit/problem-fix';
import { parsePlan } from '../parse/parse-plan';
import { isPlanCandidate } from '../parse/plan-detection';
import { newPlan } from '../template/new-plan';
import { planFileName } from '../template/plan-file-name';
import { readPlan } from './read-plan';
import { serveReadings } from './serve-readings';

export const core = {
  fixOf,
  isPlanCandidate,
  newPlan,
  parsePlan,
  planFileName,
  readPlan,
  runEdit,
  serveReadings,
};

export type Core = typeof core;
