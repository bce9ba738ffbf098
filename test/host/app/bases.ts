// Bases are switched off in the host: `registerBasesView` says so. The classes exist because a plugin's view extends one of them.
import { Component } from './component';

export class QueryController extends Component {}

export abstract class BasesView extends Component {
  abstract type: string;

  protected constructor(controller: QueryController) {
    super();
    void controller;
  }

  abstract onDataUpdated(): void;
}
