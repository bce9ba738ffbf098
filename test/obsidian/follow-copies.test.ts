import { expect, jest, test } from '@jest/globals';
import { Component } from 'obsidian';
import { PlanIndex } from '../../src/index/plan-index';
import { followCopies } from '../../src/obsidian/follow-copies';
import { FakeApp } from '../support/fakes/fake-app';
import { withWindow } from '../support/fakes/fake-window';
import { planOf } from '../support/plan-of';

const PLAN = 'Plans/A.md';
const COPY = 'Plans/A (Conflicted copy phone 202611201030).md';
const LATER = 'Plans/A.sync-conflict-20261101-103000-ABCD123.md';

/** What is still to be read. */
class FakeWatcher {
  private left: { done: number; total: number } | null = { done: 0, total: 1 };
  private tell = (): void => undefined;

  progress() {
    return this.left;
  }

  onProgress(listener: () => void): () => void {
    this.tell = listener;
    return () => (this.tell = () => undefined);
  }

  finish(): void {
    this.left = null;
    this.tell();
  }
}

test('a plan has one problem more as long as conflict copies lie beside it', () =>
  withWindow(async () => {
    const fake = new FakeApp({ [PLAN]: '', [COPY]: '' });
    const index = new PlanIndex();
    index.put({ path: PLAN, name: 'A', text: '', plan: planOf({ progress: ['- [ ] Copy'] }) });
    const before = index.summary(PLAN)?.problems ?? 0;
    const more = (): number => (index.summary(PLAN)?.problems ?? 0) - before;
    const component = new Component();
    const watcher = new FakeWatcher();
    const hidden = { notes: () => [], onNotes: () => () => undefined };
    followCopies(component, { app: fake.app, hidden, index, watcher });
    fake.workspace.showLayout();
    expect(more()).toBe(0);
    watcher.finish();
    await jest.advanceTimersByTimeAsync(500);
    expect(more()).toBe(1);
    fake.vault.addFile(LATER, '');
    await fake.vault.delete(fake.file(COPY));
    expect(more()).toBe(1);
    await fake.vault.delete(fake.file(LATER));
    expect(more()).toBe(0);
    component.unload();
  }));
