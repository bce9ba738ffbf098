// The tables of a Markdown page, so that a page can be held against the code it speaks of.

/** The cells of the first table under `heading` (as written, `## Words`), header row first. Throws when there is none. */
export function tableUnder(markdown: string, heading: string): readonly (readonly string[])[] {
  const lines = markdown.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === heading);
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const section = lines.slice(start + 1);
  const next = section.findIndex((line) => /^#{1,6} /.test(line));
  const [header, , ...body] = section
    .slice(0, next < 0 ? section.length : next)
    .filter((line) => line.trim().startsWith('|'))
    .map(cellsOf);
  if (header === undefined || body.length === 0)
    throw new Error(`There is no table under "${heading}".`);
  return [header, ...body];
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
