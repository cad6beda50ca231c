import type { CompactTime, Source, Statement, StatementPatch, StatementRow, TemporalValue } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { type Flow, together } from '../flow.ts';
import { patchesOf } from '../join.ts';
import { isMarked, type Marked, markedOf, unmarked } from '../marks/on-rows.ts';
import { DISPUTES, isRejected } from './judged.ts';
import { type Curated, curatedOf, partyOf } from './party.ts';

export function compactTime(time: TemporalValue | null): CompactTime | null {
  if (time === null) return null;
  const { edtf, start, end, instant, approximate, precision, basis, alternatives } = time;
  return { edtf, start, end, instant, approximate, precision, basis, alternatives };
}

/** A Source as its row holds it: the length of the text in place of the text. */
export type StoredSource = Omit<Source, 'text'> & { length: number };

interface Found {
  n: number;
  id: string;
  value: string;
  source_n: number;
  actor: string | null;
  utterance: string | null;
  independent: number | null;
  verdict: StatementRow['verdict'] | null;
  patch: string | null;
  disputes: number;
}

/** Compact rows of the statements with these keys, in their order. `known`: what was read in the same moment. */
export function* statementRows(context: Context, keys: readonly number[], known?: Curated): Flow<StatementRow[]> {
  if (keys.length === 0) return [];
  const curated = known ?? (yield* curatedOf(context));
  const [found, sources, hasMarks] = yield* together(
    foundAt(context, keys, curated),
    sourcesOf(context, keys),
    isMarked(context.db),
  );
  const patchOf = yield* patchesOf(
    context,
    found.map((row) => row.patch),
    'shown',
  );
  const ids = found.map((row) => row.id);
  const markedAs = hasMarks ? yield* markedOf(context, ids) : unmarked;
  const rows = new Map(
    found.map((row) => [row.n, { ...rowOf(row, sources, patchOf(row.patch)), ...markedAs(row.id) }]),
  );
  return keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
}

function foundAt({ db }: Context, keys: readonly number[], curated: Curated): Flow<Found[]> {
  return db.all(sql<Found>`
    select s.n, s.id, v.value, s.source_n, coalesce(r2.id, a.id) as actor, u.id as utterance, u.independent, r.verdict, r.patch,
      (select count(*) from comparison c where ${DISPUTES} and (c.left_statement = s.id or c.right_statement = s.id)) as disputes
    from statement s join statement_value v on v.n = s.n
    left join actor a on a.n = ${partyOf('by', curated)}
    left join actor r2 on r2.n = a.into_n
    left join utterance u on u.n = s.utterance_n and not ${isRejected('utterance-judge', sql`u.id`)}
    left join review r on r.statement_id = s.id
    where s.n ${db.among(keys)}`);
}

function* sourcesOf({ db }: Context, keys: readonly number[]): Flow<Map<number, StatementRow['source']>> {
  const found = yield* db.all(sql<{ n: number; value: string }>`
    select n, value from source where n in (select source_n from statement where n ${db.among(keys)})`);
  return new Map(
    found.map((row) => {
      const { id, title, publisher, published, language } = parse<StoredSource>(row.value);
      const outlet = publisher?.value.name ?? null;
      return [row.n, { id, title: title?.value ?? null, outlet, published: compactTime(published), language }];
    }),
  );
}

function rowOf(
  found: Found,
  sources: ReadonlyMap<number, StatementRow['source']>,
  patch: StatementPatch | null,
): Omit<StatementRow, keyof Marked> {
  const statement = { ...parse<Statement>(found.value), ...(patch as Partial<Statement> | null) };
  const { id, kind, act, polarity, modality, text, speaker, cue, uttered } = statement;
  const source = sources.get(found.source_n);
  if (!source) throw new Error(`statement ${id} without its source`);
  return {
    id,
    kind,
    act,
    polarity,
    modality,
    text,
    span: statement.parts[0] ?? null,
    speaker: {
      name: speaker.name,
      mentionText: speaker.mentionText,
      actorId: found.actor ?? speaker.actorId,
      type: speaker.type,
      role: speaker.role,
    },
    cue: cue && { text: cue.text, form: cue.form },
    addressee: statement.addressee?.text ?? null,
    relay: statement.relay.map((hop) => hop.text),
    uttered: compactTime(uttered),
    tier: statement.confidence.tier,
    verdict: found.verdict ?? statement.review.verdict,
    isAdded: statement.provenance.extractor === 'person',
    source,
    utteranceId: found.utterance ?? statement.utteranceId,
    reportedBy: found.independent ?? 1,
    disputes: found.disputes,
  };
}
