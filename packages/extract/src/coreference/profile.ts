import { type PlaceEntry, countryName, placesNamed } from '@dixit/locales/contract';
import type { ActorType } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Chunk } from '../reading/chunk.ts';
import { label } from '../reading/label.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { honorificBefore, isLinked, issuerOf, namedAt, nameStart, ownsRole } from './name.ts';
import { type Office, officeOf, politiesIn } from './office.ts';
import { isOneOf, oneGender, tellsApart } from './one-of.ts';
import { seatOf } from './seat.ts';

/** What a noun phrase says about whom it means. */
export interface Profile {
  from: number;
  to: number;
  sentence: number;
  form: 'name' | 'role' | 'description' | 'metonym' | 'demonym';
  type: ActorType;
  /** The name alone, without title and office. */
  name: string | null;
  /** The name of an outlet with the article that belongs to it: « Le Monde », "The Guardian". */
  titled: string | null;
  /** Folded words of the name. */
  nameWords: readonly string[];
  /** What the name means whatever it is called: a country, a seat, a place. */
  identity: string | null;
  office: Office | null;
  /** The noun of an institution that stands without a name: « le palais ». */
  noun: string | null;
  /** Named with the noun of an outlet: « l’agence Halcyon ». */
  outlet: boolean;
  /** The last word of its name alone names it too: « l’agence Halcyon ». */
  house: boolean;
  /** An office nobody need be named for: a source, an official, a witness. */
  nameless: boolean;
  gender: 'feminine' | 'masculine' | 'unknown';
  plural: boolean;
  /** Countries it names: « les présidents kestrien et orlavien ». */
  polities: readonly string[];
  definite: boolean;
  demonstrative: boolean;
  /** One of several, or another one: nobody that was shown before. */
  fresh: boolean;
  /** Its determiner names an owner: « son avocat ». */
  owned: boolean;
  /** ISO 3166-1 alpha-2 or key of the country it is, or belongs to. */
  country: string | null;
}

/** The mentions in a noun phrase: the phrase itself, then those inside it that are somebody of their own. */
export function profilesOf(reading: Reading, c: Chunk, sentence: number): Profile[] {
  const head = issuerOf(reading, c) ?? c;
  const own = profile(reading, head, sentence);
  const tail = tailOf(reading, head, own, sentence);
  const inner = tail ? profilesOf(reading, tail, sentence) : [];
  if (tail && own && isOneOf(reading, head, tail))
    return [{ ...own, fresh: true, plural: false, definite: false, gender: oneGender(reading, head, own) }];
  if (!own || isOnlyTail(reading, head, own, tail)) return inner;
  const personal = own.type === 'person' || own.type === 'anonymous' || own.type === 'group' || own.type === 'document';
  return [own, ...inner.filter((each) => each.type === 'country' || (personal && each.name !== null))];
}

/** « des commentaires de Velin » speaks of Velin: nothing before the link is somebody. */
function isOnlyTail(reading: Reading, c: Chunk, own: Profile, tail: Chunk | null): boolean {
  if (!tail || own.identity !== null) return false;
  if (own.office !== null) return c.roleAt >= tail.from;
  return c.name === null || c.name.from >= tail.from ? namedAt(reading, c) === null : false;
}

/** What stands behind the first link that is no part of an office or of the holder's name. */
function tailOf(reading: Reading, c: Chunk, own: Profile | null, sentence: number): Chunk | null {
  const { words, lexicon, sentences } = reading;
  const around = sentences[sentence];
  if (!around) return null;
  for (let i = c.from + 1; i < c.to; i++) {
    if (!isOn(words[i], LIST.nounLinks) || isWithin(c.office, i)) continue;
    if (own?.office && c.name && c.roleAt < i && i < c.name.from && isTitle(reading, c, i)) return null;
    const tail: Chunk = { ...c, from: i + 1, name: null, role: null, roleAt: -1, office: [], prepositional: true };
    tail.plural = has(words[i + 1], TRAIT.determinerGender)
      ? (lexicon.locale.speech.determinerGender.get(words[i + 1]?.low ?? '')?.plural ?? null)
      : null;
    label(reading, tail, around);
    return tail;
  }
  return null;
}

