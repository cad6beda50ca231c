import type { Review } from '@dixit/model';
import type { Curation, Verdict } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { entryOf, logOf } from './log.ts';
import { redo, takeBack, takeStep } from './step.ts';

const UNREVIEWED: Verdict = { verdict: 'unreviewed', patch: null };

/** What people decide, and the log of it, each step in one transaction. */
export function curation(context: Context): Curation {
  const { db, engine } = context;
  return {
    review: (statementId) =>
      engine.run(function* () {
        return yield* reviewOf(context, yield* resolveId(db, statementId));
      }),
    decide: (statementId, { verdict, changes = {} }, doing, basedOn) =>
      engine.write(function* () {
        const id = yield* resolveId(db, statementId);
        const review = yield* reviewOf(context, id);
        const before = review ?? UNREVIEWED;
        const laid = changes && { ...before.patch, ...changes };
        const patch = laid && Object.keys(laid).length > 0 ? laid : null;
        const isNone = verdict === 'unreviewed' && patch === null;
        const state = isNone ? null : { verdict, patch, by: doing.by, at: doing.at };
        const slot = `review/${review?.anchorId ?? id}`;
        return yield* takeStep(context, { action: 'review', subjectId: id, puts: { [slot]: state } }, doing, basedOn);
      }),
    undo: (entryId, doing) => engine.write(() => takeBack(context, entryId, doing)),
    redo: (entryId, doing) => engine.write(() => redo(context, entryId, doing)),
    log: (filter, page) => engine.read(() => logOf(context, filter, page)),
    entry: (entryId) => engine.run(() => entryOf(context, entryId)),
  };
}

function* reviewOf({ db }: Context, statementId: string): Flow<Review | null> {
  const found = yield* db.get(
    sql<{
      source_id: string;
      verdict: Review['verdict'];
      by: string | null;
      at: string | null;
      parts: string;
      patch: string | null;
      anchor: string | null;
    }>`select source_id, verdict, by, at, parts, patch, anchor from review where statement_id = ${statementId}`,
  );
  if (!found) return null;
  const { source_id: sourceId, verdict, by, at, parts, patch, anchor } = found;
  return {
    verdict,
    by,
    at,
    sourceId,
    statementId,
    parts: parse(parts),
    patch: patch === null ? null : parse(patch),
    ...(anchor === null || anchor === statementId ? {} : { anchorId: anchor }),
  };
}
