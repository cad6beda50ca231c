/** Something that was done, and how to take it back. */
export interface Notice {
  text: string;
  /** Longer words under the first line. */
  detail?: string;
  isFailure?: boolean;
  undo?: () => Promise<unknown>;
}

const waiting: Notice[] = [];
const listeners = new Set<() => void>();

/** Tells the person; the part that shows it is fetched with the first notice. */
export function notify(notice: Notice): void {
  waiting.push(notice);
  for (const listener of listeners) listener();
}

export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What nobody has shown yet, once. */
export const takeNotices = (): Notice[] => waiting.splice(0);
