import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { type Context, canSpeak, low } from './context.ts';

/**
 * « a déclaré à l’AFP Paul Roy », « aux journalistes Anne Roy », « sur Radio Levant Paul Roy »: the name that stands
 * behind the listener or the medium and is none of theirs; null when the phrase is one: « au président Paul Roy ».
 */
export function nameBehind(context: Context, c: Chunk): Chunk | null {
  if (!c.name || (c.role && !areMany(context, c))) return null;
  for (let i = c.from + 1; i < c.to; i++)
    if (context.word(i)?.cap && context.word(i + 1)?.cap && startsAnew(context, c, i))
      return chunkAt(context.reading, i, context.sentence);
  return null;
}

/** « aux journalistes »: the preposition has melted with the article. */
const areMany = (context: Context, c: Chunk): boolean =>
  (c.plural ?? context.reading.lexicon.locale.speech.determinerGender.get(low(context, c.from - 1))?.plural) === true;

function startsAnew(context: Context, c: Chunk, at: number): boolean {
  const { lexicon, text } = context.reading;
  const { givenNames, roles } = lexicon.locale.names;
  const before = context.word(at - 1);
  if (before?.kind !== 'word' || lexicon.determiners.has(before.low) || lexicon.nounLinks.has(before.low)) return false;
  const written = text.slice(before.start, before.end);
  if (written.length > 2 && written === written.toUpperCase()) return true;
  const given = givenNames.has(low(context, at));
  if (before.cap) return given && !givenNames.has(before.low) && !lexicon.abbreviations.has(before.low);
  if (areMany(context, c)) return true;
  return given && !roles.has(before.low) && (lexicon.outlets.has(before.low) || lexicon.media.has(before.low));
}

/** « X et Y »: up to the last of those who speak together; the end of the phrase itself when nobody is added. */
export function togetherEnd(context: Context, to: number): number {
  if (!context.reading.lexicon.coordinators.has(low(context, to + 1))) return to;
  const next = chunkAt(context.reading, to + 2, context.sentence);
  if (!next || next.prepositional || !canSpeak(context, next)) return to;
  const after = context.word(next.to + 1);
  return !after || after.kind === 'mark' ? next.to : to;
}
