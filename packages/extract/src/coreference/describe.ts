import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { type Profile, profilesOf } from './profile.ts';

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
  byStart: ReadonlyMap<number, Chunk>,
  { chunk: c, profile: known }: { chunk: Chunk; profile: Profile },
): Joined | null {
  if (reading.words[c.to + 1]?.low !== ',') return null;
  const next = byStart.get(c.to + 2);
  const [other, ...inner] = next ? profilesOf(reading, next, known.sentence) : [];
  if (!next || !other || other.plural !== known.plural) return null;
  const named = isPerson(known) ? known : isPerson(other) ? other : null;
  const holder = named === known ? other : known;
  if (!named || holder.office === null || holder.name !== null) return null;
  const second = {
    ...named,
    from: known.from,
    to: next.to,
    office: holder.office,
    country: holder.office.polity ?? named.country,
    gender: named.gender === 'unknown' ? holder.gender : named.gender,
  };
  return { chunk: next, profile: second, second: { ...other, from: next.from }, inner };
}

const isPerson = ({ name, type, office }: Profile): boolean =>
  name !== null && (type === 'person' || type === 'unknown') && office === null;

/** « une source à la Maison Ronde », "officials in Sundland": a description with the places and people that narrow it down. */
export function description(reading: Reading, byStart: ReadonlyMap<number, Chunk>, c: Chunk): string {
  const { words, lexicon } = reading;
  let to = c.to;
  if (c.role?.kind === 'anonymous') {
    for (let hops = 0; hops < 2; hops++) {
      const before = lexicon.prepositions.has(words[to + 1]?.low ?? '') ? to + 1 : to + 2;
      const next = byStart.get(before + 1);
      if (
        !lexicon.prepositions.has(words[before]?.low ?? '') ||
        words[to + 1]?.kind !== 'word' ||
        !next ||
        lexicon.locale.speech.verbs.has(words[to + 1]?.low ?? '')
      )
        break;
      to = next.to;
    }
  }
  const low = words[c.from]?.low ?? '';
  const counts = lexicon.locale.speech.determinerGender.get(low)?.plural ?? false;
  const skips = c.from < c.to && lexicon.determiners.has(low) && !(counts && !lexicon.definite.has(low));
  const span = spanOf(reading, words[c.from]?.kind === 'number' || !skips ? c.from : c.from + 1, to);
  return reading.text.slice(span.start, span.end);
}
