import { PageInput } from '@dixit/model';
import { z } from 'zod';

/** A query of the grammar of `model/query`; empty finds everything. */
export const QueryText = z.string().max(4_000).default('');
export const QueryInput = z.strictObject({ q: QueryText });
export const QueryPageInput = z.strictObject({ q: QueryText, ...PageInput.shape });
