import { type RawBuilder, sql } from 'kysely';
import type { Flow, OnConflict, Row } from './flow.ts';
import type { Match } from './query/match.ts';

/** Tables of a full-text index: the numbers of what they index, and its tokens. */
export type Index = 'statement_fts' | 'source_fts' | 'event_fts';

/** What the engines say in different words. */
export interface Dialect {
  /** What follows an operand to ask whether it is one of these. */
  readonly among: (values: readonly (string | number)[]) => RawBuilder<unknown>;
  /** The number of what a row of the index stands for. */
  readonly indexed: (index: Index) => RawBuilder<number>;
  /** A condition on the rows of the index. */
  readonly matches: (index: Index, match: Match) => RawBuilder<unknown>;
  /** How well the text of a row of the index fits, best lowest, below 1; tags do not count. */
  readonly score: (index: Index, match: Match) => RawBuilder<number>;
  /** Joins a table to the index, which is read first. */
  readonly joined: RawBuilder<unknown>;
  readonly indexRows: (index: Index, entries: readonly Entry[]) => readonly Row[];
  /**
   * Whether a page is cut from all that was found, which is read once and counted along. Else each is asked on its own,
   * as the index gives its rows in order.
   */
  readonly countsAlong: boolean;
  /** Whether the index of statements holds their facts beside their words: then what is counted needs no other table. */
  readonly hasIndexedFacts: boolean;
  /**
   * How many rows have each value of each of these columns, counted by the engine: the number of the column, the value,
   * the count. Null where reading all rows and counting them takes less time.
   */
  readonly countEach:
    | ((columns: readonly RawBuilder<unknown>[], from: RawBuilder<unknown>) => RawBuilder<unknown>)
    | null;
}

/** What facets count statements by. */
export interface Facts {
  readonly packed: number;
  readonly by_n: number | null;
  readonly to_n: number | null;
  readonly via_n: number | null;
  readonly outlet_n: number | null;
  readonly lang_n: number;
}

/** What the full-text index gets to see: tokens of a text in their order, and tags that stand nowhere. */
export interface Entry {
  readonly n: number;
  readonly text: readonly string[];
  readonly tags: readonly string[];
  /** Of a statement. */
  readonly facts?: Facts;
}

/** Runs flows. All reject with `DixitError`s of the store. */
export interface Engine {
  readonly dialect: Dialect;
  /** Each thing that is asked stands for itself. */
  run<T>(flow: () => Flow<T>): Promise<T>;
  /** Several reads of one moment, whatever others write in between; `many`: that go through a good part of all rows. */
  read<T>(flow: () => Flow<T>, how?: { many: boolean }): Promise<T>;
  /** All or nothing; one writer of the record, or of the queue, at a time. */
  write<T>(flow: () => Flow<T>, of?: 'record' | 'queue' | 'schema'): Promise<T>;
  /**
   * Tells of every change of the queue, whoever made it, and once more after the connection was lost. Null where nobody
   * is told: then one has to look. What it gives ends it.
   */
  listen(onMove: () => void): (() => void) | null;
  close(): Promise<void>;
}

/** The words in which flows ask. */
export class Db {
  readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  *all<T>(query: RawBuilder<T>): Flow<T[]> {
    return (yield { do: 'all', query }) as T[];
  }

  *get<T>(query: RawBuilder<T>): Flow<T | undefined> {
    return (yield { do: 'get', query }) as T | undefined;
  }

  /** How many rows it changed. */
  *run(query: RawBuilder<unknown>): Flow<number> {
    return (yield { do: 'run', query }) as number;
  }

  /** Has something done, without asking how much that was. */
  *do(query: RawBuilder<unknown>): Flow<void> {
    yield { do: 'do', query };
  }

  /** Rows of integers, without column names: for counting over many rows. */
  *integers(query: RawBuilder<unknown>): Flow<number[][]> {
    return (yield { do: 'integers', query }) as number[][];
  }

  *insert(table: string, rows: readonly Row[], onConflict: OnConflict | null = null): Flow<void> {
    if (rows.length > 0) yield { do: 'insert', table, rows, onConflict, numbered: false };
  }

  /** Inserts one row and returns the number `n` that it got. */
  *add(table: string, row: Row): Flow<number> {
    return (yield { do: 'insert', table, rows: [row], onConflict: null, numbered: true }) as number;
  }

  *index(index: Index, entries: readonly Entry[]): Flow<void> {
    yield* this.insert(index, this.dialect.indexRows(index, entries));
  }

  *unindex(index: Index, numbers: readonly number[]): Flow<void> {
    if (numbers.length === 0) return;
    const indexed = this.dialect.indexed(index);
    yield* this.do(sql`delete from ${sql.table(index)} where ${indexed} ${this.among(numbers)}`);
  }

  /** What follows an operand to ask whether it is one of these. */
  among(values: readonly (string | number)[]): RawBuilder<unknown> {
    return this.dialect.among(values);
  }
}
