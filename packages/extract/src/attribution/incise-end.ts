import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { type Context, canListen, low } from './context.ts';

/** Behind the verb of an incise whose subject stands first, nothing follows that could be its object. */
export function endsIncise(context: Context, cue: VerbCue, at: number): boolean {
  const { lexicon } = context.reading;
  let i = at;
  if (cue.verb.object === 'addressee') {
    const told = chunkAt(context.reading, i, context.sentence);
    if (told && !canListen(context, told)) return false;
    if (told) i = told.to + 1;
    else if (lexicon.objectPronouns.has(low(context, i))) i++;
  }
  const word = context.word(i);
  if (!word || word.kind === 'mark') return !word || (word.opens < 0 && word.low !== ':');
  if (lexicon.infinitiveMarkers.has(word.low) && lexicon.infinitiveMarkers.size === 1) return false;
  const goesOn =
    lexicon.timeWords.has(word.low) ||
    isAdverb(lexicon, word.low) ||
    lexicon.prepositions.has(word.low) ||
    (lexicon.determiners.has(word.low) && lexicon.timeWords.has(low(context, i + 1)));
  return goesOn && !announces(context, i);
}

/** In words. */
const NEAR = 12;

/** A complementiser or a quotation follows before the next comma: the words are still to come. */
function announces(context: Context, from: number): boolean {
  const { lexicon } = context.reading;
  for (let i = from; i < Math.min(context.sentence.to, from + NEAR); i++) {
    const word = context.word(i);
    if (!word || word.low === ',') return false;
    if (word.opens >= 0 || word.low === ':' || (lexicon.complementisers.has(word.low) && i > from)) return true;
  }
  return false;
}
