// Fingers on a page, by the browser's own touches: taps, swipes and pinches as it makes them of these. Of a long press
// Chromium makes a menu on phones alone, so what it sends there is sent for it.
import type { Locator, Page } from 'playwright-core';
import { seenAtRest } from './soon';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Fingers {
  readonly tap: (place: Locator) => Promise<void>;
  /** Stays until a phone takes it for a long press: the menu is asked for, and the touch is over. */
  readonly press: (place: Locator) => Promise<void>;
  /** Moves by so many px, and rests before it leaves, so that nothing goes on moving. */
  readonly swipe: (place: Locator, by: Point) => Promise<void>;
  /** Two fingers, beside each other, that move apart. */
  readonly spread: (place: Locator) => Promise<void>;
}

const STEPS = 8;

export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    touchPoints: readonly Point[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  const moved = async (at: (share: number) => readonly Point[]): Promise<void> => {
    await touch('touchStart', at(0));
    for (let step = 1; step <= STEPS; step += 1) await touch('touchMove', at(step / STEPS));
    // A finger that rests before it leaves throws nothing.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await touch('touchEnd', []);
  };
  return {
    async tap(place) {
      const at = await middleOf(place);
      await touch('touchStart', [at]);
      await touch('touchEnd', []);
    },
    async press(place) {
      const at = await middleOf(place);
      await touch('touchStart', [at]);
      await page.evaluate(({ x, y }) => {
        const where = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
        const asked = new PointerEvent('contextmenu', { ...where, pointerType: 'touch' });
        document.elementFromPoint(x, y)?.dispatchEvent(asked);
      }, at);
      await touch('touchCancel', []);
    },
    async swipe(place, { x, y }) {
      const from = await middleOf(place);
      await moved((share) => [{ x: from.x + share * x, y: from.y + share * y }]);
    },
    async spread(place) {
      const { x, y } = await middleOf(place);
      await moved((share) => [-1, 1].map((side) => ({ x: x + side * (20 + 60 * share), y })));
    },
  };
}

/** Of what of the place is on screen, once it is at rest. */
async function middleOf(place: Locator): Promise<Point> {
  await place.scrollIntoViewIfNeeded();
  const box = await seenAtRest(place.page(), () => place.boundingBox());
  const size = place.page().viewportSize();
  if (box === null || size === null) throw new Error('There is nothing to touch.');
  const middle = (start: number, length: number, most: number): number =>
    (Math.max(0, start) + Math.min(start + length, most)) / 2;
  return { x: middle(box.x, box.width, size.width), y: middle(box.y, box.height, size.height) };
}
