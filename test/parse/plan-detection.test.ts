import { describe, expect, test } from '@jest/globals';
import { isPlanCandidate, type NoteOutline } from '../../src/parse/plan-detection';
import { parsePlan } from '../../src/parse/parse-plan';

const note = (words: readonly string[], more: Partial<NoteOutline> = {}): NoteOutline => ({
  path: 'Notes/a.md',
  headings: words.map((heading, index) => ({ heading, level: index === 0 ? 1 : 2 })),
  frontmatter: null,
  tags: [],
  ...more,
});

const titled = (...sections: readonly string[]): NoteOutline =>
  note(['Move the archive', ...sections]);

describe('a note is a plan', () => {
  test.each([
    ['when its properties say execplan: true', note([], { frontmatter: { execplan: true } })],
    ['when its properties say execplan: "true"', note([], { frontmatter: { execplan: 'true' } })],
    ['when its properties say type: execplan', note([], { frontmatter: { type: 'execplan' } })],
    ['when it has the tag #execplan', note([], { tags: ['#execplan'] })],
    ['when it has the tag without its mark', note([], { tags: ['ExecPlan'] })],
    ['when its title starts with ExecPlan', note(['ExecPlan: Move the archive'])],
    ['when its title starts with an emoji and ExecPlan', note(['📋 ExecPlan — Move it'])],
    ['when its title starts with Exec plan', note(['Exec plan: Move it'])],
    ['when its title starts with Execution plan', note(['Execution Plan – Move it'])],
    ['when its title starts with ExecPlan and a number', note(['ExecPlan 4 — Move it'])],
    ['when its title is nothing but Execution plan', note(['Execution Plan'])],
    ['when its title is the name of its file', note(['EXECPLAN.md'])],
    ['when its title is written so', note(['EXEC_PLAN — Move it'])],
    [
      'with two core sections and a title that ends so',
      note(['Moving ExecPlan', 'Goal', 'Progress']),
    ],
    ['with three core sections, one of them a log', titled('Purpose', 'Progress', 'Plan of Work')],
    [
      'with four core sections, whatever its properties call it',
      {
        ...titled('Goal', 'Background', 'Progress', 'Decision Log'),
        frontmatter: { type: 'spec' },
      },
    ],
    ['with decisions as its log', titled('Goal', 'Background', 'Decision Log')],
    ['with discoveries as its log', titled('Goal', 'Background', 'Surprises & Discoveries')],
    [
      'with two core sections in a folder of plans',
      note(['T', 'Goal', 'Progress'], { path: 'docs/exec-plans/a.md' }),
    ],
    ['with two core sections in .agent', note(['T', 'Goal', 'Progress'], { path: '.agent/a.md' })],
    [
      'with sections at level 3',
      {
        ...titled(),
        headings: ['Goal', 'Progress', 'Decisions'].map((heading) => ({ heading, level: 3 })),
      },
    ],
  ])('%s', (_, outline) => {
    expect(isPlanCandidate(outline)).toBe(true);
  });

  test('with two core sections and the sentence that it is a living document', () => {
    expect(isPlanCandidate(titled('Goal', 'Progress'), 1)).toBe(true);
  });
});

