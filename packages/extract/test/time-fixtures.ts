import { readFileSync } from 'node:fs';
import { locales } from '@dixit/locales';
import type { Locale } from '@dixit/locales/contract';
import type { Source, TemporalValue } from '@dixit/model';

export function localeOf(code: string): Locale {
  const locale = locales.get(code);
  if (locale === null) throw new Error(`no locale ${code}`);
  return locale;
}

/** The cases that a language brings along: `locales/src/<code>/cases/<name>.json`. */
export function casesOf<T>(code: string, name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../locales/src/${code}/cases/${name}.json`, import.meta.url), 'utf8'),
  ) as T;
}

/** A date of writing that a person gave. */
export function onDay(day: string): TemporalValue {
  return {
    edtf: day,
    start: `${day}T00:00:00Z`,
    end: `${day}T23:59:59Z`,
    instant: null,
    offset: null,
    approximate: false,
    precision: 'day',
    basis: 'user',
    reference: null,
    text: null,
    span: null,
    alternatives: [],
  };
}

/** A document of one paragraph a line. */
export function documentOf(
  text: string,
  published: TemporalValue | null = null,
): Pick<Source, 'id' | 'text' | 'blocks' | 'published'> {
  const blocks: Source['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', span: { start, end }, reason: null, update: null });
    start = end + 1;
  }
  return { id: 'so_0000000000000000', text, blocks, published };
}

/** The wall clock of an instant in a zone, as Intl has it: `2025-01-15 09:30`. */
export function wallClock(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}
