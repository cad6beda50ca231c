import type { Actor, EventMention } from '@dixit/model';
import { countryKey } from '../names.ts';

/** A participant with the country it stands for: a president, a ministry and the state share a unit. */
export interface Party {
  actorId: string;
  /** Country key where known, else the actor itself. */
  unit: string;
  isPerson: boolean;
}

/** « deux diplomates », "a statement": never told apart, never the same. */
const NOBODY: ReadonlySet<Actor['type']> = new Set(['anonymous', 'document']);

/** Who takes part on either side. Hosts, mediators and place holders do not tell two events apart. */
export function partiesOf(
  mention: Pick<EventMention, 'participants'>,
  actors: Readonly<Record<string, string>>,
  actorById: ReadonlyMap<string, Actor>,
): Party[] {
  const parties = new Map<string, Party>();
  for (const { entity, role } of mention.participants) {
    const actorId = entity === null ? undefined : actors[entity];
    if (actorId === undefined || (role !== 'actor' && role !== 'recipient')) continue;
    const actor = actorById.get(actorId);
    if (actor && NOBODY.has(actor.type)) continue;
    const id = actor?.id ?? actorId;
    parties.set(id, {
      actorId: id,
      unit: actor?.country ? countryKey(actor.country) : id,
      isPerson: actor?.type === 'person',
    });
  }
  return [...parties.values()];
}

export interface PartyComparison {
  /** Actors of both, or their countries. */
  shared: string[];
  /**
   * Other people speak for one country, or each side has somebody the other lacks. Where two are shared the
   * rest does not count: reports name bystanders.
   */
  conflict: boolean;
}

export function compareParties(left: readonly Party[], right: readonly Party[]): PartyComparison {
  const [a, b] = [byUnit(left), byUnit(right)];
  const shared: string[] = [];
  let otherPeople = false;
  for (const [unit, parties] of a) {
    const others = b.get(unit);
    if (!others) continue;
    const people = parties.filter((party) => party.isPerson);
    const otherSide = others.filter((party) => party.isPerson);
    const same = people.some((party) => otherSide.some((other) => other.actorId === party.actorId));
    if (people.length > 0 && otherSide.length > 0 && !same) otherPeople = true;
    else shared.push(unit);
  }
  const lacks = (from: ReadonlyMap<string, unknown>, to: ReadonlyMap<string, unknown>) =>
    [...from.keys()].some((unit) => !to.has(unit));
  return { shared, conflict: shared.length < 2 && (otherPeople || (lacks(a, b) && lacks(b, a))) };
}

function byUnit(parties: readonly Party[]): Map<string, Party[]> {
  const units = new Map<string, Party[]>();
  for (const party of parties) units.set(party.unit, [...(units.get(party.unit) ?? []), party]);
  return units;
}