describe('a note is no plan', () => {
  test.each([
    [
      'when its properties say execplan: false',
      note(['ExecPlan: A'], { frontmatter: { execplan: false } }),
    ],
    ['with two core sections', titled('Goal', 'Progress')],
    ['with two core sections and a title about plans', note(['Our ExecPlans', 'Goal', 'Progress'])],
    ['when its title starts with the word for several', note(['ExecPlans: how we write them'])],
    ['with three core sections and no log', titled('Goal', 'Background', 'Acceptance Criteria')],
    [
      'with three core sections, when its properties call it a specification',
      {
        ...titled('Problem', 'Acceptance Criteria', 'Decision Log'),
        frontmatter: { type: 'product-spec' },
      },
    ],
    ['with the same section three times', titled('Progress', 'Progress', 'Progress Log')],
    ['when only Findings could be its log', titled('Goal', 'Background', 'Findings')],
    [
      'when only Design Decisions could be its log',
      titled('Goal', 'Background', 'Design Decisions'),
    ],
    [
      'when its sections stand too deep',
      {
        ...titled(),
        headings: ['Goal', 'Progress', 'Decisions'].map((heading) => ({ heading, level: 4 })),
      },
    ],
    [
      'as a conflict copy',
      note(['ExecPlan: A'], { path: 'A (Conflicted copy phone 202611201030).md' }),
    ],
    [
      'as a copy by Syncthing',
      note(['ExecPlan: A'], { path: 'A.sync-conflict-20261120-103000-ABC.md' }),
    ],
    ['in a folder of templates', note(['ExecPlan: A'], { path: 'Templates/A.md' })],
    ['as a template file', note(['ExecPlan: A'], { path: 'docs/PLAN_TEMPLATE.md' })],
    ['with a title to be filled in', note(['ExecPlan: [Feature/Task Name]'])],
    [
      'with a title in angle brackets',
      note(['<Short, action-oriented description>', 'Purpose', 'Progress', 'Decision Log']),
    ],
    [
      'with a title in angle brackets that takes few signs',
      note(['Task Plan: <标题>', 'Purpose', 'Progress', 'Decision Log']),
    ],
    [
      'with the title of a template program',
      note(['{{title}}', 'Purpose', 'Progress', 'Decision Log']),
    ],
  ])('%s', (_, outline) => {
    expect(isPlanCandidate(outline)).toBe(false);
  });

  test.each([
    'Execution Plans',
    'Codex Execution Plans (ExecPlans):',
    'ExecPlans: how we write them',
    'ExecPlan Specification',
    'ExecPlan (PLANS.md) template',
    'Skeleton of a good ExecPlan',
    'How to write an exec plan',
    '${id} - ${title}',
  ])('a guide or template called “%s”', (title) => {
    expect(isPlanCandidate(note([title, 'Purpose', 'Progress', 'Decision Log']))).toBe(false);
  });
  test.each([
    'ExecPlan: Guide rewrite',
    'Add an ExecPlan template',
    'Format of the tide tables',
    'Execution planned by hand',
  ])('but not “%s”', (title) => {
    expect(isPlanCandidate(note([title, 'Purpose', 'Progress', 'Decision Log']))).toBe(true);
  });

  test('a plan about templates is one all the same', () => {
    expect(isPlanCandidate(note(['ExecPlan: A'], { path: 'email-template-editor.md' }))).toBe(true);
  });

  test('a title that ends in a mark of its state is no title to be filled in', () => {
    expect(isPlanCandidate(note(['ExecPlan: Move it [DRAFT]']))).toBe(true);
  });
});

describe('the text of a note tells the same', () => {
  const opening = (sentence: string): string =>
    `# Move it\n\n${sentence}\n\n## Goal\n\nMove.\n\n## Progress\n\n- [ ] Go\n`;

  test.each([
    'This ExecPlan is a living document.',
    'This living plan covers the move.',
    'This is a living execution plan.',
    'Este plano é um documento vivo.',
    'Dies ist ein lebendes Dokument.',
    'Ce plan est un document vivant.',
    '这是一份活文档。',
    'これはリビングドキュメントです。',
    'Это живой документ.',
  ])('“%s” is worth a section', (sentence) => {
    expect(parsePlan(opening(sentence)).isPlan).toBe(true);
  });

  test('without that sentence two sections are too few', () => {
    expect(parsePlan(opening('A note.')).isPlan).toBe(false);
  });

  test('a tag in the text makes it a plan', () => {
    expect(parsePlan('# Move it\n\nSoon. #execplan\n').isPlan).toBe(true);
  });

  test('tags in the properties make it a plan', () => {
    expect(parsePlan('---\ntags:\n  - work\n  - execplan\n---\n# Move it\n').isPlan).toBe(true);
    expect(parsePlan('---\ntags: [work, execplan]\n---\n# Move it\n').isPlan).toBe(true);
    expect(parsePlan('---\ntags: work, other\n---\n# Move it\n').isPlan).toBe(false);
  });

  test('a guide with the sections of a plan only inside a fence is none', () => {
    const guide =
      '# How we plan\n\n## Rules\n\nText.\n\n```md\n# Title\n\n## Purpose\n\n## Progress\n\n- [ ] A\n\n## Decision Log\n```\n';
    expect(parsePlan(guide).isPlan).toBe(false);
    expect(parsePlan(guide).steps).toEqual([]);
  });

  test('an empty note and a note of blanks are none', () => {
    expect(parsePlan('').isPlan).toBe(false);
    expect(parsePlan(' \n\t\n').isPlan).toBe(false);
    expect(parsePlan('\uFEFF').isPlan).toBe(false);
  });
});
