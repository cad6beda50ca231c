import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt, ownsNext } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan, wordCount } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import type { Complement } from './complement.ts';
import { type Context, low, named } from './context.ts';
import { mainVerb } from './main-verb.ts';
import type { Named } from './draft.ts';
import { quotationsIn } from './quotations.ts';

const MAX_ADJUNCTS = 4;

/** X said he would come: a clause without complementiser begins with its subject. */
export function bareClause(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  let object: Named | null = null;
  let i = overAdjuncts(context, at);
  if (verb.object === 'addressee') {
    object = toldAt(context, i);
    if (!object) return null;
    i = overAdjuncts(context, object.to + 1);
    if (isFiniteAt(context, object.to + 1)) {
      i = overAdjuncts(context, at);
      object = null;
    }
  }
  if (!mayOpen(context, i, verb)) return null;
  const end = clauseEnd(context, i, cue);
  const held = quotationsIn(context, i, end.to);
  if (wordCount(context, i, end.to) < 3 && held.length === 0) return null;
  const strict = verb.strength !== 'strong' || lexicon.prepositions.has(low(context, i));
  if (
    !isSubjectPronoun(context, i) &&
    !leadsToMarks(context, i) &&
    mainVerb(context, i + 1, end.to, strict) === null &&
    !(verb.strength === 'strong' && i === cue.after && mayHoldVerb(context, i, end.to, verb))
  )
    return null;
  const span = trimmedSpan(context, i, end.to);
  if (!span) return null;
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'bare-clause',
    object,
    quotations: held,
    uncertain: true,
    to: end.to,
    verb,
  };
}

/** In words. */
const LONGEST_SUBJECT = 6;

/**
 * "says the dome leaks", "insist it protects them": behind a verb that takes no noun, a word in the third person after a
 * singular subject is the verb of a clause, known or not.
 */
function mayHoldVerb(context: Context, from: number, to: number, verb: ReportingVerb): boolean {
  const { lexicon } = context.reading;
  const { bareNouns, pronouns, mayBePlural } = lexicon.locale.speech;
  if (!bareNouns || verb.governs.includes('noun') || verb.object !== null) return false;
  const pronoun = lexicon.determiners.has(low(context, from)) ? undefined : pronouns.get(low(context, from));
  if (pronoun ? pronoun.plural || pronoun.person !== 3 : !isSingular(context, from)) return false;
  for (let i = from + 1; i <= Math.min(to, from + LONGEST_SUBJECT); i++) {
    const word = context.word(i);
    if (word?.kind !== 'word' || lexicon.prepositions.has(word.low)) return false;
    if (i > from + (pronoun ? 0 : 1) && !word.cap && !lexicon.locale.names.roles.has(word.low) && mayBePlural(word.low))
      return true;
  }
  return false;
}

const isSingular = (context: Context, at: number): boolean => {
  const { determiners, locale } = context.reading.lexicon;
  const first = low(context, at);
  return determiners.has(first) && locale.speech.determinerGender.get(first)?.plural !== true;
};

/** "he", but not "it" or "you", which may be objects as well. */
const isSubjectPronoun = (context: Context, i: number): boolean => {
  const { lexicon } = context.reading;
  const pronoun = lexicon.locale.speech.pronouns.get(low(context, i));
  return pronoun !== undefined && !pronoun.indefinite && !lexicon.objectPronouns.has(low(context, i));
};

/** "the words “lump” us with them": the verb itself stands in marks. */
function leadsToMarks(context: Context, i: number): boolean {
  const isPronoun = context.reading.lexicon.locale.speech.pronouns.has(low(context, i));
  const to = isPronoun ? i : chunkAt(context.reading, i, context.sentence)?.to;
  return to !== undefined && (context.word(to + 1)?.opens ?? -1) >= 0 && !(context.word(to + 2)?.cap ?? true);
}

/** "warned profits would fall": the verb that follows makes a subject of whom the cue might tell. */
const isFiniteAt = (context: Context, i: number): boolean => mainVerb(context, i, i, true) === i;

function toldAt(context: Context, i: number): Named | null {
  const told = chunkAt(context.reading, i, context.sentence);
  if (told) return named(told);
  return context.reading.lexicon.objectPronouns.has(low(context, i)) ? { from: i, to: i, chunk: null } : null;
}

/** `on Wednesday`, `in a statement`, `at a rally in Sorne`: date, medium and place between the cue and its clause. */
function overAdjuncts(context: Context, from: number): number {
  const { lexicon } = context.reading;
  let i = from;
  for (let hops = 0; hops < MAX_ADJUNCTS; hops++) {
    while (
      (lexicon.timeWords.has(low(context, i)) && !ownsNext(context.reading, i)) ||
      (isAdverb(lexicon, low(context, i)) && !opensSubject(context, i))
    )
      i++;
    if (!lexicon.prepositions.has(low(context, i)) || countsSubject(context, i)) return i;
    const next = context.word(i + 1);
    const c = next ? chunkAt(context.reading, i + 1, context.sentence) : null;
    const last = c ? c.to : i + 1;
    const timed = lexicon.timeWords.has(low(context, last));
    if (!c && !timed) return i;
    if (next?.kind === 'number' && !timed && c && c.to > c.from) return i;
    const beyond = context.word(last + 1);
    if (!beyond || (beyond.kind === 'mark' && !timed)) return i;
    i = last + 1;
  }
  return i;
}

const opensSubject = (context: Context, i: number): boolean =>
  context.reading.lexicon.determiners.has(low(context, i)) ||
  context.reading.lexicon.locale.speech.expletives.includes(low(context, i));

/** Whether a clause may begin with this word. */
function mayOpen(context: Context, i: number, verb: ReportingVerb): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  const word = context.word(i);
  if (!word || word.kind === 'mark') return false;
  if (speech.pronouns.has(word.low) || speech.expletives.includes(word.low)) return true;
  if (lexicon.prepositions.has(word.low))
    return (
      verb.strength === 'strong' &&
      (clauseFollows(context, i) || context.word(i + 1)?.kind === 'number' || countsSubject(context, i))
    );
  if (lexicon.subordinators.has(word.low) && !lexicon.determiners.has(word.low))
    return !lexicon.relatives.has(word.low) && clauseFollows(context, i);
  if (chunkAt(context.reading, i, context.sentence)) return true;
  if (verb.strength !== 'strong') return false;
  return !(
    lexicon.coordinators.has(word.low) ||
    lexicon.infinitiveMarkers.has(word.low) ||
    lexicon.relatives.has(word.low) ||
    (lexicon.negations.has(word.low) && !lexicon.determiners.has(word.low)) ||
    speech.carriers.has(word.low)
  );
}

/** "over four hundred boats | have been sold": a number with its noun, and the verb at once. */
function countsSubject(context: Context, i: number): boolean {
  const counts = context.reading.lexicon.locale.speech.determinerGender.get(low(context, i + 1))?.plural === true;
  const c = counts ? chunkAt(context.reading, i + 1, context.sentence) : null;
  return c !== null && isFiniteAt(context, c.to + 1);
}

/** A comma, and a clause behind it. */
function clauseFollows(context: Context, at: number): boolean {
  for (let i = at; i < Math.min(context.sentence.to, at + 24); i++)
    if (low(context, i) === ',') {
      const verb = mainVerb(context, i + 1, context.sentence.to - 1, false);
      return verb !== null && verb > i + 1;
    }
  return false;
}
