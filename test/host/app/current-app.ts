// The one running app, for the few parts of the public interface that are not given it: menus, notices, static helpers.
import type { App } from './app';

let running: App | null = null;

export function setCurrentApp(app: App): void {
  running = app;
}

/** Throws before the app is started. */
export function currentApp(): App {
  if (running === null) throw new Error('The app has not been started.');
  return running;
}
