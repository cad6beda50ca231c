import { nounOfId } from '@dixit/model';

const PAGES: Partial<Record<string, string>> = { source: 'sources', event: 'events', actor: 'actors' };

interface Place {
  start: number;
  end: number;
}

/**
 * The same value, with an address of the dashboard on every record that has one: a source, an event, an actor, and
 * whatever stands in certain characters of a source (`#c=start-end`, half-open, in UTF-16 code units).
 */
export function withPermalinks(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withPermalinks(item, base));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const linked = Object.fromEntries(Object.entries(record).map(([key, part]) => [key, withPermalinks(part, base)]));
  const permalink = permalinkOf(record, base.replace(/\/+$/u, ''));
  return permalink === null ? linked : { ...linked, permalink };
}

function permalinkOf(record: Readonly<Record<string, unknown>>, base: string): string | null {
  const source = record['sourceId'] ?? (record['source'] as { id?: unknown } | undefined)?.id;
  const [first] = Array.isArray(record['parts']) ? (record['parts'] as unknown[]) : [];
  const place = isPlace(record['span']) ? record['span'] : first;
  if (typeof source === 'string' && isPlace(place)) return `${base}/sources/${source}#c=${place.start}-${place.end}`;
  const { id } = record;
  const page = typeof id === 'string' ? PAGES[nounOfId(id) ?? ''] : undefined;
  return page === undefined ? null : `${base}/${page}/${String(id)}`;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Place>).start === 'number' &&
  typeof (value as Partial<Place>).end === 'number';
