import { once } from 'node:events';
import { UsageError } from '../args.ts';
import type { Format } from './format.ts';
import { type Paint, paintFor } from './quote.ts';
import { type Progress, createProgress } from './progress.ts';
import { type Column, delimited, pathColumn } from './table.ts';

export interface OutputOptions {
  format: Format;
  fields: readonly string[] | null;
  mayColour: boolean;
  isQuiet: boolean;
  width: number;
}

/** What a listing prints: rows, how many there are in all, and how a person reads one. */
export interface Listing<T> {
  rows: readonly T[];
  total: number;
  nextCursor?: string | null;
  columns: readonly string[];
  human(row: T): string;
}

/** Standard output takes data, standard error everything else. */
export class Output {
  readonly format: Format;
  readonly isQuiet: boolean;
  readonly width: number;
  readonly paint: Paint;
  readonly progress: Progress;
  private readonly options: OutputOptions;

  constructor(options: OutputOptions) {
    this.options = options;
    this.format = options.format;
    this.isQuiet = options.isQuiet;
    this.width = Math.min(Math.max(options.width, 40), 120);
    this.paint = paintFor(options.mayColour && process.stdout.isTTY);
    this.progress = createProgress(process.stderr, !options.isQuiet);
  }

  /** The same output in another format. */
  as(format: Format): Output {
    return new Output({ ...this.options, format, fields: null });
  }

  get isJson(): boolean {
    return this.format === 'json' || this.format === 'jsonl';
  }

  /** Waits while the reader is behind, so that a long output stays small in memory. */
  async write(text: string): Promise<void> {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }

  async line(text = ''): Promise<void> {
    await this.write(`${text}\n`);
  }

  note(text: string): void {
    if (!this.isQuiet) this.problem(text);
  }

  /** A message that `--quiet` does not silence. */
  problem(text: string): void {
    this.progress.clear();
    process.stderr.write(`${text}\n`);
  }

  async json(value: unknown): Promise<void> {
    await this.line(JSON.stringify(value, null, this.format === 'json' ? 2 : undefined));
  }

  /** One thing rather than a list: JSON when that was asked for, else its layout for people. */
  async document(value: unknown, human: () => string | Promise<string>): Promise<void> {
    if (this.isJson) await this.json(value);
    else await this.line(await human());
  }

  async list<T extends object>({ rows, total, nextCursor, columns, human }: Listing<T>): Promise<void> {
    const fields = this.fieldsOf(rows, columns);
    if (this.format === 'table' && this.options.fields === null) {
      for (const row of rows) await this.line(human(row));
      return;
    }
    const chosen = (row: T): unknown =>
      this.options.fields === null
        ? row
        : Object.fromEntries(fields.map(({ name, value }) => [name, value(row) ?? null]));
    if (this.format === 'json') {
      await this.json({ rows: rows.map(chosen), total, nextCursor: nextCursor ?? null });
      return;
    }
    if (this.format === 'jsonl') {
      for (const row of rows) await this.line(JSON.stringify(chosen(row)));
      return;
    }
    const format = this.format === 'table' ? 'plain' : this.format;
    for (const line of delimited(rows, fields, format)) await this.write(line);
  }

  private fieldsOf<T extends object>(rows: readonly T[], columns: readonly string[]): Column<T>[] {
    const fields = this.options.fields ?? columns;
    const known = new Set([
      ...columns,
      ...columns.map((name) => name.split('.')[0] ?? ''),
      ...rows.flatMap(Object.keys),
    ]);
    const unknown = fields.find((name) => !known.has(name) && !known.has(name.split('.')[0] ?? ''));
    if (unknown !== undefined) throw new UsageError('badValue', `--fields ${unknown}`, [...known].sort());
    return fields.map((name) => pathColumn<T>(name));
  }
}
