import { EventRow, type ExportSubject, SourceRow, StatementRow } from '@dixit/model';
import { type Column, columnsOf } from '../columns.ts';
import { CSV, type Dialect, EXCEL, TSV, csv } from '../csv.ts';
import type { Write } from '../format.ts';

const ROW_SCHEMAS = { statements: StatementRow, events: EventRow, sources: SourceRow } as const;

/** The columns of the rows of a noun; of `record` and `log`, which have no rows, none. */
export const columnsFor = (what: ExportSubject): Column[] =>
  what === 'record' || what === 'log' ? [] : columnsOf(ROW_SCHEMAS[what]);

const table =
  (dialect: Dialect): Write =>
  (job) =>
    csv(job.rows(), columnsFor(job.what), dialect);

export const writeCsv = table(CSV);
export const writeTsv = table(TSV);
export const writeExcel = table(EXCEL);
