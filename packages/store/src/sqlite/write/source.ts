import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { placeInTime, type Source } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, labelOf } from '../context.ts';
import type { StoredSource } from '../read/statement-rows.ts';
import { minuteOf } from '../sort-key.ts';

/** What decides whether a Source is the same as the one already stored. */
export function fingerprintOf({ source, extraction }: Bundle): string {
  const { textSha256, published, publisher, title, language, kind, provenance } = source;
  const versions = [provenance.pipeline, sorted(provenance.stages), sorted(extraction.versions)];
  const facts = [textSha256, published, publisher, title, language, kind, versions];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

const sorted = (record: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Writes the Source and all that is read with it; returns its number, the same one when it is replaced. */
export function putSource(context: Context, bundle: Bundle, known: { n: number | null; fingerprint: string }): number {
  const { db } = context;
  const { source, raw, extraction, delta } = bundle;
  const { text, ...rest } = source;
  const stored: StoredSource = { ...rest, length: text.length };
  const langN = labelOf(db, source.language);
  db.insert('language', { n: langN }, 'ignore');
  const row = {
    id: source.id,
    at: minuteOf(placeInTime(source.published) ?? source.retrievedAt),
    outlet_n: outletOf(context, source),
    lang_n: langN,
    copy_group: delta.copyGroupId ?? source.copyGroupId,
    fingerprint: known.fingerprint,
    url: source.canonicalUrl ?? source.url,
    statements: extraction.statements.length,
    events: new Set(delta.mentions.map((mention) => mention.eventId)).size,
    value: JSON.stringify(stored),
    taken_as: bundle.takenAs ?? null,
  };
  let n = known.n;
  if (n === null) n = db.insert('source', row);
  else {
    const { id, at, outlet_n, lang_n, copy_group, fingerprint, url, statements, events, value, taken_as } = row;
    db.run(sql`update source set at = ${at}, outlet_n = ${outlet_n}, lang_n = ${lang_n}, copy_group = ${copy_group},
      fingerprint = ${fingerprint}, url = ${url}, statements = ${statements}, events = ${events}, value = ${value}, taken_as = ${taken_as} where id = ${id}`);
  }
  joinCopyGroup(context, delta.copyGroupId);
  db.insert('source_text', { n, text }, 'replace');
  if (raw !== null) db.insert('source_raw', { n, bytes: deflateSync(raw) }, 'replace');
  const { statements: _, events: __, ...document } = extraction;
  db.insert('source_extraction', { n, value: JSON.stringify(document) }, 'replace');
  db.insert('source_fts', { rowid: n, text: searchableText(context, source) });
  const { bands, signature } = delta.keys;
  for (const band of new Set(bands)) db.insert('source_band', { band, source_n: n });
  if (signature.length > 0) db.insert('source_signature', { n, value: JSON.stringify(signature) });
  return n;
}

export function outletOf({ db }: Context, source: Pick<Source, 'publisher'>): number | null {
  if (source.publisher === null) return null;
  const { name } = source.publisher.value;
  const domain = source.publisher.value.domain?.toLowerCase() ?? '';
  const found = db.get(sql<{ n: number }>`select n from outlet where name = ${name} and domain = ${domain}`);
  return found?.n ?? db.insert('outlet', { name, domain });
}

/** The first member may have been alone until now. */
function joinCopyGroup({ db }: Context, copyGroupId: string | null): void {
  if (copyGroupId === null) return;
  db.run(sql`update source set copy_group = ${copyGroupId} where id = ${copyGroupId} and copy_group is null`);
}

/** Title and text; boilerplate is never searched. */
function searchableText({ tokens }: Context, source: Source): string {
  const blocks = source.blocks.filter((block) => block.kind !== 'boilerplate');
  const pieces = [source.title?.value ?? '', ...blocks.map(({ span }) => source.text.slice(span.start, span.end))];
  const text = source.blocks.length === 0 ? [...pieces, source.text] : pieces;
  return tokens.of(text.join('\n'), source.language).join(' ');
}
