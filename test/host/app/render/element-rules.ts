// The attributes the app gives to links, headings, code and text of unknown direction; and images, of which only those
// that lie in the note itself are loaded.
import type { MarkdownIt } from 'markdown-it';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const DIRECTED = /^(paragraph|heading|list_item|bullet_list|ordered_list|blockquote|th|td)_open$/;

export function elementRules(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;
  rules['link_open'] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    const href = String(token?.attrGet('href') ?? '');
    const external = SCHEME.test(href);
    token?.attrSet('class', external ? 'external-link' : 'internal-link');
    if (!external) token?.attrSet('data-href', decoded(href));
    token?.attrSet('rel', 'noopener nofollow');
    token?.attrSet('target', '_blank');
    return renderer.renderToken(tokens, index, options);
  };
  rules['image'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const source = String(token?.attrGet('src') ?? '');
    const alt = renderer.renderInlineAsText(token?.children ?? [], options, env);
    const [href, text] = [escapeHtml(source), escapeHtml(alt === '' ? decoded(source) : alt)];
    if (source.startsWith('data:')) return `<img src="${href}" alt="${text}">`;
    const kind = SCHEME.test(source)
      ? 'class="external-link"'
      : `class="internal-link" data-href="${escapeHtml(decoded(source))}"`;
    return `<a href="${href}" ${kind} target="_blank" rel="noopener nofollow">${text}</a>`;
  };
  rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    const language = escapeHtml(token?.info.trim().split(/\s+/)[0] ?? '');
    const cls = language === '' ? '' : ` class="language-${language}"`;
    return `<pre${cls}><code${cls}>${escapeHtml(token?.content ?? '')}</code></pre>\n`;
  };
  md.core.ruler.push('elements', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (DIRECTED.test(token.type)) token.attrSet('dir', 'auto');
      if (token.type === 'heading_open')
        token.attrSet('data-heading', tokens[index + 1]?.content.trim() ?? '');
    });
  });
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
