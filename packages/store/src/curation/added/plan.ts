import { type ActionOf, DixitError, missedStatement, type Source, type Span, type Statement } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { assignmentsOf } from '../../join.ts';
import { newId } from '../../new-id.ts';
import type { StoredSource } from '../../read/statement-rows.ts';
import { entitiesOf } from '../actors/parts.ts';
import { madeOf } from '../actors/plan.ts';
import { corrected } from '../corrections.ts';
import type { Planned } from '../step.ts';
import { type Added, sameWords } from './place.ts';

/** A statement that was missed, with what the person says of it, which is laid over it as a change is. */
export function* planAdd(context: Context, action: ActionOf<'statement.add'>, doing: Doing): Flow<Planned> {
  const { do: _, sourceId: asked, ...said } = action;
  const { db } = context;
  const sourceId = yield* resolveId(db, asked);
  const row = yield* db.get(sql<{ n: number; value: string; text: string }>`
    select so.n, so.value, t.text from source so join source_text t on t.n = so.n where so.id = ${sourceId}`);
  if (!row) throw new DixitError('NOT_FOUND', { noun: 'source', id: asked });
  const source: Source = { ...parse<StoredSource>(row.value), text: row.text };
  const id = newId('st');
  const known = yield* thoseOf(context, row.n);
  const same = known.find(({ parts }) => sameWords(parts, said.parts));
  if (same) throw new DixitError('INPUT_INVALID', { field: 'parts', problem: 'known', value: same.id });
  const { statement, patch } = missedStatement({ id, version: doing.pipeline ?? '' }, source, {
    ...said,
    ...(said.speaker && { speaker: yield* speakerOf(context, row.n, said.speaker) }),
  });
  const words = statement.parts.map(({ start, end }) => source.text.slice(start, end));
  const value = { statement, place: { sourceId, parts: statement.parts, words } } satisfies Added;
  const { by, at } = doing;
  const puts = {
    [`statement-add/${id}`]: corrected(value, doing),
    [`review/${id}`]: { verdict: 'accepted', patch, by, at },
  };
  const named = [patch['speaker'], patch['addressee'], patch['target']] as ({ actorId?: string | null } | undefined)[];
  const uses = yield* madeOf(
    context,
    named.flatMap((party) => party?.actorId ?? []),
  );
  yield* allThere(
    context,
    named.flatMap((party) => party?.actorId ?? []),
  );
  return { step: { action: 'add', subjectId: id, puts, uses }, reach: {} };
}

function* thoseOf({ db }: Context, sourceN: number): Flow<Statement[]> {
  const rows = yield* db.all(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n where s.source_n = ${sourceN} order by s.ordinal`);
  return rows.map(({ value }) => parse<Statement>(value));
}

function* allThere({ db }: Context, ids: readonly string[]): Flow<void> {
  for (const id of ids) {
    const at = yield* resolveId(db, id);
    if ((yield* db.get(sql`select 1 from actor where id = ${at}`)) === undefined)
      throw new DixitError('NOT_FOUND', { noun: 'actor', id });
  }
}

type Said = NonNullable<ActionOf<'statement.add'>['speaker']>;

/** Where only a mention is given, it is whoever linking found there. */
function* speakerOf(context: Context, sourceN: number, said: Said): Flow<Said> {
  const { mention = null, actorId } = said;
  if (mention === null || actorId !== null || said.name !== null) return said;
  const within = (span: Span): boolean => span.start < mention.end && mention.start < span.end;
  const entity = (yield* entitiesOf(context, sourceN)).find(({ mentions }) => mentions.some(within));
  if (!entity) return said;
  const { actors } = yield* assignmentsOf(context, sourceN, 'shown');
  return { ...said, name: entity.name, type: entity.type, actorId: actors.get(entity.key) ?? null };
}
