import { chunkAt } from '../reading/chunk.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { type Context, low } from './context.ts';
import type { Draft, Named } from './draft.ts';

/** Phrases that may hang on a noun before the mention is too long to be one. */
const MOST_PHRASES = 2;

/**
 * "officials | familiar with the matter", "analysts | at Roy Bank", "economists | polled by the agency": the mention of
 * somebody without a name goes on to where it tells which they are, when the cue or a mark follows right there.
 */
export function wholeMention(context: Context, { speaker, cue }: Pick<Draft, 'speaker' | 'cue'>): Named | null {
  const c = speaker?.chunk;
  if (!speaker || !c || !cue || speaker.to !== c.to || c.name || c.anaphor || c.to - c.from > 2) return speaker;
  let i = c.to + 1;
  for (let phrases = 0; phrases < MOST_PHRASES; phrases++) {
    const end = phraseEnd(context, i);
    if (end === null || (speaker.to < cue.from && end >= cue.from)) return speaker;
    i = end + 1;
    if (ends(context, i, cue.from)) return { ...speaker, to: end };
  }
  return speaker;
}

const CLOSED = LIST.subordinators | LIST.nounLinks | LIST.relatives | LIST.complementisers | LIST.timeWords;

/** Last word of a preposition or participle with its noun phrase; null for anything else. */
function phraseEnd(context: Context, from: number): number | null {
  const { lexicon } = context.reading;
  const { postposed } = lexicon.locale.names;
  const participle = isOn(context.word(from), LIST.looksVerbal) || postposed.includes(low(context, from));
  const describes = participle || postposed.includes(low(context, from - 1));
  const at = participle ? from + 1 : from;
  const link = context.word(at);
  const isLink = isOn(link, LIST.prepositions) && !isOn(link, CLOSED);
  if (!isLink || (!describes && (isOn(link, LIST.infinitiveMarkers) || lexicon.agentWords.has(low(context, at)))))
    return null;
  const c = chunkAt(context.reading, at + 1, context.sentence);
  if (!c || context.word(c.from)?.quote !== context.word(from)?.quote) return null;
  for (let i = c.from; i <= c.to; i++)
    if (isOn(context.word(i), LIST.timeWords) || lexicon.media.has(low(context, i))) return null;
  return c.to;
}

/** The cue, perhaps behind adverbs, or a mark. */
function ends(context: Context, at: number, cue: number): boolean {
  let i = at;
  while (i < cue && isOn(context.word(i), LIST.adverbs)) i++;
  const word = context.word(i);
  return i === cue || !word || (word.kind === 'mark' && word.low !== '(');
}
