import type { Actor } from '@dixit/model';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Under which words actors are found: those of their names and roles, and no others. `n`: the number of the actor. */
export function* putActorWords({ db, tokens }: Context, actors: readonly { n: number; actor: Actor }[]): Flow<void> {
  if (actors.length === 0) return;
  const rows = yield* db.all(sql<{ n: number; word: string }>`
    select actor_n as n, word from actor_word where actor_n ${db.among(actors.map(({ n }) => n))}`);
  const known = Map.groupBy(rows, ({ n }) => n);
  const fresh: { word: string; actor_n: number }[] = [];
  for (const { n, actor } of actors) {
    const before = new Set((known.get(n) ?? []).map(({ word }) => word));
    const words = new Set(namesOf(actor).flatMap((name) => tokens.words(name)));
    fresh.push(...[...words].filter((word) => !before.has(word)).map((word) => ({ word, actor_n: n })));
    const gone = [...before].filter((word) => !words.has(word));
    if (gone.length > 0) yield* db.run(sql`delete from actor_word where actor_n = ${n} and word ${db.among(gone)}`);
  }
  yield* db.insert('actor_word', fresh, 'ignore');
}

const namesOf = ({ name, aliases, roles }: Actor): string[] => [
  ...Object.values(name).filter((text) => text !== null),
  ...aliases.map((alias) => alias.name),
  ...roles.map((role) => role.text),
];
