import { placesNamed } from '@dixit/locales/contract';
import type { PlaceEntry } from '@dixit/locales/contract';
import type { ActorType } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';

/** What a noun phrase says about whom it means. */
export interface Profile {
  from: number;
  to: number;
  sentence: number;
  form: 'name' | 'role' | 'description';
  type: ActorType;
  /** The name alone, without title and office. */
  name: string | null;
  /** Folded words of the name. */
  nameWords: readonly string[];
  /** Role head and the folded words around it that narrow it down. */
  head: string | null;
  modifiers: readonly string[];
  roleText: string | null;
  gender: 'feminine' | 'masculine' | 'unknown';
  plural: boolean;
  definite: boolean;
  /** ISO 3166-1 alpha-2, by the name itself or by a demonym beside it. */
  country: string | null;
}

/** Reads a noun phrase as a mention of somebody; null when it is none. */
export function profile(reading: Reading, c: Chunk, sentence: number): Profile | null {
  const { words, lexicon } = reading;
  const { speech } = lexicon.locale;
  const issuer = issuerOf(reading, c);
  if (issuer) return profile(reading, issuer, sentence);
  const start = nameStart(reading, c);
  const ofRole =
    c.role !== null && c.name !== null && start !== null && c.roleAt < start && isLinked(reading, c, start);
  const institution = institutionAt(reading, c);
  const beforeRole =
    institution === null && c.name !== null && c.roleAt > c.name.to && words[c.name.to + 1]?.low !== "'s";
  const hasName = c.name !== null && start !== null && !ofRole && !beforeRole && !ownsRole(reading, c);
  const folded = hasName
    ? words
        .slice(
          institution === null ? (start ?? c.from) : firstContent(reading, c),
          (institution === null ? (c.name?.to ?? c.to) : c.to) + 1,
        )
        .filter((w) => w.kind !== 'mark')
        .map((w) => fold(w.low))
    : [];
  if (!hasName && !c.role && institution === null) return null;
  const honorific = hasName ? honorificBefore(reading, start) : null;
  const name = hasName ? nameText(reading, c, start, institution) : null;
  const place = name === null ? null : (placesNamed(lexicon.locale, name)[0] ?? null);
  const given = folded.length > 1 ? givenGender(reading, words[start ?? 0]?.low ?? '') : undefined;
  const determiner = speech.determinerGender.get(words[c.from]?.low ?? '');
  const spoken = c.role?.gender ?? 'unknown';
  const gender =
    honorific && honorific !== 'unknown'
      ? honorific
      : spoken !== 'unknown'
        ? spoken
        : (given ?? (c.role ? (determiner?.gender ?? 'unknown') : 'unknown'));
  const plural = c.role?.plural ?? c.plural ?? false;
  return {
    from: c.from,
    to: c.to,
    sentence,
    form: hasName && institution === null ? 'name' : c.role ? 'role' : hasName ? 'name' : 'description',
    type: place
      ? placeType(place)
      : typeOf(reading, c, {
          hasName,
          institution,
          folded,
          personal: honorific !== null || given !== undefined,
          plural,
        }),
    name,
    nameWords: folded,
    head: c.role?.head ?? null,
    modifiers: modifiersOf(reading, c),
    roleText: c.role ? roleText(reading, c, hasName ? start : null) : null,
    gender,
    plural,
    country: place?.country ?? demonymIn(reading, c),
    definite: determiner !== undefined && isDefinite(reading, c),
  };
}

/** `Kestria's president`: the name owns the office, it is not the holder's. */
function ownsRole(reading: Reading, c: Chunk): boolean {
  return c.name !== null && c.roleAt > c.name.to && reading.words[c.name.to + 1]?.low === "'s";
}

const placeType = ({ form }: PlaceEntry): ActorType =>
  form === 'country' || form === 'demonym' ? 'country' : 'institution';

/** « le président kestrien »: the country of whom the phrase speaks. */
function demonymIn(reading: Reading, c: Chunk): string | null {
  const { words, lexicon } = reading;
  for (let i = c.from; i <= c.to; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || word.low.length < 4) continue;
    const known = placesNamed(lexicon.locale, word.low).find(
      (entry) => entry.form === 'demonym' || (entry.form === 'country' && word.cap),
    );
    if (known) return known.country;
  }
  return null;
}

/** « un communiqué de la mairie » is spoken by the town hall: the phrase behind the link. */
function issuerOf(reading: Reading, c: Chunk): Chunk | null {
  const { words, lexicon } = reading;
  let at = c.from;
  while (at <= c.to && !lexicon.issuedDocuments.has(words[at]?.low ?? '')) {
    if (lexicon.nounLinks.has(words[at]?.low ?? '') || words[at]?.cap) return null;
    at++;
  }
  while (at <= c.to && !lexicon.nounLinks.has(words[at]?.low ?? '')) at++;
  const from = at + 1;
  if (from > c.to) return null;
  const named = c.name !== null && c.name.to >= from;
  return {
    ...c,
    from,
    name: named ? c.name : null,
    role: c.roleAt >= from ? c.role : null,
    roleAt: c.roleAt >= from ? c.roleAt : -1,
  };
}

/** Of the given name, or of the first half of a double one. */
function givenGender(reading: Reading, word: string): 'feminine' | 'masculine' | undefined {
  const { givenNames } = reading.lexicon.locale.names;
  return givenNames.get(word) ?? givenNames.get(word.split('-')[0] ?? '');
}

