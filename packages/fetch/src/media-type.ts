/** Beyond `text/…`, `…+xml` and `…+json`: what `ingest` or a reader of feeds and sitemaps may find text in. */
const TYPES = new Set([
  'application/gzip',
  'application/json',
  'application/jsonl',
  'application/pdf',
  'application/warc',
  'application/x-gzip',
  'application/x-ndjson',
  'application/x-pdf',
  'application/xml',
]);

/** How an address ends whose content hosts often call `application/octet-stream`. */
const NAMED = /\.(?:gz|html?|json|jsonl|md|pdf|rss|txt|warc|xml)$/i;

/** Whether a content type (null: none was given) may hold what we read. What it really is, the reader finds out. */
export function isReadableType(contentType: string | null, path: string): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type.startsWith('text/') || /[+](?:xml|json)$/.test(type) || TYPES.has(type)) {
    return !NOT_READ.has(type);
  }
  return /^(?:application|binary)\/octet-stream$/.test(type) && NAMED.test(path);
}

const NOT_READ = new Set(['image/svg+xml', 'text/css', 'text/javascript']);
