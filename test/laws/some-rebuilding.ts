// Random notes with metadata in many forms and sections in any order, and the edits that link plans and put notes in shape.
import * as fc from 'fast-check';
import type { Edit } from '../../src/edit/edit';
import type { Relation } from '../../src/plan/link';
import { title } from './some-words';

export const relation = fc.constantFrom<Relation>(
  'related',
  'depends on',
  'blocks',
  'supersedes',
  'parent',
);

/** Links as the app makes them, all to other notes than those that `metadata` name. */
export const link = fc.constantFrom(
  '[[Tide tables]]',
  '[[Tide tables|the "tides"]]',
  '[[plans/Tide tables#Progress]]',
  '[Tide tables](plans/tide%20tables.md)',
  '[tides | tables](<tide tables.md>)',
);

export const linking: fc.Arbitrary<Edit> = fc
  .tuple(relation, link)
  .map(([kind, words]) => ({ kind: 'link plan', relation: kind, link: words }));

const value = fc.constantFrom(
  '',
  'None',
  '—',
  '[Links to other plans]',
  '[[Buckets]]',
  '[[Buckets]]; `keys.md`',
  'the sequel to [[Buckets]], #12',
);
const key = fc.constantFrom('Related Plans', 'Depends on', 'Blocked by', 'Blocks', 'Parent');

interface Metadata {
  readonly properties: readonly string[];
  readonly preamble: readonly string[];
  readonly section: readonly string[];
}

const none: Metadata = { properties: [], preamble: [], section: [] };

/** Where a note keeps its metadata, and how. */
const metadata: fc.Arbitrary<Metadata> = fc
  .tuple(key, value, fc.nat({ max: 8 }))
  .map(([label, words, form]): Metadata => {
    const field = label.toLowerCase().replace(' ', '-');
    switch (form) {
      case 0:
        return none;
      case 1:
        return {
          ...none,
          preamble: ['Status: active', `${label}: ${words}`.trim(), 'Owner: Amara'],
        };
      case 2:
        return { ...none, preamble: ['> **Status:** active', `> **${label}:** ${words}`.trim()] };
      case 3:
        return {
          ...none,
          preamble: [
            '| Key | Value |',
            '|---|---|',
            '| Owner | Amara |',
            `| ${label} | ${words} |`,
          ],
        };
      case 4:
        return { ...none, properties: ['owner: Amara', `${field}:`, '  - "[[Buckets]]"', 'x: 1'] };
      case 5:
        return { ...none, properties: [`${field}: "[[Buckets]]" # first`, 'owner: Amara'] };
      case 6:
        return { ...none, properties: [`${field}: []`, 'tags: [a, b]'] };
      case 7:
        return {
          ...none,
          section: [
            '- **Owner**: Mara',
            `- **${label}**:`,
            '  - [[Buckets]]',
            '- **Status**: Done',
          ],
        };
      default:
        return { ...none, section: ['- **Owner**: Mara', `- **${label}**: ${words}`.trimEnd()] };
    }
  });

const sections: readonly (readonly string[])[] = [
  ['## Purpose / Big Picture', '', 'Fewer holes.'],
  ['## Hypothesis', '', '- it is the tide', '', '  and not the moon'],
  ['## Context', '', '```sh', '## Progress', '', 'ls', '```'],
  ['## Plan of Work', '', '### Phase 1: Count', '', 'Count all.', '', '<!-- and again -->'],
  ['## Decision Log', '', '- Decision: One file a year.', '  Rationale: it is read by year.  '],
  ['## Surprises & Discoveries'],
  ['## Outcomes & Retrospective', '', '| a | b |', '|---|---|', '| 1 | 2 |'],
  ['## Notes', '', '> ## Progress', '>', '> none'],
];

/** A plan with its sections in any order; the text of each is one of `parts`. */
export interface ShapedNote {
  readonly text: string;
  readonly parts: readonly string[];
}

export const shapedNote: fc.Arbitrary<ShapedNote> = fc
  .record({
    metadata,
    steps: fc.array(title, { minLength: 1, maxLength: 3 }),
    others: fc.shuffledSubarray([...sections], { minLength: 3, maxLength: 5 }),
    at: fc.nat({ max: 8 }),
    gap: fc.constantFrom([''], ['', '---', ''], ['', '', '']),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    end: fc.constantFrom(
      [''],
      [],
      ['', '---', '', '**Plan Status**: Active | Last updated: 2026-02-01', ''],
      ['', 'Revision note: the steps were split.', ''],
    ),
  })
  .map(({ metadata: { properties, preamble, section }, steps, others, at, gap, eol, bom, end }) => {
    const progress = ['## Progress', '', ...steps.map((words) => `- [ ] ${words}`)];
    const own = section.length > 0 ? [['## Metadata', '', ...section]] : [];
    const all = [...own, ...others.slice(0, at), progress, ...others.slice(at)];
    const lines = [
      ...(properties.length > 0 ? ['---', 'execplan: true', ...properties, '---'] : []),
      '# ExecPlan: Move the archive',
      '',
      ...(preamble.length > 0 ? [...preamble, ''] : []),
      ...all.flatMap((part, index) => (index === 0 ? part : [...gap, ...part])),
      ...end,
    ];
    return {
      text: (bom ? '\uFEFF' : '') + lines.join(eol),
      parts: all.map((part) => part.join(eol)),
    };
  });

export const shaping = fc.constantFrom<Edit>(
  { kind: 'add missing sections' },
  { kind: 'order sections' },
  { kind: 'refresh claims' },
);

export const makingPlan: fc.Arbitrary<Edit> = fc
  .constantFrom<'skill' | 'codex'>('skill', 'codex')
  .map((dialect) => ({ kind: 'make plan', dialect, path: 'Notes/Archive.md' }));
