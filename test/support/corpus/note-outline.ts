// What a vault's metadata cache knows of a note, made from its text: for the rule that tells plans from other notes.
import type { NoteOutline } from '../../../src/parse/plan-detection';
import { readBlocks } from '../../../src/parse/read-blocks';
import { readFrontmatter } from '../../../src/parse/read-frontmatter';
import { headingsOf } from '../../../src/parse/note-blocks';
import { sliceOf } from '../../../src/text/span';

/** The outline of the note `text` at `path` in its vault. */
export function outlineOf(path: string, text: string): NoteOutline {
  const frontmatter = readFrontmatter(text);
  const from = frontmatter?.span.to ?? 0;
  const blocks = readBlocks(text, { from, to: text.length });
  const property = frontmatter?.values['tags'] ?? [];
  return {
    path,
    headings: headingsOf(blocks).map(({ words, level }) => ({
      heading: sliceOf(text, words),
      level,
    })),
    frontmatter: frontmatter?.values ?? null,
    tags: typeof property === 'string' ? property.split(/[\s,]+/) : property,
  };
}
