import { isAdverb } from '../reading/lexicon.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { type Context, low } from './context.ts';

/** What stands behind this comma is no part of what was said: the author speaks on. */
export function comments(context: Context, at: number): boolean {
  return (
    isComment(context, at) ||
    isJudged(context, at) ||
    contrasts(context, at) ||
    context.reading.lexicon.locale.speech.citing.includes(low(context, at)) ||
    blames(context, at) ||
    turns(context, at) ||
    explains(context, at)
  );
}

/** `, blaming the weather`, `, calling it a day`: by a participle whoever speaks goes on to judge. */
const blames = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.bareNouns &&
  isOn(context.word(at), LIST.verbs) &&
  (context.reading.lexicon.locale.speech.verbs
    .get(low(context, at))
    ?.some(({ mood, verb }) => mood === 'gerund' && (verb.object === 'target' || verb.governs.includes('attribute'))) ??
    false);

/** `, ce qui …`, `, which …`: the author goes on about what was said. */
function isComment(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  if (!lexicon.questionWords.has(low(context, at))) return false;
  // « …, ce qui … », « …, ce que la mairie dément ».
  const next = low(context, at + 1);
  return lexicon.relatives.has(next) || (lexicon.locale.speech.inverts && lexicon.complementisers.has(next));
}

/** `, a claim that …`: the author gives what was said a name. */
function isJudged(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  return lexicon.determiners.has(low(context, at)) && lexicon.locale.speech.nouns.has(low(context, at + 1));
}

/** « …, l’OTAN, le pacte en vertu duquel … »: the author explains the name that ends what was said. */
function explains(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  if (!(context.word(at - 2)?.cap ?? false) || !lexicon.determiners.has(low(context, at))) return false;
  const c = context.chunks.find((each) => each.from === at);
  if (!c || c.name?.from === at) return false;
  let relative = false;
  for (let i = c.to + 1; i < context.sentence.to; i++) {
    const word = context.word(i);
    if (word?.low === ',' || word?.low === ':' || lexicon.coordinators.has(word?.low ?? '')) return false;
    relative ||= lexicon.relatives.has(word?.low ?? '');
  }
  return relative;
}

/** `, alors que …`, `, while …`: the author sets something against what was said. */
export function contrasts(context: Context, at: number): boolean {
  const word = context.word(at);
  if (!isOn(word, LIST.contrasts)) return false;
  const phrases = context.reading.lexicon.contrasts.get(word?.low ?? '') ?? [];
  return phrases.some((phrase) => phrase.every((word, k) => low(context, at + k) === word));
}

/** In words. */
const TURN = 6;

/** « , mais il … »: where reported words go on only behind a second complementiser, this is the author. */
function turns(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const { turning, pronouns } = lexicon.locale.speech;
  if (!turning.includes(low(context, at))) return false;
  if (context.chunks.some((c) => c.from === at + 1 && !c.prepositional)) return true;
  for (let i = at + 1; i < at + TURN && context.word(i)?.kind === 'word'; i++) {
    if (lexicon.complementisers.has(low(context, i)) || lexicon.infinitiveMarkers.has(low(context, i))) return false;
    if (pronouns.has(low(context, i))) return true;
  }
  return false;
}

/** `…, n'offrira pas`, `…, was`: a verb without subject after a comma belongs to the clause around. */
export function resumesMain(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  if (!word || word.cap) return false;
  const negated = lexicon.negations.has(word.low) && !isAdverb(lexicon, word.low);
  const carriers = lexicon.locale.speech.carriers.get(word.low);
  const past = lexicon.locale.speech.verbs
    .get(word.low)
    ?.some(({ mood, tense }) => mood === 'finite' && tense === 'past');
  return (
    past === true ||
    (negated && context.word(at + 1)?.kind === 'word') ||
    lexicon.reflexives.has(word.low) ||
    (carriers?.some((carrier) => carrier.plural !== null) ?? false)
  );
}

/** « a confirmé la visite mais n’a pas donné de date »: behind a noun or an infinitive the verb is of the clause around. */
export const goesOnAround = (context: Context, at: number): boolean =>
  isOn(context.word(at), LIST.coordinators) && (resumesMain(context, at + 1) || isFiniteCue(context, at + 1));

/** « admet ne rien savoir mais redoute le pire »: where pronouns and nouns are told from verbs by their place. */
const isFiniteCue = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.inverts &&
  context.cues.some((cue) => cue.form === 'verb' && cue.mood === 'finite' && cue.from === at && cue.clitic === null);

const LONG_REMARK = 4;

/** A parenthesis of several words that ends the sentence. */
export function sideRemark(context: Context, open: number, limit: number): boolean {
  let close = open + 1;
  while (close < limit && low(context, close) !== ')') close++;
  if (close >= limit || close - open <= LONG_REMARK) return false;
  const after = context.word(close + 1);
  return !after || close + 1 >= limit || after.low === '.';
}
