import { DixitError } from '@dixit/model';
import type { Writer } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolveId, revisionOf } from '../context.ts';
import type { Flow } from '../flow.ts';
import { placeMarksAnew } from '../marks/slot.ts';
import { applyAssignments, applyValues } from './delta.ts';
import { clear, dropOrphans, forgetSource, handOnCopyGroup } from './remove.ts';
import { reattachReviews } from './reviews.ts';
import { fingerprintOf, putSource } from './source.ts';
import { putStatements } from './statements.ts';

export function writer(context: Context): Writer {
  const { db, engine } = context;
  return {
    put: async (bundle, basedOn) => {
      const { source } = bundle;
      const fingerprint = fingerprintOf(bundle);
      return await engine.write(function* () {
        const known = yield* db.get(sql<{ n: number; fingerprint: string }>`
          select n, fingerprint from source where id = ${source.id}`);
        if (known?.fingerprint === fingerprint) return 'unchanged';
        yield* checkRevision(context, basedOn);
        const touched = known ? yield* clear(context, source.id, known.n) : null;
        const sourceN = yield* putSource(context, bundle, { n: known?.n ?? null, fingerprint });
        yield* applyValues(context, bundle.delta);
        yield* applyAssignments(context, bundle, sourceN);
        yield* putStatements(context, bundle, sourceN);
        if (touched) {
          // First the reviews: an actor that only a change names must stay.
          yield* reattachReviews(context, bundle);
          yield* placeMarksAnew(context, source.id);
          yield* dropOrphans(context, touched);
        }
        const { actors, events, utterances, merges } = bundle.delta;
        const isOneMore = known === undefined && merges.length === 0;
        const changed = [...actors, ...events, ...utterances].map(({ id }) => id);
        yield* bumpRevision(context, isOneMore ? changed : null);
        return known ? 'replaced' : 'added';
      });
    },
    remove: (sourceId, rest, basedOn) =>
      engine.write(function* () {
        const id = yield* resolveId(db, sourceId);
        const known = yield* db.get(sql<{ n: number }>`select n from source where id = ${id}`);
        if (!known) return;
        yield* checkRevision(context, basedOn);
        const touched = yield* clear(context, id, known.n);
        yield* forgetSource(context, id, known.n);
        yield* handOnCopyGroup(context, id);
        yield* applyValues(context, rest);
        yield* dropOrphans(context, touched);
        yield* bumpRevision(context);
      }),
    remember: (sourceId, takenAs) =>
      engine.write(function* () {
        yield* db.run(sql`update source set taken_as = ${takenAs} where id = ${sourceId}`);
      }),
    resolve: (id) => engine.run(() => resolveId(db, id)),
  };
}

/** A delta that was computed from what has changed since must not go in. */
function* checkRevision({ db }: Context, basedOn: number | undefined): Flow<void> {
  const revision = yield* revisionOf(db);
  if (basedOn !== undefined && basedOn !== revision) throw new DixitError('CONFLICT', { revision });
}

/** Tells readers that something changed; `added`: what a Source that came changed, when there is no more than that. */
export function* bumpRevision({ db, written }: Context, added: readonly string[] | null = null): Flow<void> {
  const from = yield* revisionOf(db);
  yield* db.run(sql`update meta set value = value + 1 where key = 'revision'`);
  Object.assign(written, { from, to: from + 1, added });
}
