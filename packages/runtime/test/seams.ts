import { setTimeout as wait } from 'node:timers/promises';
import { type Diagnostic, DixitError } from '@dixit/model';
import type { ChildItem, ExpandItem, FetchItem } from '../src/jobs/seams.ts';

/** Opens `list N TEXT`: N documents of that text, each with its number. */
export const expandLists: ExpandItem = async (bytes) => {
  const [, count, text = ''] = /^list (\d+) ([^]*)$/.exec(Buffer.from(bytes).toString()) ?? [];
  return count === undefined ? null : children(Number(count), text);
};

async function* children(count: number, text: string): AsyncGenerator<ChildItem, Diagnostic[], undefined> {
  for (let i = 0; i < count; i += 1) yield { name: `${i}.txt`, bytes: Buffer.from(`${text}\nNuméro ${i}.\n`) };
  return [];
}

/** Gives texts by address; an address it does not have is down for as long as it is asked. */
export const fetchFrom =
  (texts: Readonly<Record<string, string>>, asked: string[] = []): FetchItem =>
  async ({ url }) => {
    asked.push(url);
    const text = texts[url];
    if (text === undefined) throw new DixitError('SERVER_UNREACHABLE', { url }, { retry: { afterMs: null } });
    return { bytes: Buffer.from(text), mediaType: 'text/plain', url, retrievedAt: '2031-03-05T10:00:00Z' };
  };

/** Opens `N.list`, slowly: N things that cannot be read. */
export const expandUnread: ExpandItem = async (_, { name }) => {
  const count = Number(/^(\d+)\.list$/.exec(name)?.[1] ?? 0);
  return count === 0 ? null : unread(count);
};

async function* unread(count: number): AsyncGenerator<ChildItem, Diagnostic[], undefined> {
  for (let i = 0; i < count; i += 1) {
    if (i % 20 === 0) await wait(10);
    yield { name: `${i}`, error: { code: 'SOURCE_EMPTY', params: {} } };
  }
  return [];
}
