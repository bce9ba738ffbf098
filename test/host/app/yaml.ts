// YAML as the app reads and writes it, and where a note's front matter lies. Importable without a browser.
import type * as O from 'obsidian';
import YAML from 'yaml';

/** Throws on text that is not YAML. A date stays the string that was written. */
export function parseYaml(text: string): unknown {
  return YAML.parse(text, {
    schema: 'core',
    version: '1.2',
    merge: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
}

export function stringifyYaml(value: unknown): string {
  return YAML.stringify(value, { lineWidth: 0, nullStr: '', indentSeq: true });
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

/** `from` and `to` enclose the YAML itself; `contentStart` is the first character after the closing line. */
export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
  const match = FRONT_MATTER.exec(content);
  if (match === null || match.index !== 0)
    return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const frontmatter = match[1] ?? '';
  const from = content.indexOf('\n') + 1;
  return {
    exists: true,
    frontmatter,
    from,
    to: from + frontmatter.length,
    contentStart: match[0].length,
  };
}