const isWithin = (office: readonly number[], at: number): boolean =>
  office.length > 0 && at > Math.min(...office) && at < Math.max(...office);

/** « le président de la Kestrie Radek Osmar »: the name behind the office is its holder's. */
const isTitle = (reading: Reading, c: Chunk, link: number): boolean => {
  const start = nameStart(reading, c);
  return start !== null && start - link > 1 && !isLinked(reading, c, start);
};

function profile(reading: Reading, c: Chunk, sentence: number): Profile | null {
  const { words, lexicon } = reading;
  const start = nameStart(reading, c);
  const ofRole =
    c.role !== null && c.name !== null && start !== null && c.roleAt < start && isLinked(reading, c, start);
  const institution = namedAt(reading, c);
  const beforeRole =
    institution === null &&
    c.name !== null &&
    c.roleAt > c.name.to &&
    words[c.name.to + 1]?.low !== "'s" &&
    !isDescribed(reading, c, c.name);
  const hasName = c.name !== null && start !== null && !ofRole && !beforeRole && !ownsRole(reading, c);
  if (!hasName && !c.role && (institution === null || isBare(reading, c))) return null;
  const range = hasName
    ? institution === null
      ? { from: start ?? c.from, to: c.name?.to ?? c.to }
      : { from: firstContent(reading, c), to: c.to }
    : null;
  const name = range ? textOf(reading, range.from, range.to) : null;
  const polities = politiesIn(reading, c, range);
  const seat = institution === 'institution' && c.role === null ? seatOf(reading, c, polities[0]) : null;
  const known = seat
    ? seated(textOf(reading, firstContent(reading, c), c.to), seat, polities[0] ?? '')
    : range && c.role === null
      ? knownPlace(reading, c, range)
      : null;
  if (known === 'nobody') return null;
  const office = institution === null && !known ? officeOf(reading, c, range) : null;
  const folded = range
    ? words
        .slice(range.from, range.to + 1)
        .filter((w) => w.kind !== 'mark')
        .map((w) => fold(w.low))
    : [];
  const honorific = range ? honorificBefore(reading, range.from) : null;
  // « M. Le Gallou » is Yvan Le Gallou: the article is no given name.
  if (honorific !== null && folded.length > 1 && lexicon.particles.has(folded[0] ?? '')) folded.shift();
  const given =
    folded.length > 1
      ? (lexicon.locale.names.givenNames.get(words[start ?? 0]?.low ?? '') ??
        lexicon.locale.names.givenNames.get(words[start ?? 0]?.low.split('-')[0] ?? ''))
      : undefined;
  const determiner = has(words[c.from], TRAIT.determinerGender)
    ? lexicon.locale.speech.determinerGender.get(words[c.from]?.low ?? '')
    : undefined;
  const spoken = c.role?.gender ?? 'unknown';
  const gender =
    honorific && honorific !== 'unknown'
      ? honorific
      : spoken !== 'unknown' && institution === null
        ? spoken
        : (given ??
          determinedGender(reading, c, office || institution !== null || !honorific ? determiner?.gender : undefined));
  const plural = range && institution === null && !c.role?.plural ? false : (c.role?.plural ?? c.plural ?? false);
  const form = known ? known.form : hasName ? 'name' : c.role ? 'role' : 'description';
  return {
    from: c.from,
    to: c.to,
    sentence,
    form,
    type: known
      ? known.type
      : typeOf(reading, c, {
          hasName,
          institution,
          folded,
          personal: honorific !== null || given !== undefined,
          plural,
        }),
    name: known?.name ?? name,
    nameWords: folded,
    identity: known?.identity ?? null,
    office,
    noun: institution === 'institution' && !hasName ? loneNoun(reading, c) : null,
    titled: hasName && !known && c.role === null && isOutlet(reading, c) ? titledName(reading, c, range) : null,
    outlet: hasName && !known && c.role === null && isOutlet(reading, c),
    house: hasName && folded.length > 1 && has(words[firstContent(reading, c)], TRAIT.outlets),
    owned: has(words[c.from], TRAIT.possessives),
    nameless: c.role?.kind === 'anonymous',
    gender: known?.type === 'country' && gender === 'unknown' ? 'unknown' : gender,
    plural: known ? (determiner?.plural ?? false) : plural,
    polities,
    definite: has(words[c.from], TRAIT.definite) || (c.prepositional && has(words[c.from - 1], TRAIT.definite)),
    demonstrative: has(words[c.from], TRAIT.demonstratives),
    fresh: !has(words[c.from], TRAIT.definite) && tellsApart(reading, c),
    country: known?.country ?? office?.polity ?? polities[0] ?? null,
  };
}

