import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { placeInTime, type Source } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, labelsOf } from '../context.ts';
import { type Flow, together } from '../flow.ts';
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

/** What all statements of a Source share. */
export interface Place {
  readonly source: Omit<Source, 'text'>;
  readonly sourceN: number;
  readonly outletN: number | null;
  readonly langN: number;
}

/** Writes the Source and all that is read with it; its number is the same one when it is replaced. */
export function* putSource(
  context: Context,
  bundle: Bundle,
  known: { n: number | null; fingerprint: string; isSame: boolean },
): Flow<Place> {
  const { db } = context;
  const { source, raw, extraction, delta } = bundle;
  const { text, ...rest } = source;
  const stored: StoredSource = { ...rest, length: text.length };
  const { outletN, langN } = yield* publishedAs(context, source);
  const row = {
    id: source.id,
    at: minuteOf(placeInTime(source.published) ?? source.retrievedAt),
    outlet_n: outletN,
    lang_n: langN,
    copy_group: delta.copyGroupId ?? source.copyGroupId,
    copy_linked: null,
    fingerprint: known.fingerprint,
    url: source.canonicalUrl ?? source.url,
    statements: extraction.statements.length,
    events: new Set(delta.mentions.map((mention) => mention.eventId)).size,
    value: JSON.stringify(stored),
    ...(known.isSame && bundle.takenAs === undefined ? {} : { taken_as: bundle.takenAs ?? null }),
  };
  const n = known.n ?? (yield* db.add('source', row));
  if (known.n !== null) {
    const columns = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    yield* db.do(sql`update source set ${sql.join(columns)} where n = ${n}`);
  }
  yield* joinCopyGroup(context, delta.copyGroupId);
  yield* db.insert('language', [{ n: langN }], 'ignore');
  yield* db.insert('source_text', [{ n, text }], { replace: ['n'] });
  if (raw !== null) yield* db.insert('source_raw', [{ n, bytes: deflateSync(raw) }], { replace: ['n'] });
  const { statements: _, events: __, ...document } = extraction;
  yield* db.insert('source_extraction', [{ n, value: JSON.stringify(document) }], { replace: ['n'] });
  yield* db.index('source_fts', [{ n, text: searchableText(context, source), tags: [] }]);
  const { bands, signature } = delta.keys;
  const bandRows = [...new Set(bands)].map((band) => ({ band, source_n: n }));
  yield* db.insert('source_band', bandRows);
  if (signature.length > 0) yield* db.insert('source_signature', [{ n, value: JSON.stringify(signature) }]);
  return { source, sourceN: n, outletN, langN };
}

export function* placeOf(context: Context, source: Omit<Source, 'text'>, sourceN: number): Flow<Place> {
  return { source, sourceN, ...(yield* publishedAs(context, source)) };
}

function* publishedAs(context: Context, source: Omit<Source, 'text'>): Flow<{ outletN: number | null; langN: number }> {
  const [outletN, labels] = yield* together(outletOf(context, source), labelsOf(context.db, [source.language]));
  return { outletN, langN: labels(source.language) };
}

function* outletOf({ db }: Context, source: Pick<Source, 'publisher'>): Flow<number | null> {
  if (source.publisher === null) return null;
  const { name } = source.publisher.value;
  const domain = source.publisher.value.domain?.toLowerCase() ?? '';
  const found = yield* db.get(sql<{ n: number }>`select n from outlet where name = ${name} and domain = ${domain}`);
  return found?.n ?? (yield* db.add('outlet', { name, domain }));
}

/** The first member may have been alone until now. */
function* joinCopyGroup({ db }: Context, copyGroupId: string | null): Flow<void> {
  if (copyGroupId === null) return;
  yield* db.do(sql`update source set copy_group = ${copyGroupId} where id = ${copyGroupId} and copy_group is null`);
}

/** Title and text; boilerplate is never searched. */
function searchableText({ tokens }: Context, source: Source): string[] {
  const blocks = source.blocks.filter((block) => block.kind !== 'boilerplate');
  const pieces = [source.title?.value ?? '', ...blocks.map(({ span }) => source.text.slice(span.start, span.end))];
  const text = source.blocks.length === 0 ? [...pieces, source.text] : pieces;
  return tokens.of(text.join('\n'), source.language);
}
