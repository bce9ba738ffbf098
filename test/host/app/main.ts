// The entry of the page: puts what starts the app where a script of the page can reach it.
import './dom-extensions';
import type { App } from './app';
import { boot, type BootOptions } from './boot';

export interface HostPage {
  /** Null until the app is started. */
  app: App | null;
  boot(options: BootOptions): Promise<void>;
}

declare global {
  interface Window {
    __host: HostPage;
  }
}

window.__host = {
  app: null,
  async boot(options) {
    this.app = await boot(options);
  },
};