/** « Zora Melin cheffe du port »: where the head stands first, an office right behind a full name is its holder's. */
const isDescribed = (reading: Reading, c: Chunk, name: { from: number; to: number }): boolean =>
  !reading.lexicon.locale.names.headLast && name.from === c.from && name.to > name.from && c.roleAt === name.to + 1;

/** With the article in capitals before it. */
function titledName(reading: Reading, c: Chunk, range: { from: number; to: number } | null): string | null {
  const at = (range?.from ?? 0) - 1;
  const isArticle =
    range !== null &&
    range.from === c.name?.from &&
    at >= c.from &&
    reading.words[at]?.cap &&
    has(reading.words[at], TRAIT.definite);
  return isArticle ? textOf(reading, at, range.to) : null;
}

/** « le », « la »; where the article is elided, the adjective of a people may tell: « l’élu kestrien ». */
function determinedGender(
  { words, polities, lexicon }: Reading,
  c: Chunk,
  told: Profile['gender'] | undefined,
): Profile['gender'] {
  if (told !== undefined && told !== 'unknown') return told;
  for (let i = c.from; i <= c.to; i++)
    if (polities.get(i)?.form === 'people') return lexicon.locale.names.genderOf(words[i]?.low ?? '');
  return 'unknown';
}

interface Known {
  form: Profile['form'];
  type: ActorType;
  name: string;
  identity: string;
  country: string;
}

/** A country, a people, a seat of government: by the tables, or by what the document says. */
function knownPlace(reading: Reading, c: Chunk, range: { from: number; to: number }): Known | 'nobody' | null {
  const { words, lexicon } = reading;
  const polity = reading.polities.get(range.from);
  const printed = textOf(reading, range.from, range.to);
  const located = isLocated(reading, c);
  if (polity && polity.to >= range.to) {
    const alone = c.to === range.to && lexicon.determiners.has(words[c.from]?.low ?? '');
    if (polity.form === 'people' && alone && c.plural === false) return 'nobody';
    if (polity.form === 'capital' && located) return city(printed, polity.key);
    return {
      form: polity.form === 'country' ? 'name' : polity.form === 'people' ? 'demonym' : 'metonym',
      type: 'country',
      name: polity.name ?? printed,
      identity: `country:${polity.key}`,
      country: polity.key,
    };
  }
  const places = placesNamed(lexicon.locale, printed);
  const seat = places.find(({ form }) => form === 'metonym');
  if (seat) return institution({ ...seat, name: printed });
  const capital = places.find(({ form }) => form === 'capital');
  if (capital && !located) {
    const name = reading.countries.get(capital.country)?.name ?? countryName(capital.country, lexicon.locale.code);
    const identity = `country:${capital.country}`;
    return { form: 'metonym', type: 'country', name, identity, country: capital.country };
  }
  const place = capital ?? places.find(({ form }) => form === 'city');
  return place ? city(printed, place.country) : null;
}

const city = (name: string, country: string): Known => ({
  form: 'name',
  type: 'unknown',
  name,
  identity: `place:${fold(name)}`,
  country,
});

const seated = (name: string, key: string, country: string): Known => ({
  form: 'description',
  type: 'institution',
  name,
  identity: `seat:${key}`,
  country,
});

