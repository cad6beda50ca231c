import { BULK_LIMIT, BulkAction, DixitError, StatementId } from '@dixit/model';
import type { Selection } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { Doing } from '../../doing.ts';

/** What is done, and to which statements: picked one by one, or all that a query finds (empty: everything). */
export const BulkInput = z.strictObject({
  action: BulkAction,
  ids: z.array(StatementId).min(1).max(BULK_LIMIT).optional(),
  q: z.string().max(4_000).optional(),
  ...Doing.shape,
});

/** Throws INPUT_INVALID unless it is one of both, QUERY_INVALID for a query that cannot be read. */
export function selectionOf({ ids, q }: { ids?: string[] | undefined; q?: string | undefined }): Selection {
  if ((ids === undefined) === (q === undefined)) throw new DixitError('INPUT_INVALID', { field: 'ids', problem: 'q' });
  return ids === undefined ? { query: queryOf(q ?? '') } : { ids };
}
