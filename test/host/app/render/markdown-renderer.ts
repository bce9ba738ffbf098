// The public face of rendering: what a plugin calls to have Markdown drawn, and the base of the reading view.
import type * as O from 'obsidian';
import type { App } from '../app';
import type { Component } from '../component';
import { currentApp } from '../current-app';
import type { TFile } from '../files';
import { drawMarkdown } from './draw-markdown';
import { MarkdownRenderChild } from './markdown-render-child';
import { embedNote } from './note-embed';

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: O.HoverPopover | null = null;

  constructor(
    readonly app: App,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
  }

  abstract get file(): TFile;

  /** A link in what is drawn is not opened by a click: that is up to the caller, as in the app. */
  static render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    const within = sourcePath === '' ? [] : [sourcePath];
    return drawMarkdown(markdown, el, { app, sourcePath, component, embed: embedNote, within });
  }

  static renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    return MarkdownRenderer.render(currentApp(), markdown, el, sourcePath, component);
  }
}
