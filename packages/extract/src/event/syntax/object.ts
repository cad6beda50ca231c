import { type Frame, type Phrase, foldedOf, isMark, isSomebody, isTime, isVerbal, lowOf } from './frame.ts';

/** What stands behind a verb or noun in its clause, in the order of the words. */
export interface Complements {
  direct: Phrase[];
  /** Behind a preposition. */
  oblique: { word: string; phrases: Phrase[]; inner: boolean }[];
  /** Who a clause behind "that" or "unless" speaks of. */
  clause: Phrase | null;
}

/** Furthest a complement may stand from its verb, in words. */
const REACH = 36;

/** The noun phrases that belong to the verb or noun that ends before a word. Linear in the sentence. */
export function complementsOf(frame: Frame, from: number, { nominal = false } = {}): Complements {
  const { reading, sentence } = frame;
  const { lexicon } = reading;
  const found: Complements = { direct: [], oblique: [], clause: null };
  let last: Phrase[] | null = null;
  let inner = false;
  for (let i = from; i < Math.min(sentence.to, from + REACH);) {
    const low = lowOf(frame, i);
    if (isMark(frame, i)) {
      if (low === '(') {
        while (i < sentence.to && lowOf(frame, i) !== ')') i++;
        i++;
        continue;
      }
      if (low === ',') {
        const next = frame.phraseAt(i + 1);
        if (last === null || next === null || !isEnumerated(frame, next)) break;
        last.push(next);
        i = next.to + 1;
        continue;
      }
      if (/[.:;!?—–]/u.test(low)) break;
      i++;
      continue;
    }
    if (frame.events.amounts.has(`${foldedOf(frame, i)} ${foldedOf(frame, i + 1)}`)) {
      i += 2;
      continue;
    }
    if (isInfinitiveAt(frame, i)) {
      inner = true;
      i += 2;
      continue;
    }
    const phrase = lexicon.complementisers.has(low) ? null : startOf(frame, i);
    if (phrase !== null) {
      if (isTime(frame, phrase)) {
        i = phrase.to + 1;
        continue;
      }
      last = [phrase];
      if (found.direct.length === 0 && found.oblique.length === 0 && !nominal) found.direct = last;
      else found.oblique.push({ word: '', phrases: last, inner });
      i = phrase.to + 1;
      continue;
    }
    if (lexicon.complementisers.has(low) || frame.events.and.has(foldedOf(frame, i)) || lexicon.coordinators.has(low)) {
      const next = nextPhrase(frame, i + 1);
      if (next === null) break;
      if (lexicon.complementisers.has(low)) {
        found.clause = next;
        break;
      }
      if (last === null) break;
      last.push(next);
      i = next.to + 1;
      continue;
    }
    if (lexicon.relatives.has(low)) break;
    if (lexicon.prepositions.has(low)) {
      const next = nextPhrase(frame, i + 1);
      if (next !== null && !isTime(frame, next)) {
        last = [next];
        found.oblique.push({ word: foldedOf(frame, i), phrases: last, inner });
        i = next.to + 1;
        continue;
      }
      i = next === null ? i + 1 : next.to + 1;
      continue;
    }
    if (lexicon.subordinators.has(low)) {
      found.clause = nextPhrase(frame, i + 1);
      break;
    }
    if (!isVerbal(frame, i) && !lexicon.timeWords.has(low)) {
      if (nominal) break;
      inner = true;
    }
    i++;
  }
  return found;
}

/** "to disperse crowds", « de bloquer la ville »: the verb opens no noun phrase. */
function isInfinitiveAt(frame: Frame, at: number): boolean {
  const { lexicon, words } = frame.reading;
  const next = words[at + 1];
  if (!lexicon.infinitiveMarkers.has(lowOf(frame, at)) || next === undefined || next.kind !== 'word') return false;
  const { speech, names } = lexicon.locale;
  if (speech.isInfinitive(next.low)) return true;
  const isNoun = next.cap || lexicon.determiners.has(next.low) || names.roles.has(next.low);
  return speech.bareNouns && !isNoun && !frame.events.collectives.has(next.low) && !frame.reading.polities.has(at + 1);
}

function startOf(frame: Frame, at: number): Phrase | null {
  const phrase = frame.phraseAt(at);
  return phrase === null ? null : { from: at, to: phrase.to };
}

function nextPhrase(frame: Frame, at: number): Phrase | null {
  return startOf(frame, at) ?? (isMark(frame, at) ? null : startOf(frame, at + 1));
}

/** « X, Y et Z »: an apposition has no "and" behind it. */
function isEnumerated(frame: Frame, { to }: Phrase): boolean {
  const next = foldedOf(frame, to + 1);
  return frame.events.and.has(next) || (next === ',' && isSomebody(frame, { from: to, to }));
}
