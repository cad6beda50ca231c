import type { Query } from '@dixit/model/query';
import { nounOfId } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../tokens.ts';

/** Numbers of the Sources of which a later version is there. */
export const SUPERSEDED: RawBuilder<unknown> = sql`(select o.n from source x join source o on o.url = x.url and o.n < x.n
  where x.version > 1)`;

/** Whether a query is to find the latest versions alone: some are superseded, and it names no Source by its id. */
export const isLatestOnly = (query: Query, { hasVersions }: Reading): boolean => hasVersions && !namesSource(query);

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
