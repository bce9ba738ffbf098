// The rule of every kind of edit, by its kind. A new kind of edit is one more row.
import { addMissingSections } from './add-missing-sections';
import { addSection } from './add-section';
import { addStep } from './add-step';
import { addStepNote } from './add-step-note';
import type { Edit } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { leadLink } from './lead-link';
import { linkPlan } from './link-plan';
import { mergeConflict } from './merge-conflict';
import { mergeCopy } from './merge-copy';
import { makePlan } from './make-plan';
import { dependOnStep } from './depend-on-step';
import { extractSteps } from './extract-steps';
import { moveStep } from './move-step';
import { orderSections } from './order-sections';
import { recordDecision } from './record-decision';
import { recordDiscovery } from './record-discovery';
import { refreshClaims } from './refresh-claims';
import { repairLink } from './repair-link';
import { rewordStep } from './reword-step';
import { setOwner } from './set-owner';
import { setStatus } from './set-status';
import { setStepState } from './set-step-state';
import { setStepId } from './set-step-id';
import { takeInSteps } from './take-in-steps';
import { splitStep } from './split-step';
import { supersedeDecision } from './supersede-decision';
import { addCriterion } from './add-criterion';
import { addNextStep } from './add-next-step';
import { answerQuestion } from './answer-question';
import { cite } from './cite';
import { markEntry } from './mark-entry';
import { markSuperseded } from './mark-superseded';
import { pointLink } from './point-link';
import { traceEntry } from './trace-entry';
import { recordOutcome } from './record-outcome';
import { recordQuestion } from './record-question';
import { recordRisk } from './record-risk';
import { tickCriterion } from './tick-criterion';
import { touchLastUpdated } from './touch-last-updated';
import { unlinkPlan } from './unlink-plan';

/** An edit that has a rule of its own; others are made of several. */
export type SingleEdit = Exclude<Edit, EditOf<'complete plan' | 'follow entry' | 'update ledger'>>;

type EditRules = { readonly [Kind in SingleEdit['kind']]: EditRule<EditOf<Kind>> };

const editRules: EditRules = {
  'record decision': recordDecision,
  'record discovery': recordDiscovery,
  'supersede decision': supersedeDecision,
  'trace entry': traceEntry,
  cite,
  'mark entry': markEntry,
  'mark superseded': markSuperseded,
  'point link': pointLink,
  'record outcome': recordOutcome,
  'record risk': recordRisk,
  'record question': recordQuestion,
  'answer question': answerQuestion,
  'add criterion': addCriterion,
  'tick criterion': tickCriterion,
  'add next step': addNextStep,
  'set step state': setStepState,
  'add step': addStep,
  'split step': splitStep,
  'move step': moveStep,
  'reword step': rewordStep,
  'add step note': addStepNote,
  'depend on step': dependOnStep,
  'set step id': setStepId,
  'take in steps': takeInSteps,
  'extract steps': extractSteps,
  'set status': setStatus,
  'set owner': setOwner,
  'touch last updated': touchLastUpdated,
  'add section': addSection,
  'link plan': linkPlan,
  'unlink plan': unlinkPlan,
  'repair link': repairLink,
  'lead link': leadLink,
  'add missing sections': addMissingSections,
  'order sections': orderSections,
  'refresh claims': refreshClaims,
  'make plan': makePlan,
  'merge copy': mergeCopy,
  'merge conflict': mergeConflict,
};

/** The rule that `edit` follows. */
export function ruleOf<E extends SingleEdit>(edit: E): EditRule<E> {
  // The row of a kind is the rule of that kind's edits, which the compiler cannot follow through the union.
  return editRules[edit.kind] as unknown as EditRule<E>;
}
