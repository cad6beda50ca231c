import { DixitError } from '@dixit/model';
import type { Writer } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolveId, revisionOf } from '../context.ts';
import { applyAssignments, applyValues } from './delta.ts';
import { clear, dropOrphans, forgetSource, handOnCopyGroup } from './remove.ts';
import { reattachReviews } from './reviews.ts';
import { fingerprintOf, putSource } from './source.ts';
import { putStatements } from './statements.ts';

export function writer(context: Context): Writer {
  const { db } = context;
  return {
    put: async (bundle, basedOn) => {
      const { source } = bundle;
      const fingerprint = fingerprintOf(bundle);
      return db.transaction(() => {
        const known = db.get(sql<{ n: number; fingerprint: string }>`
          select n, fingerprint from source where id = ${source.id}`);
        if (known?.fingerprint === fingerprint) return 'unchanged';
        checkRevision(context, basedOn);
        const touched = known ? clear(context, source.id, known.n) : null;
        const sourceN = putSource(context, bundle, { n: known?.n ?? null, fingerprint });
        applyValues(context, bundle.delta);
        applyAssignments(context, bundle, sourceN);
        putStatements(context, bundle, sourceN);
        if (touched) {
          // First the reviews: an actor that only a change names must stay.
          reattachReviews(context, bundle);
          dropOrphans(context, touched);
        }
        const isOneMore = known === undefined && bundle.delta.merges.length === 0;
        bumpRevision(context, isOneMore);
        return known ? 'replaced' : 'added';
      });
    },
    remove: async (sourceId, rest, basedOn) => {
      db.transaction(() => {
        const id = resolveId(db, sourceId);
        const known = db.get(sql<{ n: number }>`select n from source where id = ${id}`);
        if (!known) return;
        checkRevision(context, basedOn);
        const touched = clear(context, id, known.n);
        forgetSource(context, id, known.n);
        handOnCopyGroup(context, id);
        applyValues(context, rest);
        dropOrphans(context, touched);
        bumpRevision(context, false);
      });
    },
    remember: async (sourceId, takenAs) => {
      db.run(sql`update source set taken_as = ${takenAs} where id = ${sourceId}`);
    },
    resolve: async (id) => resolveId(db, id),
  };
}

/** A delta that was computed from what has changed since must not go in. */
function checkRevision({ db }: Context, basedOn: number | undefined): void {
  const revision = revisionOf(db);
  if (basedOn !== undefined && basedOn !== revision) throw new DixitError('CONFLICT', { revision });
}

/** Tells readers that something changed; `isOneMore`: no more than a Source that came. */
export function bumpRevision({ db, written }: Context, isOneMore: boolean): void {
  const from = revisionOf(db);
  db.run(sql`update meta set value = value + 1 where key = 'revision'`);
  Object.assign(written, { from, to: from + 1, isOneMore });
}
