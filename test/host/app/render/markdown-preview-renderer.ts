// The registry of processors under the name plugins know it by.
import type * as O from 'obsidian';
import {
  codeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
  type CodeBlockHandler,
} from './post-processors';

export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): void {
    registerPostProcessor(processor, sortOrder);
  }

  static unregisterPostProcessor(processor: O.MarkdownPostProcessor): void {
    unregisterPostProcessor(processor);
  }

  static createCodeBlockPostProcessor(
    language: string,
    handler: CodeBlockHandler,
  ): O.MarkdownPostProcessor {
    return codeBlockPostProcessor(language, handler);
  }
}
