import type { VerbCue } from '../cue/cue.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { type Context, isVerb, low } from './context.ts';

/** « a dit oui et souligné que »: the participle shares the auxiliary of the cue before it. */
export function coordinated(context: Context, cue: VerbCue): VerbCue {
  if (cue.mood !== 'participle' || !cue.bare) return cue;
  const { lexicon } = context.reading;
  let i = cue.from - 1;
  while (i > context.sentence.from && isAdverb(lexicon, low(context, i))) i--;
  if (!lexicon.coordinators.has(low(context, i))) return cue;
  const first = context.cues.findLast((other) => isVerb(other) && other.from < i && !(other.mood === 'participle'));
  return first && isVerb(first) && !first.bare && !first.passive
    ? { ...cue, mood: 'finite', tense: first.tense, plural: first.plural }
    : behindAuxiliary(context, cue, i);
}

/** « a remercié les secours et demandé que »: the auxiliary belongs to a verb that is no cue. */
function behindAuxiliary(context: Context, cue: VerbCue, coordinator: number): VerbCue {
  const { complementisers, infinitiveMarkers, locale } = context.reading.lexicon;
  const next = low(context, cue.after);
  if (!complementisers.has(next) && !infinitiveMarkers.has(next)) return cue;
  for (let i = coordinator - 1; i > context.sentence.from && context.word(i)?.kind === 'word'; i--) {
    const auxiliary = locale.speech.carriers.get(low(context, i))?.[0];
    if (auxiliary && !auxiliary.passive && auxiliary.link.length === 0 && auxiliary.takes.includes('participle'))
      return { ...cue, mood: 'finite', tense: auxiliary.tense, plural: auxiliary.plural };
  }
  return cue;
}
