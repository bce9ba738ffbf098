// State fields through which an editor extension finds the view it runs in, as the app offers them.
import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import type { EditorInfo } from './editor-info';

/** The file and the view of an editor; set when the state is made. */
export const editorInfoField = StateField.define<EditorInfo>({
  create: () => {
    throw new Error('This editor was made without its view.');
  },
  update: (value) => value,
});

/** The older name of `editorInfoField`. */
export const editorViewField = editorInfoField;

export const editorEditorField = StateField.define<EditorView>({
  create: () => {
    throw new Error('This editor was made without its view.');
  },
  update: (value) => value,
});

/** Switches live preview on or off, as far as plugins see it. */
export const setLivePreview = StateEffect.define<boolean>();

/** Whether live preview is on. The host itself shows the Markdown source all the same. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) =>
    effects.reduce((last, effect) => (effect.is(setLivePreview) ? effect.value : last), value),
});

export const livePreviewState = ViewPlugin.fromClass(
  class {
    readonly mousedown = false;
  },
);
