import type { Correction, SlotStates } from '@dixit/model';
import type { SaidOfThem } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolver } from '../context.ts';
import type { Apart, SaidNames, SaidRoles } from '../curation/actors/said.ts';
import type { Part } from '../curation/actors/parts.ts';
import { correctionsOf } from '../curation/corrections.ts';
import type { Same } from '../curation/same.ts';
import { idInSlot } from '../curation/slot.ts';
import type { Flow } from '../flow.ts';

const NOTHING: SaidOfThem = { names: [], roles: [], same: [], apart: [] };
const KINDS = ['actor-alias', 'actor-role', 'actor-same', 'actor-apart', 'actor-part'] as const;

/** As people said it, before it is followed to who linking knows. */
interface Told {
  corrections: Correction[];
  /** Pairs that were one for a while and are no longer. */
  parted: { ids: [string, string]; by: string }[];
}

/** Reads what people said of who is who; it is read anew only when the log has grown or corrections came in. */
export class SaidReader {
  #key = '';
  #told: Told = { corrections: [], parted: [] };
  #said: SaidOfThem = NOTHING;
  /** Ids that go by others now. */
  #leads = '';
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  *read(): Flow<SaidOfThem> {
    const { db } = this.#context;
    const state = yield* db.get(sql<{ corrections: number; log: number | null }>`
      select (select count(*) from correction) as corrections, (select max(n) from audit) as log`);
    const key = `${state?.corrections ?? 0} ${state?.log ?? 0}`;
    const isNew = key !== this.#key;
    if (isNew) {
      const corrections = yield* correctionsOf(this.#context, KINDS);
      this.#told = { corrections, parted: yield* partedOf(this.#context, corrections) };
      this.#key = key;
    }
    const { corrections, parted } = this.#told;
    if (corrections.length === 0 && parted.length === 0) return NOTHING;
    const ids = new Set([...corrections.flatMap(idsIn), ...parted.flatMap(({ ids: both }) => both)]);
    const resolve = yield* resolver(db, ids);
    const leads = JSON.stringify([...ids].filter((id) => resolve(id) !== id).map((id) => [id, resolve(id)]));
    // The same value as long as it says the same: it is indexed once.
    if (isNew || leads !== this.#leads) [this.#said, this.#leads] = [saidFrom(this.#told, resolve), leads];
    return this.#said;
  }
}

const as = <T>({ value }: Correction): T => value as unknown as T;
const isOf =
  (kind: (typeof KINDS)[number]) =>
  ({ slot }: Correction): boolean =>
    slot.startsWith(`${kind}/`);

function idsIn(correction: Correction): string[] {
  const { to, from } = as<{ to?: string; from?: string[] }>(correction);
  return [idInSlot(correction.slot), to ?? [], from ?? []].flat();
}

function saidFrom({ corrections, parted }: Told, resolve: (id: string) => string): SaidOfThem {
  const ownerOf = new Map(
    corrections.filter(isOf('actor-part')).map((each) => [idInSlot(each.slot), as<Part>(each).from[0] ?? '']),
  );
  /** The linked actor that a part was made of. */
  const linked = (id: string): { actorId: string; part: string | null } => {
    let at = resolve(id);
    for (let steps = 0; ownerOf.has(at) && steps <= ownerOf.size; steps++) at = resolve(ownerOf.get(at) ?? '');
    return { actorId: at, part: ownerOf.has(id) ? id : null };
  };
  const to = new Map(
    corrections
      .filter(isOf('actor-same'))
      .map((each) => [resolve(idInSlot(each.slot)), { to: resolve(as<Same>(each).to), by: each.by }]),
  );
  const rootOf = (id: string): string => {
    let at = resolve(id);
    for (let steps = 0; to.has(at) && steps <= to.size; steps++) at = to.get(at)?.to ?? at;
    return at;
  };
  const roots = new Set([...to.keys()].map(rootOf));
  const same = [...to].map(([id, { by }]) => ({ id, as: rootOf(id), by }));
  const names = corrections.filter(isOf('actor-alias')).flatMap((each) => {
    const { add, drop } = as<SaidNames>(each);
    const about = { ...linked(idInSlot(each.slot)), by: each.by };
    return [
      ...add.map((name) => ({ name, ...about, isTheirs: true })),
      ...drop.map((name) => ({ name, ...about, isTheirs: false })),
    ];
  });
  const roles = corrections.filter(isOf('actor-role')).flatMap((each) => {
    const { add, drop } = as<SaidRoles>(each);
    const about = { ...linked(idInSlot(each.slot)), by: each.by };
    const none = { head: null, of: null, since: null, until: null };
    return [
      ...add.map((role) => ({ ...role, ...about, isTheirs: true })),
      ...drop.map((text) => ({ text, ...none, ...about, isTheirs: false })),
    ];
  });
  const apart = [
    ...corrections
      .filter(isOf('actor-apart'))
      .map((each) => ({ ids: [idInSlot(each.slot), as<Apart>(each).to], by: each.by })),
    ...parted,
  ].flatMap(({ ids: [one = '', other = ''], by }): SaidOfThem['apart'] =>
    rootOf(one) === rootOf(other) ? [] : [{ ids: [resolve(one), resolve(other)], by }],
  );
  const standing = [...roots].map((id) => ({ id, as: id, by: same.find((each) => each.as === id)?.by ?? '' }));
  return { names, roles, same: [...same, ...standing], apart };
}

/** Actors and events that were put together once and are not now: taken back, or taken apart. */
function* partedOf({ db }: Context, corrections: readonly Correction[]): Flow<Told['parted']> {
  const rows = yield* db.all(sql<{ after: string | null; by: string }>`
    select after, by from audit where n in (select entry from audit_slot where is_use = 0
      and (slot between 'actor-same/' and 'actor-same0' or slot between 'event-same/' and 'event-same0')) order by n`);
  if (rows.length === 0) return [];
  const now = yield* db.all(
    sql<{ slot: string; value: string }>`select slot, value from correction where kind = 'event-same'`,
  );
  const standing = new Map([
    ...now.map(({ slot, value }) => [slot, parse<Same>(value).to] as const),
    ...corrections.filter(isOf('actor-same')).map((each) => [each.slot, as<Same>(each).to] as const),
  ]);
  const parted = new Map<string, Told['parted'][number]>();
  for (const { after, by } of rows)
    for (const [slot, state] of Object.entries(after === null ? {} : parse<SlotStates>(after))) {
      if (!slot.startsWith('actor-same/') && !slot.startsWith('event-same/')) continue;
      const id = idInSlot(slot);
      const { to } = ((state ?? {}) as { value?: Partial<Same> }).value ?? {};
      if (to === undefined)
        for (const [key, each] of parted) parted.set(key, each.ids[0] === id ? { ...each, by } : each);
      else if (standing.get(slot) !== to) parted.set(`${id} ${to}`, { ids: [id, to], by });
    }
  return [...parted.values()];
}
