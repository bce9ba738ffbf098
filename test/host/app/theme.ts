// Light or dark, as a class of the body.
import type { App } from './app';

export type Theme = 'light' | 'dark';

export function setTheme(app: App, theme: Theme): void {
  document.body.classList.toggle('theme-light', theme === 'light');
  document.body.classList.toggle('theme-dark', theme === 'dark');
  app.workspace.trigger('css-change');
}
