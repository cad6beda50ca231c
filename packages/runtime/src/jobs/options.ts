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
});

export function writeOptions(item: IntakeItem, retrievedAt: string): string {
  const { mediaType, url, outlet, published, language } = item;
  return JSON.stringify({ mediaType, url, outlet, published, language, retrievedAt } satisfies z.infer<typeof Options>);
}

export const readOptions = (text: string): z.infer<typeof Options> => Options.parse(JSON.parse(text));
