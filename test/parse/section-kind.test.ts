import { describe, expect, test } from '@jest/globals';
import { sectionKindOf, sectionNameOf } from '../../src/parse/section-kind';
import type { SectionKind } from '../../src/plan/section';

const headings: Readonly<Record<Exclude<SectionKind, 'other'>, readonly string[]>> = {
  metadata: ['Metadata', 'Status', '元数据'],
  summary: ['Short Description', 'Summary', 'Executive Summary', 'TL;DR'],
  purpose: [
    'Purpose / Big Picture',
    'Purpose',
    'Goal',
    'Goals',
    'Objective',
    'Why',
    '目标',
    '目的',
  ],
  context: ['Context and Orientation', 'Context', 'Current State', 'Background', '背景'],
  work: [
    'Plan of Work',
    'Plan Of Work',
    'Plan',
    'Implementation Plan',
    'Implementation Steps',
    'Milestones',
    'Tasks',
    'Task Breakdown',
    'Phase Plan',
    '执行计划',
  ],
  commands: ['Concrete Steps', 'Steps', 'Execution Order'],
  validation: [
    'Validation and Acceptance',
    'Acceptance Criteria',
    'Verification',
    'Success Criteria',
    'Definition of Done',
    'Testing Strategy',
    'Validation Strategy',
    'Testing and Validation',
    '验收标准',
    '验收测试',
    'Tiêu chí nghiệm thu',
  ],
  recovery: ['Idempotence and Recovery', 'Rollback', 'Rollback Plan', 'Rollout and Recovery'],
  progress: [
    'Progress',
    'Progress Log',
    'Progress Tracking',
    'Progress Summary',
    '进度记录',
    '進捗',
    '진행 상황',
    'Progresso',
    'Fortschritt',
    'Tiến độ',
  ],
  discoveries: [
    'Surprises & Discoveries',
    'Surprises and discoveries',
    'Suprises & Discoveries',
    'Surprises',
    'Findings',
    'Discoveries',
    '意外与发现',
    '発見と驚き',
    '놀라움과 발견',
    'Сюрпризы и открытия',
    'Неожиданные открытия',
    'Überraschungen und Erkenntnisse',
    'Ueberraschungen und Erkenntnisse',
  ],
  decisions: [
    'Decision Log',
    'Decision log',
    'DECISION LOG',
    'Decisions',
    'Decisions Made',
    '决策日志',
    '决策记录',
    '決定記録',
    '判断記録',
    '判断の記録',
    '설계 결정 기록',
    'Журнал решений',
    'Registro de decisões',
    'Registro de decisoes',
    'Nhật ký quyết định',
  ],
  outcomes: [
    'Outcomes & Retrospective',
    'Outcomes',
    'Outcome / Retrospective',
    'Completion Summary',
    'Lessons Learned',
  ],
  risks: [
    'Risks / Open Questions',
    'Risks',
    'Risks and Mitigations',
    'Open Questions',
    'Blockers',
    '风险',
  ],
  next: [
    'Next Steps / Handoff Notes',
    'Next Steps',
    'Remaining Work',
    'Future Enhancements',
    'Handoff',
    '下一步',
  ],
  artifacts: ['Artifacts and Notes', 'Notes', 'References'],
  interfaces: ['Interfaces and Dependencies', 'Dependencies'],
  scope: ['Scope', 'Non-goals', 'Constraints'],
  revisions: ['Revision Notes', 'Change Log', 'Changelog'],
};

describe.each(Object.entries(headings))('the section %s', (kind, names) => {
  test.each(names)('is named by “%s”', (name) => {
    expect(sectionKindOf(name)).toBe(kind);
  });
});

describe('a heading names its section however it is dressed up', () => {
  test.each([
    ['in any case', 'pRoGrEsS'],
    ['with an emoji before it', '📋 Progress'],
    ['with an emoji behind it', 'Progress ✅'],
    ['with a number', '3. Progress'],
    ['with a number of two parts', '3.1 Progress'],
    ['with a number in parentheses', '3) Progress'],
    ['as a numbered section', 'Section 4: Progress'],
    ['with a Roman number', 'IV. Progress'],
    ['with a Chinese number', '三、进度'],
    ['with a keycap emoji', '7️⃣ Progress'],
    ['with a colon', 'Progress:'],
    ['with a full-width colon', '进度：'],
    ['in bold', '**Progress**'],
    ['in code', '`Progress`'],
    ['as a link', '[Progress](#progress)'],
    ['with (Live)', 'Progress (Live)'],
    ['with a date in parentheses', 'Progress Summary (Updated 2026-01-03)'],
    ['with a count in brackets', 'Progress [3/8]'],
    ['with a remark behind a dash', 'Progress — keep current'],
    ['with a remark behind a colon', 'Progress: 3 of 8'],
    ['with a zero-width space', 'Pro\u200Bgress'],
    ['with an accent that is none of its own', 'Prógress'],
    ['in Chinese with English in parentheses', '进度（Progress）'],
    ['in an unknown language with English in parentheses', 'Աստիճան (Progress)'],
    ['in English with Chinese behind a slash', 'Progress / 进度'],
    ['in English with unknown Chinese behind a slash', 'Progress / 進行狀況'],
    ['in two scripts side by side', '进度 Progress'],
  ])('%s', (_, heading) => {
    expect(sectionKindOf(heading)).toBe('progress');
  });

  test('an ampersand, its entity and its full-width form are the word and', () => {
    for (const and of ['&', '&amp;', '＆', 'and']) {
      expect(sectionKindOf(`Surprises ${and} Discoveries`)).toBe('discoveries');
    }
  });
});

test('all Chinese words for and are one', () => {
  for (const and of ['与', '和', '及', '與']) {
    expect(sectionKindOf(`意外${and}发现`)).toBe('discoveries');
  }
});

describe('a heading that only resembles a section names none', () => {
  test.each([
    'Progressive enhancement',
    'Plan: move the archive',
    'The archive — 执行计划',
    'Goals / Tasks',
    'Move the archive (Plan)',
    '関連 plan',
    'Decision',
    `Progress ${'and so on '.repeat(20)}`,
    '',
  ])('“%s”', (heading) => {
    expect(sectionKindOf(heading)).toBe('other');
  });
});

test('names that also stand in other notes are less sure', () => {
  expect(sectionNameOf('Decision Log')?.rank).toBe(0);
  expect(sectionNameOf('决策日志')?.rank).toBe(0);
  expect(sectionNameOf('Decisions')?.rank).toBe(1);
  expect(sectionNameOf('Design Decisions')?.rank).toBe(2);
});
