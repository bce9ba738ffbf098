// What every Markdown editor is made of. What plugins add comes in through a compartment, so that it can change while it runs.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { codeFolding } from '@codemirror/language';
import { type Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './editor-fields';
import type { EditorInfo } from './editor-info';
import { lineClasses } from './line-classes';
import { linkClicks } from './link-clicks';
import { markdownStyle } from './markdown-style';
import { noteSyntax } from './note-syntax';

export interface EditorParts {
  readonly info: EditorInfo;
  readonly cm: () => EditorView;
  readonly isLivePreview: boolean;
  readonly added: Compartment;
  readonly extensions: readonly Extension[];
  readonly onUpdate: (update: ViewUpdate) => void;
  readonly onLink: (linktext: string, event: MouseEvent) => void;
}

/** The marks that a change put into the editor from the file, not by the person. */
export const FROM_DISK = 'set';

export function editorExtensions(parts: EditorParts): Extension[] {
  return [
    editorInfoField.init(() => parts.info),
    editorEditorField.init(parts.cm),
    editorLivePreviewField.init(() => parts.isLivePreview),
    history(),
    drawSelection(),
    markdown({ base: markdownLanguage, addKeymap: true }),
    markdownStyle,
    lineClasses,
    noteSyntax,
    codeFolding(),
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(4),
    parts.added.of([...parts.extensions]),
    keymap.of([...historyKeymap, indentWithTab, ...defaultKeymap]),
    linkClicks(parts.onLink),
    EditorView.updateListener.of(parts.onUpdate),
  ];
}
