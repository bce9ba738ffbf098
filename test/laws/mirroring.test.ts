import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { mirrorChanges } from '../../src/edit/mirror-changes';
import { isSameExcept } from '../../src/edit/same-reading';
import { readFrontmatter } from '../../src/parse/read-frontmatter';
import type { MirrorKeys } from '../../src/plan/mirror-keys';
import { law, laws } from './law';
import { context, makeEdit } from './made-edit';
import { brokenNote, planNote } from './plan-notes';
import { editOf, someEdit } from './some-edits';
import { soup } from './soup';

const KEYS: MirrorKeys = {
  status: 'execplan-status',
  progress: 'execplan-progress',
  owner: 'execplan-owner',
  updated: 'execplan-updated',
};
const mirroring = { ...context, mirror: KEYS };

/** Properties as they may stand in a note, those that repeat the plan among them. */
const dress = fc.constantFrom(
  'mine: kept # so',
  'mine:\n  execplan-status: inner',
  'execplan-status: "old" # of old',
  "execplan-status: 'blocked'",
  'execplan-status: [a, b]',
  'execplan-status:\n  - a\n  - b',
  'execplan-status: a\nexecplan-status: b',
  'execplan-progress: 7',
  'execplan-progress: # how far',
  'execplan-owner:',
  'execplan-owner: Bo # asked',
  'execplan-updated: 2025-01-01',
  'execplan-updated: |\n  long\n  ago',
);

const dresses = fc.uniqueArray(dress, {
  maxLength: 4,
  selector: (lines) => /[\w-]+/.exec(lines)?.[0],
});

function withProperties(text: string, properties: readonly string[]): string {
  if (properties.length === 0) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = `${properties.join('\n').replace(/\n/g, eol)}${eol}`;
  const [, mark = '', open, rest = ''] = /^(\uFEFF?)(---\r?\n)?([^]*)$/.exec(text) ?? [];
  return `${mark}---${eol}${lines}${open === undefined ? `---${eol}` : ''}${rest}`;
}

/** The text without the lines that are the mirror's to change, and without properties where it had none else. */
function without(text: string): string {
  const end = readFrontmatter(text)?.span.to ?? 0;
  const own = /^execplan-(?:status|progress|owner|updated):.*\r?\n/gm;
  const head = text.slice(0, end).replace(own, '');
  return (head + text.slice(end)).replace(/^(\uFEFF?)---\r?\n---\r?\n/, '$1');
}

describe('properties that repeat what a plan says', () => {
  law(
    'never make an edit of any text throw, and are taken back with it',
    [fc.oneof(brokenNote, soup), dresses, someEdit],
    (text, properties, edit) => {
      const note = withProperties(text, properties);
      void makeEdit(note, editOf(note, edit), mirroring);
    },
    'dear',
  );

  laws(
    [planNote, dresses, someEdit],
    (note, properties, some) => {
      const text = withProperties(note.text, properties);
      const edit = editOf(text, some);
      return { text, edit, plain: makeEdit(text, edit), mirrored: makeEdit(text, edit, mirroring) };
    },
    {
      'is refused as it would be without them': ({ plain, mirrored }) => {
        expect(mirrored.refused).toBe(plain.refused);
      },
      'leaves every byte that is not theirs': ({ plain, mirrored }) => {
        expect(without(mirrored.result)).toBe(without(plain.result));
      },
      'leaves the reading of the plan': ({ plain, mirrored }) => {
        expect(isSameExcept(plain.now, mirrored.now, [])).toBe(true);
      },
      'touches nothing when the edit changes nothing': ({ text, edit, plain, mirrored }) => {
        // To bring up to date what a note says of itself is to bring them up to date as well.
        fc.pre(plain.result === text && edit.kind !== 'refresh claims');
        expect(mirrored.result).toBe(text);
      },
      'says the status in them where it stands on one line': ({ text, mirrored }) => {
        const own = /^execplan-status:(?:[ \t]*(?:[[|]|\r?\n[ \t])|.*\r?\nexecplan-status:)/m;
        fc.pre(mirrored.result !== text && !own.test(text));
        const values = readFrontmatter(mirrored.result)?.values;
        expect(values?.['execplan-status']).toBe(mirrored.now.status.value);
      },
      'has nothing more to say afterwards': ({ text, mirrored }) => {
        fc.pre(mirrored.result !== text);
        const now = [mirrored.now, mirrored.now] as const;
        expect(mirrorChanges(mirrored.result, now, KEYS, context.now)).toEqual([]);
      },
    },
    'dear',
  );
});
