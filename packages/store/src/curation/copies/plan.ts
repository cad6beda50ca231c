import { type ActionOf, DixitError } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { corrected } from '../corrections.ts';
import type { Planned } from '../step.ts';

/** One slot for the two, whichever is said to be a copy of the other. */
export function* planJudgeCopy(
  { db }: Context,
  { verdict, ...asked }: ActionOf<'source.judgeCopy'>,
  doing: Doing,
): Flow<Planned> {
  const [id, of] = [yield* resolveId(db, asked.id), yield* resolveId(db, asked.of)];
  if (id === of) throw new DixitError('INPUT_INVALID', { field: 'of', problem: 'same', value: of });
  const found = yield* db.all(sql<{ id: string; n: number }>`select id, n from source where id ${db.among([id, of])}`);
  for (const each of [id, of])
    if (!found.some((source) => source.id === each)) throw new DixitError('NOT_FOUND', { noun: 'source', id: each });
  const [first, second] = [id, of].sort();
  const puts = {
    [`copy-judge/${first ?? ''}/${second ?? ''}`]: verdict === null ? null : corrected({ id, of, verdict }, doing),
  };
  // The log lists a step under what its slots are about, and under its subject: so under both.
  const step = { action: 'judge', subjectId: second ?? id, puts } as const;
  return { step, reach: { wholeSources: found.map(({ n }) => n) } };
}
