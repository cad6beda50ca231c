import { DixitError, Instant } from '@dixit/model';
import type { IntakeItem } from '@dixit/model/ports';
import { z } from 'zod';

/** A date (`2025-03`, `2025-03-04`) or an instant (`2025-03-04T10:00:00+01:00`), checked by what reads it. */
export const Published = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/);

/** The form of a language tag (BCP 47): a language of two or three letters, then subtags. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/);

/** A document as a client hands it in: as text, as bytes in Base64, or as an address to be read. */
export const Document = z
  .strictObject({
    /** What progress and errors call it: a file name or a URL. Never the text. */
    name: z.string().min(1).max(1_000),
    text: z.string().optional(),
    contentBase64: z.base64().optional(),
    mediaType: z.string().optional(),
    url: z.url().optional(),
    outlet: z.string().min(1).optional(),
    published: Published.optional(),
    language: LanguageTag.optional(),
    /** When the bytes were read, if not now. */
    retrievedAt: Instant.optional(),
  })
  .refine((item) => item.text === undefined || item.contentBase64 === undefined, {
    error: 'either text or contentBase64',
    path: ['text'],
  })
  .refine((item) => item.text !== undefined || item.contentBase64 !== undefined || item.url !== undefined, {
    error: 'text, contentBase64 or the url to read',
    path: ['text'],
  });

/** The document as the intake takes it. Text is handed on as UTF-8. */
export function intakeItem(document: z.infer<typeof Document>): IntakeItem {
  const isText = document.text !== undefined;
  return {
    name: document.name,
    bytes: isText ? Buffer.from(document.text ?? '', 'utf8') : bytesOf(document.contentBase64),
    mediaType: document.mediaType ?? (isText ? 'text/plain; charset=utf-8' : null),
    url: document.url ?? null,
    outlet: document.outlet ?? null,
    published: document.published ?? null,
    language: document.language ?? null,
    retrievedAt: document.retrievedAt ?? null,
  };
}

function bytesOf(base64: string | undefined): Uint8Array | null {
  if (base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 && base64.length > 0) throw new DixitError('INPUT_INVALID', { field: 'contentBase64' });
  return bytes;
}
