// A person's own template for plans: its text with the variables filled in, and what a template that has none leaves open.
// Everything else in it stays as it is.
import { lineEnd, lineStart } from '../text/lines';
import { safeCell } from '../text/safe-text';
import { skillStamp } from '../plan/timestamp';
import type { TemplateFacts } from './template-form';
import { yamlText } from './yaml-text';

/** `{{title}}`, `{{ date }}`. */
const variable = /\{\{[ \t]*([A-Za-z]+)[ \t]*\}\}/g;
/** The properties at the top. */
const properties = /^\uFEFF?---[ \t]*[\r\n][^]*?[\r\n]---[ \t]*(?=[\r\n]|$)/;
/** `owner: {{owner}}` and `  - {{owner}}`: a property, or one of its list, that is a variable alone. */
const wholeProperty = /^(?:[^:{]+:|[ \t]*-)[ \t]+\{\{[^{}]*\}\}[ \t]*$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** The first title of a note. */
const firstTitle = /^#{1,2}[ \t].*$/m;
/** `# ExecPlan: [Feature/Task Name]`, `# <Short, action-oriented description>` */
const openTitle = /(^#+[ \t]+|[:：—–-][ \t]*)(?:\[[^\][]+\]|<[^<>]+>)[ \t]*$/;
/** `- **Owner**: [Your name or team]` */
const openOwner = /^([-*+][ \t]+\*\*Owner(?:\*\*:|:\*\*)[ \t]*)\[[^\][\r\n]*\][ \t]*$/im;

/**
 * `template` with `{{title}}`, `{{date}}` (`2025-01-10`, UTC), `{{time}}` (`14:22`, UTC), `{{owner}}` and
 * `{{agentPath}}` filled in, in any case; variables not known here stay, for other programs. One writes at the first
 * `{{cursor}}`, at the end when there is none; every such mark is taken out. A property that is one variable is
 * written as YAML, and in a table `|` is escaped. Where a template has no variable for title or owner, as the founding
 * document's, they take the place of what is in brackets there.
 */
export function filledTemplate(
  own: string,
  facts: TemplateFacts,
): { readonly text: string; readonly cursor: number } {
  const values = valuesOf(facts);
  const template = withVariables(own, facts.owner !== '');
  const top = properties.exec(template)?.[0].length ?? 0;
  let text = '';
  let cursor: number | null = null;
  let read = 0;
  for (const match of template.matchAll(variable)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = values.get(name);
    if (value === undefined) continue;
    text += template.slice(read, match.index);
    read = match.index + match[0].length;
    if (name === 'cursor') cursor ??= text.length;
    const line = template.slice(lineStart(template, match.index), lineEnd(template, match.index));
    text += valueFor(line, match.index < top, value);
  }
  text += template.slice(read);
  return { text, cursor: cursor ?? text.length };
}

function withVariables(own: string, hasOwner: boolean): string {
  const lacks = (name: string): boolean =>
    ![...own.matchAll(variable)].some((match) => match[1]?.toLowerCase() === name);
  const titled = lacks('title')
    ? own.replace(firstTitle, (title) => title.replace(openTitle, '$1{{title}}'))
    : own;
  return hasOwner && lacks('owner') ? titled.replace(openOwner, '$1{{owner}}') : titled;
}

function valuesOf({
  title,
  owner,
  agentPath,
  created,
}: TemplateFacts): ReadonlyMap<string, string> {
  const stamp = skillStamp(created);
  return new Map([
    ['title', title],
    ['date', stamp.slice(0, 10)],
    ['time', stamp.slice(11, 16)],
    ['owner', owner],
    ['agentpath', agentPath],
    ['cursor', ''],
  ]);
}

/** `value` as it may stand on `line` of the template. */
function valueFor(line: string, isProperty: boolean, value: string): string {
  if (isProperty) {
    const asIs = value === '' || date.test(value) || !wholeProperty.test(line);
    return asIs ? value : yamlText(value);
  }
  return /^[ \t>]*\|/.test(line) ? safeCell(value) : value;
}
