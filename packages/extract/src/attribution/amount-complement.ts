import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import type { Complement } from './complement.ts';
import { type Context, low } from './context.ts';
import { phraseEnd } from './phrase-end.ts';
import { quotationsIn } from './quotations.ts';

/** « estime à 300 le nombre de blessés », "put the number of injured at 300": the figure and what it counts. */
export function amountAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  if (cue.negated || cue.passive) return null;
  const marker = isMarker(context, at) ? at : behindPhrase(context, at);
  if (marker === null || !isFigure(context, marker + 1)) return null;
  const { to } = phraseEnd(context, marker, clauseEnd(context, marker, cue));
  const span = trimmedSpan(context, at, to);
  if (!span || (marker === at && to < marker + 3)) return null;
  const quotations = quotationsIn(context, at, to);
  return {
    parts: [span],
    kind: quotations.length > 0 ? 'mixed' : 'indirect',
    how: 'noun',
    object: null,
    quotations,
    uncertain: true,
    to,
    verb,
  };
}

const isMarker = ({ reading }: Context, at: number): boolean =>
  reading.lexicon.locale.speech.amountMarkers.includes(reading.words[at]?.low ?? '');

/** In words: « le nombre de blessés dans la région | à ». */
const REACH = 12;

function behindPhrase(context: Context, at: number): number | null {
  const c = chunkAt(context.reading, at, context.sentence);
  if (!c || c.name?.from === c.from) return null;
  for (let i = c.to + 1; i <= at + REACH; i++) {
    const word = context.word(i);
    if (word?.kind !== 'word') return null;
    if (isMarker(context, i) && isFigure(context, i + 1)) return i;
    const next = chunkAt(context.reading, i, context.sentence);
    if (next && !next.prepositional) return null;
    if (next) i = next.to;
  }
  return null;
}

/** A number, perhaps behind a currency, an adverb or a word of number. */
function isFigure(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  let i = at;
  while (isAdverb(lexicon, low(context, i)) || /^[$€£]$/u.test(low(context, i))) i++;
  return context.word(i)?.kind === 'number' || /^[$€£]/u.test(low(context, i));
}
