// The core plugin Bases: it opens `.base` files and draws `base` code blocks while it is on. What is changed in a code block lasts as
// long as it is on screen; the app would write it into the note.
import type { App } from '../app';
import {
  codeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
} from '../render/post-processors';
import { MarkdownRenderChild } from '../render/markdown-render-child';
import { BaseFileView, BASES_VIEW } from './base-file-view';
import { BasePane } from './base-pane';

export function startBases(app: App): void {
  const { views } = app.workspace;
  const processor = codeBlockPostProcessor('base', (source, el, context) => {
    const file = app.vault.getFileByPath(context.sourcePath);
    el.addClass('bases-embed');
    const pane = new BasePane(
      app,
      el,
      () => file,
      () => undefined,
    );
    const child = new MarkdownRenderChild(el);
    child.addChild(pane);
    context.addChild(child);
    pane.setText(source);
  });
  let isShown = false;
  const follow = (): void => {
    if (app.bases.isOn === isShown) return;
    isShown = app.bases.isOn;
    if (isShown) {
      views.register(BASES_VIEW, (leaf) => new BaseFileView(leaf));
      views.registerExtensions(['base'], BASES_VIEW);
      registerPostProcessor(processor);
    } else {
      unregisterPostProcessor(processor);
      views.unregisterExtensions(['base']);
      views.unregister(BASES_VIEW);
      app.workspace.detachLeavesOfType(BASES_VIEW);
    }
  };
  app.bases.on('changed', follow);
  follow();
}
