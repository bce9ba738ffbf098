import { describe, expect, test } from '@jest/globals';
import { resolutionOf } from '../../src/index/link-resolution';
import { NoteNames } from '../../src/index/note-names';
import type { LinkForm } from '../../src/plan/link';
import type { Resolution } from '../../src/plan/resolution';

const FROM = 'plans/active/Tides.md';

/** What `target` leads to from `from` in a vault of these files. */
function resolved(
  target: string,
  form: LinkForm,
  files: readonly string[],
  from = FROM,
): Resolution {
  const names = new NoteNames();
  for (const file of files) names.add(file);
  return resolutionOf({ target, form }, from, names);
}

const foundAt = (path: string): Resolution => ({ kind: 'found', path });
const movedTo = (path: string): Resolution => ({ kind: 'moved', path });

describe('a link', () => {
  test('of each form leads to the note at its path', () => {
    const files = ['plans/Storm surge.md'];
    expect(resolved('Storm surge', 'wikilink', files)).toEqual(foundAt('plans/Storm surge.md'));
    expect(resolved('plans/Storm surge', 'wikilink', files)).toEqual(
      foundAt('plans/Storm surge.md'),
    );
    expect(resolved('../Storm%20surge.md', 'markdown', files)).toEqual(
      foundAt('plans/Storm surge.md'),
    );
    expect(resolved('plans/Storm surge.md', 'code path', files)).toEqual(
      foundAt('plans/Storm surge.md'),
    );
    expect(resolved('../Storm surge.md', 'bare path', files)).toEqual(
      foundAt('plans/Storm surge.md'),
    );
  });

  test('minds neither case nor how an accent is written', () => {
    expect(resolved('U\u0308bersicht', 'wikilink', ['Notes/\u00dcbersicht.md'])).toEqual(
      foundAt('Notes/\u00dcbersicht.md'),
    );
    expect(resolved('PLANS/storm.md', 'code path', ['plans/Storm.md'])).toEqual(
      foundAt('plans/Storm.md'),
    );
  });

  test('without a target leads to its own note', () => {
    expect(resolved('', 'wikilink', [])).toEqual(foundAt(FROM));
  });

  test('leads to files that are no notes, by their whole names', () => {
    expect(resolved('Harbour.canvas', 'wikilink', ['Harbour.canvas', 'Harbour.md'])).toEqual(
      foundAt('Harbour.canvas'),
    );
  });

  test('is followed by its name when the note lies in another folder by now', () => {
    const files = ['plans/completed/Storm.md'];
    expect(resolved('plans/active/Storm.md', 'code path', files)).toEqual(movedTo(files[0] ?? ''));
    expect(resolved('./Storm.md', 'markdown', files)).toEqual(movedTo(files[0] ?? ''));
    expect(resolved('active/Storm', 'wikilink', files)).toEqual(movedTo(files[0] ?? ''));
  });

  test('that may be a command leads to the note that is called so, wherever it is by now', () => {
    const files = ['plans/completed/dry dock.md', 'docs/PLAN.md'];
    expect(resolved('dry dock.md', 'loose path', files)).toEqual(foundAt(files[0] ?? ''));
    expect(resolved('../active/dry dock.md', 'loose path', files)).toEqual(movedTo(files[0] ?? ''));
    expect(resolved('../completed/dry dock.md', 'loose path', files)).toEqual(
      foundAt(files[0] ?? ''),
    );
    const inFolder = ['my plans/PLAN.md', 'x/PLAN.md'];
    expect(resolved('my plans/PLAN.md', 'loose path', inFolder)).toEqual(
      foundAt(inFolder[0] ?? ''),
    );
  });

  test.each([
    'cat PLAN.md',
    'cat docs/PLAN.md',
    'Get-Content docs\\PLAN.md',
    './check.sh docs/PLAN.md',
    'see old/PLAN.md',
  ])('that is a command leads nowhere, whatever notes are named in it: %s', (words) => {
    expect(resolved(words, 'loose path', ['docs/PLAN.md'])).toEqual({
      kind: 'missing',
      candidates: [],
    });
  });

  test('by a name that several notes have is not decided', () => {
    const candidates = ['a/PLAN.md', 'b/PLAN.md'];
    const undecided = { kind: 'ambiguous', candidates, opened: null };
    expect(resolved('PLAN', 'wikilink', candidates)).toEqual(undecided);
    expect(resolved('c/PLAN.md', 'code path', candidates)).toEqual(undecided);
  });

  test('takes the note in its own folder before others of the name, and the whole path before its end', () => {
    expect(resolved('PLAN', 'wikilink', ['a/PLAN.md', 'plans/active/PLAN.md'])).toEqual(
      foundAt('plans/active/PLAN.md'),
    );
    expect(resolved('a/PLAN', 'wikilink', ['x/a/PLAN.md', 'a/PLAN.md'])).toEqual(
      foundAt('a/PLAN.md'),
    );
    expect(resolved('a/PLAN.md', 'code path', ['a/PLAN.md', 'plans/active/a/PLAN.md'])).toEqual(
      foundAt('plans/active/a/PLAN.md'),
    );
  });

  test('takes the one note whose path ends in all that is written', () => {
    expect(resolved('a/PLAN.md', 'code path', ['x/a/PLAN.md', 'x/b/PLAN.md'])).toEqual(
      foundAt('x/a/PLAN.md'),
    );
  });

  test('to a name that no note has is missing, and more of a name is another name', () => {
    expect(resolved('Storm', 'wikilink', ['Storm surge.md', 'Brainstorm.md'])).toEqual({
      kind: 'missing',
      candidates: [],
    });
  });

  test('reaches hidden notes by paths only, but hidden notes reach each other by name', () => {
    const files = ['.agents/plans/Storm.md'];
    expect(resolved('Storm', 'wikilink', files)).toEqual({ kind: 'missing', candidates: [] });
    expect(resolved('.agents/plans/Storm.md', 'code path', files)).toEqual(foundAt(files[0] ?? ''));
    expect(resolved('.agents/Storm.md', 'code path', files)).toEqual(movedTo(files[0] ?? ''));
    expect(resolved('Storm', 'wikilink', files, '.agents/Tides.md')).toEqual(
      foundAt(files[0] ?? ''),
    );
  });

  test('with a percent sign that stands for itself is taken as it is', () => {
    expect(resolved('100%.md', 'markdown', ['plans/active/100%.md'])).toEqual(
      foundAt('plans/active/100%.md'),
    );
  });
});
