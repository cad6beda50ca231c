import type { Event, LinkDelta, RecordLine, RecordedDocument } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { ACTOR_KINDS } from '../curation/actors/kinds.ts';
import { makeActors, partsAmong, settleActors } from '../curation/actors/settle.ts';
import { settleCopies } from '../curation/copies/settle.ts';
import { placeAdded } from '../curation/added/place.ts';
import { correctionsOf, putCorrections } from '../curation/corrections.ts';
import { settleEvents } from '../curation/events/slots.ts';
import { handOn } from '../curation/places/hand-on.ts';
import { regroupEvents } from '../curation/events/regroup.ts';
import { appendEntry } from '../curation/log.ts';
import { columnsOf } from '../feeds.ts';
import type { Flow } from '../flow.ts';
import { putMark } from '../marks/slot.ts';
import { applyAssignments, applyValues, putEvents } from '../write/delta.ts';
import { bumpRevision } from '../write/revision.ts';
import { reindexStatement } from '../write/reindex.ts';
import { fingerprintOf, putSource } from '../write/source.ts';
import { putStatements } from '../write/statements.ts';

const NOTHING: LinkDelta = {
  sourceId: '',
  entities: [],
  mentions: [],
  utteranceOf: [],
  actors: [],
  events: [],
  utterances: [],
  comparisons: [],
  merges: [],
  copyGroupId: null,
  keys: { actors: [], events: [], utterances: [], bands: [], signature: [] },
};

export function* restore(context: Context, lines: readonly RecordLine[]): Flow<void> {
  const { db } = context;
  const redirects = lines.flatMap((line) => ('redirect' in line ? [line.redirect] : []));
  yield* db.insert(
    'redirect',
    redirects.map(({ from, to, handed }) => ({ from_id: from, to_id: to, handed: handed ? 1 : 0 })),
    'ignore',
  );
  yield* applyValues(context, deltaOf(lines));
  const corrections = lines.flatMap((line) => ('correction' in line ? [line.correction] : []));
  yield* putCorrections(context, corrections);
  yield* makeActors(context, partsAmong(corrections));
  for (const line of lines) {
    if ('document' in line) yield* putDocument(context, line.document);
    else if ('mark' in line) yield* putMark(context, line.mark);
    else if ('audit' in line) yield* appendEntry(context, line.audit);
    else if ('saved' in line) {
      yield* db.insert('saved_search', [{ name: line.saved.name, value: JSON.stringify(line.saved) }], 'ignore');
    } else if ('feed' in line) yield* db.insert('feed', [columnsOf(line.feed)], 'ignore');
  }
  yield* bumpRevision(context);
}

/** The linked values of some lines as one delta. */
function deltaOf(lines: readonly RecordLine[]): LinkDelta {
  const actors = lines.flatMap((line) => ('actor' in line ? [{ value: line.actor, keys: line.keys }] : []));
  const events = lines.flatMap((line) => ('event' in line ? [{ value: line.event, keys: line.keys }] : []));
  const utterances = lines.flatMap((line) => ('utterance' in line ? [{ value: line.utterance, keys: line.keys }] : []));
  const keyed = (all: readonly { value: { id: string }; keys: string[] }[]) =>
    all.flatMap(({ value, keys }) => keys.map((key) => ({ id: value.id, key })));
  return {
    ...NOTHING,
    actors: actors.map(({ value }) => value),
    events: events.map(({ value }) => value),
    utterances: utterances.map(({ value }) => value),
    comparisons: lines.flatMap((line) => ('comparison' in line ? [line.comparison] : [])),
    keys: { ...NOTHING.keys, actors: keyed(actors), events: keyed(events), utterances: keyed(utterances) },
  };
}

function* putDocument(context: Context, document: RecordedDocument): Flow<void> {
  const { db } = context;
  const { source, extraction, entities, mentions, utteranceOf, bands, signature, reviews, takenAs } = document;
  const known = yield* db.get(sql<{ n: number }>`select n from source where id = ${source.id}`);
  if (known) return;
  const keys = { ...NOTHING.keys, bands, signature };
  const delta = {
    ...NOTHING,
    sourceId: source.id,
    entities,
    mentions,
    utteranceOf,
    copyGroupId: source.copyGroupId,
    keys,
  };
  const raw = document.raw === null ? null : Buffer.from(document.raw, 'base64');
  const bundle = { source, raw, extraction, delta, takenAs };
  const place = yield* putSource(context, bundle, { n: null, isSame: false, fingerprint: fingerprintOf(bundle) });
  yield* applyAssignments(context, bundle, place.sourceN);
  yield* putStatements(context, bundle, place);
  yield* placeAdded(context, source.id);
  for (const { statementId, verdict, by, at, parts, patch, anchorId, words } of reviews) {
    const anchor = anchorId ?? statementId;
    const row = { source_id: source.id, statement_id: statementId, anchor, verdict, by, at };
    yield* db.insert('review', [
      {
        ...row,
        parts: JSON.stringify(parts),
        patch: patch === null ? null : JSON.stringify(patch),
        words: words === undefined ? null : JSON.stringify(words),
      },
    ]);
    if (statementId !== null && patch !== null) yield* reindexStatement(context, statementId);
  }
}

const EVENTS = 500;

/** An event is listed under the date of its documents and shown at its latest stage: both wait for the documents. */
export async function settle(context: Context): Promise<void> {
  const { db, engine } = context;
  for (let after: number | undefined = 0; after !== undefined;) {
    const from: number = after;
    after = await engine.write(function* () {
      const rows = yield* db.all(sql<{ n: number; value: string }>`
        select n, value from event where n > ${from} order by n limit ${EVENTS}`);
      yield* putEvents(
        context,
        rows.map(({ value }) => parse<Event>(value)),
      );
      return rows.at(-1)?.n;
    });
  }
  await engine.write(function* () {
    yield* settleEvents(context, yield* handOn(context, null));
    const corrections = yield* correctionsOf(context, ACTOR_KINDS);
    const ids = corrections.map(({ slot }) => slot.split('/')[1] ?? '');
    yield* settleActors(context, [...new Set(ids)]);
    yield* regroupEvents(context, []);
    yield* settleCopies(context);
  });
}
