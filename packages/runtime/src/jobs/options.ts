import type { IntakeItem } from '@dixit/model/ports';
import { z } from 'zod';

/** What is said of a document beside its bytes, as a job keeps it. */
const Options = z.strictObject({
  mediaType: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  retrievedAt: z.string(),
  /** What a feed or a sitemap says of it. */
  hints: z
    .strictObject({ title: z.string().nullable(), published: z.string().nullable(), outlet: z.string().nullable() })
    .nullable()
    .default(null),
  /** 0 for what was handed in, one more for each thing that it came out of. */
  depth: z.int().default(0),
});

/** What is said of an item, with its name. */
export type ItemFacts = z.infer<typeof Options> & { name: string };

export function writeOptions(
  facts: Omit<ItemFacts, 'name' | 'depth' | 'hints'> & Partial<Pick<ItemFacts, 'depth' | 'hints'>>,
): string {
  const { mediaType, url, outlet, published, language, retrievedAt, hints = null, depth = 0 } = facts;
  const options = { mediaType, url, outlet, published, language, retrievedAt, hints, depth };
  return JSON.stringify(options satisfies z.infer<typeof Options>);
}

export const readFacts = (name: string, text: string): ItemFacts => ({ name, ...Options.parse(JSON.parse(text)) });

/** What is said of a document that is handed in at this moment. */
export const optionsOf = (item: IntakeItem, now: string): string =>
  writeOptions({ ...item, retrievedAt: item.retrievedAt ?? now });
