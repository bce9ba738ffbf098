// What plugins add to rendered Markdown. Processors run in their sort order, and in the order they were added where that is equal.
import type * as O from 'obsidian';

export type CodeBlockHandler = (
  source: string,
  el: HTMLElement,
  context: O.MarkdownPostProcessorContext,
) => Promise<unknown> | void;

let processors: O.MarkdownPostProcessor[] = [];

/** The order may be given here, or set on the processor at any later time. */
export function registerPostProcessor(
  processor: O.MarkdownPostProcessor,
  sortOrder?: number,
): void {
  if (sortOrder !== undefined) processor.sortOrder = sortOrder;
  processors.push(processor);
}

export function unregisterPostProcessor(processor: O.MarkdownPostProcessor): void {
  processors = processors.filter((each) => each !== processor);
}

/** Replaces each block of the language by an element that the handler fills. */
export function codeBlockPostProcessor(
  language: string,
  handler: CodeBlockHandler,
): O.MarkdownPostProcessor {
  return async (el, context) => {
    const cls = `language-${language}`;
    const blocks = [...el.querySelectorAll<HTMLElement>('pre > code')];
    const wanted = blocks.filter((code) => code.classList.contains(cls));
    await Promise.all(
      wanted.map(async (code) => {
        const block = createDiv({ cls: `block-${cls}` });
        code.parentElement?.replaceWith(block);
        try {
          await handler((code.textContent ?? '').replace(/\n$/, ''), block, context);
        } catch (error) {
          console.error(error);
          block.createEl('pre', { text: String(error) });
        }
      }),
    );
  };
}

/** One that fails is reported, and does not stop the rest. */
export async function runPostProcessors(
  el: HTMLElement,
  context: O.MarkdownPostProcessorContext,
): Promise<void> {
  const inOrder = [...processors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  const running = inOrder.map(async (processor) => {
    await processor(el, context);
  });
  for (const result of await Promise.allSettled(running))
    if (result.status === 'rejected') console.error(result.reason);
}
