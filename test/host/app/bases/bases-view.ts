// What a plugin's view of a base extends. Config and data are there from the first update on, and not before, so that nobody relies on
// more than the app promises.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../component';
import { createNote } from '../workspace/file-menu';
import type { BasesQueryResult } from './bases-query';
import type { BasesViewConfig } from './bases-view-config';

/** Of which plugins know nothing but that it is there. */
export class QueryController extends Component {
  constructor(readonly app: App) {
    super();
  }
}

export abstract class BasesView extends Component {
  abstract type: string;
  app: App;
  declare config: BasesViewConfig;
  declare allProperties: O.BasesPropertyId[];
  declare data: BasesQueryResult;

  protected constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  /** Makes an empty note in the vault's root: the app would ask for its name and properties. */
  async createFileForView(): Promise<void> {
    await createNote(this.app, this.app.vault.getRoot());
  }
}