const institution = ({ name, country, institution: key }: PlaceEntry): Known => ({
  form: 'name',
  type: 'institution',
  name,
  identity: `seat:${key ?? fold(name)}`,
  country,
});

/** « à Brevna », "in Sennoy": where something is, not who does it. */
export const isLocated = (reading: Reading, c: Chunk): boolean =>
  c.prepositional && reading.lexicon.locale.events.placeBefore.includes(fold(reading.words[c.from - 1]?.low ?? ''));

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
  const raw = c.name ? textOf(reading, c.name.from, c.name.to) : '';
  if (clues.hasName && (lexicon.knownOutlets.has(raw) || lexicon.knownInstitutions.has(raw))) return 'institution';
  if (clues.hasName && !clues.personal && c.role === null && isOutlet(reading, c)) return 'institution';
  if (clues.hasName && /\d/u.test(raw)) return 'unknown';
  if (clues.hasName && (clues.personal || (c.role && !clues.plural))) return 'person';
  const determined = isOn(words[c.from], LIST.determiners);
  if (clues.hasName && clues.folded.length >= 2 && clues.folded.length <= 4 && !determined) {
    return clues.folded.some((word) => lexicon.institutions.has(word) || lexicon.outlets.has(word))
      ? 'institution'
      : 'person';
  }
  if (clues.hasName)
    return clues.plural ? 'group' : determined || /^\p{Lu}{2,}$/u.test(raw) ? 'institution' : 'unknown';
  if (c.role?.kind === 'office') return clues.plural ? 'group' : 'person';
  return clues.plural && c.role?.kind === 'people' ? 'group' : 'anonymous';
}

function textOf(reading: Reading, from: number, to: number): string {
  const span = spanOf(reading, from, to);
  return reading.text.slice(span.start, span.end);
}

function firstContent(reading: Reading, c: Chunk): number {
  return isOn(reading.words[c.from], LIST.determiners) && c.from < c.to ? c.from + 1 : c.from;
}

/** « l’agence Halcyon », « le Courrier des Îles », "the Sorges Herald": a name that outlets have. */
export function isOutlet({ words, lexicon, text }: Reading, c: Chunk): boolean {
  const { name } = c;
  if (!name) return false;
  for (let i = c.from; i < name.from && !isOn(words[i], LIST.nounLinks); i++)
    if (has(words[i], TRAIT.outlets)) return true;
  if (lexicon.knownOutlets.has(text.slice(words[name.from]?.start ?? 0, words[name.to]?.end ?? 0))) return true;
  const determined = isOn(words[name.from - 1], LIST.determiners);
  for (let i = name.from; i <= name.to; i++)
    if (words[i]?.cap && has(words[i], TRAIT.mastheads)) return determined || name.to > name.from;
  return false;
}

/** « en commission », « de diplomatie »: without any article nobody in particular, where the language has articles. */
function isBare({ words, lexicon }: Reading, c: Chunk): boolean {
  if (lexicon.locale.speech.bareNouns || c.anaphor) return false;
  return !isOn(words[c.from], LIST.determiners) && !isOn(words[c.from - 1], LIST.determiners);
}

/** « le (même) palais », « le quotidien conservateur », "the conservative daily": a noun and what narrows it down. */
function loneNoun(reading: Reading, c: Chunk): string | null {
  const { words, lexicon } = reading;
  const from = firstContent(reading, c);
  const last = words[c.to];
  if (!last || last.cap || c.to - from > 3) return null;
  let noun: string | null = null;
  for (let i = from; i <= c.to; i++) {
    const word = words[i];
    if (!word || word.cap || isOn(word, LIST.nounLinks)) return null;
    const head = has(word, TRAIT.institutions | TRAIT.outlets);
    if (head && (noun === null || lexicon.locale.names.headLast)) noun = word.low;
  }
  const known = noun !== null && (c.to - from <= 1 || lexicon.outlets.has(noun) || lexicon.bodies.has(noun));
  return known && noun !== null ? fold(noun) : null;
}
