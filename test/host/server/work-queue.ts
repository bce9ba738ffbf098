// Runs pieces of work one after another, so that a look at the folder never sees half a change.

export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Work starts in the order it was given; one that fails does not stop the next. */
export function createWorkQueue(): WorkQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
