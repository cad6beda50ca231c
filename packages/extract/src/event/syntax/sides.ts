import type { Trigger } from '../triggers.ts';
import { type Frame, type Phrase, foldedOf, isNamed, isSomebody, lowOf } from './frame.ts';
import type { Complements } from './object.ts';
import { subjectOf } from './subject.ts';

/** Who does what to whom, as noun phrases in reading order. */
export interface Roles {
  actors: Phrase[];
  recipients: Phrase[];
  /** Steps down from the main clause. */
  depth: number;
}

/** Types whose recipient may be the subject of the clause that follows: "demanded that X leave". */
const OF_CLAUSE = new Set<Trigger['type']>(['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'AGREE']);

export const MUTUAL = new Set<Trigger['type']>(['CONSULT', 'COOPERATE']);

/** Types of harm: what follows "of" a noun of theirs suffers it. */
export const HARM = new Set<Trigger['type']>(['ASSAULT', 'SANCTION', 'COERCE', 'ACCUSE', 'REJECT']);

/** « la libération de X » frees X. */
export function isSufferedBy({ type, mode }: Trigger): boolean {
  return HARM.has(type) || mode === 'release';
}

/** Furthest back a pronoun is looked up in its sentence, in clauses. */
const CLAUSES = 2;

/** A pronoun stands for who is named in the clause before: "X said it would leave". */
export function namedFor(frame: Frame, phrase: Phrase): Phrase {
  let named = phrase;
  for (let i = 0; i < CLAUSES; i++) {
    const pronoun = frame.reading.lexicon.locale.speech.pronouns.get(lowOf(frame, named.from));
    if (named.from !== named.to || pronoun === undefined || pronoun.person !== 3) return named;
    const before = subjectOf(frame, named.from).phrase;
    if (before === null) return named;
    named = before;
  }
  return named;
}

/** « X, Y et Z »: those that are enumerated before the last one. */
export function withOthers(frame: Frame, last: Phrase): Phrase[] {
  const found = [last];
  for (let i = last.from - 1; i >= frame.sentence.from;) {
    const isAnd = frame.events.and.has(foldedOf(frame, i));
    const isComma = lowOf(frame, i) === ',' && found.length > 1;
    if (!isAnd && !isComma) break;
    const next = frame.phraseAt(lowOf(frame, i - 1) === ',' ? i - 2 : i - 1);
    if (next === null || next.from > i) break;
    const { prepositions, nounLinks } = frame.reading.lexicon;
    const isLinked = (at: number) => prepositions.has(lowOf(frame, at)) || nounLinks.has(lowOf(frame, at));
    // « au large du Velmar, la Norvie et … »: what is enumerated is alike in its links.
    if (isComma && (isLinked(next.from - 1) || (isLinked(next.from) && !isLinked(found[0]?.from ?? i)))) break;
    found.unshift({ from: next.from, to: Math.min(next.to, i - 1) });
    i = next.from - 1;
  }
  return found;
}

export function obliquesOf({ oblique }: Complements, words: ReadonlySet<string>): Phrase[] {
  return oblique.find(({ word }) => words.has(word))?.phrases ?? [];
}

/**
 * Whom it is done to: the object that has a name, else who has one behind « contre », « avec », "that", else an
 * object that is somebody, else where it happens.
 */
export function recipientsIn(frame: Frame, { type, mode }: Trigger, after: Complements, strict: boolean): Phrase[] {
  const named = (phrases: readonly Phrase[]) => phrases.filter((each) => isNamed(frame, each));
  const direct = named(after.direct).map((each) => withoutCharge(frame, each));
  if (direct.length > 0) return direct;
  const { towards, placeBefore, by } = frame.events;
  const clause = after.clause !== null && OF_CLAUSE.has(type) ? [after.clause] : [];
  if (clause.some((each) => isSomebody(frame, each)) && after.direct.length === 0) return clause;
  const isOpen = (word: string) => !by.has(word) && (type !== 'CONSULT' || mode === 'visit' || !placeBefore.has(word));
  const groups = after.oblique
    .filter(({ word }) => isOpen(word))
    .map((each) => ({ ...each, phrases: named(each.phrases) }))
    .filter(({ phrases }) => phrases.length > 0);
  const isFacing = ({ word }: { word: string }) => towards.has(word) && !placeBefore.has(word);
  const near = groups.find((each) => isFacing(each) && !each.inner);
  if (strict) return near?.phrases ?? [];
  const best = near ?? groups.find((each) => !each.inner) ?? groups.find(isFacing) ?? groups[0];
  const somebody = after.direct.filter((each) => isSomebody(frame, each));
  if (best !== undefined) return best.phrases;
  if (somebody.length > 0) return somebody;
  const others = after.oblique.find(
    ({ word, phrases }) => isOpen(word) && phrases.some((each) => isSomebody(frame, each)),
  );
  return others?.phrases ?? (clause.length > 0 ? clause : named(obliquesOf(after, by)));
}

/** « accuse la Kestrie de mensonge »: a name takes no complement that names nobody. */
function withoutCharge(frame: Frame, phrase: Phrase): Phrase {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const isLink = frame.reading.lexicon.nounLinks.has(lowOf(frame, i));
    if (!isLink || isSomebody(frame, { from: i + 1, to: phrase.to })) continue;
    return isNamed(frame, { from: i - 1, to: i - 1 }) ? { from: phrase.from, to: i - 1 } : phrase;
  }
  return phrase;
}
