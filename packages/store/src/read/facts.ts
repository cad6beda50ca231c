import type { Actor } from '@dixit/model';
import type { KnownStatement, LinkReader } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import type { Flow } from '../flow.ts';
import { type Assignments, assignmentsOf } from '../join.ts';
import type { StoredSource } from './statement-rows.ts';

type KnownEvent = Awaited<ReturnType<LinkReader['eventsByKeys']>>[number];
type KnownUtterance = Awaited<ReturnType<LinkReader['utterancesByKeys']>>[number];
type KnownSource = KnownEvent['members'][number]['source'];

/** Sources, actors, events and utterances of which what linking needs is kept, at most of each. */
const MOST_KEPT = 1_500;
/** Events whose statements are kept, at most: some have hundreds. */
const MOST_TOLD = 150;

/**
 * What linking needs of what is stored, read once: Sources of one time ask for the same neighbours over and
 * over. It hands out the same value each time, which must not be changed. What a later Source changed must be
 * forgotten by its id: an event names all its members, and so does an utterance.
 */
export class Facts {
  readonly actors = new Kept<Actor>(MOST_KEPT);
  readonly events = new Kept<KnownEvent>(MOST_KEPT);
  readonly utterances = new Kept<KnownUtterance>(MOST_KEPT);
  /** By the id of the event that they are about. */
  readonly statements = new Kept<KnownStatement[]>(MOST_TOLD);
  readonly context: Context;
  private readonly sources = new Map<number, { source: KnownSource; assigned: Assignments }>();

  constructor(context: Context) {
    this.context = context;
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids)
      for (const kept of [this.actors, this.events, this.utterances, this.statements]) kept.drop(id);
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

/** What was made of a row of a table: its id, and its number for the order. */
export interface Made<T> {
  id: string;
  n: number;
  made: T;
}

/** What was made of the rows of one table; the oldest make room. */
class Kept<T> {
  readonly #rows = new Map<string, Made<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What each id stands for, in the order of the numbers; `make` gets the ids that are not kept. */
  *of(ids: readonly string[], make: (missing: readonly string[]) => Flow<readonly Made<T>[]>): Flow<T[]> {
    const kept = ids.flatMap((id) => this.#rows.get(id) ?? []);
    const missing = ids.filter((id) => !this.#rows.has(id));
    const fresh = missing.length === 0 ? [] : yield* make(missing);
    for (const row of fresh) this.#keep(row);
    return [...kept, ...fresh].sort((a, b) => a.n - b.n).map(({ made }) => made);
  }

  drop(id: string): void {
    this.#rows.delete(id);
  }

  #keep(row: Made<T>): void {
    this.#rows.set(row.id, row);
    const [oldest] = this.#rows.size > this.#most ? this.#rows.keys() : [];
    if (oldest !== undefined) this.#rows.delete(oldest);
  }
}

function* knownSource({ db }: Context, sourceN: number): Flow<KnownSource> {
  const found = yield* db.get(sql<{ value: string; copy_group: string | null }>`
    select so.value, ${linkedGroup('so')} as copy_group from source so where so.n = ${sourceN}`);
  if (!found) throw new Error(`no source ${sourceN}`);
  const { id, published, language, publisher } = parse<StoredSource>(found.value);
  return { id, published, language, publisher, copyGroupId: found.copy_group };
}
