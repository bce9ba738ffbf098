// A layout as data: what `getLayout` gives and `changeLayout` takes. Sizes and pop-outs are not in it.
import type * as O from 'obsidian';

export interface StoredLeaf {
  readonly type: 'leaf';
  readonly title: string;
  readonly state: O.ViewState;
}

export interface StoredTabs {
  readonly type: 'tabs';
  readonly currentTab: number;
  readonly children: readonly StoredLeaf[];
}

export interface StoredSplit {
  readonly type: 'split';
  readonly collapsed?: boolean;
  readonly children: readonly StoredTabs[];
}

export interface StoredLayout {
  readonly main: StoredSplit;
  readonly left: StoredSplit;
  readonly right: StoredSplit;
}

/** Whether the host wrote it: a layout of the app has splits within splits, and is refused. */
export function isStoredLayout(value: unknown): value is StoredLayout {
  return (
    isObject(value) && [value['main'], value['left'], value['right']].every((each) => isSplit(each))
  );
}

function isSplit(value: unknown): boolean {
  return isObject(value) && value['type'] === 'split' && every(value['children'], isTabs);
}

function isTabs(value: unknown): boolean {
  return isObject(value) && value['type'] === 'tabs' && every(value['children'], isLeaf);
}

function isLeaf(value: unknown): boolean {
  return (
    isObject(value) &&
    value['type'] === 'leaf' &&
    isObject(value['state']) &&
    typeof value['state']['type'] === 'string'
  );
}

function every(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((each: unknown) => fits(each));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
