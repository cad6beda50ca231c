import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openContainer } from '@dixit/ingest';
import { writePage, writeRecord } from '@dixit/testing/files';
import { generatePages } from '@dixit/testing/pages';
import { WARCParser } from 'warcio';
import { percentile } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 7;
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
      const [own, peer]: [number[], number[]] = [[], []];
      for (let run = 0; run <= RUNS; run++) {
        own.push(await costOf(async () => await readOwn(path)));
        peer.push(await costOf(async () => await readPeer(path)));
      }
      const [ours, theirs] = [percentile(own.slice(1), 0.5), percentile(peer.slice(1), 0.5)];
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

/** Milliseconds of the processor. */
async function costOf(work: () => Promise<number>): Promise<number> {
  const since = process.cpuUsage();
  if ((await work()) !== PAGES) throw new Error('pages are missing');
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function readOwn(path: string): Promise<number> {
  const container = await openContainer({ name: path, mediaType: null, path });
  let pages = 0;
  for await (const { document } of container ?? []) if (document !== null) pages++;
  return pages;
}

async function readPeer(path: string): Promise<number> {
  let pages = 0;
  for await (const record of new WARCParser(createReadStream(path, { highWaterMark: 1 << 20 }))) {
    const payload = await record.readFully(true);
    if (record.warcType === 'response' && payload) pages++;
  }
  return pages;
}
