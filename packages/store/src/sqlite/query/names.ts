import { nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { tag } from '../facts.ts';
import { both, either, quoted } from './match.ts';
import type { Condition } from './tree.ts';

const MAX_ACTORS = 2_000;
const MAX_EVENTS = 200;

/** Actors whose names, aliases or roles hold a word beginning with each of the words. */
function actorsNamed(context: Context, words: readonly string[]): { n: number; id: string }[] {
  if (words.length === 0) return [];
  return context.db.all(sql<{ n: number; id: string }>`
    select a.n, a.id from actor a where ${actorNamed(words)} limit ${MAX_ACTORS}`);
}

/** The same as a condition on `a.n`. */
export function actorNamed(words: readonly string[]): Condition {
  const each = [...new Set(words)].map(
    (word) => sql`a.n in (select actor_n from actor_word where word >= ${word} and word < ${endOfPrefix(word)})`,
  );
  return sql`(${sql.join(each, sql` and `)})`;
}

/** The first word that no longer begins so. */
const endOfPrefix = (word: string): string => `${word}\u{10ffff}`;

/** Ids, present and former, of the actor with this id or of the actors with these words in their names. */
export function actorIds(context: Context, value: string): string[] {
  if (nounOfId(value) === 'actor') return idsOf(context.db, value);
  return actorsNamed(context, context.tokens.words(value)).flatMap((actor) => idsOf(context.db, actor.id));
}

/** Ids, present and former, of events that some Source calls by these words or places there: « sommet », "Geneva". */
export function eventsCalled(context: Context, value: string): string[] {
  const variants = context.tokens.variants(value).filter((variant) => variant.length > 0);
  if (variants.length === 0) return [];
  const match = either(variants.map((variant) => both(variant.map((token) => quoted(tag.called(token))))));
  const events = context.db.all(sql<{ id: string }>`
    select id from event where n in (select rowid from event_fts where event_fts match ${match})
    order by at desc limit ${MAX_EVENTS}`);
  return events.flatMap(({ id }) => idsOf(context.db, id));
}

/** Outlets of this name, this domain or a subdomain of it; words of the name may be beginnings. */
export function outletsNamed(context: Context, value: string): number[] {
  const words = context.tokens.words(value);
  const domain = value.toLowerCase();
  const outlets = context.db.all(sql<{ n: number; name: string; domain: string }>`select n, name, domain from outlet`);
  return outlets
    .filter((outlet) => {
      if (outlet.domain !== '' && (outlet.domain === domain || outlet.domain.endsWith(`.${domain}`))) return true;
      const names = context.tokens.words(outlet.name);
      return words.length > 0 && words.every((word) => names.some((name) => name.startsWith(word)));
    })
    .map((outlet) => outlet.n);
}
