import { isAdverb } from '../reading/lexicon.ts';
import { type Context, low } from './context.ts';

/** What stands behind this comma is no part of what was said: the author speaks on. */
export function comments(context: Context, at: number): boolean {
  return isComment(context, at) || isJudged(context, at) || contrasts(context, at) || turns(context, at);
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

/** `, alors que …`, `, while …`: the author sets something against what was said. */
function contrasts(context: Context, at: number): boolean {
  const { contrasts: phrases } = context.reading.lexicon.locale.speech;
  return phrases.some((phrase) => phrase.every((word, k) => low(context, at + k) === word));
}

/** « , mais il … »: where reported words go on only behind a second complementiser, this is the author. */
function turns(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const { turning, pronouns } = lexicon.locale.speech;
  if (!turning.includes(low(context, at))) return false;
  const next = low(context, at + 1);
  if (pronouns.has(next)) return true;
  return context.chunks.some((c) => c.from === at + 1 && !c.prepositional);
}

/** `…, n'offrira pas`, `…, was`: a verb without subject after a comma belongs to the clause around. */
export function resumesMain(context: Context, at: number): boolean {
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

const LONG_REMARK = 4;

/** A parenthesis of several words that ends the sentence. */
export function sideRemark(context: Context, open: number, limit: number): boolean {
  let close = open + 1;
  while (close < limit && low(context, close) !== ')') close++;
  if (close >= limit || close - open <= LONG_REMARK) return false;
  const after = context.word(close + 1);
  return !after || close + 1 >= limit || after.low === '.';
}
