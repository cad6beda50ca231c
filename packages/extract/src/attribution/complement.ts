import type { ReportingVerb } from '@dixit/locales/contract';
import type { Span, StatementKind } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { bareClause } from './clause.ts';
import { clauseEnd } from './clause-end.ts';
import { asks, overInsertion } from './inserted.ts';
import { markedNoun, nounAfter, selfAfter } from './noun-complement.ts';
import { amountAfter } from './amount-complement.ts';
import { attributeAfter, standsFirst } from './attribute-complement.ts';
import { infinitiveAfter, infinitiveAt, partsInfinitive } from './phrase-complement.ts';
import { quotationFrom, wordAfterQuotation } from './quotation-complement.ts';
import { quotationsIn } from './quotations.ts';
import { type Context, canListen, low, named } from './context.ts';
import { mainVerb } from './main-verb.ts';
import type { Named } from './draft.ts';

/** What follows a cue as its content. */
export interface Complement {
  parts: Span[];
  kind: StatementKind;
  how: 'clause' | 'bare-clause' | 'infinitive' | 'noun' | 'attribute' | 'self' | 'quotation';
  object: Named | null;
  quotations: number[];
  uncertain: boolean;
  /** Last word of the content. */
  to: number;
  /** For a clause: the word that announces it. */
  at?: number;
  verb: ReportingVerb;
}

const REACH = 28;

/** Finds the content to the right of a cue, from `at` on: quotation, clause, infinitive, attribute or noun. */
export function complementOf(context: Context, cue: VerbCue, at: number): Complement | null {
  const scan = scanRight(context, cue, at);
  const govern = (what: ReportingVerb['governs'][number]): ReportingVerb | undefined =>
    cue.readings.find((verb) => verb.governs.includes(what));
  const figure = govern('amount');
  const counted = figure ? amountAfter(context, cue, at, figure) : null;
  if (counted) return counted;
  const clause = govern('clause');
  const attribute = govern('attribute');
  const denied = govern('infinitive');
  // « jure ne vendre que du pain »: what looks like a complementiser belongs to the negation.
  if (denied && context.reading.lexicon.negations.has(low(context, at)) && beginsInfinitive(context, at))
    return infinitiveAfter(context, cue, at, denied);
  if (scan.stop === 'complementiser' && clause) return clauseFrom(context, cue, scan, clause);
  if (scan.stop === 'question' && clause)
    return cue.negated ? null : clauseFrom(context, cue, { ...scan, next: scan.at }, clause);
  const self = govern('self');
  if (self && context.word(at)?.opens === -1) {
    const found = selfAfter(context, cue, at, self);
    if (found) return found;
  }
  const infinitive = govern('infinitive');
  if (
    infinitive &&
    (beginsInfinitive(context, at) ||
      startsMarked(context, overTime(context, at)) ||
      partsInfinitive(context, at, overTime(context, at)))
  ) {
    const found = infinitiveAfter(context, cue, at, infinitive);
    if (found) return found;
  }
  const phrase = govern('noun') ?? govern('quoted-noun');
  const opened = opensMarks(context, at);
  const held = opened && phrase ? nounAfter(context, cue, at, phrase) : null;
  if (held) return held;
  const leading = attribute && standsFirst(context, at) ? attributeAfter(context, cue, at, attribute) : null;
  if (leading) return leading;
  if (scan.stop === 'quotation' || scan.stop === 'colon') {
    const quoted = govern('quotation') ?? clause;
    const told =
      scan.stop === 'quotation' &&
      ((scan.object !== null && startsMarked(context, scan.object.to + 1)) || opensInMarks(context, scan.next));
    const asked = told && infinitive ? infinitiveAfter(context, cue, at, infinitive) : null;
    if (asked) return asked;
    if (
      quoted &&
      (scan.object === null || scan.stop === 'colon' || cue.verb.object === 'addressee' || scan.objectIsAdjunct)
    ) {
      const found = quotationFrom(context, cue, scan, quoted);
      if (found && !(found.kind === 'mixed' && scan.stop === 'quotation' && !takesWords(cue))) return found;
    }
  }
  if (infinitive) {
    const found = infinitiveAfter(context, cue, at, infinitive);
    if (found) return found;
  }
  if (attribute) {
    const found = attributeAfter(context, cue, cue.passive ? overAgent(context, at) : at, attribute);
    if (found) return found;
  }
  const bare = govern('bare-clause');
  if (bare) {
    const found = bareClause(context, cue, at, bare);
    if (found) return found;
  }
  const marked = govern('marked-noun');
  const found = marked ? markedNoun(context, cue, at, marked) : null;
  if (found) return found;
  return phrase ? nounAfter(context, cue, at, phrase) : null;
}

