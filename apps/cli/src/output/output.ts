import { once } from 'node:events';
import { UsageError } from '../args.ts';
import type { Format } from './format.ts';
import { type Paint, paintFor } from './quote.ts';
import { type Progress, createProgress } from './progress.ts';
import { type Column, delimited, leavesOf, pathColumn } from './table.ts';

export interface OutputOptions {
  format: Format;
  /** The format was asked for, rather than chosen for a terminal or a pipe. */
  isAsked: boolean;
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

/** What one thing reads as in rows, where it is more than one record. */
export interface AsRows {
  rows: readonly object[];
  columns: readonly string[];
}

/** Standard output takes data, standard error everything else. */
export class Output {
  readonly format: Format;
  readonly isQuiet: boolean;
  readonly width: number;
  readonly paint: Paint;
  readonly progress: Progress;
  private readonly options: OutputOptions;
  private sink: NodeJS.WritableStream = process.stdout;
  /** Of the rows written last, so that several documents share one header. */
  private header = '';
  private held: string[] | null = null;

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
    return new Output({ ...this.options, format, isAsked: true, fields: null });
  }

  get isJson(): boolean {
    return this.format === 'json' || this.format === 'jsonl';
  }

  /** Waits while the reader is behind, so that a long output stays small in memory. */
  async write(text: string): Promise<void> {
    if (!this.sink.write(text)) await once(this.sink, 'drain');
  }

  /** Writes to a pager from now on, and keeps messages back, which would write over what it shows. */
  through(pager: NodeJS.WritableStream): void {
    this.sink = pager;
    this.held = [];
  }

  /** Says what was kept back while a pager was open. */
  release(): void {
    const { held } = this;
    this.held = null;
    for (const message of held ?? []) this.problem(message);
  }

  async line(text = ''): Promise<void> {
    await this.write(`${text}\n`);
  }

  note(text: string): void {
    if (!this.isQuiet) this.problem(text);
  }

  /** A message that `--quiet` does not silence. */
  problem(text: string): void {
    if (this.held !== null) {
      this.held.push(text);
      return;
    }
    this.progress.clear();
    process.stderr.write(`${text}\n`);
  }

  async json(value: unknown): Promise<void> {
    await this.line(JSON.stringify(value, null, this.format === 'json' ? 2 : undefined));
  }

  /**
   * One thing rather than a list: JSON or delimited when that was asked for, else its layout for people, in a
   * pipe too. Without rows of its own it is one record, whose columns are its values, however deep.
   */
  async document(value: object, human: () => string | Promise<string>, asRows?: AsRows): Promise<void> {
    const { fields, isAsked } = this.options;
    if (this.isJson && fields === null) return await this.json(value);
    if (this.format === 'table' && fields === null) return await this.line(await human());
    if (!isAsked && fields === null) return await this.line(await human());
    const { rows, columns } = asRows ?? { rows: [value], columns: leavesOf(value) };
    if (this.format !== 'json') return await this.list({ rows, columns, total: rows.length, human: () => '' });
    const picked = this.fieldsOf(rows, columns);
    const chosen = rows.map((row) => Object.fromEntries(picked.map((field) => [field.name, field.value(row) ?? null])));
    await this.json(asRows ? chosen : (chosen[0] ?? {}));
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
    const header = fields.map(({ name }) => name).join(' ');
    const isSame = header === this.header;
    this.header = header;
    for (const line of delimited(rows, fields, { format, hasHeader: format !== 'plain' && !isSame })) {
      await this.write(line);
    }
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
