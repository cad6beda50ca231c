import type { Pronoun } from '@dixit/locales/contract';
import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { REACH, type Told } from './antecedent.ts';
import type { Item } from './items.ts';
import type { Profile } from './profile.ts';

/** « l’un des riverains », "one of the residents": determiners in the singular, a link, and the noun of several people. */
export function isOneOf({ words, lexicon }: Reading, c: Chunk, tail: Chunk): boolean {
  if (tail.role?.plural !== true || c.roleAt < tail.from) return false;
  // « l’un des frères Roy » is one of those who bear the name.
  if (tail.name !== null && !isOn(words[c.roleAt + 1], LIST.nounLinks | LIST.prepositions)) return false;
  const last = tail.from - 2;
  if (last < c.from) return false;
  for (let i = c.from; i <= last; i++) if (!isOn(words[i], LIST.determiners)) return false;
  const one = words[last]?.low ?? '';
  return lexicon.ones.has(one);
}

/** « une riveraine » out of « les riverains »: the gender of the word that counts, where it has one. */
export function oneGender({ words, lexicon }: Reading, c: Chunk, { gender }: Profile): Pronoun['gender'] {
  for (let i = c.from; i <= c.to && isOn(words[i], LIST.determiners); i++) {
    const told = lexicon.locale.speech.determinerGender.get(words[i]?.low ?? '');
    if (told && told.gender !== 'unknown') return told.gender;
  }
  return gender;
}

/** « un autre élu », "a second witness": somebody else than the one before. */
export function tellsApart({ words, lexicon }: Reading, c: Chunk): boolean {
  for (let i = c.from; i <= c.to && i <= c.from + 1; i++) if (lexicon.others.has(words[i]?.low ?? '')) return true;
  return false;
}

/** « habitant de Morvelle » of « l’un des habitants de Morvelle »; null where the noun has no singular in the tables. */
export function oneOfName({ words, lexicon, text }: Reading, c: Chunk, { fresh, to }: Profile): string | null {
  if (!fresh) return null;
  const { roles } = lexicon.locale.names;
  const end = words[to]?.end ?? 0;
  const plural = words[c.roleAt]?.low ?? '';
  const role = roles.get(plural);
  if (!role?.plural) return null;
  let singular: string | null = null;
  let most = plural.length / 2;
  for (const [word, each] of roles) {
    if (each.plural || each.gender !== role.gender) continue;
    const shared = sharedStart(word, plural) - Math.abs(plural.length - word.length) / 4;
    if (shared > most) [singular, most] = [word, shared];
  }
  return singular === null ? null : singular + text.slice(words[c.roleAt]?.end ?? end, end);
}

/** « un autre », « une seconde », "another": nothing but the word that sets it apart, and its determiner. */
export function isBareOther({ words, lexicon }: Reading, { from, to }: Chunk): boolean {
  if (!lexicon.others.has(words[to]?.low ?? '') || lexicon.definite.has(words[from]?.low ?? '')) return false;
  return from === to || (to === from + 1 && isOn(words[from], LIST.determiners));
}

/** The noun of whoever spoke last without a name, with the word that sets another apart: « autre habitante ». */
export function anotherOf(reading: Reading, { chunk: c, sentence }: Item, order: readonly Told[]): Profile | null {
  if (!c) return null;
  const { words, lexicon } = reading;
  const gender = lexicon.locale.speech.determinerGender.get(words[c.from]?.low ?? '')?.gender ?? 'unknown';
  const kind = order.findLast(
    ({ cluster, spoke, sentence: at }) =>
      spoke && cluster.names.length === 0 && !cluster.plural && at >= sentence - REACH && cluster.offices.length > 0,
  )?.cluster;
  if (!kind || (gender !== 'unknown' && kind.gender !== 'unknown' && gender !== kind.gender)) return null;
  const [first = '', ...rest] = kind.name.split(' ');
  const noun = lexicon.others.has(first) && rest.length > 0 ? rest.join(' ') : kind.name;
  return {
    from: c.from,
    to: c.to,
    sentence,
    form: 'description',
    type: 'anonymous',
    name: `${words[c.to]?.low ?? ''} ${noun}`,
    titled: null,
    nameWords: [],
    identity: null,
    office: kind.offices[0] ?? null,
    noun: null,
    outlet: false,
    house: false,
    nameless: true,
    gender: gender === 'unknown' ? kind.gender : gender,
    plural: false,
    polities: [],
    definite: false,
    demonstrative: false,
    fresh: true,
    owned: false,
    country: null,
  };
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
