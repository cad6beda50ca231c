import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { writePage, writeRecord } from '@dixit/testing/files';
import { generatePages } from '@dixit/testing/pages';
import { percentile } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 7;
/** A file of CC-NEWS is twenty times this one: its first megabytes, read by code that is not compiled yet, count little. */
const WARM_UP = 10;
const PAGES = 800;

/**
 * Megabytes of unfolded WARC in a second of the processor, down to the payload of every page, and how many times
 * as much time warcio takes for the same file in the same run, run by run in turn.
 */
export async function archives(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
  try {
    const results: Result[] = [];
    for (const name of ['pages.warc.gz', 'pages.warc']) {
      const path = join(folder, name);
      const megabytes = writeArchive(path, PAGES) / 1e6;
      const [ownReader, peerReader] = [readerOf('own', path), readerOf('peer', path)];
      const [own, peer]: [number[], number[]] = [[], []];
      for (let run = 0; run < RUNS + WARM_UP; run++) {
        own.push(await ownReader.cost());
        peer.push(await peerReader.cost());
      }
      await Promise.all([ownReader.close(), peerReader.close()]);
      const [ours, theirs] = [percentile(own.slice(WARM_UP), 0.5), percentile(peer.slice(WARM_UP), 0.5)];
      results.push(
        { measure: `WARC reading, ${name}`, value: (megabytes / ours) * 1000, unit: 'MB/s' },
        { measure: `WARC reading, ${name}, against warcio`, value: theirs / ours, unit: 'times as fast' },
      );
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what a crawler would of so many pages: requests and answers. Gives the unfolded bytes. */
export function writeArchive(path: string, pages: number): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const { url, html } of generatePages({ pages })) {
    const mediaType = 'application/http; msgtype=request';
    const block = Buffer.from('GET / HTTP/1.1\r\nAccept: text/html\r\n\r\n');
    for (const record of [writeRecord({ type: 'request', url, mediaType, block }), writePage(url, html)]) {
      bytes += record.length;
      writeSync(file, path.endsWith('.gz') ? gzipSync(record) : record);
    }
  }
  closeSync(file);
  return bytes;
}

/** A reader in a thread of its own, and the milliseconds of the processor that each of its runs takes. */
function readerOf(reader: 'own' | 'peer', path: string): { cost: () => Promise<number>; close: () => Promise<number> } {
  const worker = new Worker(new URL('archive-reader.ts', import.meta.url), { workerData: { reader, path } });
  return {
    cost: async () => {
      const since = process.cpuUsage();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(null);
      const [pages] = (await once(worker, 'message')) as [number];
      if (pages !== PAGES) throw new Error(`${reader}: pages are missing`);
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1000;
    },
    close: async () => await worker.terminate(),
  };
}
