// The top-level blocks of a note, as the reading view draws them one by one.
import type * as O from 'obsidian';
import { parseMetadata } from '../metadata/parse-metadata';

export interface PreviewBlock {
  /** The class of the element it is drawn into, such as `el-p`. */
  readonly cls: string;
  /** From the beginning of its first line. */
  readonly source: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Without front matter and comments. */
export function previewBlocks(text: string): PreviewBlock[] {
  const sections = parseMetadata(text).sections ?? [];
  return sections
    .filter(({ type }) => type !== 'yaml' && type !== 'comment')
    .map((section) => {
      const { start, end } = section.position;
      const source = text.slice(start.offset - start.col, end.offset);
      return { cls: classOf(section, source), source, lineStart: start.line, lineEnd: end.line };
    });
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  code: 'pre',
  callout: 'div',
  html: 'div',
  thematicBreak: 'hr',
};

function classOf({ type }: O.SectionCache, source: string): string {
  if (type === 'heading')
    return `el-h${/^\s*(#{1,6})\s/.exec(source)?.[1]?.length ?? setextLevel(source)}`;
  if (type === 'list') return /^\s*\d/.test(source) ? 'el-ol' : 'el-ul';
  return `el-${TAGS[type] ?? type}`;
}

function setextLevel(source: string): number {
  return /\n\s*-+\s*$/.test(source) ? 2 : 1;
}
