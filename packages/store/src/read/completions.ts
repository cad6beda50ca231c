import type { Actor, Facet } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { labelOf } from '../marks/tags.ts';
import { actorNamed, outletsNamed } from '../query/names.ts';
import { ACTOR_VALUE } from './actors.ts';
import { labelOfActor } from './facets.ts';
import { curatedOf, timesAs } from './party.ts';

type Values = Facet['values'];
type Field = Facet['field'] | 'about';
interface Asked {
  text: string;
  limit: number;
}

/** Names like few letters that many actors have are counted no further than this. */
const MOST_ACTORS = 2_000;

/** What a field may be completed to. Fields of fixed values have nothing here: whoever asks knows them. */
export function* completionsOf(context: Context, field: Field, asked: Asked): Flow<Values> {
  switch (field) {
    case 'by':
    case 'to':
    case 'via':
    case 'about':
      return yield* people(context, field, asked);
    case 'src':
      return yield* outlets(context, asked);
    case 'lang':
      return yield* languages(context, asked);
    case 'kind':
    case 'act':
    case 'tier':
    case 'is':
      return [];
    case 'tag':
      return yield* tagsBeginning(context, asked);
  }
}

/** Tags with a word that begins so. */
function* tagsBeginning({ db, tokens }: Context, { text, limit }: Asked): Flow<Values> {
  const words = tokens.words(text);
  const rows = yield* db.all(sql<{ key: string; value: string; count: number }>`
    select key, min(cast(value as text)) as value, count(*) as count from mark where kind = 'tag'
    group by key order by count desc, key`);
  const wanted = rows.filter(({ key }) =>
    words.every((word) => tokens.words(key).some((known) => known.startsWith(word))),
  );
  return wanted.slice(0, limit).map(({ key, value, count }) => {
    const label = labelOf(value) ?? key;
    return { value: label, label, count };
  });
}

function* people(context: Context, role: 'by' | 'to' | 'via' | 'about', { text, limit }: Asked): Flow<Values> {
  const words = context.tokens.words(text);
  if (words.length === 0) return [];
  const count = timesAs(role, yield* curatedOf(context));
  const found = yield* context.db.all(sql<{ value: string; count: number }>`
    with named as materialized (select a.n, ${ACTOR_VALUE} as value from actor a where a.into_n is null and ${actorNamed(words)} limit ${MOST_ACTORS})
    select a.value, ${count} as count from named a order by count desc, a.n limit ${limit}`);
  return found.flatMap(({ value, count: times }) => {
    const actor = parse<Actor>(value);
    return times === 0 ? [] : [{ value: actor.id, label: labelOfActor(actor), count: times }];
  });
}

function* outlets(context: Context, { text, limit }: Asked): Flow<Values> {
  const numbers = context.db.among(yield* outletsNamed(context, text));
  const found = yield* context.db.all(sql<{ name: string; domain: string; count: number }>`
    select o.name, o.domain, (select count(*) from statement s where s.outlet_n = o.n) as count from outlet o
    where o.n ${numbers} order by count desc, o.n limit ${limit}`);
  return found.map(({ name, domain, count }) => ({ value: domain === '' ? name : domain, label: name, count }));
}

function* languages({ db }: Context, { text, limit }: Asked): Flow<Values> {
  const found = yield* db.all(sql<{ text: string; count: number }>`
    select l.text, (select count(*) from statement s where s.lang_n = l.n) as count
    from language join label l on l.n = language.n
    where lower(l.text) like lower(${text.replaceAll(/[%_]/gu, '')}) || '%' order by count desc, l.n limit ${limit}`);
  return found.map((row) => ({ value: row.text, label: row.text, count: row.count }));
}
