import { type Context, low } from './context.ts';

const INSERTED = 24;

/** An indirect question; what is also a reflexive pronoun asks only before a subject: s'il; « ce mardi » asks nothing. */
export function asks(context: Context, i: number): boolean {
  const { questionWords, reflexives, timeWords, locale } = context.reading.lexicon;
  const word = low(context, i);
  if (timeWords.has(low(context, i + 1))) return false;
  return questionWords.has(word) && (!reflexives.has(word) || locale.speech.pronouns.has(low(context, i + 1)));
}

/** Over « , en s’exprimant au port, » before a complementiser; the same word when nothing is inserted. */
export function overInsertion(context: Context, at: number): number {
  if (low(context, at) !== ',') return at;
  const { complementisers, infinitiveMarkers, locale } = context.reading.lexicon;
  const last = Math.min(context.sentence.to, at + INSERTED);
  for (let i = at + 1; i < last; i++) {
    const word = context.word(i);
    if (!word || word.opens >= 0 || word.closes >= 0 || /^[.;:]$/u.test(word.low)) return at;
    if (complementisers.has(word.low)) return at;
    const announced =
      complementisers.has(low(context, i + 1)) ||
      asks(context, i + 1) ||
      (infinitiveMarkers.has(low(context, i + 1)) && locale.speech.isInfinitive(low(context, i + 2)));
    if (word.low === ',' && announced) return i + 1;
  }
  return at;
}
