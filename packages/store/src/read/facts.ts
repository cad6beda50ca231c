import type { Actor } from '@dixit/model';
import type { KnownStatement, LinkReader } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { type Flow, together } from '../flow.ts';
import { type Assignments, assignmentsOfEach } from '../join.ts';
import type { StoredSource } from './statement-rows.ts';

type Under = Awaited<ReturnType<LinkReader['underKeys']>>;
type KnownEvent = Under['events'][number];
type KnownUtterance = Under['utterances'][number];
type KnownSource = KnownEvent['members'][number]['source'];

/** Sources and actors of which what linking needs is kept, at most of each. */
const MOST_KEPT = 1_500;
/**
 * Mentions and statements that are kept, at most, with the events and utterances that they make up: the more is known,
 * the more make up each of them, and memory must not grow with what is stored.
 */
const MOST_MENTIONS = 6_000;
const MOST_STATEMENTS = 2_000;

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
    const withMembers = ({ members }: { members: readonly unknown[] }): number => 1 + members.length;
    this.actors = new Kept(MOST_KEPT, () => 1, before?.actors);
    this.events = new Kept(MOST_MENTIONS, withMembers, before?.events);
    this.utterances = new Kept(MOST_STATEMENTS, withMembers, before?.utterances);
    this.statements = new Kept(MOST_STATEMENTS, ({ length }) => 1 + length, before?.statements);
    this.sources = new Kept(MOST_KEPT, () => 1, before?.sources);
  }

  /** The same at a later revision, but for what has changed. */
  without(changed: readonly string[], revision: number): Facts {
    const next = new Facts(this.context, revision, this);
    for (const id of changed)
      for (const kept of [next.actors, next.events, next.utterances, next.statements]) kept.drop(id);
    return next;
  }

  /** What is known of Sources by their numbers. */
  *of(numbers: Iterable<number>): Flow<(sourceN: number) => KnownOfSource> {
    const { context } = this;
    const asked = [...new Set(numbers)].map(String);
    const found = yield* this.sources.of(asked, function* (missing) {
      const sources = missing.map(Number);
      const [known, assigned] = yield* together(knownSources(context, sources), assignmentsOfEach(context, sources));
      return known.map(({ n, source }) => ({ id: String(n), n, made: { n, source, assigned: assigned(n) } }));
    });
    const byNumber = new Map(found.map((known) => [known.n, known]));
    return (sourceN) => {
      const known = byNumber.get(sourceN);
      if (known === undefined) throw new Error(`no source ${sourceN}`);
      return known;
    };
  }
}

interface KnownOfSource {
  n: number;
  source: KnownSource;
  assigned: Assignments;
}

/** What was made of a row of a table: its id, and its number for the order. */
export interface Made<T> {
  id: string;
  n: number;
  made: T;
}

/**
 * What was made of the rows of one table, up to a weight; what was not asked for longest makes room. What would fill a
 * quarter by itself is not kept.
 */
export class Kept<T> {
  #rows = new Map<string, Made<T>>();
  #weight = 0;
  readonly #most: number;
  readonly #weigh: (made: T) => number;

  /** `before` hands on what it keeps. */
  constructor(most: number, weigh: (made: T) => number, before?: Kept<T>) {
    this.#most = most;
    this.#weigh = weigh;
    if (before === undefined) return;
    [this.#rows, this.#weight] = [before.#rows, before.#weight];
    [before.#rows, before.#weight] = [new Map(), 0];
  }

  get weight(): number {
    return this.#weight;
  }

  /** What each id stands for, in the order of the numbers; `make` gets the ids that are not kept. */
  *of(ids: readonly string[], make: (missing: readonly string[]) => Flow<readonly Made<T>[]>): Flow<T[]> {
    const kept: Made<T>[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row === undefined) missing.push(id);
      else {
        kept.push(row);
        this.#rows.delete(id);
        this.#rows.set(id, row);
      }
    }
    const fresh = missing.length === 0 ? [] : yield* make(missing);
    for (const row of fresh) this.#keep(row);
    return [...kept, ...fresh].sort((a, b) => a.n - b.n).map(({ made }) => made);
  }

  drop(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    this.#weight -= this.#weigh(row.made);
  }

  #keep(row: Made<T>): void {
    this.drop(row.id);
    const weight = this.#weigh(row.made);
    if (weight > this.#most / 4) return;
    this.#rows.set(row.id, row);
    this.#weight += weight;
    for (const oldest of this.#rows.keys()) {
      if (this.#weight <= this.#most) return;
      this.drop(oldest);
    }
  }
}

function* knownSources({ db }: Context, numbers: readonly number[]): Flow<{ n: number; source: KnownSource }[]> {
  const found = yield* db.all(sql<{ n: number; value: string; copy_group: string | null }>`
    select so.n, so.value, ${linkedGroup('so')} as copy_group from source so where so.n ${db.among(numbers)}`);
  return found.map(({ n, value, copy_group: copyGroupId }) => {
    const { id, published, language, publisher } = parse<StoredSource>(value);
    return { n, source: { id, published, language, publisher, copyGroupId } };
  });
}
