import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type * as O from 'obsidian';
import {
  registerPostProcessor,
  runPostProcessors,
  unregisterPostProcessor,
} from './post-processors';

const added: O.MarkdownPostProcessor[] = [];

function add(processor: O.MarkdownPostProcessor, sortOrder?: number): O.MarkdownPostProcessor {
  registerPostProcessor(processor, sortOrder);
  added.push(processor);
  return processor;
}

/** The processors here look at neither. */
const run = (): Promise<void> =>
  runPostProcessors({} as HTMLElement, {} as O.MarkdownPostProcessorContext);

afterEach(() => {
  added.splice(0).forEach(unregisterPostProcessor);
});

describe('post-processors', () => {
  test('run by their order, and else as they were added', async () => {
    const seen: string[] = [];
    add(() => void seen.push('second'));
    add(() => void seen.push('last'), 5);
    add(() => void seen.push('third'));
    const early = add(() => void seen.push('first'));
    early.sortOrder = -100;
    await run();
    expect(seen).toEqual(['first', 'second', 'third', 'last']);
  });

  test('are waited for', async () => {
    let done = false;
    add(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done = true;
    });
    await run();
    expect(done).toBe(true);
  });

  test('do not stop each other when they fail', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let ran = false;
    add(() => {
      throw new Error('one');
    });
    add(() => Promise.reject(new Error('two')));
    add(() => void (ran = true));
    await run();
    expect(ran).toBe(true);
    expect(errors.mock.calls.map(([error]) => (error as Error).message)).toEqual(['one', 'two']);
    errors.mockRestore();
  });

  test('run no more once they are taken away', async () => {
    let runs = 0;
    unregisterPostProcessor(add(() => void runs++));
    await run();
    expect(runs).toBe(0);
  });
});
