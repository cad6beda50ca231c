import type { VerbCue } from '../cue/cue.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { type Context, canListen, canSpeak, chunkEndingAt, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { withApposition } from './insertion.ts';

/** Whom nobody in particular, « on », has it from. */
export const sourceBeside = (context: Context, cue: VerbCue): Named | null =>
  sourceAfter(context, cue) ?? sourceBefore(context, cue);

/** « apprend-on de source policière », « indique-t-on auprès du ministère »: whom nobody in particular has it from. */
function sourceAfter(context: Context, cue: VerbCue): Named | null {
  const { lexicon } = context.reading;
  const { pronouns } = lexicon.locale.speech;
  const at = cue.clitic ?? cue.from - 1;
  if (!pronouns.get(low(context, at))?.indefinite) return null;
  let first = cue.after;
  while (lexicon.timeWords.has(low(context, first))) first++;
  const roles = lexicon.locale.names.roles;
  if (lexicon.nounLinks.has(low(context, first)) && roles.get(low(context, first + 1))?.head === 'source') {
    let to = first + 1;
    while (
      to < first + 6 &&
      context.word(to + 1)?.kind === 'word' &&
      !lexicon.complementisers.has(low(context, to + 1))
    )
      to++;
    return { from: first + 1, to, chunk: null };
  }
  const place = placeAfter(context, first);
  if (place) return place;
  if (!lexicon.addresseeWords.has(low(context, first)) || !lexicon.nounLinks.has(low(context, first + 1))) return null;
  const c =
    chunkAt(context.reading, first + 2, context.sentence) ?? chunkAt(context.reading, first + 1, context.sentence);
  return c && canSpeak(context, c) ? { ...named(c), to: withApposition(context, c) } : null;
}

/** « fait-on valoir du côté de la direction », « dit-on à la mairie »: the house behind its preposition. */
function placeAfter(context: Context, first: number): Named | null {
  const { lexicon } = context.reading;
  const side = lexicon.nounLinks.has(low(context, first)) && lexicon.nounLinks.has(low(context, first + 2));
  const at = side ? first + 3 : first + 1;
  if (!side && !isOn(context.word(first), LIST.prepositions)) return null;
  const c = chunkAt(context.reading, at, context.sentence);
  return c && isHouse(context, c) ? named(c) : null;
}

const isHouse = (context: Context, c: Chunk): boolean =>
  context.reading.lexicon.retinues.has(low(context, c.from + 1)) ||
  (c.role === null && canListen(context, { ...c, name: null }));

/** « Dans son entourage, on rappelle que », « à la mairie, on assure que »: where nobody in particular says so. */
function sourceBefore(context: Context, cue: VerbCue): Named | null {
  const { lexicon } = context.reading;
  const at = cue.from - 1;
  if (!lexicon.locale.speech.pronouns.get(low(context, at))?.indefinite || low(context, at - 1) !== ',') return null;
  const opening = context.sentence.from;
  const side = lexicon.nounLinks.has(low(context, opening)) && lexicon.nounLinks.has(low(context, opening + 2));
  const c = side ? chunkAt(context.reading, opening + 3, context.sentence) : chunkEndingAt(context, at - 2);
  if (!c || c.to !== at - 2 || !(c.prepositional || side)) return null;
  const first = chunkAt(context.reading, opening + 1, context.sentence);
  const opens =
    side ||
    c.from - opening <= 1 ||
    (first !== null && first.to >= c.to) ||
    lexicon.prepositions.has(low(context, opening));
  const owner = c.name !== null && lexicon.locale.speech.opinionWords.includes(low(context, c.from - 1));
  return opens && (owner || isHouse(context, c)) && c.from - opening <= SOURCE ? named(c) : null;
}

/** In words: « du côté de ». */
const SOURCE = 4;
