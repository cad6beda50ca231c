import type { Trigger } from '../triggers.ts';
import { type Frame, type Phrase, foldedOf, isMark, isNamed, isSomebody, lowOf } from './frame.ts';
import { type Complements, complementsOf } from './object.ts';
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
const MUTUAL = new Set<Trigger['type']>(['CONSULT', 'COOPERATE']);
/** Types of harm: what follows "of" a noun of theirs suffers it. */
const HARM = new Set<Trigger['type']>(['ASSAULT', 'SANCTION', 'COERCE', 'ACCUSE', 'REJECT']);

/** « la libération de X » frees X. */
function isSufferedBy({ type, mode }: Trigger): boolean {
  return HARM.has(type) || mode === 'release';
}

/** Furthest back a pronoun is looked up in its sentence, in clauses. */
const CLAUSES = 2;

interface How {
  /** Only what stands right in its clause: for whole documents. */
  strict: boolean;
}

/** `isFaint`: nobody by name, or one side only of what is told in passing. */
export function rolesOf(frame: Frame, trigger: Trigger, at: Phrase, { strict }: How): Roles & { isFaint: boolean } {
  const head = trigger.paired ? { from: at.from, to: at.from } : at;
  const roles = trigger.verb ? ofVerb(frame, trigger, head, strict) : ofNoun(frame, trigger, at, strict);
  const somebody = (phrases: readonly Phrase[]) => phrases.filter((each) => isSomebody(frame, each));
  const [actors, recipients] = [somebody(roles.actors), somebody(roles.recipients)];
  const all = [...actors, ...recipients];
  const isFaint = !all.some((each) => isNamed(frame, each)) || (all.length < 2 && roles.depth > 0);
  return { actors, recipients, depth: roles.depth, isFaint };
}

function ofVerb(frame: Frame, trigger: Trigger, at: Phrase, strict: boolean): Roles {
  const { phrase, depth, ...how } = subjectOf(frame, at.from);
  const after = complementsOf(frame, at.to + 1);
  const subjects = phrase === null ? [] : withOthers(frame, namedFor(frame, phrase));
  const isAgentNext =
    frame.events.by.has(foldedOf(frame, at.to + 1)) && !frame.events.progressive.test(lowOf(frame, at.from));
  if ((how.passive && trigger.type !== 'AGREE') || isAgentNext) {
    return { actors: obliquesOf(after, frame.events.by), recipients: subjects, depth: how.passive ? depth : depth + 1 };
  }
  if (trigger.bidding) {
    const asking = subjectOf(frame, subjects[0]?.from ?? at.from).phrase;
    return { actors: asking === null ? [] : withOthers(frame, asking), recipients: subjects, depth };
  }
  return { actors: subjects, recipients: recipientsIn(frame, trigger, after, strict), depth };
}

