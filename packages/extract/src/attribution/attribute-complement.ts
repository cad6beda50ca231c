import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import type { Complement } from './complement.ts';
import { type Context, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { wordAfterQuotation } from './quotation-complement.ts';
import { quotationsIn } from './quotations.ts';

/** « qualifie l’accord d’erreur », "called the plan a hoax", "accused him of lying". */
export function attributeAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  const end = clauseEnd(context, at, cue);
  const first = objectAt(context, at);
  const quoted = quotationsIn(context, at, end.to);
  if (!first && context.word(at)?.opens === -1 && !lexicon.attributeMarkers.has(low(context, at))) return null;
  if (quoted.length === 0 && verb.strength !== 'strong') return null;
  const elsewhere = lexicon.attributeMarkers.has(low(context, at));
  const blame = verb.object === 'target' && !elsewhere ? blameAt(context, first, at, end.to) : null;
  const marker = markerAt(context, verb, at, Math.min(end.to, (first?.to ?? at) + 1));
  const renamed =
    first !== null && !elsewhere && verb.object === null && namesIt(context, first.to + 1, first.chunk === null);
  if (!marker && ((!renamed && quoted.length === 0) || verb.strength === 'weak')) return null;
  const lastQuote = quoted.at(-1);
  const limit = cue.passive ? beforeAgent(context, at, end.to) : end.to;
  const behind = standsFirst(context, at);
  const to =
    lastQuote === undefined || blame !== null || behind
      ? limit
      : Math.max(phraseEnd(context, wordAfterQuotation(context, lastQuote), limit), at);
  const next = first?.chunk === null ? first.to + 1 : at;
  const stands = next > at && lexicon.attributeMarkers.has(low(context, next)) ? next + 1 : next;
  const span = trimmedSpan(context, blame ?? (elsewhere ? at + 1 : stands), to);
  if (!span) return null;
  return {
    parts: [span],
    kind: quoted.length > 0 ? 'mixed' : 'indirect',
    how: 'attribute',
    object: elsewhere ? null : blamed(first, blame),
    quotations: quoted,
    uncertain: true,
    to,
    verb,
  };
}

/** « juge « indécente » | la hausse des loyers », "called “ridiculous” | the idea": the attribute, in marks, before its object. */
export function standsFirst(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const opens = context.word(lexicon.attributeMarkers.has(low(context, at)) ? at + 1 : at)?.opens ?? -1;
  const after = opens < 0 ? -1 : wordAfterQuotation(context, opens);
  if (!lexicon.determiners.has(low(context, after))) return false;
  const c = chunkAt(context.reading, after, context.sentence);
  return c !== null && !lexicon.timeWords.has(low(context, c.to)) && !lexicon.timeWords.has(low(context, after + 1));
}

/** "the police | of planting evidence": whoever is blamed ends before the marker. */
const blamed = (first: Named | null, blame: number | null): Named | null =>
  first && blame !== null && first.to > blame - 2 ? { ...first, to: blame - 2 } : first;

/** « accusé de vol par deux voisins »: the agent is no part of it. */
function beforeAgent(context: Context, from: number, to: number): number {
  for (let i = from; i <= to; i++) if (context.reading.lexicon.agentWords.has(low(context, i))) return i - 1;
  return to;
}

/** Last word of the phrase that goes on at `from`, behind quoted words: a "champion" | of the poor, a "brazen" | breach. */
function phraseEnd(context: Context, from: number, end: number): number {
  const { lexicon } = context.reading;
  let i = from;
  const c = chunkAt(context.reading, i, context.sentence);
  if (c && !lexicon.determiners.has(low(context, i)) && context.word(i)?.kind === 'word') i = c.to + 1;
  if (!lexicon.nounLinks.has(low(context, i))) return Math.min(i - 1, end);
  while (i <= end && !/^[,;:.]$/u.test(low(context, i)) && !lexicon.subordinators.has(low(context, i))) i++;
  return Math.min(i - 1, end);
}

/** A word that ties an attribute to its object; what only ties nouns does so where somebody is blamed. */
function markerAt(context: Context, verb: ReportingVerb, from: number, to: number): boolean {
  const { attributeMarkers, infinitiveMarkers, nounLinks } = context.reading.lexicon;
  for (let i = from; i <= to; i++) {
    const word = low(context, i);
    const ties = verb.object === 'target' || infinitiveMarkers.has(word) || !nounLinks.has(word);
    if (attributeMarkers.has(word) && ties) return true;
  }
  return false;
}

function objectAt(context: Context, at: number): Named | null {
  const c = chunkAt(context.reading, at, context.sentence);
  if (c) return named(c);
  return context.reading.lexicon.objectPronouns.has(low(context, at)) ? { from: at, to: at, chunk: null } : null;
}

/** First word of what somebody is accused of: behind the marker that follows whoever is, or stands inside the phrase. */
function blameAt(context: Context, first: Named | null, at: number, end: number): number | null {
  const { lexicon } = context.reading;
  if (!first) return null;
  for (let i = at; i < Math.min(end, first.to + 2); i++) {
    if (!lexicon.attributeMarkers.has(low(context, i))) continue;
    if (i === first.to + 1 || !lexicon.locale.speech.opensPhrase(low(context, i + 1))) return i + 1;
  }
  return null;
}

const LONGEST_OBJECT = 20;

/** "the plan | a hoax": a second phrase, not a definite one, right behind the first says what it is. */
function namesIt(context: Context, at: number, direct: boolean): boolean {
  const { lexicon } = context.reading;
  for (let i = at; i < Math.min(context.sentence.to, at + LONGEST_OBJECT); i++) {
    const word = context.word(i);
    if (!word || /^[,;:]$/u.test(word.low)) return false;
    if (
      !lexicon.determiners.has(word.low) ||
      lexicon.definite.has(word.low) ||
      !((direct && i === at) || endsPhrase(context, i - 1))
    )
      continue;
    const c = chunkAt(context.reading, i, context.sentence);
    return c !== null && !lexicon.timeWords.has(low(context, c.to));
  }
  return false;
}

/** A noun, as far as its place tells. */
function endsPhrase(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  if (word?.kind !== 'word') return false;
  const closed = [lexicon.prepositions, lexicon.coordinators, lexicon.determiners, lexicon.functionWords];
  return (
    !closed.some((list) => list.has(word.low)) &&
    (word.cap || !(lexicon.locale.speech.looksVerbal(word.low) || isAdverb(lexicon, word.low)))
  );
}
