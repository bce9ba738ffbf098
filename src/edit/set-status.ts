// Says where a plan as a whole stands: in its metadata or properties, and in the last line that repeats it.
import { statusLabels } from '../parse/read-metadata';
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { Plan } from '../plan/plan';
import type { PlanStatus } from '../plan/status';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { factChanges, type PlanFact } from './plan-fact';
import { statusLike } from './plan-status-words';
import { make } from './refusal';
import { isSameFields } from './same-fields';

/** Sets the status, also to one that the steps do not bear out: it is a person's decision. */
export const setStatus: EditRule<EditOf<'set status'>> = {
  change: (text, plan, { status }) => changesFor(text, plan, status),
  about: ['status'],
  isMeant: (before, after, { status }) =>
    !after.status.derived &&
    after.status.value === status &&
    isSameFields(before.metadata.fields, after.metadata.fields, isStatus),
  otherwise: {
    reason: 'no place',
    message:
      'The status of this plan is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

function changesFor(text: string, plan: Plan, status: PlanStatus): EditResult {
  const isSkill = plan.dialect === 'skill';
  const fact: PlanFact = {
    labels: statusLabels,
    label: 'Status',
    property: 'status',
    valueLike: (old, place) =>
      place === 'body'
        ? statusLike(old, status, { symbols: isSkill, active: 'In Progress' })
        : statusLike(old, status, { symbols: false, active: 'in progress' }),
  };
  const changes = factChanges(text, plan, fact, plan.metadata.statusField);
  return changes
    ? make(...changes, ...footerChanges(text, plan, status))
    : { kind: 'refusal', refusal: setStatus.otherwise };
}

/** The status in the last line; one that is prose stays. */
function footerChanges(text: string, plan: Plan, status: PlanStatus): readonly TextChange[] {
  const place = plan.claims.footer?.statusSpan ?? null;
  if (place === null) return [];
  const usual = { symbols: plan.dialect === 'skill', active: 'Active' };
  const insert = statusLike(sliceOf(text, place), status, usual);
  return insert === null ? [] : [{ ...place, insert }];
}

function isStatus(label: string): boolean {
  return /status|state|状态|状態|상태|ステータス/.test(label);
}
