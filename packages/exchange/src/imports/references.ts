import { type DateParts, isoOf } from '../dates.ts';

/** A reference, as far as it says where its document is. */
export interface ImportedReference {
  /** Place in the file, from 1. */
  index: number;
  title: string | null;
  /** Null: there is nothing that could be read. */
  url: string | null;
  outlet: string | null;
  /** EDTF. */
  published: string | null;
}

type Json = Record<string, unknown>;

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const address = (value: unknown): string | null => {
  const url = textIn(value);
  return url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
};

/** References of a CSL-JSON file: an array, or an object with `items`. Throws `SyntaxError` for what is no JSON. */
export function readCslReferences(text: string): ImportedReference[] {
  const value = JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  const items = Array.isArray(value) ? value : ((value as { items?: unknown } | null)?.items ?? [value]);
  return (Array.isArray(items) ? items : []).map((item: unknown, i) => {
    const fields = (typeof item === 'object' && item !== null ? item : {}) as Json;
    return {
      index: i + 1,
      title: textIn(fields['title']),
      url: address(fields['URL']),
      outlet: textIn(fields['container-title']),
      published: issuedOf(fields['issued']),
    };
  });
}

/** The first of its dates; of a range, an outlet has the day on which it came out. */
function issuedOf(issued: unknown): string | null {
  const parts = (issued as { 'date-parts'?: unknown } | null | undefined)?.['date-parts'];
  const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (!Array.isArray(first)) return null;
  return dateOf(first.map(Number));
}

function dateOf(parts: readonly number[]): string | null {
  const [year, month, day] = parts;
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return null;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  const isDay = isMonth && day !== undefined && day >= 1 && day <= 31;
  const known: DateParts = isDay ? [year, month, day] : isMonth ? [year, month] : [year];
  return isoOf(known);
}

/** References of a RIS file: `TY  - …` to `ER  - `; tags that it does not know are passed over. */
export function readRisReferences(text: string): ImportedReference[] {
  const found: ImportedReference[] = [];
  let fields = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, tag, value = ''] = /^\uFEFF?([A-Z][A-Z\d]) {2}- ?(.*)$/u.exec(line) ?? [];
    if (tag === undefined) continue;
    if (tag === 'ER') {
      found.push(referenceOf(fields, found.length + 1));
      fields = new Map();
    } else if (!fields.has(tag)) fields.set(tag, value);
  }
  return found;
}

function referenceOf(fields: ReadonlyMap<string, string>, index: number): ImportedReference {
  const first = (...tags: string[]): string | null =>
    tags.map((tag) => textIn(fields.get(tag))).find((one) => one !== null) ?? null;
  const date = first('DA', 'PY', 'Y1');
  return {
    index,
    title: first('TI', 'T1'),
    url: address(first('UR', 'L2')),
    outlet: first('T2', 'JO', 'JF', 'PB'),
    published: date === null ? null : dateOf(date.split(/[/-]/u).slice(0, 3).filter(Boolean).map(Number)),
  };
}
