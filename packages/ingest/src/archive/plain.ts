import type { ByteFeed } from './byte-feed.ts';
import type { Part } from './gzip.ts';

/** Bytes that are not folded, as parts; each is valid until the next is asked for. */
export async function* plainParts(feed: ByteFeed): AsyncGenerator<Part> {
  while (await feed.need(1)) {
    const { window: bytes, offset } = feed;
    yield { bytes, offset, isStart: offset === 0, loss: null };
    feed.skip(bytes.length);
  }
}