/** « une | « mascarade » », « d’autres | « irrégularités » »: a determiner, and marks right behind it. */
function opensMarks(context: Context, from: number): boolean {
  const { lexicon } = context.reading;
  let at = from;
  while (isAdverb(lexicon, low(context, at)) && !lexicon.determiners.has(low(context, at))) at++;
  if (lexicon.nounLinks.has(low(context, at)) && lexicon.others.has(low(context, at + 1)))
    return (context.word(at + 2)?.opens ?? -1) >= 0;
  return lexicon.determiners.has(low(context, at)) && (context.word(at + 1)?.opens ?? -1) >= 0;
}

/** Words in marks that are no utterance are what was said only of a verb that may have them as its object. */
const takesWords = (cue: VerbCue): boolean =>
  cue.readings.some(
    ({ governs }) =>
      governs.includes('quoted-noun') ||
      governs.includes('noun') ||
      governs.includes('attribute') ||
      governs.includes('self'),
  );

/** « est accusé par deux voisins | de vol ». */
function overAgent(context: Context, at: number): number {
  const agent = context.reading.lexicon.agentWords.has(low(context, at))
    ? chunkAt(context.reading, at + 1, context.sentence)
    : null;
  return agent ? agent.to + 1 : at;
}

/** dit avoir, affirme n'avoir: no marker. */
const beginsInfinitive = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.size > 1 && infinitiveAt(context, at);

/** « vendredi dernier, dans un message, »: a date and an insertion before the complement. */
function overTime(context: Context, at: number): number {
  let i = at;
  while (context.reading.lexicon.timeWords.has(low(context, i))) i++;
  return overInsertion(context, i);
}

/** « a expliqué aux agents avoir | « voulu fuir » »: the auxiliary of an infinitive stands before the marks. */
const opensInMarks = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.size > 1 &&
  context.reading.lexicon.functionWords.has(low(context, at - 1)) &&
  infinitiveAt(context, at - 1);

/** promet de ramener, vowed to bring. */
const startsMarked = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.has(low(context, at)) && infinitiveAt(context, at + 1);

export interface Scan {
  stop: 'complementiser' | 'question' | 'quotation' | 'colon' | 'none';
  at: number;
  next: number;
  object: Named | null;
  objectIsAdjunct: boolean;
}

/** après que, alors que: with the word before it, no complementiser. */
const joins = (context: Context, i: number): boolean => {
  const { prepositions, subordinators, complementisers, demonstratives, locale } = context.reading.lexicon;
  const word = low(context, i);
  // « a expliqué sans détour ce | que fera la ville »: what it is about, not what was said.
  if (demonstratives.has(word) && !locale.speech.bareNouns) return true;
  return (prepositions.has(word) || subordinators.has(word)) && !complementisers.has(word);
};

/** « fait état d’un recul, qu’elle attribue à … »: behind one comma and a phrase, what announces a clause elsewhere is a relative. */
function tellsOfPhrase(context: Context, at: number, i: number): boolean {
  if (low(context, i - 1) !== ',' || i - 1 === at || context.reading.lexicon.locale.speech.bareNouns) return false;
  for (let k = at; k < i - 1; k++) if (low(context, k) === ',') return false;
  return context.chunks.some((c) => c.from >= at && c.to < i && c.to > i - 5);
}

/** Over addressee, date and place between the cue and what it announces. */
function scanRight(context: Context, cue: VerbCue, at: number): Scan {
  const { lexicon } = context.reading;
  const quote = context.word(cue.from)?.quote ?? -1;
  let object: Named | null = null;
  let adjunct = true;
  // Last word of a phrase behind a preposition: « lors d’un point | presse », where no verb can stand.
  let governed = -1;
  let i = at;
  const stop = (kind: Scan['stop'], next: number): Scan => ({
    stop: kind,
    at: i,
    next,
    object,
    objectIsAdjunct: adjunct,
  });
  while (i < context.sentence.to && i < at + REACH) {
    i = overInsertion(context, adverbPhraseEnd(context.reading, i));
    const word = context.word(i);
    if (!word || (word.quote !== quote && word.quote < 0)) break;
    if (word.opens >= 0) {
      const beyond = wordAfterQuotation(context, word.opens);
      if (i === at || !lexicon.complementisers.has(low(context, beyond))) return stop('quotation', i);
      i = beyond;
      continue;
    }
    if (word.low === ':') return stop('colon', i + 1);
    if (word.low === '.' || word.low === ';' || word.closes >= 0) break;
    if (i > at && lexicon.complementisers.has(word.low) && (joins(context, i - 1) || tellsOfPhrase(context, at, i)))
      break;
    if (
      lexicon.complementisers.has(word.low) &&
      !pointsToTime(context, i) &&
      !(object !== null && cue.verb.object === null && (!adjunct || lexicon.relatives.has(word.low))) &&
      !(object !== null && cue.verb.governs.includes('noun') && isThing(context, object))
    )
      return stop('complementiser', i + 1);
    if (asksHere(context, cue, i, at)) return stop('question', i);
    if (i === at && opensBare(context, cue, i)) break;
    if (lexicon.relatives.has(word.low) || (lexicon.coordinators.has(word.low) && i === at)) break;
    const c = word.kind === 'mark' ? null : chunkAt(context.reading, i, context.sentence);
    if (c) {
      if (!c.prepositional && !lexicon.nounLinks.has(low(context, c.from - 1))) {
        if (object !== null && low(context, c.from - 1) !== ',') break;
        adjunct = adjunct && lexicon.timeWords.has(low(context, c.to));
        object ??= named(c);
      }
      governed = c.prepositional ? c.to : governed;
      i = c.to + 1;
    } else if (isVerbal(context, i, at) && !(governed === i - 1 && endsMedium(context, i))) {
      break;
    } else {
      i++;
    }
  }
  return stop('none', i);
}

