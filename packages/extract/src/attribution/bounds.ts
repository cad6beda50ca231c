import type { Span } from '@dixit/model';
import { isAdverb } from '../reading/lexicon.ts';
import { type Context, chunkEndingAt, isVerb, low } from './context.ts';

/** Words `from` to `to`, both inclusive, as a span without marks and spaces at its edges. */
export function trimmedSpan(context: Context, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  while (first <= last && isEdge(context, first, 'start')) first++;
  while (last >= first && isEdge(context, last, 'end')) last--;
  const start = context.word(first);
  const end = context.word(last);
  if (!start || !end || first > last) return null;
  return unwrap(context, { start: start.start, end: end.end }, first, last);
}

/** Outer marks of one pair around the whole content go; all others stay. */
function unwrap(context: Context, span: Span, first: number, last: number): Span {
  const opens = context.word(first)?.opens ?? -1;
  if (opens < 0) return span;
  const quotation = context.reading.quotations[opens];
  if (!quotation || quotation.span.end < span.end) return span;
  if (context.word(last)?.closes === opens || quotation.inner.end >= span.end)
    return { start: quotation.inner.start, end: Math.min(quotation.inner.end, span.end) };
  return span;
}

function isEdge(context: Context, i: number, side: 'start' | 'end'): boolean {
  const word = context.word(i);
  if (!word || word.kind !== 'mark' || word.opens >= 0 || word.closes >= 0) return false;
  if (side === 'start') return /^[,;:.)\]–—―-]$/u.test(word.low);
  return /^[,;:.([–—―!?-]$/u.test(word.low) && !/^[!?]$/u.test(word.low);
}

/** The word before which the content that begins at `from` ends, when nothing closes it earlier than its sentence. */
export function clauseEnd(context: Context, from: number, cueTo: number): { to: number; uncertain: boolean } {
  const { sentence, cues } = context;
  const quote = context.word(from)?.quote ?? -1;
  for (const cue of cues) {
    if (cue.from <= Math.max(cueTo, from) || (context.word(cue.from)?.quote ?? -1) !== quote) continue;
    if (!isVerb(cue) || cue.verb.strength !== 'strong') continue;
    const stop = startOfRival(context, cue.from, cue.mood === 'gerund', cue.clitic !== null);
    if (stop !== null && stop > from) return { to: stop - 1, uncertain: false };
  }
  for (let i = from; i < sentence.to; i++) {
    const word = context.word(i);
    if (!word || word.quote !== quote) {
      if (word && word.quote < 0 && quote >= 0) return { to: i - 1, uncertain: false };
      continue;
    }
    if (quote >= 0 && word.closes >= 0) return { to: i - 1, uncertain: false };
    if (word.low === ';') return { to: i - 1, uncertain: true };
    if (
      word.low === ',' &&
      (isComment(context, i + 1) ||
        isJudged(context, i + 1) ||
        resumesMain(context, i + 1) ||
        contrasts(context, i + 1))
    ) {
      return { to: i - 1, uncertain: true };
    }
  }
  return { to: sentence.to - 1, uncertain: false };
}

/** `, ce qui …`, `, which …`: the author goes on about what was said. */
function isComment(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  return lexicon.relatives.has(low(context, at + 1)) && lexicon.questionWords.has(low(context, at));
}

/** `, a claim that …`: the author gives what was said a name. */
function isJudged(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  return lexicon.determiners.has(low(context, at)) && lexicon.locale.speech.nouns.has(low(context, at + 1));
}

/** `…, n'offrira pas`, `…, was`: a verb without subject after a comma belongs to the clause around. */
function resumesMain(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  if (!word || word.cap) return false;
  const negated = lexicon.negations.has(word.low) && !isAdverb(lexicon, word.low);
  const carriers = lexicon.locale.speech.carriers.get(word.low);
  return (
    (negated && context.word(at + 1)?.kind === 'word') ||
    (carriers?.some((carrier) => carrier.plural !== null) ?? false)
  );
}

/** `, alors que …`, `, while …`: the author sets something against what was said. */
function contrasts(context: Context, at: number): boolean {
  const { contrasts: phrases } = context.reading.lexicon.locale.speech;
  return phrases.some((phrase) => phrase.every((word, k) => low(context, at + k) === word));
}

/** Where a second cue that is not part of the content begins: et a ajouté, , ajoutant. Null when it is part of it. */
function startOfRival(context: Context, cueFrom: number, gerund: boolean, inverted: boolean): number | null {
  const { lexicon } = context.reading;
  let i = cueFrom - 1;
  while (i > context.sentence.from && skippable(context, i)) i--;
  const word = low(context, i);
  if (gerund || inverted) {
    if (
      lexicon.gerundMarkers.has(word) &&
      (low(context, i - 1) === ',' || lexicon.coordinators.has(low(context, i - 1)))
    )
      return i - 1;
    if (word === ',' || (gerund && lexicon.coordinators.has(word))) return i;
    return null;
  }
  if (lexicon.coordinators.has(word)) return low(context, i - 1) === ',' ? i - 1 : i;
  const subject = lexicon.locale.speech.pronouns.has(word) ? i : chunkEndingAt(context, i)?.from;
  if (subject === undefined || low(context, subject - 2) !== ',') return null;
  return lexicon.coordinators.has(low(context, subject - 1)) || lexicon.subordinators.has(low(context, subject - 1))
    ? subject - 2
    : null;
}

function skippable(context: Context, i: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, i);
  return (
    lexicon.negations.has(word) ||
    lexicon.objectPronouns.has(word) ||
    lexicon.reflexives.has(word) ||
    (isAdverb(lexicon, word) && !lexicon.coordinators.has(word))
  );
}

/** First word of what a sentence says: after a leading connector and its comma. */
export function afterConnector(context: Context, from: number): number {
  let i = from;
  const { lexicon } = context.reading;
  while (i < context.sentence.to && lexicon.connectors.has(low(context, i)) && i < from + 2) {
    i++;
    if (low(context, i) === ',') i++;
  }
  return i;
}

/** A stretch that holds a verb, as far as its words tell. */
export function hasVerb(context: Context, from: number, to: number): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  for (let i = from; i <= to; i++) {
    const word = low(context, i);
    if (word === '' || context.word(i)?.kind !== 'word') continue;
    if (speech.carriers.has(word) || speech.looksVerbal(word)) return true;
    if (lexicon.functionWords.has(word) || speech.pronouns.has(word)) return true;
    if (speech.verbs.has(word) && !lexicon.determiners.has(low(context, i - 1))) return true;
  }
  return false;
}

/** How many words of a stretch are words. */
export function wordCount(context: Context, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (context.word(i)?.kind !== 'mark') count++;
  return count;
}
