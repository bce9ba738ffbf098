// Markdown to HTML, as the reading view has it. The HTML is not safe yet: a note may hold any. Math and footnotes stay text,
// and an embed is a link, so that a page over a vault asks for nothing from elsewhere.
import MarkdownIt from 'markdown-it';
import { findBlockComments } from '../metadata/block-comments';
import { getFrontMatterInfo } from '../yaml';
import { callouts } from './callouts';
import { elementRules } from './element-rules';
import { inlineRules } from './inline-rules';
import { taskItems } from './task-items';

const parser = new MarkdownIt({ html: true, linkify: true, breaks: true })
  .use(inlineRules)
  .use(taskItems)
  .use(callouts)
  .use(elementRules);
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Front matter and comments are left out; `data-line` counts from the first line of `text`. */
export function markdownToHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const { contentStart } = getFrontMatterInfo(lines);
  const hidden = lines.slice(0, contentStart).replace(/[^\n]/g, '');
  return parser.render(findBlockComments(hidden + lines.slice(contentStart)).masked);
}
