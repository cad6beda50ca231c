import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan } from './bounds.ts';
import { type ClauseEnd, clauseEnd } from './clause-end.ts';
import { goesOnAround } from './comment.ts';
import type { Complement } from './complement.ts';
import { type Context, canListen, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { mainVerb } from './main-verb.ts';
import { overInsertion } from './inserted.ts';
import { quotationsIn } from './quotations.ts';

export function infinitiveAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  let object: Named | null = null;
  // « a démenti lundi avoir livré »: nothing but a date so far.
  let dated = true;
  // « a expliqué à la presse vouloir partir »: last word of whoever was told.
  let heard = -1;
  for (let i = at; i < Math.min(context.sentence.to, at + 18); i++) {
    i = overInsertion(context, adverbPhraseEnd(context.reading, i));
    dated &&= i === at || isDate(context, i - 1) || isAside(context, i - 1) || partsInfinitive(context, at, i - 1);
    const word = context.word(i);
    if (!word || word.closes >= 0 || /^[.;:]$/u.test(word.low) || word.quote !== context.word(cue.from)?.quote)
      return null;
    const next = context.word(context.word(i + 1)?.opens === -1 ? i + 1 : i + 2);
    const markers = lexicon.infinitiveMarkers.has(word.low);
    const marked =
      markers && next?.kind === 'word' && infinitiveAt(context, context.word(i + 1)?.opens === -1 ? i + 1 : i + 2);
    const bare = (dated || heard === i - 1) && lexicon.infinitiveMarkers.size > 1 && infinitiveAt(context, i);
    if (marked || bare) {
      const denied = lexicon.infinitiveMarkers.size === 1 && lexicon.negations.has(low(context, i - 1));
      const first = denied ? i - 1 : marked ? i + 1 : i;
      const end = beforeMain(context, first, clauseEnd(context, first, cue));
      const span = trimmedSpan(context, first, end.to);
      if (!span) return null;
      const held = quotationsIn(context, first, end.to);
      return {
        parts: [span],
        kind: held.length > 0 ? 'mixed' : 'indirect',
        how: 'infinitive',
        object,
        quotations: held,
        uncertain: end.uncertain,
        to: end.to,
        verb,
      };
    }
    if (dated && (isDate(context, i) || isAside(context, i) || partsInfinitive(context, at, i))) continue;
    const other =
      lexicon.complementisers.has(word.low) || lexicon.relatives.has(word.low) || lexicon.subordinators.has(word.low);
    if (other || word.low === ',') return null;
    const agent = lexicon.agentWords.has(word.low);
    if (lexicon.prepositions.has(word.low) && !agent && !markers && infinitiveAt(context, i + 1)) return null;
    if (i > at && isSubject(context, word.low)) return null;
    const placed = isAdverb(lexicon, word.low) || lexicon.timeWords.has(word.low) || lexicon.prepositions.has(word.low);
    if (verb.object === null && lexicon.infinitiveMarkers.size === 1 && !placed) return null;
    const c = word.kind === 'mark' ? null : chunkAt(context.reading, i, context.sentence);
    if (c) {
      if (!c.prepositional && lexicon.infinitiveMarkers.size > 1 && !isTold(context, verb, c)) return null;
      const told = c.prepositional && lexicon.addresseeWords.has(low(context, c.from - 1));
      if (!object && (!c.prepositional || told)) object = named(c);
      heard = told && canListen(context, c) ? c.to : heard;
      i = c.to;
    }
  }
  return null;
}

/** « affirmait hier | , | avoir payé »: a comma too many, behind a date. */
export const partsInfinitive = (context: Context, at: number, i: number): boolean =>
  i > at &&
  low(context, i) === ',' &&
  context.reading.lexicon.infinitiveMarkers.size > 1 &&
  infinitiveAt(context, i + 1);

/** « lundi », « ce mardi »: a time word, or what stands before one. */
function isDate(context: Context, at: number): boolean {
  const { timeWords, determiners } = context.reading.lexicon;
  return timeWords.has(low(context, at)) || (determiners.has(low(context, at)) && timeWords.has(low(context, at + 1)));
}

/** « reconnaît aussi avoir menti »: an adverb, in a language whose infinitive needs no marker. */
const isAside = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.size > 1 &&
  isAdverb(context.reading.lexicon, low(context, at)) &&
  !infinitiveAt(context, at);

/** « promet de venir et n’exclut rien »: up to the next verb of the clause around. */
function beforeMain(context: Context, from: number, end: ClauseEnd): ClauseEnd {
  for (let i = from + 1; i <= end.to; i++)
    if (context.word(i)?.quote === context.word(from)?.quote && (goesOnAround(context, i) || isApart(context, i)))
      return { to: low(context, i - 1) === ',' ? i - 2 : i - 1, uncertain: true };
  return end;
}

/** « accuse le port de fermer et la ville semble d’accord »: a clause is never coordinated with an infinitive. */
function isApart(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  if (lexicon.infinitiveMarkers.size < 2 || !lexicon.coordinators.has(low(context, at))) return false;
  const c = context.chunks.find((each) => each.from === at + 1);
  if (!c || c.prepositional || c.to + 1 >= context.sentence.to) return false;
  const next = low(context, c.to + 1);
  return (
    (lexicon.locale.speech.carriers.get(next)?.some(({ plural }) => plural !== null) ?? false) &&
    mainVerb(context, c.to + 1, c.to + 1, true) !== null
  );
}

/** « exhorte les deux camps à cesser »: the object is somebody, not « l’intention de cesser ». */
function isTold(context: Context, verb: ReportingVerb, c: Chunk): boolean {
  if (verb.object === null) return false;
  const next = low(context, c.to + 1);
  const { infinitiveMarkers, nounLinks } = context.reading.lexicon;
  return (
    !verb.governs.includes('noun') || (infinitiveMarkers.has(next) && !nounLinks.has(next)) || canListen(context, c)
  );
}

/** "told friends he was planning to sell": a clause has begun. */
const isSubject = ({ reading: { lexicon } }: Context, word: string): boolean =>
  lexicon.infinitiveMarkers.size === 1 && lexicon.locale.speech.pronouns.has(word) && !lexicon.objectPronouns.has(word);

/** An infinitive, over the pronouns and negations before it. */
export function infinitiveAt(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  let i = at;
  while (
    i < at + 4 &&
    (lexicon.negations.has(low(context, i)) ||
      lexicon.objectPronouns.has(low(context, i)) ||
      lexicon.reflexives.has(low(context, i)))
  )
    i++;
  const word = context.word(i);
  if (!word || word.kind !== 'word' || word.cap) return false;
  if (lexicon.infinitiveMarkers.size > 1) return speech.isInfinitive(word.low);
  return !lexicon.determiners.has(word.low) && !speech.pronouns.has(word.low);
}
