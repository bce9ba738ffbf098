// Says what was just written to a note that is not in an editor, with a button that takes it back. There is
// one such notice at a time, that of the newest write.
import { Notice } from 'obsidian';

const SHOWN_MS = 10_000;

export class UndoNotice {
  private hideShown: () => void = () => undefined;

  /** Shows `message` for ten seconds, or for as long as the mouse or the focus is in it; without a button for null. */
  show(message: string, undo: (() => void) | null): void {
    this.hide();
    const notice = new Notice('', 0);
    const { messageEl } = notice;
    let timer = 0;
    const hold = (): void => window.clearTimeout(timer);
    const release = (): void => {
      hold();
      timer = window.setTimeout(hide, SHOWN_MS);
    };
    const hide = (): void => {
      hold();
      notice.hide();
    };
    this.hideShown = hide;
    messageEl.addClass('execplans-undo');
    messageEl.addEventListener('mouseenter', hold);
    messageEl.addEventListener('mouseleave', release);
    messageEl.addEventListener('focusin', hold);
    messageEl.addEventListener('focusout', release);
    messageEl.setAttr('role', 'status');
    release();
    // A screen reader speaks of what comes into a status, not of a status that comes with words in it.
    window.setTimeout(() => {
      messageEl.createSpan({ cls: 'execplans-undo-message', text: message });
      if (undo !== null) addButton(messageEl, undo);
    }, 0);
  }

  hide(): void {
    this.hideShown();
  }
}

function addButton(parent: HTMLElement, undo: () => void): void {
  const button = parent.createEl('button', { cls: 'execplans-undo-button', text: 'Undo' });
  let returnFocus = (): void => undefined;
  button.addEventListener('focusin', ({ relatedTarget }) => {
    returnFocus = () => {
      if (canFocus(relatedTarget)) relatedTarget.focus();
    };
  });
  // The click goes on to the notice, which hides itself then.
  button.addEventListener('click', () => {
    returnFocus();
    undo();
  });
}

function canFocus(target: EventTarget | null): target is EventTarget & HTMLOrSVGElement {
  return target !== null && 'focus' in target;
}
