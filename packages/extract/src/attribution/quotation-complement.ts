import type { ReportingVerb } from '@dixit/locales/contract';
import type { Span } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { isUtterance, quotationsIn } from './quotations.ts';
import { clauseEnd } from './clause-end.ts';
import type { Complement, Scan } from './complement.ts';
import { type Context, low } from './context.ts';
import { mainVerb } from './main-verb.ts';
import { infinitiveAt } from './phrase-complement.ts';

/** The quotation that a cue, or its colon, leads to. */
export function quotationFrom(context: Context, cue: VerbCue, scan: Scan, verb: ReportingVerb): Complement | null {
  const { reading } = context;
  const opening = context.word(scan.next);
  const index = opening?.opens ?? -1;
  const quotation = reading.quotations[index];
  if (!quotation || !opening) {
    if (scan.stop !== 'colon' || wordCount(context, scan.next, context.sentence.to - 1) < 3) return null;
    const span = trimmedSpan(context, scan.next, context.sentence.to - 1);
    return span && verb.strength === 'strong'
      ? {
          parts: [span],
          kind: 'indirect',
          how: 'quotation',
          object: scan.object,
          quotations: [],
          uncertain: true,
          to: context.sentence.to - 1,
          verb,
        }
      : null;
  }
  const parts = [withoutComplementiser(context, index, quotation.inner)];
  const quotations = [index];
  let to = (reading.within[index]?.to ?? scan.next) - 1;
  const beyond = wordAfterQuotation(context, index);
  /** The quotation with what its sentence goes on with behind it, from the word `from` on. */
  const goingOn = (how: Complement['how'], governing: ReportingVerb, from = beyond): Complement | null => {
    const end = clauseEnd(context, beyond, cue);
    const span = trimmedSpan(context, from, end.to);
    return (
      span && {
        parts: [{ start: quotation.span.start, end: span.end }],
        kind: 'mixed',
        how,
        object: scan.object,
        quotations: [...quotations, ...quotationsIn(context, beyond, end.to)],
        uncertain: true,
        to: end.to,
        verb: governing,
      }
    );
  };
  if (continuesAfter(context, beyond) && scan.stop !== 'colon') {
    const whole = goingOn('quotation', verb, scan.next);
    if (whole) return whole;
  }
  const governed = cue.readings.find(({ governs }) => governs.includes('infinitive'));
  if (governed && scan.stop === 'quotation' && goesOnBehindInfinitive(context, index, beyond)) {
    const whole = goingOn('infinitive', governed);
    if (whole) return whole;
  }
  const self = scan.stop === 'quotation' && cue.readings.some(({ governs }) => governs.includes('self'));
  if (self && !isUtterance(context, index) && context.reading.lexicon.prepositions.has(low(context, beyond))) {
    // « se dit « déçue » par l’accord »
    const whole = goingOn('quotation', verb);
    if (whole) return whole;
  }
  const rest = direct(context, scan, index, verb) ? null : behindManner(context, cue, index, beyond);
  if (rest) return { ...rest, object: scan.object, quotations, verb };
  to = Math.max(to, beyond - 1);
  return {
    parts,
    kind: direct(context, scan, index, verb) ? 'direct' : 'mixed',
    how: 'quotation',
    object: scan.object,
    quotations,
    uncertain: !quotation.balanced,
    to,
    verb,
  };
}

/** « publie « La Nuit des ponts » »: words without a verb behind one that has other objects than words said. */
function isTitle(context: Context, index: number, verb: ReportingVerb): boolean {
  const range = context.reading.within[index];
  if (verb.strength !== 'ambiguous' || !range) return false;
  const end = context.reading.quotations[index]?.inner.end ?? 0;
  return !/[.!?…]/u.test(context.reading.text[end - 1] ?? '') && !hasVerb(context, range.from, range.to - 1);
}

const direct = (context: Context, scan: Scan, index: number, verb: ReportingVerb): boolean =>
  scan.stop === 'colon' || (isUtterance(context, index) && !isTitle(context, index, verb));

/** « dit « regretter profondément » ce choix »: what the infinitive in marks governs stands behind them. */
function goesOnBehindInfinitive(context: Context, index: number, beyond: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, beyond);
  const follows = lexicon.determiners.has(word) || lexicon.prepositions.has(word) || lexicon.complementisers.has(word);
  return (
    lexicon.infinitiveMarkers.size > 1 && follows && infinitiveAt(context, context.reading.within[index]?.from ?? -1)
  );
}

/** « condamne « avec force » l’attaque »: quoted words of manner, then the object that they stand before. */
function behindManner(
  context: Context,
  cue: VerbCue,
  index: number,
  beyond: number,
): Pick<Complement, 'parts' | 'kind' | 'how' | 'uncertain' | 'to'> | null {
  const { lexicon } = context.reading;
  const first = low(context, context.reading.within[index]?.from ?? -1);
  const manner = lexicon.prepositions.has(first) || isAdverb(lexicon, first);
  const opens = lexicon.determiners.has(low(context, beyond)) && !lexicon.complementisers.has(low(context, beyond));
  const quotation = context.reading.quotations[index];
  if (!manner || !opens || !quotation || !lexicon.locale.speech.inverts) return null;
  const end = clauseEnd(context, beyond, cue);
  const span = trimmedSpan(context, beyond, end.to);
  return (
    span && {
      parts: [{ start: quotation.span.start, end: span.end }],
      kind: 'mixed',
      how: 'quotation',
      uncertain: true,
      to: end.to,
    }
  );
}

export function wordAfterQuotation(context: Context, index: number): number {
  const range = context.reading.within[index];
  let i = range ? range.to : context.sentence.to;
  if (context.word(i)?.closes === index) i++;
  return i;
}

/** The author's syntax goes on after the closing mark: « dix » et « vingt », "a clear threat" in the region. */
function continuesAfter(context: Context, at: number): boolean {
  const word = context.word(at);
  if (!word || word.kind === 'mark') return false;
  const { lexicon } = context.reading;
  if (context.cues.some((cue) => cue.from === at + 1 && lexicon.coordinators.has(word.low))) return false;
  if (lexicon.coordinators.has(word.low)) return mainVerb(context, at + 1, at + 1, false) === null;
  return lexicon.nounLinks.has(word.low);
}

/** « lâche « qu’il ira » »: the complementiser within the marks announces the words as one before them would. */
function withoutComplementiser(context: Context, index: number, inner: Span): Span {
  const from = context.reading.within[index]?.from ?? -1;
  const second = context.word(from + 1);
  return context.reading.lexicon.complementisers.has(low(context, from)) && second
    ? { start: second.start, end: inner.end }
    : inner;
}
