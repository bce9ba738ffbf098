// Task items: the `[ ]` at the head of a list item becomes a checkbox. Any character in the brackets makes one, as in the app.
import type { MarkdownIt, StateCore } from 'markdown-it';

const MARK = /^\[(.)\](?:[ \t]+|$)/u;

export function taskItems(md: MarkdownIt): void {
  md.core.ruler.after('block', 'task_items', markTasks);
  md.renderer.rules['task_checkbox'] = (tokens, index) => {
    const { line, checked } = tokens[index]?.meta ?? {};
    const state = checked === true ? ' checked' : '';
    return `<input data-line="${String(line)}" type="checkbox" class="task-list-item-checkbox"${state}>`;
  };
}

function markTasks(state: StateCore): void {
  const { tokens } = state;
  const listStarts: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (/^(bullet|ordered)_list_open$/.test(token.type)) listStarts.push(i);
    if (/^(bullet|ordered)_list_close$/.test(token.type)) listStarts.pop();
    if (token.type !== 'list_item_open') continue;
    const line = token.map?.[0] ?? 0;
    token.attrSet('data-line', line);
    const text = tokens[i + 2];
    if (tokens[i + 1]?.type !== 'paragraph_open' || text?.type !== 'inline') continue;
    const mark = MARK.exec(text.content);
    if (mark === null) continue;
    const [head, symbol = ' '] = mark;
    const checked = symbol !== ' ';
    text.content = text.content.slice(head.length);
    token.attrSet('data-task', checked ? symbol : '');
    token.attrSet('class', checked ? 'task-list-item is-checked' : 'task-list-item');
    tokens[listStarts[listStarts.length - 1] ?? 0]?.attrSet('class', 'contains-task-list');
    const box = new state.Token('task_checkbox', 'input', 0);
    box.meta = { line, checked };
    tokens.splice(i + 2, 0, box);
  }
}
