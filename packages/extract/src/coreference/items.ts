import { placesNamed, type Pronoun } from '@dixit/locales/contract';
import { type Chunk, chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { appositive, description } from './describe.ts';
import { isBareOther, oneOfName } from './one-of.ts';
import { type Profile, isLocated, profilesOf } from './profile.ts';

/** A pronoun or noun phrase that means somebody. */
export interface Item {
  at: number;
  sentence: number;
  chunk: Chunk | null;
  pronoun: Pronoun | null;
  /** What the item says; together with its apposition. */
  profile: Profile | null;
  /** The apposition, as a mention of its own. */
  second: Profile | null;
  inner: readonly Profile[];
  /** A pronoun inside a cue: « à l’en croire », « à ses yeux ». */
  held: boolean;
  /** See `Told`. */
  subject: number;
  description: string;
  /** See `Told`. */
  placed: boolean;
  /** « un autre », "another": somebody else of the kind spoken of. */
  elliptic: boolean;
}

/** For each word: whether it is the first of a speaker, and one that is no noun phrase. */
export type Speaking = Uint8Array;
export const NOBODY = 0;
export const PHRASE = 1;
export const ONE_WORD = 2;

const ITEM = { held: false, inner: [], second: null, description: '', subject: 0, elliptic: false, placed: false };

/** Pronouns and noun phrases in reading order; an apposition belongs to the phrase before it. */
export function itemsOf(reading: Reading, speaking: Speaking): Item[] {
  const items: Item[] = [];
  const known = namesInside(reading);
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index];
    if (!sentence || sentence.kind === 'crosshead') continue;
    const chunks = chunk(reading, sentence);
    let next = 0;
    let skipTo = -1;
    let leads = true;
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = reading.words[i];
      const c = chunks[next]?.from === i ? chunks[next++] : undefined;
      const speaks = speaking[i] ?? NOBODY;
      if (!c && speaks === NOBODY && !isOn(word, LIST.pronouns)) continue;
      const pronoun =
        word?.kind === 'word' && isOn(word, LIST.pronouns)
          ? reading.lexicon.locale.speech.pronouns.get(word.low)
          : undefined;
      const stands = pronoun?.person === 3 && !pronoun.indefinite && !(c && c.to > i);
      if (c?.anaphor && i >= skipTo) {
        items.push({ ...ITEM, at: i, sentence: index, chunk: null, pronoun: c.anaphor, profile: null });
        skipTo = c.to + 1;
        leads = false;
        continue;
      }
      if (!c && !stands && speaks === NOBODY) continue;
      const base = { ...ITEM, at: i, sentence: index };
      if (pronoun && stands && (word?.quote === -1 || word?.clitic)) {
        items.push({ ...base, chunk: null, pronoun, profile: null });
        if (!isOn(word, LIST.objectPronouns)) leads = false;
        continue;
      }
      if (speaks !== NOBODY && !c && isOn(word, LIST.objectPronouns)) {
        const whoever: Pronoun = { gender: 'unknown', plural: false, person: 3, indefinite: false };
        items.push({ ...base, held: true, chunk: null, pronoun: whoever, profile: null });
        continue;
      }
      const possessive =
        speaks === ONE_WORD ? reading.lexicon.locale.names.possessives.get(word?.low ?? '') : undefined;
      if (possessive) {
        const held = possessive.gender === 'unknown' && !possessive.plural && !gendered(reading);
        items.push({
          ...base,
          held,
          chunk: null,
          pronoun: { ...possessive, person: 3, indefinite: false },
          profile: null,
        });
        continue;
      }
      if (!c || i < skipTo) continue;
      const [profile, ...inner] = profilesOf(reading, c, index);
      if (speaks !== NOBODY && isBareOther(reading, c)) {
        items.push({ ...base, chunk: c, pronoun: null, profile: null, subject: 2, elliptic: true });
        continue;
      }
      if (!profile || isWeak(reading, profile, known)) continue;
      const joined = appositive(reading, chunks, { chunk: c, profile });
      if (joined) skipTo = joined.chunk.to + 1;
      items.push({
        ...base,
        chunk: c,
        pronoun: null,
        profile: joined?.profile ?? profile,
        second: joined?.second ?? null,
        placed: profile.type === 'unknown' && isLocated(reading, c),
        subject: leadOf(reading, c, { leads, speaking: speaks !== NOBODY }),
        inner: [...inner, ...(joined?.inner ?? [])],
        description: oneOfName(reading, c, profile) ?? description(reading, chunks, { ...c, from: profile.from }),
      });
      if (!c.prepositional && word?.quote === -1) leads = false;
    }
  }
  return items;
}

/** Whether a possessive tells the owner's gender: her, but not « ses ». */
const gendered = ({ lexicon }: Reading): boolean =>
  [...lexicon.locale.names.possessives.values()].some(({ gender }) => gender !== 'unknown');

/** Capitalised words that stand behind another word: names, wherever else they begin a sentence. */
function namesInside({ words }: Reading): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (word?.cap && words[i - 1]?.kind === 'word') found.add(word.low);
  }
  return found;
}

/** A sentence may begin with any word: one that is nothing else than capitalised is no name. */
function isWeak(reading: Reading, { type, from, to, name, identity }: Profile, known: ReadonlySet<string>): boolean {
  if (type !== 'unknown' || name === null || identity !== null || from !== to) return false;
  const { lexicon, words } = reading;
  const next = words[to + 1]?.low ?? '';
  // « Basile* »: a name that the article has changed.
  if (next === '*' && words[to + 1]?.start === words[to]?.end) return false;
  if (lexicon.locale.speech.verbs.has(next) || lexicon.locale.speech.carriers.has(next)) return false;
  if (placesNamed(lexicon.locale, name).length > 0) return false;
  return !known.has(words[from]?.low ?? '');
}

/** X said, dit X: the words of a verb before or after. */
function isBesideVerb(reading: Reading, c: Chunk): boolean {
  const { words, lexicon } = reading;
  const { speech } = lexicon.locale;
  const after = words[c.to + 1]?.low ?? '';
  if (speech.verbs.has(after) || speech.carriers.has(after)) return true;
  const before = speech.verbs.get(words[c.from - 1]?.low ?? '') ?? [];
  return speech.inverts && before.length > 0 && !before.some(({ verb }) => verb.object === 'addressee');
}

/** See `Told`: the first subject of its sentence, a speaker, the subject of another verb. */
function leadOf(reading: Reading, c: Chunk, { leads, speaking }: { leads: boolean; speaking: boolean }): number {
  if (c.prepositional) return speaking ? 1.5 : 0;
  return leads ? 2 : speaking ? 1.5 : isBesideVerb(reading, c) ? 1 : 0;
}