/** First word of the personal name: after honorific, and from a known given name on. */
function nameStart(reading: Reading, c: Chunk): number | null {
  const { words, lexicon } = reading;
  const { names } = lexicon.locale;
  if (!c.name) return null;
  for (let i = c.name.from; i < c.name.to; i++) if (names.givenNames.has(words[i]?.low ?? '')) return i;
  let i = c.name.from;
  while (
    i < c.name.to &&
    (names.honorifics.has(words[i]?.low ?? '') || names.roles.has(words[i]?.low ?? '') || words[i]?.low === '.')
  )
    i++;
  return i;
}

function isLinked(reading: Reading, c: Chunk, start: number): boolean {
  const { words, lexicon } = reading;
  for (let i = start - 1; i > c.roleAt; i--) {
    const low = words[i]?.low ?? '';
    if (lexicon.nounLinks.has(low))
      return i === start - 1 || !lexicon.locale.names.givenNames.has(words[start]?.low ?? '');
    if (low === "'s") return false;
    if (words[i]?.cap && words[i + 1]?.cap !== true) return false;
    if (!lexicon.determiners.has(low) && start - i > 2) return false;
  }
  return false;
}

function honorificBefore(reading: Reading, start: number): Profile['gender'] | null {
  const { words, lexicon } = reading;
  for (let i = start - 1; i >= Math.max(0, start - 2); i--) {
    const found = lexicon.locale.names.honorifics.get(words[i]?.low ?? '');
    if (found) return found;
  }
  return null;
}

/** The noun that makes the phrase an institution, an outlet or a document, when no office comes first. */
function institutionAt(reading: Reading, c: Chunk): 'institution' | 'document' | null {
  const { words, lexicon } = reading;
  const end = c.roleAt >= 0 ? c.roleAt : c.to + 1;
  for (let i = c.from; i < end; i++) {
    const low = words[i]?.low ?? '';
    if (lexicon.nounLinks.has(low)) break;
    if (lexicon.institutions.has(low) || lexicon.outlets.has(low)) return 'institution';
    if (lexicon.documents.has(low) || lexicon.issuedDocuments.has(low)) return 'document';
  }
  return null;
}

interface Clues {
  hasName: boolean;
  institution: 'institution' | 'document' | null;
  folded: readonly string[];
  personal: boolean;
  plural: boolean;
}

function typeOf(reading: Reading, c: Chunk, clues: Clues): ActorType {
  const { words, lexicon } = reading;
  if (clues.institution !== null) return clues.institution;
  const raw = c.name ? reading.text.slice(words[c.name.from]?.start ?? 0, words[c.name.to]?.end ?? 0) : '';
  if (clues.hasName && (lexicon.knownOutlets.has(raw) || lexicon.knownInstitutions.has(raw))) return 'institution';
  if (clues.hasName && (clues.personal || (c.role && !clues.plural))) return 'person';
  if (
    clues.hasName &&
    clues.folded.length >= 2 &&
    clues.folded.length <= 4 &&
    !lexicon.determiners.has(words[c.from]?.low ?? '')
  ) {
    return clues.folded.some((word) => lexicon.institutions.has(word) || lexicon.outlets.has(word))
      ? 'institution'
      : 'person';
  }
  if (clues.hasName)
    return clues.plural
      ? 'group'
      : lexicon.determiners.has(words[c.from]?.low ?? '') || /^\p{Lu}{2,}$/u.test(raw)
        ? 'institution'
        : 'unknown';
  if (c.role?.kind === 'office') return clues.plural ? 'group' : 'person';
  return clues.plural && c.role?.kind === 'people' ? 'group' : 'anonymous';
}

function nameText(reading: Reading, c: Chunk, start: number, institution: string | null): string {
  const from = institution === null ? start : firstContent(reading, c);
  const span = spanOf(reading, from, institution !== null ? c.to : (c.name?.to ?? c.to));
  return reading.text.slice(span.start, span.end);
}

function firstContent(reading: Reading, c: Chunk): number {
  return reading.lexicon.determiners.has(reading.words[c.from]?.low ?? '') && c.from < c.to ? c.from + 1 : c.from;
}

function roleText(reading: Reading, c: Chunk, start: number | null): string {
  const from = firstContent(reading, c);
  let to = start !== null && start > c.roleAt ? start - 1 : c.to;
  while (to > c.roleAt && reading.words[to]?.kind === 'mark') to--;
  if (to < from) to = c.roleAt;
  const span = spanOf(reading, Math.min(from, to), to);
  return reading.text.slice(span.start, span.end);
}

function modifiersOf(reading: Reading, c: Chunk): string[] {
  const { words, lexicon } = reading;
  const found: string[] = [];
  for (let i = c.from; i <= c.to; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || i === c.roleAt || word.low.length < 3) continue;
    if (lexicon.determiners.has(word.low) || lexicon.nounLinks.has(word.low)) continue;
    found.push(fold(word.low));
  }
  return found;
}

function isDefinite(reading: Reading, c: Chunk): boolean {
  const low = reading.words[c.from]?.low ?? '';
  const determiner = reading.lexicon.locale.speech.determinerGender.get(low);
  return determiner !== undefined && reading.words[c.from]?.kind === 'word';
}
