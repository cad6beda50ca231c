import type { LinkReader } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type Assignments, assignmentsOf } from '../join.ts';
import type { StoredSource } from './statement-rows.ts';

type KnownEvent = Awaited<ReturnType<LinkReader['eventsByKeys']>>[number];
type KnownUtterance = Awaited<ReturnType<LinkReader['utterancesByKeys']>>[number];
type KnownSource = KnownEvent['members'][number]['source'];

/** Sources, events and utterances of which what linking needs is kept, at most of each. */
const MOST_KEPT = 1_500;

/**
 * What linking needs of what is stored, read once: Sources of one time ask for the same neighbours over and
 * over. It hands out the same value each time, which must not be changed. An event or utterance is read again
 * as soon as its stored value is another one: that names all its members.
 */
export class Facts {
  readonly events = new Kept<KnownEvent>();
  readonly utterances = new Kept<KnownUtterance>();
  readonly context: Context;
  private readonly sources = new Map<number, { source: KnownSource; assigned: Assignments }>();

  constructor(context: Context) {
    this.context = context;
  }

  *of(sourceN: number): Flow<{ source: KnownSource; assigned: Assignments }> {
    if (this.sources.size >= MOST_KEPT) this.sources.clear();
    const known = this.sources.get(sourceN) ?? {
      source: yield* knownSource(this.context, sourceN),
      assigned: yield* assignmentsOf(this.context, sourceN),
    };
    this.sources.set(sourceN, known);
    return known;
  }
}

export interface Row {
  n: number;
  value: string;
}

/** What was made of the rows of one table, each as long as the row holds the same value; the oldest make room. */
class Kept<T> {
  readonly #rows = new Map<number, { value: string; made: T }>();

  /** What each row makes, in their order; `make` gets those that are not kept. */
  *of(rows: readonly Row[], make: (missing: readonly Row[]) => Flow<readonly T[]>): Flow<T[]> {
    const missing = rows.filter((row) => this.#made(row) === undefined);
    const made = missing.length === 0 ? [] : yield* make(missing);
    const fresh = new Map(missing.map(({ n }, i) => [n, made[i]]));
    const all = rows.flatMap((row) => fresh.get(row.n) ?? this.#made(row) ?? []);
    for (const [i, row] of missing.entries()) this.#keep(row, made[i]);
    return all;
  }

  #made({ n, value }: Row): T | undefined {
    const kept = this.#rows.get(n);
    return kept?.value === value ? kept.made : undefined;
  }

  #keep({ n, value }: Row, made: T | undefined): void {
    this.#rows.delete(n);
    if (made !== undefined) this.#rows.set(n, { value, made });
    const [oldest] = this.#rows.size > MOST_KEPT ? this.#rows.keys() : [];
    if (oldest !== undefined) this.#rows.delete(oldest);
  }
}

function* knownSource({ db }: Context, sourceN: number): Flow<KnownSource> {
  const found = yield* db.get(sql<{ value: string; copy_group: string | null }>`
    select value, copy_group from source where n = ${sourceN}`);
  if (!found) throw new Error(`no source ${sourceN}`);
  const { id, published, language, publisher } = parse<StoredSource>(found.value);
  return { id, published, language, publisher, copyGroupId: found.copy_group };
}
