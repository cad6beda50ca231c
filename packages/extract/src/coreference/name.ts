import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** First word of the personal name: after honorific, and from a known given name on. */
export function nameStart(reading: Reading, c: Chunk): number | null {
  const { words } = reading;
  if (!c.name) return null;
  for (let i = c.name.from; i < c.name.to; i++) if (has(words[i], TRAIT.givenNames)) return i;
  const holder = behindPortfolio(reading, c);
  if (holder !== null) return holder;
  let i = c.name.from;
  while (i < c.name.to && (has(words[i], TRAIT.honorifics) || isOn(words[i], LIST.roles) || words[i]?.low === '.')) i++;
  return i;
}

/** Offices that are held for something with a capital: « ministre des Transports », « sénatrice de l’Ain ». */
const HELD_FOR: ReadonlySet<string> = new Set(['minister', 'secretary', 'mayor', 'governor', 'legislator']);
const LEAST_NAMES = 3;

/** « ministre des Transports Zora Melin »: of three capitals behind the link the last two are the holder’s. */
function behindPortfolio({ words, lexicon }: Reading, c: Chunk): number | null {
  if (!c.name || !c.role || lexicon.locale.names.headLast || !HELD_FOR.has(c.role.head)) return null;
  const { from, to } = c.name;
  const linked = isOn(words[from - 1], LIST.nounLinks) || isOn(words[from - 2], LIST.nounLinks);
  const first = isOn(words[to - 1], LIST.particles) ? to - 2 : to - 1;
  return linked && c.roleAt < from && first > from && to - from >= LEAST_NAMES - 1 ? first : null;
}

/** Whether the name stands behind a link to the role: « porte-parole de Mara Velin ». */
export function isLinked(reading: Reading, c: Chunk, start: number): boolean {
  const { words, lexicon } = reading;
  if (behindPortfolio(reading, c) === start) return false;
  for (let i = start - 1; i > c.roleAt; i--) {
    if (c.office.includes(i)) return false;
    const low = words[i]?.low ?? '';
    if (lexicon.addresseeWords.has(low) && i >= start - 2) return true;
    if (lexicon.nounLinks.has(low))
      return i === start - 1 || !lexicon.locale.names.givenNames.has(words[start]?.low ?? '');
    if (low === "'s") return false;
    if (words[i]?.cap && words[i + 1]?.cap !== true) return false;
    if (!lexicon.determiners.has(low) && start - i > 2) return false;
  }
  return false;
}

export function honorificBefore(reading: Reading, start: number): 'feminine' | 'masculine' | 'unknown' | null {
  const { words, lexicon } = reading;
  for (let i = start - 1; i >= Math.max(0, start - 2); i--) {
    const word = words[i];
    const found = has(word, TRAIT.honorifics) ? lexicon.locale.names.honorifics.get(word?.low ?? '') : undefined;
    if (found) return found;
  }
  return null;
}

/** `Kestria's president`: the name owns the office, it is not the holder's. */
export function ownsRole(reading: Reading, c: Chunk): boolean {
  return c.name !== null && c.roleAt > c.name.to && reading.words[c.name.to + 1]?.low === "'s";
}

/** The noun that makes the phrase an institution, an outlet or a document, when no office governs it. */
export function namedAt(reading: Reading, c: Chunk): 'institution' | 'document' | null {
  const { words, lexicon } = reading;
  const end = c.roleAt >= 0 ? c.roleAt : c.to + 1;
  for (let i = c.from; i < end; i++) {
    const word = words[i];
    if (isOn(word, LIST.nounLinks)) break;
    const institution = has(word, TRAIT.institutions | TRAIT.outlets);
    if (!institution && !has(word, TRAIT.documents | TRAIT.issuedDocuments)) continue;
    if (lexicon.locale.names.headLast && c.roleAt > i && !hasLink(reading, i, c.roleAt)) return null;
    return institution ? 'institution' : 'document';
  }
  return null;
}

function hasLink(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isOn(reading.words[i], LIST.nounLinks)) return true;
  return false;
}

/** « un communiqué de la mairie » is spoken by the town hall: the phrase behind the link. */
export function issuerOf(reading: Reading, c: Chunk): Chunk | null {
  const { words } = reading;
  let at = c.from;
  while (at <= c.to && !has(words[at], TRAIT.issuedDocuments)) {
    const word = words[at];
    if (isOn(word, LIST.nounLinks) || (word?.cap && at > c.from)) return null;
    at++;
  }
  while (at <= c.to && !isOn(words[at], LIST.nounLinks)) at++;
  const from = at + 1;
  if (from > c.to) return null;
  const named = c.name !== null && c.name.to >= from;
  return {
    ...c,
    from,
    name: named ? c.name : null,
    role: c.roleAt >= from ? c.role : null,
    roleAt: c.roleAt >= from ? c.roleAt : -1,
    office: c.roleAt >= from ? c.office : [],
  };
}
