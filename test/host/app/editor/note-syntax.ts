// Marks what the app adds to Markdown in the source: wikilinks, highlights, tags and comments;
// and links that lead somewhere, which `[x]` by itself does not. Code is left alone.
import { syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { TAG } from '../metadata/inline-syntax';

const WIKILINK = /(!?\[\[)([^[\]\n]+)(\]\])/g;
const COMMENT = /%%.*?%%/g;
const HIGHLIGHT = /==(?=\S)[^\n]+?==/g;

const bracket = Decoration.mark({ class: 'cm-formatting cm-formatting-link' });
const link = Decoration.mark({ class: 'cm-hmd-internal-link' });
const linkText = Decoration.mark({ class: 'cm-hmd-link' });
const highlight = Decoration.mark({ class: 'cm-highlight' });
const hashtag = Decoration.mark({ class: 'cm-hashtag' });
const comment = Decoration.mark({ class: 'cm-comment' });

export const noteSyntax: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const parsedFurther = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsedFurther)
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const { state } = view;
  const marks: Range<Decoration>[] = [];
  const isCode = (at: number): boolean => /Code/.test(syntaxTree(state).resolveInner(at, 1).name);
  for (const { from, to } of view.visibleRanges) {
    const start = state.doc.lineAt(from).from;
    const text = state.sliceDoc(start, to);
    for (const { index, 1: open = '', 2: inner = '', 3: close = '' } of text.matchAll(WIKILINK)) {
      const at = start + index;
      if (isCode(at)) continue;
      const [innerFrom, innerTo] = [at + open.length, at + open.length + inner.length];
      marks.push(bracket.range(at, innerFrom), link.range(innerFrom, innerTo));
      marks.push(bracket.range(innerTo, innerTo + close.length));
    }
    for (const { index, 1: before = '', 2: name = '' } of text.matchAll(TAG)) {
      const at = start + index + before.length;
      if (/[^\d/]/u.test(name) && !isCode(at)) marks.push(hashtag.range(at, at + 1 + name.length));
    }
    for (const [pattern, mark] of [
      [COMMENT, comment],
      [HIGHLIGHT, highlight],
    ] as const)
      for (const { index, 0: whole } of text.matchAll(pattern)) {
        const at = start + index;
        if (!isCode(at)) marks.push(mark.range(at, at + whole.length));
      }
    syntaxTree(state).iterate({
      from,
      to,
      enter({ name, node }) {
        if (name !== 'Link' || node.getChild('URL') === null) return;
        const [opening, closing] = node.getChildren('LinkMark');
        if (opening !== undefined && closing !== undefined && opening.to < closing.from)
          marks.push(linkText.range(opening.to, closing.from));
      },
    });
  }
  return Decoration.set(marks, true);
}
