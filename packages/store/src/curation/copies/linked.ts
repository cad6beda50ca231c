import { type RawBuilder, sql } from 'kysely';

/** The copy group that linking gave a Source, whatever people hold of it; `''` keeps that it gave none. */
export const linkedGroup = (source: string): RawBuilder<string | null> =>
  sql`(case when ${sql.ref(`${source}.copy_linked`)} is null then ${sql.ref(`${source}.copy_group`)}
    else nullif(${sql.ref(`${source}.copy_linked`)}, '') end)`;
