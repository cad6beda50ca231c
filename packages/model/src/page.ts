import { z } from 'zod';

/** Keyset page: `cursor` of one page is the input of the next; null on the last one. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), nextCursor: z.string().nullable(), total: z.int().min(0) });
export interface Page<T> {
  rows: T[];
  nextCursor: string | null;
  total: number;
}

export const PageInput = z.strictObject({
  cursor: z.string().nullable().default(null),
  limit: z.int().min(1).max(500).default(50),
});
export type PageInput = z.infer<typeof PageInput>;
