// Links among the properties of a note, as lists of quoted values. Touches no property but the one meant.
import { readFrontmatter } from '../parse/read-frontmatter';
import { saysNothing, type Field } from '../plan/field';
import { lineEnd, lineStart } from '../text/lines';
import type { TextChange } from '../text/text-change';
import { eolAt } from './line-style';

/** The changes that put `value`, in its quotes, into the property `field`, which becomes a list when it is none. */
export function addToProperty(text: string, field: Field, value: string): readonly TextChange[] {
  const eol = eolAt(text, field.span.from);
  const keyEnd = lineEnd(text, field.span.from);
  const lastLine = text.slice(lineStart(text, field.span.to), field.span.to);
  const dash = /^[ \t]*-[ \t]+/.exec(lastLine)?.[0];
  const insertAt = (at: number, insert: string): TextChange => ({ from: at, to: at, insert });
  if (field.span.to > keyEnd && dash !== undefined) {
    return [insertAt(field.span.to, eol + dash + value)];
  }
  const old = valueOn(text, field, keyEnd);
  const words = text.slice(old.from, old.to);
  if (/^\[(?!\[)/.test(words) && words.endsWith(']') && !/^\[\s*\]$/.test(words)) {
    return [insertAt(old.to - 1, `, ${value}`)];
  }
  const lead = `${eol}${listLead(text)}`;
  const added = insertAt(keyEnd, lead + value);
  if (words === '') return [added];
  const bare = words.replace(/^(["'])(.*)\1$/, '$2');
  const isEmpty = /^(?:~|null|\[\s*\])$/i.test(bare) || saysNothing(bare);
  return [
    {
      from: colonEnd(text, field),
      to: isEmpty ? old.to : old.from,
      insert: isEmpty ? '' : lead,
    },
    added,
  ];
}

/** The change that adds a property with the list of `value`, in its quotes, behind all others of the note. */
export function newProperty(text: string, key: string, value: string): TextChange {
  const end = readFrontmatter(text)?.span.to ?? 0;
  const at = lineStart(text, end);
  const eol = eolAt(text, at);
  const insert = `${key}:${eol}${listLead(text)}${value}${eol}`;
  return { from: at, to: at, insert };
}

/** Without blanks at its ends and a comment behind it. */
function valueOn(text: string, field: Field, keyEnd: number): { from: number; to: number } {
  const words = text.slice(field.valueSpan.from, keyEnd);
  const said = words.replace(/(?:^|\s)#.*$/, '').trimEnd();
  const from = field.valueSpan.from + (/^\s*/.exec(said)?.[0].length ?? 0);
  return { from, to: Math.max(from, field.valueSpan.from + said.length) };
}

function colonEnd(text: string, field: Field): number {
  return text.lastIndexOf(':', field.valueSpan.from - 1) + 1;
}

/** What stands before an item of the lists among the properties. */
function listLead(text: string): string {
  const properties = readFrontmatter(text);
  const source = text.slice(0, properties?.span.to ?? 0);
  return /^[ \t]*-[ \t]+(?=\S)/m.exec(source)?.[0] ?? '  - ';
}
