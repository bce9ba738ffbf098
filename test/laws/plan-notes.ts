// Random plan notes of our own making, in both dialects and in odd forms, for laws that hold for any plan.
import * as fc from 'fast-check';
import { decisionForms, discoveryForms, log } from './some-logs';
import { codexSteps, skillSteps } from './some-steps';
import { day, seldom } from './some-words';
import { soup } from './soup';

export interface SomeNote {
  readonly text: string;
  readonly dialect: 'skill' | 'codex';
}

const skillHead = day.map((date) => [
  '## Metadata',
  '',
  '- **Owner**: Mara',
  `- **Last Updated**: ${date} 10:00 UTC`,
  '- **Status**: 🟡 In Progress',
]);

interface Parts {
  readonly dialect: 'skill' | 'codex';
  readonly steps: readonly string[];
  readonly decisions: readonly string[];
  readonly discoveries: readonly string[];
  readonly head: readonly string[];
  readonly has: readonly boolean[];
  readonly parted: boolean;
  readonly level: number;
  readonly eol: string;
  readonly bom: boolean;
  readonly properties: boolean;
  readonly footer: boolean;
  /** Whether the plan of work has phases. */
  readonly phased: boolean;
  readonly ended: boolean;
}

function phases(level: number): readonly string[] {
  const heading = (words: string): string => `${'#'.repeat(level)} ${words}`;
  return [
    heading('Phase 1: Counting'),
    '',
    'Count.',
    '',
    heading('Phase 2: Converting'),
    '',
    'Convert.',
  ];
}

function noteOf(parts: Parts): SomeNote {
  const heading = (words: string): string => `${'#'.repeat(parts.level)} ${words}`;
  const section = (words: string, body: readonly string[]): readonly string[] => [
    heading(words),
    '',
    ...body,
  ];
  const overall = parts.dialect === 'skill' ? ['**Overall**: ⚫⚫⚪⚪⚪ 12% (3/4 steps)', ''] : [];
  const [hasPurpose, context, discoveries, decisions] = parts.has;
  // Without a title it takes three sections to be a plan.
  const purpose = hasPurpose || parts.level === 1;
  const sections = [
    ...(parts.dialect === 'skill'
      ? [parts.head.map((line) => line.replace(/^##(?= )/, '#'.repeat(parts.level)))]
      : []),
    ...(purpose
      ? [section('Purpose', ['Fewer holes.', '', '```sh', '## Progress', '- [ ] no step', '```'])]
      : []),
    section('Progress', [...overall, ...parts.steps]),
    ...(discoveries ? [section('Surprises & Discoveries', parts.discoveries)] : []),
    ...(decisions ? [section('Decision Log', parts.decisions)] : []),
    section('Plan of Work', parts.phased ? phases(parts.level + 1) : ['Count, then convert.']),
    ...(context ? [section('Context', ['Files lie about.', '', '> - [ ] quoted'])] : []),
  ];
  const between = parts.parted ? ['', '---', ''] : [''];
  const lines = [
    ...(parts.properties ? ['---', 'execplan: true', 'tags: [a, b]', '---', ''] : []),
    ...(parts.level > 1
      ? ['# ExecPlan: Some plan', '', 'This ExecPlan is a living document.', '']
      : []),
    ...sections.flatMap((lines, index) => (index === 0 ? lines : [...between, ...lines])),
    ...(parts.footer
      ? ['', '---', '', '**Plan Status**: 🟡 Active | Last updated: 2026-02-01 10:00 UTC']
      : []),
    ...(parts.ended ? [''] : []),
  ];
  // Blank lines that meet are one, so that the form of a note is that of a person.
  const text = lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join(parts.eol);
  return { text: (parts.bom ? '\uFEFF' : '') + text, dialect: parts.dialect };
}

/** A whole plan note, mostly a small one. */
export const planNote: fc.Arbitrary<SomeNote> = fc
  .constantFrom<'skill' | 'codex'>('skill', 'codex')
  .chain((dialect) =>
    fc.record<Parts>({
      dialect: fc.constant(dialect),
      steps: dialect === 'skill' ? skillSteps : codexSteps,
      decisions: log(decisionForms, 'Decision'),
      discoveries: log(discoveryForms, 'Observation'),
      head: skillHead,
      has: fc.array(seldom, { minLength: 4, maxLength: 4 }),
      parted: seldom,
      level: fc.constantFrom(2, 2, 2, 3, 1),
      eol: fc.constantFrom('\n', '\n', '\r\n'),
      bom: fc.boolean(),
      properties: seldom,
      footer: seldom,
      phased: seldom,
      ended: fc.boolean(),
    }),
  )
  .map(noteOf);

/** A plan note with one stretch of it replaced by soup. */
export const brokenNote: fc.Arbitrary<string> = fc
  .tuple(planNote, soup, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 60 }))
  .map(([{ text }, insert, place, length]) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + insert + text.slice(at + length);
  });
