import { gzipSync } from 'node:zlib';

/** A record as a test writes it. */
export interface WrittenRecord {
  type: string;
  url?: string;
  mediaType?: string;
  block: Uint8Array;
  version?: string;
  date?: string;
  /** What the header says; the true length unless given. */
  length?: number | string;
  /** Further header lines. */
  more?: readonly string[];
}

export function writeRecord({
  type,
  url,
  mediaType,
  block,
  version = '1.0',
  date,
  length,
  more = [],
}: WrittenRecord): Buffer {
  const fields = [
    `WARC/${version}`,
    `WARC-Type: ${type}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Date: ${date ?? '2029-03-04T05:06:07Z'}`,
    ...(mediaType === undefined ? [] : [`Content-Type: ${mediaType}`]),
    ...more,
    `Content-Length: ${length ?? block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

export function writeHttp(body: Uint8Array | string, headers: readonly string[] = [], status = '200 OK'): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}

/** A page as a crawler keeps it. */
export const writePage = (url: string, html: Uint8Array | string, headers: readonly string[] = []): Buffer =>
  writeRecord({
    type: 'response',
    url,
    mediaType: 'application/http; msgtype=response',
    block: writeHttp(html, ['Content-Type: text/html; charset=utf-8', ...headers]),
  });

/** As most archives are: each record a member of its own. */
export const gzipEach = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));
