// Tells the index beside which notes conflict copies lie, once all plans are read and whenever that changes. Knows files by
// their names alone.
import type { Component, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanIndex } from '../index/plan-index';
import { copiesOf, type KnownNotes, onCopiesChanged } from './conflict-copies';
import { inSlices } from './in-slices';
import { onAllRead } from './on-all-read';
import type { PlanWatcher } from './plan-watcher';

export interface CopyParts extends KnownNotes {
  readonly index: Pick<PlanIndex, 'gather' | 'setCopied'>;
  readonly watcher: Pick<PlanWatcher, 'onProgress' | 'progress'>;
}

/** Follows the copies while `component` is loaded. */
export function followCopies(component: Component, parts: CopyParts): void {
  const { app, index, watcher } = parts;
  let isGone = false;
  component.register(() => (isGone = true));
  const look = (path: string): void => index.setCopied(path, copiesOf(parts, { path }).length > 0);
  onCopiesChanged(parts, component, look);
  const stop = onAllRead(watcher, () => {
    stop();
    const lookThrough = ({ path }: TFile): void => {
      const original = engine().originalPathOf(path);
      if (original !== null) look(original);
    };
    const slicing = { gather: () => index.gather(), isOver: () => isGone };
    void inSlices(app.vault.getMarkdownFiles(), lookThrough, slicing);
  });
  component.register(stop);
}
