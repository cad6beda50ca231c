import type { LogFilter, Page, PageInput } from '@dixit/model';
import type { LoggedStep } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { logOf } from './log.ts';

/** Lines of the log, each with the lines before it on the slots that it touches. */
export function* trailOf(context: Context, filter: LogFilter, page: PageInput): Flow<Page<LoggedStep>> {
  const { rows, ...rest } = yield* logOf(context, filter, page);
  const { db } = context;
  const touched = yield* db.all(sql<{ entry: number; slot: string; earlier: number | null }>`
    select a.entry, a.slot, (select max(b.entry) from audit_slot b
      where b.slot = a.slot and b.is_use = 0 and b.entry < a.entry) as earlier
    from audit_slot a where a.slot <> '' and a.entry ${db.among(rows.map(({ id }) => id))}`);
  const byEntry = Map.groupBy(touched, ({ entry }) => entry);
  return {
    ...rest,
    rows: rows.map((entry) => {
      const known = (byEntry.get(entry.id) ?? []).flatMap(({ slot, earlier }): [string, number][] =>
        earlier === null ? [] : [[slot, earlier]],
      );
      return { entry, earlier: Object.fromEntries(known) };
    }),
  };
}