/** "wrote that evening on her page": no complementiser. */
function pointsToTime(context: Context, i: number): boolean {
  const { determiners, timeWords } = context.reading.lexicon;
  const next = context.word(i + 1);
  if (!determiners.has(low(context, i)) || next?.kind !== 'word' || next.cap || !timeWords.has(next.low)) return false;
  const beyond = context.word(i + 2);
  return !beyond || beyond.kind === 'mark' || context.reading.lexicon.prepositions.has(beyond.low);
}

/** "said it “flatly” refuses": a pronoun behind a verb that takes a clause and tells nobody is its subject. */
function opensBare(context: Context, cue: VerbCue, i: number): boolean {
  if (cue.verb.object !== null || !cue.verb.governs.includes('bare-clause')) return false;
  const { lexicon } = context.reading;
  return lexicon.locale.speech.pronouns.has(low(context, i)) && !lexicon.determiners.has(low(context, i));
}

/** A verb, not a participle that describes; at once only an infinitive (« veut dire que »): « dans un communiqué publié mardi que … », nor a noun: « sur le fait que ». */
function isVerbal(context: Context, i: number, at: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, i);
  if (isAdverb(lexicon, word) || lexicon.determiners.has(low(context, i - 1))) return false;
  const { carriers, verbs } = lexicon.locale.speech;
  if (i === at) return verbs.get(word)?.some(({ mood }) => mood === 'infinitive') ?? false;
  return carriers.has(word) || (verbs.get(word)?.some(({ mood }) => mood !== 'participle') ?? false);
}

/** « lors d’un point presse | que »: a noun behind the noun that a preposition governs, though it may be a verb elsewhere. */
const endsMedium = (context: Context, i: number): boolean =>
  !context.reading.lexicon.locale.speech.carriers.has(low(context, i)) &&
  context.reading.lexicon.complementisers.has(low(context, i + 1));

/** Where the complement begins behind an insertion. */
const begun = (context: Context, at: number): number => overInsertion(context, adverbPhraseEnd(context.reading, at));

/** "asked why", "told aides how": an indirect question, not a relative clause behind a noun. */
function asksHere(context: Context, cue: VerbCue, i: number, at: number): boolean {
  const { lexicon } = context.reading;
  if (!asks(context, i)) return false;
  const word = low(context, i);
  if (i === begun(context, at)) return at === cue.after || !lexicon.relatives.has(word);
  return !lexicon.relatives.has(word) && !lexicon.subordinators.has(word) && !lexicon.determiners.has(word);
}

const LONGEST_PHRASE = 5;

/** "appealed that decision, and …": a few words without verb up to the comma are no clause. */
function isPhrase(context: Context, from: number, end: number): boolean {
  let to = from;
  while (to < end && low(context, to + 1) !== ',') to++;
  return to - from < LONGEST_PHRASE && mainVerb(context, from, to, false) === null && !hasVerb(context, from, to);
}

/** What nobody can tell anything: "requested a hearing that would last a day". */
const isThing = (context: Context, object: Named): boolean =>
  object.chunk !== null && !canListen(context, object.chunk);

function clauseFrom(context: Context, cue: VerbCue, scan: Scan, verb: ReportingVerb): Complement | null {
  const first = scan.next;
  const opener = context.word(first);
  if (!opener) return null;
  const end = clauseEnd(context, first, cue);
  const span = trimmedSpan(context, first, end.to);
  if (!span || wordCount(context, first, end.to) < 2) return null;
  const phrase = scan.stop === 'complementiser' && context.reading.lexicon.determiners.has(low(context, scan.at));
  if (phrase && chunkAt(context.reading, scan.at, context.sentence) && isPhrase(context, first, end.to)) return null;
  const held = quotationsIn(context, first, end.to);
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'clause',
    object: scan.object,
    quotations: held,
    uncertain: end.uncertain,
    to: end.to,
    at: scan.at,
    verb,
  };
}
