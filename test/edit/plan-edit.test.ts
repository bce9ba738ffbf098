import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { applyChanges } from '../../src/text/text-change';
import { planNote, planOf, stepCalled, type PlanNote } from '../support/plan-of';

const context = { now: Date.UTC(2026, 2, 4, 5, 6), author: 'Mara' };
const progress = ['- [x] (2026-03-01 08:00Z) Count', '- [ ] Convert', '- [ ] Compare'];

function stepEdit(note: PlanNote, title: string, transition: StepTransition): Edit {
  const plan = planOf(note);
  return { kind: 'set step state', step: referenceTo(plan, stepCalled(plan, title)), transition };
}

describe('an edit of a plan', () => {
  test('is the smallest change: a mark and a stamp', () => {
    const edit = stepEdit({ progress }, 'Convert', { kind: 'complete' });
    const result = runEdit(planNote({ progress }), edit, context);
    expect(result.kind === 'changes' && result.changes.map(({ insert }) => insert)).toEqual([
      'x',
      '(2026-03-04 05:06Z) ',
    ]);
  });

  test('finds its step by its words after lines were put in above it and the step was ticked elsewhere', () => {
    const edit = stepEdit({ progress }, 'Compare', { kind: 'start' });
    const today = planNote({ progress: ['- [ ] Pack', ...progress.slice(0, 2), '- [ ] Compare'] });
    const result = runEdit(today, edit, context);
    const text = result.kind === 'changes' ? applyChanges(today, result.changes) : '';
    expect(text).toContain('- [~] (2026-03-04 05:06Z) Compare\n');
  });

  test('is refused when the note has two steps of that name where it had one', () => {
    const edit = stepEdit({ progress }, 'Compare', { kind: 'start' });
    const result = runEdit(planNote({ progress: [...progress, '- [ ] Compare'] }), edit, context);
    expect(result.kind === 'refusal' && result.refusal.reason).toBe('target ambiguous');
  });

  test('changes nothing at all when the step is in that state', () => {
    const metadata = ['**Last Updated:** 2026-03-01'];
    const note = { metadata, progress };
    const result = runEdit(planNote(note), stepEdit(note, 'Count', { kind: 'complete' }), context);
    expect(result).toEqual({ kind: 'changes', changes: [] });
  });

  test('is made in a note that only its folder makes a plan: two sections are enough', () => {
    const text = '# Cutover\n\n## Progress\n\n- [ ] Pack\n\n## Context\n\nBoxes.\n';
    expect(parsePlan(text).isPlan).toBe(false);
    const edit: Edit = { kind: 'record decision', title: 'Go', fields: {} };
    expect(runEdit(text, edit, context).kind).toBe('changes');
    expect(runEdit(text.replace('## Context', '## Boxes'), edit, context).kind).toBe('refusal');
    expect(runEdit(`---\nexecplan: false\n---\n${text}`, edit, context).kind).toBe('refusal');
  });

  test('is made in a note that its path makes a plan, and in no template or copy', () => {
    const text = '# Cutover\n\n## Purpose\n\nBoxes.\n\n## Progress\n\n- [ ] Pack\n';
    const edit: Edit = { kind: 'record decision', title: 'Go', fields: {} };
    const at = (path: string): string => runEdit(text, edit, { ...context, path }).kind;
    expect(at('docs/exec-plans/cutover.md')).toBe('changes');
    expect(at('docs/cutover.md')).toBe('refusal');
    expect(at('docs/exec-plans/templates/cutover.md')).toBe('refusal');
    expect(at('docs/exec-plans/cutover (conflicted copy 2026-03-01).md')).toBe('refusal');
  });

  test('finds steps that are read as such because of the path', () => {
    const text =
      '# Cutover\n\n## Decision Log\n\nNone yet.\n\n## Context\n\nBoxes.\n\n## To pack\n\n- [ ] Pack\n';
    const path = 'docs/exec-plans/cutover.md';
    const plan = parsePlan(text, path);
    const [step] = plan.steps;
    if (!step) throw new Error('The step was not read.');
    const transition: StepTransition = { kind: 'complete' };
    const edit: Edit = { kind: 'set step state', step: referenceTo(plan, step), transition };
    expect(runEdit(text, edit, { ...context, path }).kind).toBe('changes');
  });

  test('is refused when the new section would stand in a fence that was never closed', () => {
    const text = planNote({ progress, work: ['```sh', 'ls'] });
    const result = runEdit(text, { kind: 'add section', section: 'risks' }, context);
    expect(result.kind === 'refusal' && result.refusal.reason).toBe('no place');
  });

  test('keeps the plan’s own status, which is a person’s decision', () => {
    const metadata = ['**Status:** 🟡 In Progress'];
    const note = { metadata, progress: ['- [ ] Convert'] };
    const result = runEdit(
      planNote(note),
      stepEdit(note, 'Convert', { kind: 'complete' }),
      context,
    );
    const text = result.kind === 'changes' ? applyChanges(planNote(note), result.changes) : '';
    expect(text).toContain('**Status:** 🟡 In Progress\n');
  });

  test.each([-1, 100, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d percent',
    (percent) => {
      const edit = stepEdit({ progress }, 'Convert', { kind: 'percent', percent });
      const result = runEdit(planNote({ progress }), edit, context);
      expect(result.kind === 'refusal' && result.refusal.message).toBe(
        'The percentage of an open step is a whole number from 0 to 99.',
      );
    },
  );
});
