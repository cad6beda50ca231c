import { DixitError, type NounOfId } from '@dixit/model';

/** The value, or `NOT_FOUND` with what was looked for. */
export function found<T>(value: T | null, noun: NounOfId, id: string): T {
  if (value === null) throw new DixitError('NOT_FOUND', { noun, id });
  return value;
}

/** Waits for the id to be resolved to where merges moved it, then reads. */
export async function resolved<T>(
  store: { writer: { resolve(id: string): Promise<string> } },
  id: string,
  read: (id: string) => Promise<T | null>,
): Promise<T | null> {
  return (await read(id)) ?? (await readMoved(store, id, read));
}

async function readMoved<T>(
  store: { writer: { resolve(id: string): Promise<string> } },
  id: string,
  read: (id: string) => Promise<T | null>,
): Promise<T | null> {
  const target = await store.writer.resolve(id);
  return target === id ? null : await read(target);
}
