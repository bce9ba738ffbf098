// All that the plugin asks of the core, in one object. The build makes one function of this file and of
// everything behind it, so that the core stands in main.js once although the worker needs it too.
import { markOfEntry } from '../edit/block-mark';
import { freshId } from '../edit/block-ids';
import { mergeMarked } from '../edit/merge-marked';
import { mergePlans } from '../edit/merge-plans';
import { mirrorKeyProblem } from '../edit/mirror-key';
import { runEdit } from '../edit/plan-edit';
import { fixOf } from '../edit/problem-fix';
import { stepLines } from '../edit/step-lines';
import { newLedger } from '../edit/update-ledger';
import { originalPathOf } from '../parse/conflict-copy';
import { parsePlan } from '../parse/parse-plan';
import { isPlanCandidate, isTemplatePath } from '../parse/plan-detection';
import { planStatusOf } from '../parse/plan-status';
import { newPlan } from '../template/new-plan';
import { patterns } from '../template/pattern-additions';
import { planFileName } from '../template/plan-file-name';
import { profiles } from '../template/profile-additions';
import { arrangeGraph } from './graph-layout';
import { readPlan } from './read-plan';
import { serveLayouts } from './serve-layouts';
import { serveReadings } from './serve-readings';

export const core = {
  arrangeGraph,
  fixOf,
  freshId,
  isPlanCandidate,
  markOfEntry,
  mergeMarked,
  mergePlans,
  mirrorKeyProblem,
  isTemplatePath,
  newLedger,
  newPlan,
  originalPathOf,
  parsePlan,
  patterns,
  planFileName,
  planStatusOf,
  profiles,
  readPlan,
  runEdit,
  serveLayouts,
  serveReadings,
  stepLines,
};

export type Core = typeof core;
