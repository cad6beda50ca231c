/** Tells whether an id is new among the last so many: what is written twice costs room, what is kept costs memory. */
export function createRecent(size = 10_000): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.delete(id)) {
      seen.add(id);
      return false;
    }
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > size && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
