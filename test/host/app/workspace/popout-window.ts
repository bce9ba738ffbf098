// The second window of a pop-out: the page's styles and theme, the helpers of the DOM, and its keys. What stands in it is the layout's.
import { installDomExtensions, type PageWindow } from '../dom-extensions';

/** What of a window the app cares about, whichever it is. */
export interface WindowListeners {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onResize: () => void;
  /** A person has closed it, or the page has. */
  readonly onClose: () => void;
}

const WIDTH = 1024;
const HEIGHT = 768;

/** Throws where the browser lets no window open. The window closes with the page. */
export function openPopoutWindow(size: { width?: number; height?: number } = {}): PageWindow {
  const { width = WIDTH, height = HEIGHT } = size;
  const opened = window.open('', '_blank', `popup,width=${width},height=${height}`);
  if (opened === null) throw new Error('The browser lets no pop-out window open.');
  const win = opened as PageWindow;
  installDomExtensions(win);
  const { document: doc } = win;
  // What is addressed from the root stays so: the new page has no address of its own.
  doc.head.createEl('base', { attr: { href: document.baseURI } });
  doc.documentElement.lang = document.documentElement.lang;
  const mirrored = mirror(doc);
  const closing = (): void => win.close();
  window.addEventListener('pagehide', closing);
  win.addEventListener('pagehide', () => {
    mirrored.disconnect();
    window.removeEventListener('pagehide', closing);
  });
  return win;
}

/** The window says of itself when it is used, so `activeWindow` follows; keys and closing go to the app. */
export function listenTo(win: PageWindow, { onKey, onResize, onClose }: WindowListeners): void {
  const use = (): void => {
    window.activeWindow = win;
    window.activeDocument = win.document;
  };
  for (const type of ['focus', 'focusin', 'mousedown']) win.addEventListener(type, use, true);
  win.addEventListener('keydown', onKey, true);
  win.addEventListener('resize', onResize);
  win.addEventListener('pagehide', onClose);
}

/** Keeps style sheets and the classes of the body as they are in the page. */
function mirror(doc: Document): MutationObserver {
  const copyStyles = (): void => {
    for (const old of doc.head.querySelectorAll('style, link')) old.remove();
    for (const each of document.head.querySelectorAll('style, link[rel=stylesheet]'))
      doc.head.append(doc.importNode(each, true));
  };
  const copyClasses = (): void => {
    doc.body.className = document.body.className;
    doc.body.classList.add('is-popout-window');
    doc.documentElement.dir = document.documentElement.dir;
  };
  copyStyles();
  copyClasses();
  // A sheet is not loaded anew where only a class has changed.
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => document.head.contains(target))) copyStyles();
    copyClasses();
  });
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
  return observer;
}
