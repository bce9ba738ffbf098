// When every view of plans draws itself anew, whatever it shows: time passes, settings change, reading ends.
import type { Component } from 'obsidian';
import { onAllRead } from './on-all-read';
import type { Workbench } from './workbench';

/** What is said of now is said anew this often, ms. */
const CLOCK_MS = 60_000;

/** Calls `draw` once a minute, as long as `component` is there. */
export function everyMinute(component: Component, draw: () => void): void {
  component.registerInterval(window.setInterval(draw, CLOCK_MS));
}

/** Calls `draw` once a minute, for other settings, and when all plans are read, as long as `component` is there. */
export function redrawOnChange(
  component: Component,
  { store, watcher }: Pick<Workbench, 'store' | 'watcher'>,
  draw: () => void,
): void {
  component.register(store.subscribe(draw));
  component.register(onAllRead(watcher, draw));
  everyMinute(component, draw);
}

/**
 * Puts `draw` off to a task of its own: one for all that changes at a moment, of which index, links and the end of reading
 * tell one after the other. It is not called any more when `component` is gone.
 */
export function drawSoon(component: Component, draw: () => void): () => void {
  let timer: number | null = null;
  component.register(() => {
    if (timer !== null) window.clearTimeout(timer);
  });
  return () => {
    timer ??= window.setTimeout(() => {
      timer = null;
      draw();
    });
  };
}
