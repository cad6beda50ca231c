import type { Actor } from '@dixit/model';
import type { KnownStatement, LinkReader } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import type { Flow } from '../flow.ts';
import { type Assignments, assignmentsOf } from '../join.ts';
import type { StoredSource } from './statement-rows.ts';

type Under = Awaited<ReturnType<LinkReader['underKeys']>>;
type KnownEvent = Under['events'][number];
type KnownUtterance = Under['utterances'][number];
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
  readonly actors: Kept<Actor>;
  readonly events: Kept<KnownEvent>;
  readonly utterances: Kept<KnownUtterance>;
  /** By the id of the event that they are about. */
  readonly statements: Kept<KnownStatement[]>;
  readonly context: Context;
  /** Of the store when it was read. */
  readonly revision: number;
  private readonly sources: Kept<KnownOfSource>;

  /** `before`: what was read at an earlier revision and still holds; who reads from that one still, reads anew. */
  constructor(context: Context, revision: number, before: Facts | null = null) {
    this.context = context;
    this.revision = revision;
    this.actors = new Kept(MOST_KEPT, before?.actors);
    this.events = new Kept(MOST_KEPT, before?.events);
    this.utterances = new Kept(MOST_KEPT, before?.utterances);
    this.statements = new Kept(MOST_TOLD, before?.statements);
    this.sources = new Kept(MOST_KEPT, before?.sources);
  }

  /** The same at a later revision, but for what has changed. */
  without(changed: readonly string[], revision: number): Facts {
    const next = new Facts(this.context, revision, this);
    for (const id of changed)
      for (const kept of [next.actors, next.events, next.utterances, next.statements]) kept.drop(id);
    return next;
  }

  *of(sourceN: number): Flow<KnownOfSource> {
    const { context } = this;
    const [known] = yield* this.sources.of([String(sourceN)], function* () {
      const made = { source: yield* knownSource(context, sourceN), assigned: yield* assignmentsOf(context, sourceN) };
      return [{ id: String(sourceN), n: sourceN, made }];
    });
    if (known === undefined) throw new Error(`no source ${sourceN}`);
    return known;
  }
}

interface KnownOfSource {
  source: KnownSource;
  assigned: Assignments;
}

/** What was made of a row of a table: its id, and its number for the order. */
export interface Made<T> {
  id: string;
  n: number;
  made: T;
}

/** What was made of the rows of one table; the oldest make room. */
class Kept<T> {
  #rows = new Map<string, Made<T>>();
  readonly #most: number;

  /** `before` hands on what it keeps. */
  constructor(most: number, before?: Kept<T>) {
    this.#most = most;
    if (before === undefined) return;
    this.#rows = before.#rows;
    before.#rows = new Map();
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
