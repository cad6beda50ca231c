// Reads an archive whenever asked, with one of two readers. A thread of its own keeps the garbage of one from the other.
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openContainer } from '@dixit/ingest/archive';
import { WARCParser } from 'warcio';

const { reader, path } = workerData as { reader: 'own' | 'peer'; path: string };

parentPort?.on('message', () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void READERS[reader]().then((pages) => parentPort?.postMessage(pages));
});

const READERS = {
  async own(): Promise<number> {
    const container = await openContainer({ name: path, mediaType: null, path });
    let pages = 0;
    for await (const { document } of container ?? []) if (document !== null) pages++;
    return pages;
  },
  async peer(): Promise<number> {
    let pages = 0;
    for await (const record of new WARCParser(createReadStream(path, { highWaterMark: 1 << 20 }))) {
      const payload = await record.readFully(true);
      if (record.warcType === 'response' && payload) pages++;
    }
    return pages;
  },
};
