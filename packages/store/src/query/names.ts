import { nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { tag } from '../facts.ts';
import { type Flow, together } from '../flow.ts';
import type { Reading } from '../tokens.ts';
import { both, either, token } from './match.ts';
import { allOf, type Condition } from './tree.ts';

const MAX_ACTORS = 2_000;
const MAX_EVENTS = 200;

/** Actors whose names, aliases or roles hold a word beginning with each of the words. */
function* actorsNamed({ db }: Context, words: readonly string[]): Flow<{ n: number; id: string }[]> {
  if (words.length === 0) return [];
  return yield* db.all(sql<{ n: number; id: string }>`
    select a.n, a.id from actor a where a.into_n is null and ${actorNamed(words)} limit ${MAX_ACTORS}`);
}

/** The same as a condition on `a.n`. */
export function actorNamed(words: readonly string[]): Condition {
  const one = [...new Set(words)].map(
    (word) => sql`a.n in (select actor_n from actor_word where word >= ${word} and word < ${endOfPrefix(word)})`,
  );
  return allOf(one);
}

/** The first word that no longer begins so. */
const endOfPrefix = (word: string): string => `${word}\u{10ffff}`;

/** Ids, present and former, of the actor with this id or of the actors with these words in their names. */
export function* actorIds(context: Context, value: string): Flow<string[]> {
  const { db, tokens } = context;
  if (nounOfId(value) === 'actor') return yield* idsOf(db, value);
  const actors = yield* actorsNamed(context, tokens.words(value));
  return (yield* together(...actors.map(({ id }) => idsOf(db, id)))).flat();
}

/** Ids, present and former, of events that some Source calls by these words or places there: « sommet », "Geneva". */
export function* eventsCalled({ db, variants }: Reading, value: string): Flow<string[]> {
  const readings = variants(value).filter((variant) => variant.length > 0);
  if (readings.length === 0) return [];
  const match = either(readings.map((variant) => both(variant.map((word) => token(tag.called(word))))));
  const { dialect } = db;
  const events = yield* db.all(sql<{ id: string }>`
    select id from event where n in
    (select ${dialect.indexed('event_fts')} from event_fts where ${dialect.matches('event_fts', match)})
    order by at desc limit ${MAX_EVENTS}`);
  return (yield* together(...events.map(({ id }) => idsOf(db, id)))).flat();
}

/** Outlets of this name, this domain or a subdomain of it; words of the name may be beginnings. */
export function* outletsNamed({ db, tokens }: Context, value: string): Flow<number[]> {
  const words = tokens.words(value);
  const domain = value.toLowerCase();
  const outlets = yield* db.all(sql<{ n: number; name: string; domain: string }>`select n, name, domain from outlet`);
  return outlets
    .filter((outlet) => {
      if (outlet.domain !== '' && (outlet.domain === domain || outlet.domain.endsWith(`.${domain}`))) return true;
      const names = tokens.words(outlet.name);
      return words.length > 0 && words.every((word) => names.some((name) => name.startsWith(word)));
    })
    .map((outlet) => outlet.n);
}
