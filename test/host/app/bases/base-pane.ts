// A base on screen, in a tab or in a note: its toolbar, and the view that is chosen. Follows the vault; what is changed here is told,
// and written by whoever holds the text.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../component';
import { debounce } from '../debounce';
import type { TFile } from '../files';
import { type BaseConfig, readBase, type ViewRecord, writeBase } from './base-config';
import { BaseToolbar } from './base-toolbar';
import { BasesEntry, type FormulaSurroundings } from './bases-entry';
import { runQuery } from './bases-query';
import type { ViewRegistration } from './bases-registry';
import { BasesTable } from './bases-table';
import { type BasesView, QueryController } from './bases-view';
import { BasesViewConfig } from './bases-view-config';
import { NullValue, type Value } from './values';

const UPDATE_DELAY = 50;

export const TABLE: ViewRegistration = {
  name: 'Table',
  icon: 'table',
  factory: (controller, containerEl) => new BasesTable(controller, containerEl),
};

export class BasePane extends Component {
  private base: BaseConfig | null = null;
  private chosen = 0;
  private view: BasesView | null = null;
  private config: BasesViewConfig | null = null;
  private readonly toolbar: BaseToolbar;
  private readonly viewEl: HTMLElement;
  private readonly update = debounce(() => this.runView(), UPDATE_DELAY);

  constructor(
    readonly app: App,
    containerEl: HTMLElement,
    private readonly thisFile: () => TFile | null,
    private readonly onChanged: (text: string) => void,
  ) {
    super();
    this.toolbar = new BaseToolbar(this, containerEl.createDiv({ cls: 'bases-header' }));
    this.viewEl = containerEl.createDiv({ cls: 'bases-view' });
  }

  override onload(): void {
    const { vault, metadataCache, bases } = this.app;
    for (const name of ['create', 'delete', 'rename', 'modify'])
      this.registerEvent(vault.on(name, this.update));
    this.registerEvent(metadataCache.on('changed', this.update));
    this.registerEvent(bases.on('changed', () => this.drawView()));
    this.register(() => this.closeView());
  }

  /** The same view stays chosen when the text has one of its name. */
  setText(text: string): void {
    const name = this.record()?.name;
    this.base = null;
    this.toolbar.showTrouble(null);
    try {
      this.base = readBase(text);
    } catch (error) {
      this.toolbar.showTrouble(error instanceof Error ? error.message : String(error));
    }
    const same = this.views().findIndex((view) => view.name === name);
    this.chosen = Math.max(0, same);
    this.drawView();
  }

  views(): readonly ViewRecord[] {
    return this.base?.views ?? [];
  }

  record(): ViewRecord | null {
    return this.views()[this.chosen] ?? null;
  }

  types(): ReadonlyMap<string, ViewRegistration> {
    return new Map([['table', TABLE], ...this.app.bases.all()]);
  }

  /** The config of the view on screen; null while there is none. */
  viewConfig(): BasesViewConfig | null {
    return this.config;
  }

  choose(view: ViewRecord): void {
    this.chosen = this.views().indexOf(view);
    this.drawView();
  }

  addView(type: string): void {
    if (this.base === null) return;
    const name = this.types().get(type)?.name ?? type;
    const view: ViewRecord = { type, name };
    this.base = readBase(
      writeBase({ ...this.base, whole: { ...this.base.whole, views: [...this.views(), view] } }),
    );
    this.chosen = this.views().length - 1;
    this.told();
    this.drawView();
  }

  setType(type: string): void {
    const record = this.record();
    if (record === null) return;
    record.type = type;
    this.told();
    this.drawView();
  }

  /** Every property that a note of the vault has, and those of files and formulas. */
  allProperties(): O.BasesPropertyId[] {
    const names = new Set<string>();
    for (const file of this.app.vault.getMarkdownFiles())
      for (const name of Object.keys(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {}))
        names.add(name);
    const formulas = Object.keys(this.base?.formulas ?? {});
    const files = ['name', 'folder', 'ctime', 'mtime', 'ext', 'size', 'tags'] as const;
    return [
      ...[...names].sort().map((name) => `note.${name}` as const),
      ...formulas.map((name) => `formula.${name}` as const),
      ...files.map((name) => `file.${name}` as const),
    ];
  }

  private drawView(): void {
    this.closeView();
    const record = this.record();
    this.toolbar.draw(null);
    if (this.base === null || record === null) return;
    const registration = this.types().get(record.type);
    if (registration === undefined) {
      this.viewEl.createDiv({ cls: 'bases-error', text: `Unknown view type “${record.type}”.` });
      return;
    }
    this.config = new BasesViewConfig(
      this.base,
      record,
      () => {
        this.told();
        this.update();
      },
      (formula) => this.evaluate(formula),
    );
    this.view = this.addChild(registration.factory(new QueryController(this.app), this.viewEl));
    this.runView();
  }

  private closeView(): void {
    const { view } = this;
    this.view = null;
    this.config = null;
    if (view !== null) this.removeChild(view);
    this.viewEl.empty();
  }

  private runView(): void {
    const { base, view, config } = this;
    if (base === null || view === null || config === null) return;
    view.config = config;
    view.data = runQuery(this.surroundings(base), base, config.record);
    view.allProperties = this.allProperties();
    this.toolbar.draw(view.data.data.length);
    view.onDataUpdated();
  }

  private told(): void {
    if (this.base !== null) this.onChanged(writeBase(this.base));
  }

  private evaluate(formula: string): Value {
    const file = this.thisFile();
    if (file === null || this.base === null) return NullValue.value;
    return new BasesEntry(this.surroundings(this.base), file).evaluate(formula);
  }

  private surroundings({ formulas }: BaseConfig): FormulaSurroundings {
    return { app: this.app, formulas, thisFile: this.thisFile() };
  }
}
