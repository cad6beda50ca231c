import { DixitError, type TemporalValue } from '@dixit/model';
import type { z } from 'zod';

/** The value as the schema has it. Throws LINE_INVALID with the field that is wrong. */
export function readAs<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DixitError('LINE_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
}

/** A date that a file gives beside a document: `20310304150000`, `2031-03-04 15:00:00`, ISO 8601. By day: of the rest, files tell no zone. */
export function publishedOn(date: string | null | undefined): TemporalValue | null {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/u.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  const edtf = `${year}-${month}-${day}`;
  const start = Date.parse(`${edtf}T00:00:00Z`);
  if (Number.isNaN(start)) return null;
  const iso = (at: number): string => new Date(at).toISOString().replace('.000', '');
  return {
    edtf,
    start: iso(start),
    end: iso(start + 86_400_000),
    instant: null,
    offset: null,
    approximate: false,
    precision: 'day',
    basis: 'metadata',
    reference: null,
    text: null,
    span: null,
    alternatives: [],
  };
}

/** The language of Quotebank, and the one in which GDELT names languages. */
export const ENGLISH = new Intl.Locale('en-US').language;

/** The tag of a language that a file names in English (`FRENCH`) or by its tag; null for one that nobody knows. */
export function tagOfLanguage(name: string | null | undefined): string | null {
  if (!name) return null;
  const wanted = name.toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z\d]+)*$/u.test(wanted) && wanted.length <= 3) return wanted;
  return tagsByName().get(wanted) ?? null;
}

let known: Map<string, string> | null = null;

/** Names of the two-letter languages as the runtime has them. */
function tagsByName(): Map<string, string> {
  if (known !== null) return known;
  const names = new Intl.DisplayNames(ENGLISH, { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  known = new Map();
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second);
      if (name !== undefined) known.set(name.toLowerCase(), first + second);
    }
  }
  return known;
}
