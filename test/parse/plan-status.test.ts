import { describe, expect, test } from '@jest/globals';
import { planStatusOf } from '../../src/parse/plan-status';

describe('the words of a status', () => {
  test.each([
    [
      'draft',
      [
        'Draft',
        'Proposed',
        'Not started',
        'Planned',
        'TODO',
        'Queued',
        '草稿',
        'Ready for work',
        '0 of 4 steps done',
      ],
    ],
    [
      'in progress',
      [
        '🟡 In Progress',
        'in-progress',
        'Active',
        '🟡 Active',
        'ongoing',
        '进行中',
        'Active — PR-1 ready for review',
        'ğŸŸ¡ In Progress',
        'Not complete',
        'Mostly complete',
        'Ready for review',
        'Phase 1 complete; Phase 2 in progress',
        'Phases 1–3 complete, Phase 4 not started',
        '진행 중 — Phase 1 완료',
        '未完成',
        'в работе',
        'en curso',
        'In Arbeit',
        '3/4 done',
        '🟡 60 % complete',
        '~~Draft~~ In Progress',
      ],
    ],
    ['blocked', ['🔴 Blocked', 'On hold', 'Paused', 'Waiting for the key']],
    [
      'complete',
      [
        '🟢 Complete',
        '✅ COMPLETED',
        'shipped',
        'Implemented',
        'done',
        'Closed',
        '已完成',
        'Complete, ready for testing',
        '`COMPLETE` — all phases',
        'Milestones 1 and 2 done',
        '완료',
        'выполнено',
        'completado',
        'Cerrado; pendiente la revisión',
        'закрыт',
        'abgeschlossen',
        '4/4 done',
        '100% complete',
        'Done, 3/4 of it measured',
        '~~In progress~~ Done',
      ],
    ],
    [
      'abandoned',
      [
        '~~Abandoned~~',
        'Superseded by B',
        'Abandoned',
        'Cancelled',
        'canceled',
        'Dropped',
        'Rejected',
      ],
    ],
  ] as const)('for %s', (status, words) => {
    expect(words.map((word) => [word, planStatusOf(word)])).toEqual(
      words.map((word) => [word, status]),
    );
  });
  test.each(['', 'audit-passed', '🟡 In Progress | 🟢 Complete | 🔴 Blocked'])(
    '“%s” says nothing',
    (words) => {
      expect(planStatusOf(words)).toBeNull();
    },
  );
});
