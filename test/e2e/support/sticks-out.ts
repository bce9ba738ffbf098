// Finds what does not fit into its place in the plugin's views, in any theme and at any width.
import type { Page } from 'playwright-core';
import { seenSoon } from './soon';

/** What is found once the page is at rest: drawings learn of a new width a frame or two later. */
export function faultsAtRest(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  return seenSoon(look, (found) => found.length === 0);
}

/** Elements of the plugin's views that are wider than what holds them, by class. */
export function sticksOut(page: Page): Promise<readonly string[]> {
  return faultsAtRest(() => sticksOutNow(page));
}

/** Elements of the plugin's views whose words are cut off at their lower edge, by class. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return faultsAtRest(() => cutOffNow(page));
}

function sticksOutNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.execplans-view')].flatMap((view) => {
      const { left, right } = view.getBoundingClientRect();
      return [...view.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          const parent = element.parentElement;
          // What is too long for its line ends with an ellipsis.
          const ends = parent !== null && getComputedStyle(parent).textOverflow === 'ellipsis';
          const hidden = element.closest('.execplans-hidden, [aria-hidden=true]') !== null;
          // The board, the filters of a narrow dashboard and the table of dependencies scroll sideways, their drawing is
          // moved.
          const scrolls =
            parent?.closest(
              '.execplans-chips, .execplans-board, .execplans-graph-frame, .execplans-graph-table',
            ) ?? null;
          return (
            !hidden &&
            !ends &&
            scrolls === null &&
            box.width > 0 &&
            (box.right > right + 1 || box.left < left - 1)
          );
        })
        .map((element) => element.getAttribute('class') ?? element.tagName);
    }),
  );
}

function cutOffNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.execplans-view *')]
      .filter((element) => {
        const { overflowY, webkitLineClamp, opacity } = getComputedStyle(element);
        return (
          overflowY === 'hidden' &&
          // A title of at most so many lines ends with an ellipsis.
          webkitLineClamp === 'none' &&
          opacity !== '0' &&
          (element.textContent ?? '') !== '' &&
          element.clientHeight > 0 &&
          element.scrollHeight > element.clientHeight + 1
        );
      })
      .map((element) => element.getAttribute('class') ?? element.tagName),
  );
}
