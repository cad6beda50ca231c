import { chunkAt } from '../reading/chunk.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import type { Span } from '@dixit/model';
import { type Context, canSpeak, contextOf, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { wordAfterQuotation } from './quotation-complement.ts';

const DASH = /^[-–—―]$/u;

/** "We go on" – Mara Roy on the strike: the dash behind the quotation, and the name that signs it. */
export function signedBy(context: Context, index: number): { mark: Span; speaker: Named } | null {
  let at = wordAfterQuotation(context, index);
  if (low(context, at) === ',') at++;
  const dash = context.word(at);
  if (!dash || !DASH.test(dash.low)) return null;
  const c = chunkAt(context.reading, at + 1, context.sentence);
  if (!c?.name || c.to - c.from > LONGEST_NAME) return null;
  const next = context.word(c.to + 1);
  if (next && next.kind !== 'mark' && !isOn(next, LIST.prepositions)) return null;
  return { mark: { start: dash.start, end: dash.end }, speaker: named(c) };
}

const LONGEST_NAME = 8;

/** In words. */
const NEAR = 4;

/** « Restez chez vous. » C’est le message de la mairie: the sentence behind calls the words what they are, and says whose. */
export function messageAfter(context: Context): Named | null {
  const { reading, index, sentence } = context;
  const next = contextOf(reading, index + 1, []);
  if (!next || next.sentence.block !== sentence.block) return null;
  const { lexicon } = reading;
  const { expletives, nouns, takingUp } = lexicon.locale.speech;
  const from = next.sentence.from;
  const opener = low(next, from);
  const points = expletives.includes(opener) || takingUp.some(([first]) => first === opener);
  if (!points && !lexicon.demonstratives.has(opener)) return null;
  for (let i = from + 1; i <= from + NEAR; i++) {
    const word = low(next, i);
    if (!nouns.has(word) && !lexicon.media.has(word)) continue;
    if (!lexicon.determiners.has(low(next, i - 1))) return null;
    const link = low(next, i + 1);
    if (!lexicon.nounLinks.has(link) && !lexicon.locale.names.issuedBy.includes(link)) return null;
    const c = chunkAt(reading, i + 2, next.sentence);
    return c && canSpeak(next, c) ? named(c) : null;
  }
  return null;
}
