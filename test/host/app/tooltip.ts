// Tooltips are the element's aria-label, as in the app; the host draws no bubble of its own.
import type * as O from 'obsidian';

export function setTooltip(el: HTMLElement, tooltip: string, options?: O.TooltipOptions): void {
  el.setAttribute('aria-label', tooltip);
  if (options?.placement !== undefined) el.setAttribute('data-tooltip-position', options.placement);
}

export function displayTooltip(
  el: HTMLElement,
  content: string | DocumentFragment,
  options?: O.TooltipOptions,
): void {
  setTooltip(el, typeof content === 'string' ? content : (content.textContent ?? ''), options);
}
