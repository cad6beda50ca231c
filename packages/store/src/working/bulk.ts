import { BULK_LIMIT, type BulkAction, type BulkEffect, DixitError } from '@dixit/model';
import type { Bulk, Doing, Selection } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolver } from '../context.ts';
import type { State } from '../curation/slot.ts';
import { takeStep, unlessLate } from '../curation/step.ts';
import type { Flow } from '../flow.ts';
import { tagPuts, untagPuts } from '../marks/tags.ts';
import { fromPlan, planStatements } from '../query/statements.ts';
import { readingOf } from '../tokens.ts';

const EXAMPLES = 5;
const VERDICTS = { accept: 'accepted', reject: 'rejected', clear: 'unreviewed' } as const;

interface Planned {
  effect: BulkEffect;
  puts: Record<string, State>;
}

export function bulk(context: Context): Bulk {
  const { engine } = context;
  return {
    preview: (selection, action, by) =>
      engine.read(function* () {
        return (yield* planned(context, selection, action, { by, at: '', why: null })).effect;
      }),
    apply: (selection, action, doing) =>
      engine.write(function* () {
        const { effect, puts } = yield* planned(context, selection, action, doing);
        const [subjectId] = effect.changedIds;
        const isTag = action.do === 'tag' || action.do === 'untag';
        const late = { ids: effect.skipped.flatMap(({ ids }) => ids), doing };
        const entry = yield* unlessLate(context, late, function* () {
          if (subjectId === undefined) return null;
          return yield* takeStep(context, { action: isTag ? 'tag' : 'review', subjectId, puts }, doing);
        });
        return { effect, entry };
      }),
  };
}

/** What a step would write, and on what it would not. */
function* planned(context: Context, selection: Selection, action: BulkAction, doing: Doing): Flow<Planned> {
  const asked = yield* selected(context, selection);
  const rows = yield* context.db.all(sql<{ id: string }>`select id from statement where id ${context.db.among(asked)}`);
  const there = new Set(rows.map(({ id }) => id));
  const ids = asked.filter((id) => there.has(id));
  const gone = asked.filter((id) => !there.has(id));
  const plan = 'tags' in action ? tagPlan(context, ids, action, doing) : verdictPlan(context, ids, action, doing);
  const { puts, skipped, changed } = yield* plan;
  const all = { ...skipped, gone };
  const effect = {
    selected: asked.length,
    changed: changed.length,
    changedIds: changed.slice(0, EXAMPLES),
    skipped: (['same', 'decided', 'gone'] as const).flatMap((reason) => {
      const some = all[reason];
      return some.length === 0 ? [] : [{ reason, count: some.length, ids: some.slice(0, EXAMPLES) }];
    }),
  };
  return { effect, puts };
}

function* selected(context: Context, selection: Selection): Flow<string[]> {
  const { db } = context;
  let ids: string[];
  if ('ids' in selection) ids = [...new Set(selection.ids.map(yield* resolver(db, selection.ids)))];
  else {
    const plan = yield* planStatements(selection.query, yield* readingOf(context));
    if (plan === null) return [];
    const rows = yield* db.all(sql<{ id: string }>`select x.id from statement x
      where x.n in (select ${plan.key} ${fromPlan(plan, context, false)} limit ${BULK_LIMIT + 1}) order by x.n desc`);
    ids = rows.map(({ id }) => id);
  }
  if (ids.length > BULK_LIMIT) throw new DixitError('INPUT_INVALID', { field: 'selection', limit: BULK_LIMIT });
  return ids;
}

interface Plan {
  puts: Record<string, State>;
  changed: string[];
  skipped: { same: string[]; decided: string[] };
}

function* verdictPlan(
  { db }: Context,
  ids: readonly string[],
  { do: what, overwrites }: Extract<BulkAction, { overwrites: boolean }>,
  { by, at }: Doing,
): Flow<Plan> {
  const rows = yield* db.all(sql<{ id: string; verdict: string; patch: string | null; anchor: string | null }>`
    select statement_id as id, verdict, patch, anchor from review where statement_id ${db.among(ids)}`);
  const reviews = new Map(rows.map((row) => [row.id, row]));
  const verdict = VERDICTS[what];
  const plan: Plan = { puts: {}, changed: [], skipped: { same: [], decided: [] } };
  for (const id of ids) {
    const review = reviews.get(id);
    const before = review?.verdict ?? 'unreviewed';
    if (before === verdict) plan.skipped.same.push(id);
    else if (before !== 'unreviewed' && what !== 'clear' && !overwrites) plan.skipped.decided.push(id);
    else {
      const patch = review?.patch ?? null;
      const isNone = verdict === 'unreviewed' && patch === null;
      const state = isNone ? null : { verdict, patch: patch === null ? null : parse<State>(patch), by, at };
      plan.puts[`review/${review?.anchor ?? id}`] = state;
      plan.changed.push(id);
    }
  }
  return plan;
}

function* tagPlan(
  context: Context,
  ids: readonly string[],
  { do: what, tags }: Extract<BulkAction, { tags: string[] }>,
  doing: Doing,
): Flow<Plan> {
  const puts: Record<string, State> = {};
  const changed: string[] = [];
  const same: string[] = [];
  for (const id of ids) {
    const own = what === 'tag' ? yield* tagPuts(context, [id], tags, doing) : yield* untagPuts(context, [id], tags);
    (Object.keys(own).length > 0 ? changed : same).push(id);
    Object.assign(puts, own);
  }
  return { puts, changed, skipped: { same, decided: [] } };
}
