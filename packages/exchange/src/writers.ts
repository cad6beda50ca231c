import type { ExportFormat } from '@dixit/model';
import type { Write } from './format.ts';
import { writeAnno } from './formats/anno.ts';
import { writeAtom } from './formats/atom.ts';
import { writeBibtex } from './formats/bibtex.ts';
import { writeCsl } from './formats/csl.ts';
import { writeGold } from './formats/gold.ts';
import { writeFtm } from './formats/ftm.ts';
import { writeHtml } from './formats/html.ts';
import { writeIcs } from './formats/ics.ts';
import { writeJsonFeed } from './formats/json-feed.ts';
import { writeJsonLd } from './formats/jsonld.ts';
import { writeJsonl } from './formats/jsonl.ts';
import { writeMarkdown } from './formats/markdown.ts';
import { writeProv } from './formats/prov.ts';
import { writeRis } from './formats/ris.ts';
import { writeCsv, writeExcel, writeTsv } from './formats/tables.ts';
import { writeTimelineJs } from './formats/timeline-js.ts';

const lazily = (load: () => Promise<Write>): Write =>
  async function* (job) {
    yield* (await load())(job);
  };

/** Who writes each format of `EXPORT_FORMATS`. What needs a library of its own is loaded when it is asked for. */
export const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  jsonl: writeJsonl,
  csv: writeCsv,
  tsv: writeTsv,
  excel: writeExcel,
  parquet: lazily(async () => (await import('./formats/parquet.ts')).writeParquet),
  sqlite: lazily(async () => (await import('./formats/sqlite.ts')).writeSqlite),
  jsonld: writeJsonLd,
  anno: writeAnno,
  ftm: writeFtm,
  csl: writeCsl,
  bibtex: writeBibtex,
  ris: writeRis,
  markdown: writeMarkdown,
  html: writeHtml,
  atom: writeAtom,
  jsonfeed: writeJsonFeed,
  ics: writeIcs,
  timelinejs: writeTimelineJs,
  prov: writeProv,
  gold: writeGold,
};
