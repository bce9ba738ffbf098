// The inline syntax that Markdown does not have and the app does: wikilinks, highlights, comments and tags.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { TAG, displayTextOf } from '../metadata/inline-syntax';

/** In the order of `inlineRules`; none of them looks inside code, which is taken before they are asked. */
export function inlineRules(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wikilink', wikilink);
  md.inline.ruler.before('emphasis', 'highlight', highlight);
  md.inline.ruler.before('link', 'comment', comment);
  md.inline.ruler.before('link', 'tag', tag);
  const { escapeHtml } = md.utils;
  md.renderer.rules['wikilink'] = (tokens, index) => {
    const { target = '', text = '', embed } = (tokens[index]?.meta ?? {}) as Partial<Wikilink>;
    const link = escapeHtml(target);
    const label = text === target ? '' : ` aria-label="${link}"`;
    const anchor = `<a data-href="${link}" href="${link}" class="internal-link" target="_blank" rel="noopener nofollow"${label}>${escapeHtml(text)}</a>`;
    return embed === true
      ? `<span class="internal-embed" src="${link}" alt="${escapeHtml(text)}">${anchor}</span>`
      : anchor;
  };
  md.renderer.rules['tag'] = (tokens, index) => {
    const name = escapeHtml(tokens[index]?.content ?? '');
    return `<a href="#${name}" class="tag" target="_blank" rel="noopener nofollow">#${name}</a>`;
  };
}

interface Wikilink {
  readonly target: string;
  readonly text: string;
  readonly embed: boolean;
}

const WIKILINK = /^(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/;

function wikilink(state: StateInline, silent: boolean): boolean {
  const match = WIKILINK.exec(state.src.slice(state.pos, state.posMax));
  const target = match?.[2]?.trim() ?? '';
  if (match === null || target === '' || state.linkLevel > 0) return false;
  if (!silent) {
    const meta: Wikilink = {
      target,
      text: displayTextOf(target, match[3]),
      embed: match[1] === '!',
    };
    state.push('wikilink', '', 0).meta = { ...meta };
  }
  state.pos += match[0].length;
  return true;
}

function highlight(state: StateInline, silent: boolean): boolean {
  const start = state.pos + 2;
  if (state.src.slice(state.pos, start) !== '==') return false;
  const end = state.src.indexOf('==', start);
  if (end <= start || end > state.posMax || /^\s/.test(state.src.slice(start))) return false;
  if (!silent) {
    const { posMax } = state;
    state.push('mark_open', 'mark', 1);
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('mark_close', 'mark', -1);
  }
  state.pos = end + 2;
  return true;
}

function comment(state: StateInline): boolean {
  if (state.src.slice(state.pos, state.pos + 2) !== '%%') return false;
  const end = state.src.indexOf('%%', state.pos + 2);
  if (end < 0) return false;
  state.pos = end + 2;
  return true;
}

const TAG_HERE = new RegExp(TAG.source, 'mu');

function tag(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '#' || state.linkLevel > 0) return false;
  const from = Math.max(0, state.pos - 1);
  const match = TAG_HERE.exec(state.src.slice(from, state.posMax));
  if (match === null) return false;
  const [, before = '', name = ''] = match;
  if (from + match.index + before.length !== state.pos || !/[^\d/]/u.test(name)) return false;
  if (!silent) state.push('tag', '', 0).content = name;
  state.pos += 1 + name.length;
  return true;
}
