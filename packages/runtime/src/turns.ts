/** Runs tasks one after the other, in the order in which they were handed in; one that fails stops none. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const own = last.then(task, task);
    last = own.catch(() => undefined);
    return own;
  };
}
