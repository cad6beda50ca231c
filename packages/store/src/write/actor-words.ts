import type { Actor } from '@dixit/model';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Under which words an actor is found: those of its names and roles, and no others. */
export function* putActorWords({ db, tokens }: Context, n: number, actor: Actor): Flow<void> {
  const words = [...new Set(namesOf(actor).flatMap((name) => tokens.words(name)))];
  yield* db.run(sql`delete from actor_word where actor_n = ${n} and not word ${db.among(words)}`);
  yield* db.insert(
    'actor_word',
    words.map((word) => ({ word, actor_n: n })),
    'ignore',
  );
}

const namesOf = ({ name, aliases, roles }: Actor): string[] => [
  ...Object.values(name).filter((text) => text !== null),
  ...aliases.map((alias) => alias.name),
  ...roles.map((role) => role.text),
];