/** A pronoun stands for who is named in the clause before: "X said it would leave". */
function namedFor(frame: Frame, phrase: Phrase): Phrase {
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
function withOthers(frame: Frame, last: Phrase): Phrase[] {
  const found = [last];
  for (let i = last.from - 1; i >= frame.sentence.from;) {
    const isAnd = frame.events.and.has(foldedOf(frame, i));
    const isComma = lowOf(frame, i) === ',' && found.length > 1;
    if (!isAnd && !isComma) break;
    const next = frame.phraseAt(lowOf(frame, i - 1) === ',' ? i - 2 : i - 1);
    if (next === null || next.from > i) break;
    const { prepositions, nounLinks } = frame.reading.lexicon;
    const ahead = lowOf(frame, next.from - 1);
    if (isComma && (prepositions.has(ahead) || nounLinks.has(ahead))) break;
    found.unshift({ from: next.from, to: Math.min(next.to, i - 1) });
    i = next.from - 1;
  }
  return found;
}

function obliquesOf({ oblique }: Complements, words: ReadonlySet<string>): Phrase[] {
  return oblique.find(({ word }) => words.has(word))?.phrases ?? [];
}

/**
 * Whom it is done to: the object that has a name, else who has one behind « contre », « avec », "that", else an
 * object that is somebody, else where it happens.
 */
function recipientsIn(frame: Frame, { type, mode }: Trigger, after: Complements, strict: boolean): Phrase[] {
  const named = (phrases: readonly Phrase[]) => phrases.filter((each) => isNamed(frame, each));
  const direct = named(after.direct).map((each) => withoutCharge(frame, each));
  if (direct.length > 0) return direct;
  const { towards, placeBefore, by } = frame.events;
  const clause = after.clause !== null && OF_CLAUSE.has(type) ? [after.clause] : [];
  if (clause.some((each) => isSomebody(frame, each)) && after.direct.length === 0) return clause;
  const groups = after.oblique
    .filter(({ word }) => !by.has(word) && (type !== 'CONSULT' || mode === 'visit' || !placeBefore.has(word)))
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
    ({ word, phrases }) => !by.has(word) && phrases.some((each) => isSomebody(frame, each)),
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

function ofNoun(frame: Frame, trigger: Trigger, at: Phrase, strict: boolean): Roles {
  const own = frame.phraseAt(at.from) ?? at;
  const before: Phrase = { from: own.from, to: at.from - 1 };
  const { lexicon, polities } = frame.reading;
  // « une invasion russe de l’Orlavie »
  const people = polities.get(at.to + 1);
  const adjective = people?.form === 'people' && people.to <= own.to ? [{ from: at.to + 1, to: people.to }] : [];
  const next = (adjective[0]?.to ?? at.to) + 1;
  const rest: Phrase = { from: lexicon.nounLinks.has(lowOf(frame, next)) ? next + 1 : next, to: own.to };
  const after = complementsOf(frame, Math.max(own.to, at.to) + 1, { nominal: true });
  const modifier = before.to >= before.from && isNamed(frame, before) ? [before] : adjective;
  const of = rest.to >= rest.from && isSomebody(frame, rest) ? [rest] : [];
  const { by, between, towards } = frame.events;
  const pair = after.oblique.find(({ word }) => between.has(word));
  const governed = isGoverned(frame, { own, at, strict }) ? governorOf(frame, own) : null;
  const subjects =
    governed === null || governed.phrase === null ? [] : withOthers(frame, namedFor(frame, governed.phrase));
  const depth = governed === null ? 1 : governed.depth;
  const agents = obliquesOf(after, by);
  if (pair !== undefined && MUTUAL.has(trigger.type)) {
    return subjects.length > 0
      ? { actors: subjects, recipients: pair.phrases, depth }
      : { actors: pair.phrases, recipients: [], depth };
  }
  const facing = after.oblique
    .filter(({ word }) => towards.has(word))
    .flatMap(({ phrases }) => phrases.filter((each) => isSomebody(frame, each)));
  const isSuffered = isSufferedBy(trigger);
  const owners = modifier.length > 0 ? modifier : !isSuffered && of.length > 0 ? of : subjects;
  const recipients = isSuffered && of.length > 0 ? of : facing;
  const isDone =
    !strict && governed !== null && subjects.length > 0 && owners === subjects && !MUTUAL.has(trigger.type);
  return {
    actors: agents.length > 0 && !isDone ? agents : owners,
    recipients:
      recipients.length === 0 && isDone
        ? recipientsIn(frame, trigger, complementsOf(frame, Math.max(own.to, at.to) + 1), strict)
        : recipients,
    depth,
  };
}

/** "a timetable for withdrawal" is none of it, nor « craint une invasion » for who asks for what is sure. */
function isGoverned(frame: Frame, { own, at, strict }: { own: Phrase; at: Phrase; strict: boolean }): boolean {
  for (let i = own.from; i < at.from; i++) if (frame.reading.lexicon.nounLinks.has(lowOf(frame, i))) return false;
  const link = frame.reading.lexicon.nounLinks.has(lowOf(frame, own.from - 1)) ? 1 : 0;
  return !strict || frame.events.light.has(lowOf(frame, own.from - 1 - link));
}

/** The verb whose object a noun is: « mener une frappe », "hold talks"; null where it is none. */
function governorOf(frame: Frame, own: Phrase): { phrase: Phrase | null; depth: number } | null {
  const { lexicon } = frame.reading;
  const at = own.from - (lexicon.nounLinks.has(lowOf(frame, own.from - 1)) ? 2 : 1);
  if (at < frame.sentence.from) return null;
  const low = lowOf(frame, at);
  const isBoundary = isMark(frame, at) || lexicon.coordinators.has(low) || lexicon.subordinators.has(low);
  if (isBoundary) return null;
  const { phrase, passive, depth } = subjectOf(frame, at + 1);
  if (passive) return null;
  return { phrase, depth: lexicon.prepositions.has(low) ? depth + 1 : depth };
}
