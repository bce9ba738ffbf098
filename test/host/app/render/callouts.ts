// Callouts: a quote whose first line is `[!type] Title`. A `+` or `-` after the bracket makes it one that folds.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const HEAD = /^\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** Other types have a pencil. */
export const CALLOUT_ICONS: Readonly<Record<string, string>> = {
  abstract: 'clipboard-list',
  summary: 'clipboard-list',
  tldr: 'clipboard-list',
  info: 'info',
  todo: 'circle-check',
  tip: 'flame',
  hint: 'flame',
  important: 'flame',
  success: 'check',
  check: 'check',
  done: 'check',
  question: 'circle-help',
  help: 'circle-help',
  faq: 'circle-help',
  warning: 'triangle-alert',
  caution: 'triangle-alert',
  attention: 'triangle-alert',
  failure: 'x',
  fail: 'x',
  missing: 'x',
  danger: 'zap',
  error: 'zap',
  bug: 'bug',
  example: 'list',
  quote: 'quote',
  cite: 'quote',
};

export function callouts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'callouts', makeCallouts);
}

function makeCallouts(state: StateCore): void {
  const out: Token[] = [];
  const isCallout: boolean[] = [];
  const { tokens } = state;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const text = tokens[i + 2];
    if (token.type === 'blockquote_close') {
      const closes = isCallout.pop() === true;
      out.push(...(closes ? [div(state, -1), div(state, -1)] : [token]));
      continue;
    }
    if (token.type !== 'blockquote_open') {
      out.push(token);
      continue;
    }
    const first = tokens[i + 1]?.type === 'paragraph_open' && text?.type === 'inline' ? text : null;
    const head = first === null ? null : HEAD.exec(first.content);
    isCallout.push(head !== null);
    if (first === null || head === null) {
      out.push(token);
      continue;
    }
    out.push(...opening(state, head));
    first.content = first.content.slice(head[0].length);
    // Nothing is left of a paragraph that was the title alone.
    if (first.content === '') i += 3;
  }
  state.tokens = out;
}

function opening(state: StateCore, head: RegExpExecArray): Token[] {
  const [, type = '', metadata = '', fold = '', ownTitle = ''] = head;
  const collapsed = fold === '-' ? ' is-collapsed' : '';
  const title = new state.Token('inline', '', 0);
  title.content = ownTitle.trim() === '' ? sentence(type) : ownTitle.trim();
  title.children = [];
  return [
    div(state, 1, fold === '' ? 'callout' : `callout is-collapsible${collapsed}`, [
      ['data-callout', type.toLowerCase()],
      ['data-callout-metadata', metadata],
      ['data-callout-fold', fold],
    ]),
    div(state, 1, 'callout-title'),
    div(state, 1, 'callout-icon'),
    div(state, -1),
    div(state, 1, 'callout-title-inner'),
    title,
    div(state, -1),
    ...(fold === '' ? [] : [div(state, 1, 'callout-fold'), div(state, -1)]),
    div(state, -1),
    div(state, 1, 'callout-content'),
  ];
}

function div(
  state: StateCore,
  nesting: 1 | -1,
  cls?: string,
  attributes: readonly (readonly [string, string])[] = [],
): Token {
  const token = new state.Token(nesting === 1 ? 'div_open' : 'div_close', 'div', nesting);
  token.block = true;
  if (cls !== undefined) token.attrSet('class', cls);
  for (const [name, value] of attributes) token.attrSet(name, value);
  return token;
}

function sentence(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
