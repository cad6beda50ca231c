import { type ActionOf, type Actor, DixitError } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, idsOf, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { corrected } from '../corrections.ts';
import type { State } from '../slot.ts';
import type { Planned, Step } from '../step.ts';
import { actorOf, labelOf, madeOf, reachOf } from './plan.ts';

/** `actor-alias`: names that are theirs, and names that are not. */
export interface SaidNames {
  add: string[];
  drop: string[];
}

/** `actor-role`: what they hold, read as texts that say the same were read, and what is not theirs. */
export interface SaidRoles {
  add: { text: string; head: string | null; of: string | null; since: string | null; until: string | null }[];
  drop: string[];
}

/** `actor-apart/ONE/OTHER`: these are two. */
export interface Apart {
  to: string;
  names: [string, string];
}

/** A correction of one actor alone. */
function* onOne(
  context: Context,
  what: { id: string; kind: string; action: Step['action']; value: State },
  doing: Doing,
): Flow<Planned> {
  const actor = yield* actorOf(context, what.id);
  const puts = { [`${what.kind}/${actor.id}`]: corrected(what.value, doing) };
  const uses = yield* madeOf(context, [actor.id]);
  const reach = reachOf(yield* idsOf(context.db, actor.id));
  return { step: { action: what.action, subjectId: actor.id, puts, uses }, reach };
}

export function* planRename(context: Context, { id, name }: ActionOf<'actor.rename'>, doing: Doing): Flow<Planned> {
  if (Object.values(name).every((each) => each === undefined))
    throw new DixitError('INPUT_INVALID', { field: 'name', problem: 'empty' });
  return yield* onOne(context, { id, kind: 'actor-name', action: 'rename', value: name }, doing);
}

export function* planRetype(context: Context, { id, type }: ActionOf<'actor.retype'>, doing: Doing): Flow<Planned> {
  return yield* onOne(context, { id, kind: 'actor-type', action: 'retype', value: { type } }, doing);
}

function* saidBefore<T>({ db }: Context, slot: string): Flow<T | null> {
  const row = yield* db.get(sql<{ value: string }>`select value from correction where slot = ${slot}`);
  return row ? parse<T>(row.value) : null;
}

const without = (all: readonly string[], gone: readonly string[]): string[] =>
  all.filter((each) => !gone.includes(each));

/** Laid over the aliases given and taken before. */
export function* planAlias(context: Context, { id, add, drop }: ActionOf<'actor.alias'>, doing: Doing): Flow<Planned> {
  const actor = yield* actorOf(context, id);
  const before = (yield* saidBefore<SaidNames>(context, `actor-alias/${actor.id}`)) ?? { add: [], drop: [] };
  const value = {
    add: [...new Set([...without(before.add, drop), ...add])],
    drop: [...new Set([...without(before.drop, add), ...drop])],
  };
  return yield* onOne(context, { id, kind: 'actor-alias', action: 'alias', value }, doing);
}

/** Laid over the roles given and taken before. */
export function* planRole(context: Context, { id, add, drop }: ActionOf<'actor.role'>, doing: Doing): Flow<Planned> {
  if (add.length === 0 && drop.length === 0) throw new DixitError('INPUT_INVALID', { field: 'add', problem: 'empty' });
  const actor = yield* actorOf(context, id);
  const before = (yield* saidBefore<SaidRoles>(context, `actor-role/${actor.id}`)) ?? { add: [], drop: [] };
  const texts = add.map(({ text }) => text);
  const said = add.map((role) => ({
    ...readingOf(actor, role.text),
    since: role.since ?? null,
    until: role.until ?? null,
  }));
  const value = {
    add: [...before.add.filter(({ text }) => !drop.includes(text) && !texts.includes(text)), ...said],
    drop: [...new Set([...without(before.drop, texts), ...drop])],
  };
  return yield* onOne(context, { id, kind: 'actor-role', action: 'role', value }, doing);
}

/** As the texts that call them so were read. */
function readingOf({ roles }: Actor, text: string): { text: string; head: string | null; of: string | null } {
  const same = roles.filter((role) => role.text.toLowerCase() === text.toLowerCase());
  const { head = null, of = null } = same.find((role) => role.head !== null) ?? {};
  return { text, head, of };
}

export function* planApart(context: Context, { id, from }: ActionOf<'actor.apart'>, doing: Doing): Flow<Planned> {
  const one = yield* actorOf(context, id);
  const puts: Record<string, State> = {};
  const others: string[] = [];
  for (const each of from) {
    const other = yield* actorOf(context, each);
    if (other.id === one.id) throw new DixitError('INPUT_INVALID', { field: 'from', problem: 'same', value: each });
    const value = { to: other.id, names: [labelOf(one), labelOf(other)] } satisfies Apart;
    puts[`actor-apart/${one.id}/${other.id}`] = corrected(value, doing);
    others.push(other.id);
  }
  const uses = yield* madeOf(context, [one.id, ...others]);
  return { step: { action: 'apart', subjectId: one.id, puts, uses }, reach: reachOf([]) };
}
