import type { Trigger } from '../triggers.ts';
import { TOWARDS } from '../worth.ts';
import { type Frame, type Phrase, foldedOf, isMark, isNamed, isSomebody, isTime, isVerbal, lowOf } from './frame.ts';
import { type Complements, complementsOf } from './object.ts';
import { HARM, MUTUAL, type Roles, isSufferedBy, namedFor, obliquesOf, recipientsIn, withOthers } from './sides.ts';
import { subjectOf } from './subject.ts';

/** Who does to whom what a noun names: around it in its phrase, behind it, and as the subject of the verb that it is the object of. */
export function rolesOfNoun(frame: Frame, trigger: Trigger, at: Phrase, strict: boolean): Roles {
  const own = frame.phraseAt(at.from) ?? partitive(frame, at) ?? at;
  const { modifier, of } = insideOf(frame, own, at);
  const verb = own === at ? -1 : verbBefore(frame, own);
  const governed = isDoneBy(frame, trigger, { own, at, verb, strict }) ? governorOf(frame, verb) : null;
  const subjects = governed?.phrase == null ? [] : withOthers(frame, namedFor(frame, governed.phrase));
  const depth = governed === null ? (verb < 0 && !isOblique(frame, own) ? 0 : 1) : governed.depth;
  const after = behind(frame, Math.max(own.to, at.to) + 1, verb < 0);
  const pair = obliquesOf(after, frame.events.between);
  if (pair.length > 0 && MUTUAL.has(trigger.type)) {
    return subjects.length > 0
      ? { actors: subjects, recipients: pair, depth }
      : { actors: pair, recipients: [], depth };
  }
  // « l’aide à X face à Y »: only the first.
  const facing =
    after.oblique
      .filter(
        ({ word }) =>
          frame.events.towards.has(word) && (trigger.type !== 'CONSULT' || !frame.events.placeBefore.has(word)),
      )
      .map(({ phrases }) => phrases.filter((each) => isSomebody(frame, each)))
      .find((phrases) => phrases.length > 0) ?? [];
  const isSuffered = isSufferedBy(trigger) && facing.length === 0;
  const owners = modifier.length > 0 ? modifier : !isSuffered && of.length > 0 ? of : subjects;
  const agents = obliquesOf(after, frame.events.by);
  const recipients = isSuffered && of.length > 0 ? of : facing;
  const isOwn = !strict && owners === subjects && subjects.length > 0 && !MUTUAL.has(trigger.type);
  const isMore = recipients.length === 0 && isOwn;
  return {
    actors: agents.length > 0 && !isOwn ? agents : owners,
    recipients: isMore
      ? recipientsIn(frame, trigger, complementsOf(frame, Math.max(own.to, at.to) + 1), strict)
      : recipients,
    depth,
  };
}

/** « une invasion russe de l’Orlavie », "Velmar's invasion of Kestria": whose, and of whom. */
function insideOf(frame: Frame, own: Phrase, at: Phrase): { modifier: Phrase[]; of: Phrase[] } {
  const { lexicon, polities } = frame.reading;
  const before: Phrase = { from: own.from, to: at.from - 1 };
  const people = polities.get(at.to + 1);
  const adjective = people?.form === 'people' && people.to <= own.to ? [{ from: at.to + 1, to: people.to }] : [];
  const next = (adjective[0]?.to ?? at.to) + 1;
  const rest: Phrase = { from: lexicon.nounLinks.has(lowOf(frame, next)) ? next + 1 : next, to: own.to };
  return {
    modifier: before.to >= before.from && isNamed(frame, before) ? [before] : adjective,
    of: rest.to >= rest.from && isSomebody(frame, rest) ? [rest] : [],
  };
}

/** « prendra de | lourdes sanctions »: an adjective between the link and the noun, behind a verb that has the noun for its object. */
function partitive(frame: Frame, at: Phrase): Phrase | null {
  const from = at.from - 1;
  const linked = frame.reading.lexicon.nounLinks.has(lowOf(frame, from - 1));
  return linked && !isMark(frame, from) && frame.events.light.has(lowOf(frame, from - 2)) ? { from, to: at.to } : null;
}

/** What follows the noun; behind « ont été imposées » also what follows its verb. */
function behind(frame: Frame, from: number, isSubject: boolean): Complements {
  const isPassive = isSubject && frame.events.auxiliary.has(foldedOf(frame, from));
  return complementsOf(frame, from, { nominal: !isPassive });
}

/** The word that a noun phrase may be the object of, -1 where a clause begins with it. */
function verbBefore(frame: Frame, own: Phrase): number {
  const { lexicon } = frame.reading;
  let at = own.from - (lexicon.nounLinks.has(lowOf(frame, own.from - 1)) ? 2 : 1);
  while (at >= frame.sentence.from && !lexicon.locale.speech.carriers.has(lowOf(frame, at))) {
    const isBetween = isVerbal(frame, at) || isTime(frame, { from: at, to: at });
    if (!isBetween || isMark(frame, at)) break;
    at--;
  }
  if (at < frame.sentence.from) return -1;
  const low = lowOf(frame, at);
  const isBoundary = isMark(frame, at) || lexicon.coordinators.has(low) || lexicon.subordinators.has(low);
  return isBoundary ? -1 : at;
}

const isOblique = (frame: Frame, { from }: Phrase): boolean =>
  frame.reading.lexicon.prepositions.has(lowOf(frame, from - 1));

interface Governing {
  own: Phrase;
  at: Phrase;
  verb: number;
  strict: boolean;
}

/** Whether the subject of the verb does what the noun names: « mène une frappe », not « craint une frappe »; nor "a plan for talks". */
function isDoneBy(frame: Frame, { type }: Trigger, { own, at, verb, strict }: Governing): boolean {
  if (verb < 0) return false;
  for (let i = own.from + 1; i < at.from; i++) if (frame.reading.lexicon.nounLinks.has(lowOf(frame, i))) return false;
  return frame.events.light.has(lowOf(frame, verb)) || (!strict && !HARM.has(type) && !TOWARDS.has(type));
}

/** The subject of the verb whose object a noun is, and how deep; null in the passive. */
function governorOf(frame: Frame, verb: number): { phrase: Phrase | null; depth: number } | null {
  const { phrase, passive, depth } = subjectOf(frame, verb + 1);
  if (passive) return null;
  return { phrase, depth: frame.reading.lexicon.prepositions.has(lowOf(frame, verb)) ? depth + 1 : depth };
}
