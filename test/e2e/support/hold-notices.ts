// Keeps the notices with a button on screen, as a mouse does that rests on them. They leave after ten seconds otherwise, which
// a machine with much to do may take for what a test does next.

/** Run in the page before anything else. A click still takes a notice away, and so does the next one of its kind. */
export function holdNotices(): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        const message =
          node instanceof Element ? node.querySelector('.notice > .execplans-undo') : null;
        message?.dispatchEvent(new MouseEvent('mouseenter'));
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
