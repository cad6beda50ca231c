import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan, wordCount } from './bounds.ts';
import { type ClauseEnd, clauseEnd } from './clause-end.ts';
import { contrasts, goesOnAround } from './comment.ts';
import type { Complement } from './complement.ts';
import { type Context, canListen, canSpeak, isVerb, low } from './context.ts';
import { wordAfterQuotation } from './quotation-complement.ts';
import { phraseEnd } from './phrase-end.ts';
import { quotationsIn } from './quotations.ts';

const MIN_QUOTED = 1;

/** exige une enquête, dénonce un « échec collectif »: a noun phrase as content, or one that holds quoted words. */
export function nounAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  const quotedOnly = !verb.governs.includes('noun');
  let i = overListener(context, verb, overAdverbs(context, at));
  while (cue.negated && lexicon.negations.has(low(context, i)) && !lexicon.determiners.has(low(context, i))) i++;
  // « exige des excuses », not « propose des cours ».
  const asked = verb.act === 'demand' && !quotedOnly && lexicon.determiners.has(low(context, i));
  const some = asked ? chunkAt(context.reading, i, context.sentence) : null;
  const amount = quotedOnly ? -1 : amountAt(context, cue, i);
  if (amount >= 0) while (!lexicon.nounLinks.has(low(context, i))) i++;
  const partitive =
    !some &&
    lexicon.nounLinks.has(low(context, i)) &&
    (lexicon.determiners.has(low(context, i)) || lexicon.others.has(low(context, i + 1)));
  if (!some && amount < 0 && lexicon.nounLinks.has(low(context, i))) {
    // « exclut Paul Roy du groupe »: whom, and from what.
    if (verb.act === 'refuse') return null;
    i++;
  }
  const c = some ?? chunkAt(context.reading, i, context.sentence);
  const opens = Math.max(context.word(i)?.opens ?? -1, context.word(i + 1)?.opens ?? -1);
  const gerund = !lexicon.locale.speech.opensPhrase(low(context, i)) && !quotedOnly;
  if (!c && opens < 0 && !gerund && amount < 0) return null;
  const end = phraseEnd(context, i, beforeContrast(context, i, clauseEnd(context, i, cue)));
  const held = quotationsIn(context, i, end.to).filter((q) => !names(context, q, c));
  if (quotedOnly && !held.some((q) => sizeOf(context, q) >= MIN_QUOTED)) return null;
  if (c?.name && !c.role && c.to === end.to && held.length === 0) return null;
  // "citing an aide": whoever is cited spoke.
  if (c && held.length === 0 && lexicon.locale.speech.citing.includes(low(context, cue.from)) && isSource(context, c))
    return null;
  const to = quotedOnly ? endOfPhrase(context, held.at(-1), end.to) : end.to;
  const from = amount >= 0 ? amount : partitive && held.length > 0 ? i - 1 : i;
  return content(context, { cue, verb, from, to, held }, deniesIt(context, verb, to) ? 1 : 2);
}

/** « davantage | de moyens », « beaucoup plus de places »: where the words of an amount begin that a link follows, -1 for none. */
function amountAt(context: Context, cue: VerbCue, at: number): number {
  const { lexicon } = context.reading;
  const { amounts } = lexicon.locale.speech;
  const isNegated = cue.negated && lexicon.negations.has(low(context, cue.from - 1));
  if (isNegated) return -1;
  let from = at;
  while (from > cue.to + 1 && amounts.includes(low(context, from - 1))) from--;
  let link = at;
  while (amounts.includes(low(context, link))) link++;
  return from < link && lexicon.nounLinks.has(low(context, link)) ? from : -1;
}

const TO_SOMEBODY: ReadonlySet<ReportingVerb['act']> = new Set(['demand', 'promise', 'offer']);

/** « a demandé aux élus | une prime »: past whoever is asked, where what is asked for stands right behind. */
function overListener(context: Context, { act, governs }: ReportingVerb, at: number): number {
  const { lexicon } = context.reading;
  if (!TO_SOMEBODY.has(act) || !governs.includes('noun') || !lexicon.addresseeWords.has(low(context, at))) return at;
  const told = chunkAt(context.reading, at + 1, context.sentence);
  if (!told || !canListen(context, told)) return at;
  const next = low(context, told.to + 1);
  const isThing = lexicon.determiners.has(next) || lexicon.locale.speech.amounts.includes(next);
  return isThing ? told.to + 1 : at;
}

/** Its head can speak: not "the release of prisoners". */
function isSource(context: Context, c: Chunk): boolean {
  for (let i = c.from; i <= c.to; i++)
    if (context.reading.lexicon.nounLinks.has(low(context, i)))
      return canSpeak(context, { ...c, to: i - 1, ...HEADLESS });
  return canSpeak(context, c);
}

const HEADLESS = { role: null, name: null };

