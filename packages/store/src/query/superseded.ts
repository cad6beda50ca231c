import type { Query } from '@dixit/model/query';
import { nounOfId } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Numbers of the Sources of which a later version is there. */
export const SUPERSEDED: RawBuilder<unknown> = sql`(select o.n from source x join source o on o.url = x.url and o.n < x.n
  where x.version > 1)`;

/** Whether a query is to find the latest versions alone: some are superseded, and it names no Source by its id. */
export function* isLatestOnly(query: Query, { db }: Context): Flow<boolean> {
  if (namesSource(query)) return false;
  return (yield* db.get(sql`select 1 from source where version > 1 limit 1`)) !== undefined;
}

function namesSource(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.nodes.some(namesSource);
    case 'not':
      return namesSource(query.node);
    case 'field':
      return query.field === 'src' && nounOfId(query.value) === 'source';
    case 'word':
    case 'phrase':
    case 'all':
      return false;
  }
}
