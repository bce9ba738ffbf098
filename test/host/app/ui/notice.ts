// A short message in the corner. A click takes it away; 0 keeps it until then.

const DEFAULT_DURATION = 5000;

export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private readonly timer: number | null = null;

  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    const stack =
      activeDocument.body.querySelector<HTMLElement>(':scope > .notice-container') ??
      activeDocument.body.createDiv({ cls: 'notice-container' });
    this.noticeEl = stack.createDiv({ cls: 'notice' });
    this.containerEl = this.noticeEl;
    this.messageEl = this.noticeEl.createDiv({ cls: 'notice-message' });
    this.setMessage(message);
    this.noticeEl.addEventListener('click', () => this.hide());
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.noticeEl.remove();
  }
}
