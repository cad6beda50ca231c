import { bufferOf } from './byte-feed.ts';
import type { Loss, Part } from './gzip.ts';
import { endOfHeader, LONGEST_HEADER, parseFields } from './header.ts';
import { startsRecord, Unfolded } from './unfolded.ts';

/** A record as it stands in the file. */
export interface WarcRecord {
  /** Header fields, names in lower case. */
  fields: ReadonlyMap<string, string>;
  /** The whole block, or its first bytes when it is over the limit; valid until the next record is asked for. */
  block: Uint8Array;
  /** Bytes that the block has in the file. */
  length: number;
  /** Where in the file the record, or the gzip member it is in, begins. */
  offset: number;
}

export interface RecordOptions {
  isFolded: boolean;
  /** Bytes of the longest block that is held. */
  limit: number;
}

/** What is kept of a block that is over the limit: enough to tell what it is. */
const KEPT = 1 << 16;
const USUAL_HEADER = 1 << 10;

/**
 * The records of a WARC file of any version, from its unfolded bytes. A block over the limit is passed over
 * without being held. What is no record, or none that is whole, is a loss; reading goes on at the next one.
 */
export async function* readRecords(
  parts: AsyncIterator<Part>,
  { isFolded, limit }: RecordOptions,
): AsyncGenerator<WarcRecord | Loss> {
  const text = new Unfolded(parts, isFolded);
  for (;;) {
    const found = await text.toRecord();
    if (found === 'end') return;
    if (found !== 'record') {
      yield found;
      continue;
    }
    const { offset } = text;
    const fields = await readFields(text);
    const read = fields === null ? 'header' : await readBlock(text, { fields, limit, offset });
    if (typeof read !== 'string') {
      yield read.record;
      if (read.rest === 0 || (await text.skip(read.rest))) continue;
    }
    await text.findRecord(fields !== null);
    const problem = typeof read === 'string' ? read : 'length';
    if (!text.isAtLoss) yield { offset, bytes: Math.max(0, text.nextOffset - offset), problem };
  }
}

/** The record, with how much of its block is still to be passed over; or why it is none. */
async function readBlock(
  text: Unfolded,
  { fields, limit, offset }: { fields: WarcRecord['fields']; limit: number; offset: number },
): Promise<{ record: WarcRecord; rest: number } | Loss['problem']> {
  const stated = fields.get('content-length') ?? '';
  if (!/^\d{1,15}$/u.test(stated)) return 'header';
  const length = Number(stated);
  const held = length > limit ? KEPT : length;
  if (text.window.length < held && !(await text.need(held))) return 'truncated';
  if (held === length && !(await text.endsAt(length))) return 'length';
  const block = text.window.subarray(0, held);
  text.take(held);
  return { record: { fields, block, length, offset }, rest: length - held };
}

/** The header, taken; null when there is none here. */
async function readFields(text: Unfolded): Promise<WarcRecord['fields'] | null> {
  if (!startsRecord(text.window)) {
    await text.need(USUAL_HEADER);
    if (!startsRecord(text.window)) return null;
  }
  for (;;) {
    const end = endOfHeader(text.window);
    if (end > 0) {
      const fields = parseFields(bufferOf(text.window).toString('utf8', 0, end));
      text.take(end);
      return fields;
    }
    const { length } = text.window;
    if (length >= LONGEST_HEADER) return null;
    await text.need(Math.max(length + 1, USUAL_HEADER));
    if (text.window.length === length) return null;
  }
}
