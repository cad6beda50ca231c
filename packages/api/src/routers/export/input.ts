import {
  DixitError,
  EXPORT_FORMAT_NAMES,
  EXPORT_SUBJECTS,
  LogFilter,
  SavedSearch,
  SnapshotId,
  StatementId,
  StatementSort,
  WORDING_LANGUAGES,
  formatsFor,
} from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import type { ApiContext, ExportRequest } from '../../context.ts';
import { QueryText } from '../../input.ts';

export const ExportInput = z.strictObject({
  q: QueryText,
  what: z.enum(EXPORT_SUBJECTS).default('statements'),
  format: z.enum(EXPORT_FORMAT_NAMES).default('jsonl'),
  sort: StatementSort.default('oldest'),
  /** Statements picked one by one, in place of the query. */
  ids: z.array(StatementId).min(1).max(1_000).optional(),
  /** The rows of a snapshot, in place of the query. */
  snapshot: SnapshotId.optional(),
  /** The name of a saved search, in place of query and order. */
  saved: SavedSearch.shape.name.optional(),
  /** Language of titles and of what else is ours. */
  lang: z.enum(WORDING_LANGUAGES).default(WORDING_LANGUAGES[0]),
  /** Which lines of the log, in place of the query. */
  ...LogFilter.shape,
  /** At most so many; all unless given. */
  limit: z.coerce.number().int().min(1).optional(),
});

/**
 * The request behind an input. Rejects with QUERY_INVALID for a query that cannot be read, NOT_FOUND for a saved search
 * that there is not, INPUT_INVALID for a noun that the format cannot hold.
 */
export async function exportRequest(ctx: ApiContext, input: z.infer<typeof ExportInput>): Promise<ExportRequest> {
  const { q, lang, saved, subjectId, by, action, since, until, ...rest } = input;
  if (!formatsFor(input.what).includes(input.format)) {
    throw new DixitError('INPUT_INVALID', { field: 'format', problem: `${input.format}/${input.what}` });
  }
  const picks = (['ids', 'snapshot', 'saved'] as const).filter((field) => input[field] !== undefined);
  const [first, second] = picks;
  if (first !== undefined && (second !== undefined || input.what !== 'statements')) {
    throw new DixitError('INPUT_INVALID', { field: second ?? first, problem: input.what });
  }
  const log = { subjectId, by, action, since, until };
  const filters = Object.entries(log).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const stray = input.what === 'log' ? (q === '' ? undefined : 'q') : filters[0];
  if (stray !== undefined) throw new DixitError('INPUT_INVALID', { field: stray, problem: input.what });
  if (saved === undefined) return { ...rest, log, query: queryOf(q), written: q, language: lang };
  const search = (await (await ctx.store()).saved.list()).find(({ name }) => name === saved);
  if (search === undefined) throw new DixitError('NOT_FOUND', { id: saved });
  const { query, sort, name } = search;
  return { ...rest, query: queryOf(query), written: query, sort, title: name, language: lang };
}
