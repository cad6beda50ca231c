/**
 * The formats that go out, each with what it says of itself; `exchange` writes them. Without schemas, so that a
 * browser can list them.
 */
export const EXPORT_SUBJECTS = ['statements', 'events', 'sources', 'record', 'log'] as const;
/**
 * `record`: whole documents with all that follows from them, to be imported again. `log`: what people did to them, the
 * newest first, by a `LogFilter` in place of a query.
 */
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** What is ours in a file (titles, words for codes) is worded in one of these. */
export const WORDING_LANGUAGES = ['fr', 'en'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

export interface FormatFacts {
  /** With its charset, as `Content-Type` takes it. */
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** What it can hold; one record for each that is counted. */
  readonly subjects: readonly ExportSubject[];
  /** Bytes that are no text. */
  readonly isBinary?: true;
  /** Holds those alone of what is counted that are fit for it. */
  readonly isPartial?: true;
}

const ROWS = ['statements', 'events', 'sources'] as const;
const QUOTED = ['statements', 'sources'] as const;

export const EXPORT_FORMATS = {
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', extension: 'jsonl', subjects: [...ROWS, 'record', 'log'] },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv', subjects: ROWS },
  tsv: { mediaType: 'text/tab-separated-values; charset=utf-8', extension: 'tsv', subjects: ROWS },
  excel: { mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv', subjects: ROWS },
  parquet: { mediaType: 'application/vnd.apache.parquet', extension: 'parquet', subjects: ROWS, isBinary: true },
  sqlite: { mediaType: 'application/vnd.sqlite3', extension: 'sqlite', subjects: ROWS, isBinary: true },
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', extension: 'jsonld', subjects: ROWS },
  anno: {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    extension: 'anno.jsonld',
    subjects: ['statements'],
  },
  ftm: { mediaType: 'application/jsonl; charset=utf-8', extension: 'ftm.jsonl', subjects: ROWS },
  csl: { mediaType: 'application/vnd.citationstyles.csl+json', extension: 'csl.json', subjects: QUOTED },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib', subjects: QUOTED },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', extension: 'ris', subjects: QUOTED },
  markdown: { mediaType: 'text/markdown; charset=utf-8', extension: 'md', subjects: ['statements'] },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', subjects: ['statements'] },
  atom: { mediaType: 'application/atom+xml; charset=utf-8', extension: 'atom', subjects: QUOTED },
  jsonfeed: { mediaType: 'application/feed+json; charset=utf-8', extension: 'feed.json', subjects: QUOTED },
  ics: { mediaType: 'text/calendar; charset=utf-8', extension: 'ics', subjects: ['events'] },
  timelinejs: { mediaType: 'application/json', extension: 'timeline.json', subjects: ['statements', 'events'] },
  prov: { mediaType: 'application/ld+json; charset=utf-8', extension: 'prov.jsonld', subjects: ['log'] },
  gold: {
    mediaType: 'application/jsonl; charset=utf-8',
    extension: 'gold.jsonl',
    subjects: ['sources'],
    isPartial: true,
  },
} as const satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];

/** What is known of a format, without its own literal types. */
export const factsOfFormat = (format: ExportFormat): FormatFacts => EXPORT_FORMATS[format];

/** The formats that can hold a noun, in the order of the table. */
export const formatsFor = (subject: ExportSubject): ExportFormat[] =>
  EXPORT_FORMAT_NAMES.filter((format) => factsOfFormat(format).subjects.includes(subject));

/** What comes in a line at a time: our own record, and quotations without their texts. */
export const IMPORT_KINDS = ['jsonl', 'gqg', 'quotebank', 'hypothesis'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
