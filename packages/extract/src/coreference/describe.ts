import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { type Profile, isLocated, profilesOf } from './profile.ts';

interface Joined {
  /** Both as one mention. */
  profile: Profile;
  second: Profile;
  inner: readonly Profile[];
  chunk: Chunk;
}

/** « Le porte-parole du palais, Dmitri X, » and « Dmitri X, porte-parole du palais, »: one mention of one person. */
export function appositive(
  reading: Reading,
  chunks: readonly Chunk[],
  { chunk: c, profile: known }: { chunk: Chunk; profile: Profile },
): Joined | null {
  const titled = titledOutlet(reading, chunks, { chunk: c, profile: known });
  if (titled) return titled;
  if (reading.words[c.to + 1]?.low !== ',') return null;
  const next = startingAt(chunks, c.to + 2);
  const [other, ...inner] = next ? profilesOf(reading, next, known.sentence) : [];
  if (!next || !other || other.plural !== known.plural) return null;
  const withOffice = known.office !== null && known.name === null && isTitled(reading, next, other) ? other : null;
  const named = isPerson(known) ? known : isPerson(other) ? other : withOffice;
  const holder = named === known ? other : known;
  if (c.prepositional && known.office && !known.definite && isSubject(reading, next)) return null;
  // "Answering Mara Velin, the minister said": somebody else.
  if (c.prepositional && known.office === null && other.name === null && other.definite && isSubject(reading, next))
    return null;
  if (known.outlet || (known.type === 'unknown' && (known.from !== c.from || isLocated(reading, c)))) return null;
  if (!named || holder.office === null || holder.name !== null) return null;
  const second = {
    ...named,
    type: 'person' as const,
    from: known.from,
    to: next.to,
    office: holder.office,
    country: holder.office.polity ?? named.country,
    gender: named.gender === 'unknown' ? holder.gender : named.gender,
  };
  return { chunk: next, profile: second, second: { ...other, from: next.from }, inner };
}

/** Found by halving: phrases stand from left to right. */
function startingAt(chunks: readonly Chunk[], at: number): Chunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.from ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return chunks[low]?.from === at ? chunks[low] : undefined;
}

/** « selon un proche, Paul Roy hésite »: the name goes on with a verb of its own. */
function isSubject({ words, lexicon }: Reading, c: Chunk): boolean {
  const after = words[c.to + 1];
  return (
    after?.kind === 'word' &&
    !lexicon.prepositions.has(after.low) &&
    !lexicon.nounLinks.has(after.low) &&
    !lexicon.relatives.has(after.low) &&
    !lexicon.coordinators.has(after.low)
  );
}

/** « le quotidien kestrien “La Dépêche du Nehr” »: the outlet's name in marks behind its noun. */
function titledOutlet(
  reading: Reading,
  chunks: readonly Chunk[],
  { chunk: c, profile: known }: { chunk: Chunk; profile: Profile },
): Joined | null {
  const { words, quotations, lexicon } = reading;
  if (known.name !== null || known.noun === null || !lexicon.outlets.has(known.noun)) return null;
  const opens = words[c.to + 1]?.opens ?? -1;
  const next = opens < 0 ? undefined : startingAt(chunks, c.to + 2);
  const closes = next ? words[next.to + 1]?.closes : -1;
  const [other] = next && closes === opens && quotations[opens] ? profilesOf(reading, next, known.sentence) : [];
  if (!next || !other || other.name === null) return null;
  const profile: Profile = { ...other, from: known.from, outlet: true, type: 'institution', noun: null };
  return { chunk: next, profile, second: { ...other, outlet: true, type: 'institution' }, inner: [] };
}

/** « sa directrice, la docteure Zora Melin, »: the name has an office of its own; not the second of a list. */
function isTitled({ words, lexicon }: Reading, c: Chunk, { name, type, plural, polities }: Profile): boolean {
  const after = words[c.to + 1];
  const goesOn = after !== undefined && (after.kind === 'word' || lexicon.coordinators.has(after.low));
  return name !== null && type === 'person' && !plural && polities.length === 0 && !goesOn;
}

/** A rank goes with an office: "Colonel X, the ministry's spokesman". */
const RANK = 'general';

const isPerson = ({ name, type, office }: Profile): boolean =>
  name !== null && (type === 'person' || type === 'unknown') && (office === null || office.head === RANK);

/** « une source à la Maison Ronde », "officials in Sundland": a description with the places and people that narrow it down. */
export function description(reading: Reading, chunks: readonly Chunk[], c: Chunk): string {
  const { words, lexicon } = reading;
  let to = c.role?.kind === 'anonymous' || c.role?.kind === 'people' ? furtherEnd(reading, chunks, c.to) : c.to;
  while (to > c.from && words[to]?.low === "'s") to--;
  const low = words[c.from]?.low ?? '';
  const counts = lexicon.locale.speech.determinerGender.get(low)?.plural ?? false;
  const skips =
    c.from < c.to &&
    lexicon.determiners.has(low) &&
    !lexicon.others.has(low) &&
    !(counts && !lexicon.definite.has(low));
  const span = spanOf(reading, words[c.from]?.kind === 'number' || !skips ? c.from : c.from + 1, to);
  return reading.text.slice(span.start, span.end);
}

/** In words. */
const FURTHER = 8;

/** « un diplomate en poste à Vienne », "two people close to Ms Velin": on to the verb or the mark, if that is near. */
function furtherEnd(reading: Reading, chunks: readonly Chunk[], at: number): number {
  const { words, lexicon } = reading;
  const { speech } = lexicon.locale;
  const opener = words[at + 1]?.low ?? '';
  const second = words[at + 2]?.low ?? '';
  const opens =
    lexicon.locale.names.placing.includes(opener) ||
    (lexicon.locale.names.postposed.includes(opener) &&
      (lexicon.prepositions.has(second) || lexicon.nounLinks.has(second)));
  if (!opens || words[at + 1]?.kind !== 'word' || speech.verbs.has(opener) || speech.pronouns.has(opener)) return at;
  if (lexicon.determiners.has(opener) || lexicon.subordinators.has(opener) || lexicon.coordinators.has(opener))
    return at;
  if (lexicon.addresseeWords.has(opener) && startingAt(chunks, at + 2)?.role) return at;
  let to = at;
  for (let i = at + 1; i <= at + FURTHER; i++) {
    const word = words[i];
    if (!word || word.kind === 'mark' || word.opens >= 0) return to;
    const { low } = word;
    if (!word.cap && (speech.verbs.has(low) || speech.carriers.has(low) || lexicon.complementisers.has(low))) return to;
    if (lexicon.timeWords.has(low) || lexicon.relatives.has(low)) return to;
    const dangling = lexicon.prepositions.has(low) || lexicon.nounLinks.has(low) || lexicon.determiners.has(low);
    if (!dangling) to = i;
  }
  return to;
}
