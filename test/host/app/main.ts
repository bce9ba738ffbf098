// The entry of the page: puts what starts the app where a script of the page can reach it.
import type { App } from './app';
import { boot, type BootOptions } from './boot';
import { installDomExtensions } from './dom-extensions';

export interface HostPage {
  /** Null until the app is started. */
  app: App | null;
  boot(options: BootOptions): Promise<void>;
}

installDomExtensions(window);

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
