// Cases of edits, written as Markdown: before, the edit, and after or the refusal.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly file: string;
  readonly name: string;
  readonly before: string;
  /** The edit as JSON; a step is named by its title. */
  readonly edit: string;
  /** Null when the edit is refused. */
  readonly after: string | null;
  readonly refusal: string | null;
}

const block = /^(`{4,})(before|edit|after|refusal)[ \t]*\n(.*?)^\1[ \t]*$/gms;

/** Every case below a `## ` heading in the Markdown files of this folder. Throws when one is not whole. */
export function readCases(): readonly Case[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((file) => casesIn(file, readFileSync(join(__dirname, file), 'utf8')));
}

function casesIn(file: string, text: string): readonly Case[] {
  const starts = [...text.matchAll(/^`{4,}before/gm)].map(({ index }) => index);
  return starts.map((start, number) => {
    const above = text.slice(0, start).match(/^## (.+)$/gm) ?? [];
    const name = (above[above.length - 1] ?? '').slice(3);
    const parts = new Map<string, string>();
    for (const [, , part = '', content = ''] of text
      .slice(start, starts[number + 1])
      .matchAll(block)) {
      parts.set(part, content);
    }
    const [before, edit] = [parts.get('before'), parts.get('edit')];
    const [after = null, refusal = null] = [parts.get('after'), parts.get('refusal')];
    if (
      name === '' ||
      before === undefined ||
      edit === undefined ||
      (after === null) === (refusal === null)
    ) {
      throw new Error(`A case in ${file} is not whole: ${name}`);
    }
    return {
      file,
      name,
      before: withoutEnd(before),
      edit,
      after: after && withoutEnd(after),
      refusal,
    };
  });
}

/** A block that ends in `⏎` has no line ending at its end. */
function withoutEnd(content: string): string {
  return content.replace(/⏎\n$/, '');
}
