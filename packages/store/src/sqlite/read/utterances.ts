import type { Comparison, Utterance } from '@dixit/model';
import type { UtteranceReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver } from '../context.ts';

export function utteranceReader(context: Context): UtteranceReader {
  const { db } = context;
  const comparisons = (where: RawBuilder<unknown>): Comparison[] =>
    db
      .all(sql<{ value: string }>`select value from comparison where ${where} order by id`)
      .map((row) => parse<Comparison>(row.value));
  return {
    get: async (id) => {
      const found = db.get(sql<{ value: string }>`select value from utterance where id = ${resolveId(db, id)}`);
      return found ? utteranceOf(context, found.value) : null;
    },
    comparisons: async (utteranceId) => {
      const members = sql`(select s.id from statement s join utterance u on u.n = s.utterance_n
        where u.id = ${resolveId(db, utteranceId)})`;
      return comparisons(sql`left_statement in ${members} or right_statement in ${members}`);
    },
    comparisonsOfStatement: async (statementId) => {
      const id = resolveId(db, statementId);
      return comparisons(sql`left_statement = ${id} or right_statement = ${id}`);
    },
  };
}

export function utteranceOf({ db }: Context, value: string, resolve = resolver(db)): Utterance {
  const utterance = parse<Utterance>(value);
  return { ...utterance, actorId: resolve(utterance.actorId) };
}
