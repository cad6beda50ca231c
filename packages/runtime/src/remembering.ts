/** The same reader with the last so many answers kept: for things that come again soon. */
export function remembering<T>(size: number, read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return async (id) => {
    const answer = known.get(id) ?? read(id);
    known.delete(id);
    known.set(id, answer);
    const [oldest] = known.keys();
    if (known.size > size && oldest !== undefined) known.delete(oldest);
    return await answer;
  };
}
