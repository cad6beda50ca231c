import type { Review, StatementPatch } from '@dixit/model';
import type { Curation, Verdict } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, idsOf, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { correctionsOf } from './corrections.ts';
import { entryOf, logOf } from './log.ts';
import { type ReviewRow, reviewFrom } from './review-slot.ts';
import { madeOf } from './actors/plan.ts';
import { orphansOf } from './orphans.ts';
import { planOf, previewOf } from './plan.ts';
import { redo, takeBack, takeStep, unlessLate } from './step.ts';
import { trailOf } from './trail.ts';

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
        const uses = yield* madeOf(context, actorsNamedIn(patch));
        return yield* takeStep(
          context,
          { action: 'review', subjectId: id, puts: { [slot]: state }, uses },
          doing,
          basedOn,
        );
      }),
    undo: (entryId, doing) => engine.write(() => takeBack(context, entryId, doing)),
    take: (action, doing, basedOn) =>
      engine.write(function* () {
        const seen = basedOn === undefined ? doing : { ...doing, basedOn };
        const late = { ids: idsNamed(action), doing: seen };
        const { step } = yield* unlessLate(context, late, () => planOf(context, action, doing));
        return yield* takeStep(context, step, seen);
      }),
    preview: (action, doing) => engine.read(() => previewOf(context, action, doing)),
    orphans: (page) => engine.read(() => orphansOf(context, page)),
    corrections: (ids) =>
      engine.read(function* () {
        const all: string[] = [];
        for (const id of ids) all.push(...(yield* idsOf(db, id)));
        return yield* correctionsOf(context, null, all);
      }),
    redo: (entryId, doing) => engine.write(() => redo(context, entryId, doing)),
    log: (filter, page) => engine.read(() => logOf(context, filter, page)),
    trail: (filter, page) => engine.read(() => trailOf(context, filter, page)),
    entry: (entryId) => engine.run(() => entryOf(context, entryId)),
  };
}

/** Every id that an action names, wherever. */
function idsNamed(action: unknown): string[] {
  if (typeof action === 'string') return /^[a-z]{2}_/u.test(action) ? [action] : [];
  return typeof action === 'object' && action !== null ? Object.values(action).flatMap(idsNamed) : [];
}

/** Ids of the actors that a change names. */
function actorsNamedIn(patch: StatementPatch | null): string[] {
  const named = [patch?.['speaker'], patch?.['addressee'], patch?.['target']] as ({ actorId?: string | null } | null)[];
  return named.flatMap((party) => party?.actorId ?? []);
}

function* reviewOf({ db }: Context, statementId: string): Flow<Review | null> {
  const row = yield* db.get(sql<ReviewRow>`select * from review where statement_id = ${statementId}`);
  return row ? reviewFrom(row) : null;
}
