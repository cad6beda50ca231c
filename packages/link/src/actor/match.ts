import type { Reason } from '@dixit/model';
import { distance, isVariant } from '../names.ts';
import { isSpecific, personName, surnames, type Profile } from './profile.ts';

export interface ActorMatch {
  /** How sure it is that both are one, 0 to 1. */
  probability: number;
  reasons: Reason[];
}

/** Least probability at which an entity goes to a known actor. */
export const ACTOR_THRESHOLD = 0.6;

/**
 * Whether two profiles are one actor; null when they are not, or nothing says so. `unique` tells that no
 * other candidate bears the surname: only then may a bare surname decide by itself.
 */
export function matchActor(left: Profile, right: Profile, unique: boolean): ActorMatch | null {
  if (left.type !== right.type) return crossType(left, right);
  switch (left.type) {
    case 'person':
      return matchPerson(left, right, unique);
    case 'country':
      return matchCountry(left, right);
    case 'institution':
    case 'group':
    case 'unknown':
      return matchInstitution(left, right);
    case 'anonymous':
    case 'document':
      return null;
  }
}

/** One document may not know the type of a name that another knows; the name must then be the same. */
function crossType(left: Profile, right: Profile): ActorMatch | null {
  if (left.type !== 'unknown' && right.type !== 'unknown') return null;
  const name = [...left.full].find((each) => right.full.has(each));
  if (name === undefined || [left.type, right.type].includes('anonymous')) return null;
  return { probability: 0.7, reasons: [{ code: 'SAME_NAME', params: { name } }] };
}

function matchPerson(left: Profile, right: Profile, unique: boolean): ActorMatch | null {
  if (left.gender !== 'unknown' && right.gender !== 'unknown' && left.gender !== right.gender) return null;
  const context = contextOf(left, right);
  if (left.names.length === 0 || right.names.length === 0) return matchOffice(left, right, context);
  const [a, b] = [personName(left), personName(right)];
  if (a && b) {
    if (!isVariant(a.last, b.last) || !sameFirst(a.first, b.first)) return null;
    const name = [...left.full].find((each) => right.full.has(each) && each.includes(' '));
    if (name !== undefined)
      return { probability: 0.98, reasons: [{ code: 'SAME_NAME', params: { name } }, ...context] };
    if (conflict(left, right)) return null;
    const variant: Reason = {
      code: 'NAME_VARIANT',
      params: { left: `${a.first} ${a.last}`, right: `${b.first} ${b.last}` },
    };
    return { probability: 0.9, reasons: [variant, ...context] };
  }
  const surname = surnames(left).find((name) => surnames(right).some((other) => isVariant(name, other)));
  if (surname === undefined || conflict(left, right)) return null;
  if (context.length === 0 && !unique) return null;
  return {
    probability: context.length > 0 ? 0.85 : 0.65,
    reasons: [{ code: 'SAME_SURNAME', params: { surname } }, ...context],
  };
}

/** Offices that a country fills once at a time; two ministers of one country are two people. */
const SOLE_OFFICES = new Set(['president', 'prime-minister', 'chancellor', 'monarch', 'pope']);

/** Somebody known by an office alone: one that has a single holder, held for the same country. */
function matchOffice(left: Profile, right: Profile, context: Reason[]): ActorMatch | null {
  const isSole = [...left.roles].some(
    (role) => right.roles.has(role) && isSpecific(role) && SOLE_OFFICES.has(role.split(':')[0] ?? ''),
  );
  return isSole && !conflict(left, right) ? { probability: 0.7, reasons: context } : null;
}

/** First names agree when equal, variants, or one is the initial of the other. */
function sameFirst(left: string, right: string): boolean {
  if (isVariant(left, right) || (left.length >= 5 && right.length >= 5 && distance(left, right, 1) <= 1)) return true;
  return (left.length === 1 || right.length === 1) && left[0] === right[0];
}

/** Role and country that both have. */
function contextOf(left: Profile, right: Profile): Reason[] {
  const reasons: Reason[] = [];
  const role = [...left.roles].find((each) => isSpecific(each) && right.roles.has(each));
  if (role !== undefined) reasons.push({ code: 'SAME_ROLE', params: { role } });
  if (left.country !== null && left.country === right.country) {
    reasons.push({ code: 'SAME_COUNTRY', params: { country: left.country } });
  }
  return reasons;
}

function conflict(left: Profile, right: Profile): boolean {
  return left.country !== null && right.country !== null && left.country !== right.country;
}

function matchCountry(left: Profile, right: Profile): ActorMatch | null {
  if (left.country !== null && left.country === right.country) {
    return { probability: 0.99, reasons: [{ code: 'SAME_COUNTRY', params: { country: left.country } }] };
  }
  const listed = (country: string | null) => country !== null && /^[a-z]{2}$/.test(country);
  if (listed(left.country) || listed(right.country)) return null;
  const name = left.names.find((each) => right.names.some((other) => sameWords(each, other)));
  return name === undefined
    ? null
    : { probability: 0.85, reasons: [{ code: 'SAME_NAME', params: { name: name.join(' ') } }] };
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, i) => word === right[i]);
}

function matchInstitution(left: Profile, right: Profile): ActorMatch | null {
  if (conflict(left, right)) return null;
  const name = [...left.full].find((each) => right.full.has(each));
  if (name !== undefined) return { probability: 0.95, reasons: [{ code: 'SAME_NAME', params: { name } }] };
  if (left.type !== 'institution') return null;
  for (const a of left.names) {
    const b = right.names.find((other) => isTranslated(a, other));
    if (b) {
      const variant: Reason = { code: 'NAME_VARIANT', params: { left: a.join(' '), right: b.join(' ') } };
      return { probability: 0.8, reasons: [variant] };
    }
  }
  return null;
}

/**
 * « palais Haldren » and "Haldren Palace": as many words in any order, one proper word the same, the
 * others cognates that share three letters and at least 0.6 of the shorter.
 */
function isTranslated(left: readonly string[], right: readonly string[]): boolean {
  if (left.length < 2 || left.length !== right.length) return false;
  const open = [...right];
  let exact = 0;
  const take = (test: (word: string) => boolean): boolean => {
    const at = open.findIndex(test);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  };
  const rest = left.filter((word) => {
    const same = take((other) => other === word);
    if (same && word.length >= 4) exact++;
    return !same;
  });
  return exact > 0 && rest.every((word) => take((other) => isCognate(word, other)));
}

/** Words that begin alike: at least three letters and 0.6 of the shorter one. */
export function isCognate(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < shorter && left[shared] === right[shared]) shared++;
  return shared >= 3 && shared >= 0.6 * shorter;
}
