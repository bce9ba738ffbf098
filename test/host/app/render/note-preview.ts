// Draws a note for reading, block by block, and keeps the blocks that an edit did not touch. Follows clicks on what it drew;
// the text is the caller's.
import type { App } from '../app';
import { Component } from '../component';
import type { TFile } from '../files';
import { Keymap } from '../keymap';
import { previewBlocks, type PreviewBlock } from './preview-blocks';
import { drawMarkdown } from './draw-markdown';

export interface PreviewNote {
  readonly text: string;
  readonly path: string;
  readonly title: string;
  /** The lines of which the blocks are drawn that begin there, from 0, both included; absent for all. */
  readonly lines?: { readonly from: number; readonly to: number } | null;
}

/** Draws `file` into `el`, which is inside the notes at the paths `within`; what it makes is loaded by the caller. */
export type EmbedNote = (
  app: App,
  el: HTMLElement,
  file: TFile,
  subpath: string,
  within: readonly string[],
) => Component;

interface Drawn {
  block: PreviewBlock;
  readonly el: HTMLElement;
  readonly component: Component;
}

export class NotePreview {
  private readonly sizerEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private note: PreviewNote = { text: '', path: '', title: '' };
  private drawn: Drawn[] = [];

  /** `toggleTask` is called with the line (from 0) of a task whose checkbox was clicked. */
  constructor(
    private readonly app: App,
    containerEl: HTMLElement,
    private readonly toggleTask: (line: number) => void,
    private readonly embed: EmbedNote,
    private readonly within: readonly string[] = [],
  ) {
    this.sizerEl = containerEl.createDiv({
      cls: 'markdown-preview-sizer markdown-preview-section',
    });
    this.titleEl = this.sizerEl
      .createDiv({ cls: 'mod-header mod-ui' })
      .createDiv({ cls: 'inline-title' });
    this.sizerEl.addEventListener('click', (event) => this.onClick(event));
    this.sizerEl.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.onClick(event);
    });
  }

  /** Resolves when the processors of what is new are done. Another note is drawn from scratch. */
  async draw(note: PreviewNote): Promise<void> {
    if (note.path !== this.note.path) this.clear();
    this.note = note;
    this.titleEl.setText(note.title);
    const before = new Map<string, Drawn[]>();
    for (const drawn of this.drawn) {
      const key = keyOf(drawn.block);
      before.set(key, [...(before.get(key) ?? []), drawn]);
    }
    const fresh: Drawn[] = [];
    const { from = 0, to = Infinity } = note.lines ?? {};
    const blocks = previewBlocks(note.text).filter(
      ({ lineStart }) => lineStart >= from && lineStart <= to,
    );
    this.drawn = blocks.map((block) => {
      const same = before.get(keyOf(block))?.shift();
      if (same !== undefined) return Object.assign(same, { block });
      const drawn = { block, el: createDiv({ cls: block.cls }), component: new Component() };
      fresh.push(drawn);
      return drawn;
    });
    for (const { component } of [...before.values()].flat()) component.unload();
    const header = this.titleEl.parentElement;
    const elements = this.drawn.map(({ el }) => el);
    this.sizerEl.setChildrenInPlace(header === null ? elements : [header, ...elements]);
    await Promise.all(fresh.map((drawn) => this.drawBlock(drawn)));
  }

  clear(): void {
    for (const { el, component } of this.drawn.splice(0)) {
      component.unload();
      el.remove();
    }
  }

  private drawBlock(drawn: Drawn): Promise<void> {
    const { block, el, component } = drawn;
    void component.load();
    return drawMarkdown(block.source, el, {
      app: this.app,
      sourcePath: this.note.path,
      component,
      embed: this.embed,
      within: [...this.within, this.note.path],
      section: () => {
        if (!this.drawn.includes(drawn)) return null;
        const { lineStart, lineEnd } = drawn.block;
        return { text: this.note.text, lineStart, lineEnd };
      },
    });
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const link = target.closest('a.internal-link');
    if (link !== null) {
      event.preventDefault();
      const linktext = link.getAttribute('data-href') ?? '';
      void this.app.workspace.openLinkText(linktext, this.note.path, Keymap.isModEvent(event));
    } else if (target.closest('a.tag') !== null) {
      // The host has no search to show the tag in.
      event.preventDefault();
    } else if (target.matches('input.task-list-item-checkbox')) {
      // The note changes, and the box follows it.
      event.preventDefault();
      const drawn = this.drawn.find(({ el }) => el.contains(target));
      const line = Number.parseInt(target.dataset['line'] ?? '', 10);
      if (drawn !== undefined && !Number.isNaN(line)) this.toggleTask(drawn.block.lineStart + line);
    }
  }
}

function keyOf({ cls, source }: PreviewBlock): string {
  return `${cls} ${source}`;
}