/** "denies fraud.": one word may be all that is denied, where the clause ends with it. */
const deniesIt = (context: Context, { act, strength }: ReportingVerb, to: number): boolean =>
  act === 'deny' && strength === 'strong' && (context.word(to + 1)?.kind ?? 'mark') === 'mark';

/** « réaffirme son appui après que … »: a noun phrase ends where the author sets it against something. */
function beforeContrast(context: Context, from: number, end: ClauseEnd): ClauseEnd {
  for (let i = from + 1; i <= end.to; i++)
    if (
      context.word(i)?.quote === context.word(from)?.quote &&
      (contrasts(context, i) || goesOnAround(context, i) || saysMeanwhile(context, i) || isTold(context, i))
    )
      return { to: i - 1, uncertain: true };
  return end;
}

/** « un recul, qu’elle attribue au gel »: a noun phrase holds no clause behind a comma. */
const isTold = (context: Context, at: number): boolean =>
  low(context, at) === ',' &&
  context.reading.lexicon.complementisers.has(low(context, at + 1)) &&
  !context.reading.lexicon.locale.speech.bareNouns;

/** « exprime ses doutes en demandant aux élus : « … » »: the words behind are those of the second verb. */
const saysMeanwhile = (context: Context, at: number): boolean =>
  context.reading.lexicon.gerundMarkers.has(low(context, at)) &&
  context.cues.some(
    (cue) => isVerb(cue) && cue.mood === 'gerund' && cue.from === at + 1 && cue.verb.strength === 'strong',
  );

/** appelle à la grève, appelle au calme, plaide pour une trêve, en faveur d’une trêve. */
export function markedNoun(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  let i = overAdverbs(context, at);
  const told = verb.object === 'addressee' ? chunkAt(context.reading, i, context.sentence) : null;
  if (told && !told.prepositional) i = told.to + 1;
  if (!lexicon.contentPrepositions.has(low(context, i))) return null;
  const from = lexicon.nounLinks.has(low(context, i + 2)) ? i + 3 : i + 1;
  const melted = lexicon.locale.speech.determinerGender.has(low(context, i)) && context.word(from)?.kind === 'word';
  if (!melted && !chunkAt(context.reading, from, context.sentence)) return null;
  const { to } = clauseEnd(context, from, cue);
  return content(context, { cue, verb, from, to, held: quotationsIn(context, from, to) }, 1);
}

/** se dit favorable à un vote: what the speaker calls himself. */
export function selfAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  const i = overAdverbs(context, at);
  const word = context.word(i);
  const closed = [
    lexicon.determiners,
    lexicon.prepositions,
    lexicon.complementisers,
    lexicon.coordinators,
    lexicon.functionWords,
  ];
  if (word?.kind !== 'word' || word.cap || closed.some((list) => list.has(word.low))) return null;
  if (lexicon.nounLinks.has(word.low) || lexicon.locale.speech.pronouns.has(word.low)) return null;
  const { to } = clauseEnd(context, i, cue);
  const made = content(context, { cue, verb, from: i, to, held: quotationsIn(context, i, to) });
  return made && { ...made, how: 'self' };
}

interface Found {
  cue: VerbCue;
  verb: ReportingVerb;
  from: number;
  to: number;
  held: number[];
}

function content(context: Context, { verb, from, to, held }: Found, least = 2): Complement | null {
  const span = trimmedSpan(context, from, to);
  if (!span || (wordCount(context, from, to) < least && held.length === 0)) return null;
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'noun',
    object: null,
    quotations: held,
    uncertain: true,
    to,
    verb,
  };
}

function overAdverbs(context: Context, at: number): number {
  const { lexicon } = context.reading;
  let i = adverbPhraseEnd(context.reading, at);
  while (
    lexicon.timeWords.has(low(context, i)) ||
    (isAdverb(lexicon, low(context, i)) && !lexicon.determiners.has(low(context, i)))
  )
    i++;
  return adverbPhraseEnd(context.reading, i);
}

function sizeOf(context: Context, index: number): number {
  const range = context.reading.within[index];
  return range ? range.to - range.from : 0;
}

/** « l’opération « un toit pour tous » », « ces « raisons » »: the name of a thing, or a word taken up again. */
function names(context: Context, index: number, c: Chunk | null): boolean {
  const opening = (context.reading.within[index]?.from ?? -1) - 1;
  const { demonstratives, namingWords } = context.reading.lexicon;
  if (demonstratives.has(low(context, opening - 1)) && sizeOf(context, index) === 1) return true;
  if (c === null) return false;
  const comma = low(context, opening - 1) === ',' ? 1 : 0;
  return c.to === opening - 1 - comma && namingWords.has(low(context, c.to));
}

/** Where the phrase that holds the quoted words ends: the clause, or a comma behind them. */
function endOfPhrase(context: Context, last: number | undefined, end: number): number {
  if (last === undefined) return end;
  const from = wordAfterQuotation(context, last);
  for (let i = from; i <= end; i++) if (low(context, i) === ',') return i - 1;
  return end;
}
