// The plugin's life cycle: builds the parts, registers them, and lets Obsidian take them away again.
import { Plugin, TFile } from 'obsidian';
import { PlanIndex } from './index/plan-index';
import { addCommands } from './obsidian/commands';
import { newPlanOpener } from './obsidian/create-plan';
import { addBases } from './obsidian/create-plans-base';
import { DashboardView } from './obsidian/dashboard-view';
import { GraphView } from './obsidian/graph-view';
import { DetailsReader } from './obsidian/details-reader';
import { moveDrafts } from './obsidian/entry-draft';
import { addHiddenCommands } from './obsidian/hidden-commands';
import { HiddenPlanView } from './obsidian/hidden-plan-view';
import { HiddenPlans } from './obsidian/hidden-plans';
import { HIDDEN_VIEW } from './obsidian/hidden-views';
import { showIndexing } from './obsidian/indexing-status';
import { LinkFollower } from './obsidian/link-follower';
import { addLinkCommands } from './obsidian/link-commands';
import { addNoteMenus } from './obsidian/note-menus';
import { addNoteParts } from './obsidian/note-parts';
import { NoteWriter } from './obsidian/note-writer';
import { guard, inform } from './obsidian/notices';
import { planCompleter } from './obsidian/plan-ending';
import { fileOf } from './obsidian/plan-note';
import { PlanPaneView } from './obsidian/plan-pane-view';
import { PlanReader } from './obsidian/plan-reader';
import { addUndo } from './obsidian/plan-undo';
import { PlanWatcher } from './obsidian/plan-watcher';
import { addPlanWideCommands } from './obsidian/plan-wide-commands';
import { startReadingWorker } from './obsidian/reading-worker';
import { SettingsStore } from './obsidian/settings-store';
import { SettingsTab } from './obsidian/settings-tab';
import { SummaryCache } from './obsidian/summary-cache';
import { DASHBOARD_VIEW, GRAPH_VIEW, openPane, PANE_VIEW } from './obsidian/views';
import type { Workbench } from './obsidian/workbench';

export default class ExecPlansPlugin extends Plugin {
  private readonly store = new SettingsStore(this);
  private readonly index = new PlanIndex();
  private readonly reader = new PlanReader(startReadingWorker);
  private readonly watcher = new PlanWatcher(
    this.app,
    this.index,
    this.reader,
    new SummaryCache(this.app),
  );
  private readonly hidden = new HiddenPlans(this.app, this.index, this.watcher, this.store);
  private readonly settingsTab = new SettingsTab(this.app, this, this.store, async () => {
    await this.watcher.readAllAgain();
    await this.hidden.readAllAgain();
  });

  override async onload(): Promise<void> {
    await this.loadSettings();
    const { app, hidden, index, store, watcher } = this;
    this.addChild(watcher);
    this.addChild(hidden);
    const { known } = this.addChild(new LinkFollower(app, index, hidden));
    const writing = () => ({
      author: store.settings.owner.trim() || null,
      newestFirst: store.settings.newestFirst,
      mirror: store.settings.mirrors ? store.settings.mirrorKeys : null,
    });
    const details = this.addChild(new DetailsReader(app, index, this.reader));
    const writer = new NoteWriter(app, writing, (note, text) => {
      const file = fileOf(app, note);
      if (file === null) hidden.take(note, text);
      else watcher.take(file, text);
    });
    const workbench: Workbench = { app, index, ...known, watcher, hidden, writer, store };
    const newPlan = newPlanOpener(workbench);
    const complete = planCompleter(workbench);
    const parts = { workbench, complete, undo: addUndo(this, workbench) };

    this.register(store.subscribe(() => index.switchRulesOff(store.settings.rulesOff)));
    index.switchRulesOff(store.settings.rulesOff);
    this.registerView(PANE_VIEW, (leaf) => new PlanPaneView(leaf, parts, newPlan));
    this.registerView(
      DASHBOARD_VIEW,
      (leaf) => new DashboardView(leaf, workbench, details, newPlan),
    );
    this.registerView(GRAPH_VIEW, (leaf) => new GraphView(leaf, workbench, newPlan));
    this.registerView(HIDDEN_VIEW, (leaf) => new HiddenPlanView(leaf, workbench));
    this.registerHoverLinkSource(DASHBOARD_VIEW, { display: 'ExecPlans', defaultMod: true });
    this.addSettingTab(this.settingsTab);
    addCommands(this, workbench, newPlan, complete);
    addHiddenCommands(this, workbench);
    addPlanWideCommands(this, parts);
    addLinkCommands(this, parts, this.reader);
    addNoteMenus(this, parts);
    addNoteParts(this, workbench, details);
    addBases(this, workbench, newPlan);
    showIndexing(this, watcher);
    app.workspace.onLayoutReady(() => {
      if (store.settings.opensPane) guard('Opening the plan pane', () => openPane(app));
    });
    // The plugin Style Settings looks then for what it may change.
    app.workspace.trigger('parse-style-settings');
    this.registerEvent(
      app.vault.on('rename', (file, from) => {
        if (file instanceof TFile) moveDrafts(app, from, file.path);
      }),
    );
  }

  override onUserEnable(): void {
    guard('Opening the plan pane', () => openPane(this.app));
  }

  override onExternalSettingsChange(): void {
    guard('Reading the settings', async () => {
      await this.loadSettings();
      this.settingsTab.update();
    });
  }

  private async loadSettings(): Promise<void> {
    const trouble = await this.store.load();
    if (trouble !== null) inform(`ExecPlans: ${trouble}`);
  }
}
