/** Resolves when a request may begin. */
export type Pace = () => Promise<void>;

/**
 * One request begins in each turn of the event loop, in the order in which they came. A store that answers at once does
 * all of a request's work in its turn; without this, all that has arrived would be done in one turn, however long, and
 * Node takes one new connection a turn: of 200 readers that come at once the last ones would not be let in for a minute.
 */
export function createPace(): Pace {
  const waiting: (() => void)[] = [];
  let isGoing = false;
  const turn = (): void => {
    const begin = waiting.shift();
    isGoing = begin !== undefined;
    if (begin === undefined) return;
    begin();
    setImmediate(turn);
  };
  return () =>
    new Promise((begin) => {
      waiting.push(begin);
      if (isGoing) return;
      isGoing = true;
      setImmediate(turn);
    });
}
