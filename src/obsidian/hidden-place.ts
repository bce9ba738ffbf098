// Finds a line of a note in the page that was drawn of it, by its words: such a page knows no lines.

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, pre';

/** The innermost block of `page` that holds the words of `line`, the first of several; null when there is none. */
export function placeWith(page: HTMLElement, line: string): HTMLElement | null {
  const words = wordsIn(line);
  if (words === '') return null;
  const found = page.findAll(BLOCKS).filter((block) => wordsIn(block.textContent).includes(words));
  return (
    found.find((block) => !found.some((other) => other !== block && block.contains(other))) ?? null
  );
}

/** Letters and digits alone: marks of Markdown are not in the page. */
function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
