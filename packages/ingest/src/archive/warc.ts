import { documentEntry, failureEntry, type Entry, type Skipped, type SkipReason } from './entry.ts';
import type { Loss, Part } from './gzip.ts';
import { decodeBody, parseHttp } from './http.ts';
import { Seen } from './revisits.ts';
import { readRecords, type RecordOptions, type WarcRecord } from './warc-records.ts';

/** Media types that documents come in. */
const READ = /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf))$/u;
/** Record types that may hold a document. */
const HOLDING = new Set(['response', 'resource', 'conversion']);

export interface WarcOptions extends RecordOptions {
  name: string;
  /** The same bytes from an offset on at which a record, or the gzip member it is in, begins. */
  partsFrom: (offset: number) => AsyncGenerator<Part>;
}

/**
 * The documents of a WARC file: pages, texts and PDFs that were answered with a status of success. Their
 * payload is given without transfer and content encoding. A record that repeats the payload of an earlier one of the
 * file under another address is that document again; one that repeats what stands in no earlier record is counted.
 * Gives what was passed over when it is through.
 */
export async function* readWarc(
  parts: AsyncIterator<Part>,
  { name, partsFrom, ...options }: WarcOptions,
): AsyncGenerator<Entry, Skipped> {
  const skipped: Skipped = {};
  const seen = new Seen();
  let last = -1;
  for await (const piece of readRecords(parts, options)) {
    let entry: Entry | SkipReason | null = 'problem' in piece ? lossEntry(name, piece) : entryOf(piece, name, options);
    if (!('problem' in piece)) {
      if (entry === 'revisit') entry = await repeated(piece, seen, { name, partsFrom, ...options });
      // In the midst of a member a record cannot be found again.
      else if (typeof entry !== 'string' && piece.offset !== last) seen.note(piece);
      last = piece.offset;
    }
    if (typeof entry === 'string') skipped[entry] = (skipped[entry] ?? 0) + 1;
    else if (entry !== null) yield entry;
  }
  return skipped;
}

/** The document that a record repeats, as it was met again; null when that is where it was. */
async function repeated(
  { fields, offset }: WarcRecord,
  seen: Seen,
  { name, partsFrom, ...options }: WarcOptions,
): Promise<Entry | SkipReason | null> {
  const at = seen.find(fields);
  if (at === null) return 'revisit';
  const own = { url: fields.get('warc-target-uri') ?? '', date: fields.get('warc-date') ?? '' };
  for await (const piece of readRecords(partsFrom(at), options)) {
    if ('problem' in piece) return 'revisit';
    if (piece.fields.get('warc-target-uri') === own.url) return null;
    const again = new Map(piece.fields).set('warc-target-uri', own.url).set('warc-date', own.date);
    return entryOf({ ...piece, fields: again, offset }, name, options);
  }
  return 'revisit';
}

/** What could not be read, named by where it is. */
export const lossEntry = (name: string, { offset, bytes, problem }: Loss): Entry =>
  problem === 'bomb'
    ? failureEntry(`${name}@${offset}`, 'ARCHIVE_TOO_LARGE', { offset })
    : failureEntry(`${name}@${offset}`, 'ARCHIVE_DAMAGED', { offset, bytes, problem });

function entryOf(record: WarcRecord, archive: string, { isFolded, limit }: RecordOptions): Entry | SkipReason {
  const { fields, block, length, offset } = record;
  const type = fields.get('warc-type')?.toLowerCase() ?? '';
  if (type === 'revisit') return 'revisit';
  if (!HOLDING.has(type)) return 'record';
  const url = addressOf(fields.get('warc-target-uri'));
  const answer = contentOf(record, type);
  if (typeof answer === 'string') return answer;
  const { mediaType, body, encodings } = answer;
  if (!isRead(mediaType, body) || url?.endsWith('/robots.txt')) return 'media';
  const name = url ?? `${archive}@${offset}`;
  const tooLarge = (bytes: number): Entry => failureEntry(name, 'SOURCE_TOO_LARGE', { bytes, limit });
  if (length > block.length) return tooLarge(length);
  const bytes = decodeBody(body, encodings, limit);
  if (bytes === null) return tooLarge(limit + 1);
  if (bytes.length === 0) return 'empty';
  const own = isFolded ? bytes : new Uint8Array(bytes);
  return documentEntry({ name, bytes: own, mediaType, url, retrievedAt: instantOf(fields.get('warc-date')) });
}

interface Content {
  mediaType: string | null;
  body: Uint8Array;
  encodings: string;
}

/** A resource and a conversion are their block; a response is an HTTP answer around it. */
function contentOf({ fields, block }: WarcRecord, type: string): Content | SkipReason {
  const own = fields.get('content-type') ?? null;
  const isHttp = type === 'response' && (own === null || /^application\/http\b/iu.test(own));
  if (!isHttp) return { mediaType: own, body: block, encodings: '' };
  const answer = parseHttp(block);
  if (answer === null) return 'record';
  if (answer.status < 200 || answer.status > 299) return 'status';
  return {
    mediaType: answer.fields.get('content-type') ?? null,
    body: answer.body,
    encodings: answer.fields.get('content-encoding') ?? '',
  };
}

function isRead(mediaType: string | null, body: Uint8Array): boolean {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '') return READ.test(type);
  return /^\s*(?:<!doctype html|<html|%PDF-)/iu.test(Buffer.from(body.subarray(0, 256)).toString('latin1'));
}

/** Some writers put the address in angle brackets. */
function addressOf(value: string | undefined): string | null {
  const url = URL.parse(value?.replace(/^<|>$/gu, '') ?? '');
  return url && /^https?:$/u.test(url.protocol) ? url.href : null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u;

/** `2006-09-07T10:11:12Z`, fractions of a second left out; the form of version 0.18 and older files too. */
function instantOf(value: string | undefined): string | null {
  if (value !== undefined && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return value;
  const match = /^(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?Z?$/u.exec(value ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}
