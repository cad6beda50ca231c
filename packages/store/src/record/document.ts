import { inflateSync } from 'node:zlib';
import type { RecordedDocument, Review } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import type { Flow } from '../flow.ts';
import { type ReviewRow, reviewFrom } from '../curation/review-slot.ts';
import { extractionOf, sourceOf } from '../read/sources.ts';

interface Found {
  n: number;
  value: string;
  text: string;
  copy_group: string | null;
  taken_as: string | null;
}

/** A document with all that is kept beside it, as it was extracted and as it was linked. */
export function* documentOf(context: Context, sourceId: string): Flow<RecordedDocument | null> {
  const { db } = context;
  const id = yield* resolveId(db, sourceId);
  const found = yield* db.get(sql<Found>`
    select so.n, so.value, t.text, ${linkedGroup('so')} as copy_group, so.taken_as from source so join source_text t on t.n = so.n where so.id = ${id}`);
  const extraction = yield* extractionOf(context, id);
  if (!found || extraction === null) return null;
  const { n } = found;
  const raw = yield* db.get(sql<{ bytes: Uint8Array }>`select bytes from source_raw where n = ${n}`);
  const bands = yield* db.all(sql<{ band: string }>`select band from source_band where source_n = ${n} order by band`);
  const signature = yield* db.get(sql<{ value: string }>`select value from source_signature where n = ${n}`);
  return {
    source: sourceOf(found),
    raw: raw ? inflateSync(raw.bytes).toString('base64') : null,
    takenAs: found.taken_as,
    extraction,
    ...(yield* assignmentsOf(context, n)),
    bands: bands.map(({ band }) => band),
    signature: signature ? parse(signature.value) : [],
    reviews: yield* reviewsOf(context, id),
  };
}

type Assigned = Pick<RecordedDocument, 'entities' | 'mentions' | 'utteranceOf'>;

function* assignmentsOf({ db }: Context, n: number): Flow<Assigned> {
  const entities = yield* db.all(sql<{ entity: string; id: string; probability: number; reasons: string }>`
    select ea.entity, a.id, ea.probability, ea.reasons from entity_actor ea join actor a on a.n = ea.actor_n
    where ea.source_n = ${n} order by ea.entity`);
  const mentions = yield* db.all(sql<{ key: string; id: string }>`
    select em.key, e.id from event_mention em join event e on e.n = em.event_n where em.source_n = ${n} order by em.ordinal`);
  const utterances = yield* db.all(sql<{ id: string; utterance: string }>`
    select s.id, u.id as utterance from statement s join utterance u on u.n = s.utterance_n
    where s.source_n = ${n} order by s.ordinal`);
  return {
    entities: entities.map(({ entity, id, probability, reasons }) => ({
      entity,
      actorId: id,
      probability,
      reasons: parse(reasons),
    })),
    mentions: mentions.map(({ key, id }) => ({ mention: key, eventId: id })),
    utteranceOf: utterances.map(({ id, utterance }) => ({ statementId: id, utteranceId: utterance })),
  };
}

function* reviewsOf({ db }: Context, sourceId: string): Flow<Review[]> {
  const rows = yield* db.all(sql<ReviewRow>`select * from review where source_id = ${sourceId} order by n`);
  return rows.map(reviewFrom);
}
