// A page below a settings tab, drawn by the plugin itself.
import { setIcon } from '../icons';

export abstract class SettingPage {
  readonly rootEl: HTMLElement = createDiv({ cls: 'setting-page' });
  readonly titlebarEl: HTMLElement = this.rootEl.createDiv({ cls: 'setting-page-titlebar' });
  containerEl: HTMLElement = this.rootEl.createDiv({ cls: 'setting-page-content' });
  title = '';

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }

  /** Draws title bar and content; `back` is called when the person leaves. */
  show(back: () => void): void {
    this.titlebarEl.empty();
    const button = this.titlebarEl.createDiv({
      cls: 'clickable-icon setting-page-back',
      attr: { 'aria-label': 'Back', role: 'button', tabindex: '0' },
    });
    setIcon(button, 'chevron-left');
    button.addEventListener('click', back);
    this.titlebarEl.createDiv({ cls: 'setting-page-title', text: this.title });
    this.display();
  }
}
