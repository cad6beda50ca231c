import type { Actor } from '@dixit/model';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** An actor with the number of its row; `isNew`: it has no words yet. */
interface Named {
  readonly n: number;
  readonly actor: Actor;
  readonly isNew?: boolean;
}

/** Under which words actors are found: those of their names and roles, and no others. */
export function* putActorWords({ db, tokens }: Context, actors: readonly Named[]): Flow<void> {
  const standing = actors.flatMap(({ n, isNew }) => (isNew === true ? [] : [n]));
  const rows =
    standing.length === 0
      ? []
      : yield* db.all(sql<{ n: number; word: string }>`
          select actor_n as n, word from actor_word where actor_n ${db.among(standing)}`);
  const known = Map.groupBy(rows, ({ n }) => n);
  const fresh: { word: string; actor_n: number }[] = [];
  for (const { n, actor } of actors) {
    const before = new Set((known.get(n) ?? []).map(({ word }) => word));
    const words = new Set(namesOf(actor).flatMap((name) => tokens.words(name)));
    fresh.push(...[...words].filter((word) => !before.has(word)).map((word) => ({ word, actor_n: n })));
    const gone = [...before].filter((word) => !words.has(word));
    if (gone.length > 0) yield* db.do(sql`delete from actor_word where actor_n = ${n} and word ${db.among(gone)}`);
  }
  yield* db.insert('actor_word', fresh, 'ignore');
}

const namesOf = ({ name, aliases, roles }: Actor): string[] => [
  ...Object.values(name).filter((text) => text !== null),
  ...aliases.map((alias) => alias.name),
  ...roles.map((role) => role.text),
];
