import { chunkAt } from '../reading/chunk.ts';
import type { Chunk } from '../reading/chunk.ts';
import type { ClauseEnd } from './clause-end.ts';
import { type Context, low } from './context.ts';
import { mainVerb } from './main-verb.ts';

/**
 * Where a phrase that is content ends before its clause does: at a relative behind a comma, at a clause of its own
 * behind one, and at the medium in which it was said (« … dans un communiqué », "… in a letter on Friday").
 */
export function phraseEnd(context: Context, from: number, end: ClauseEnd): ClauseEnd {
  const { lexicon } = context.reading;
  for (let i = from + 1; i <= end.to; i++) {
    const word = context.word(i);
    if (!word || word.quote >= 0) continue;
    if (word.low === ',' && leaves(context, i + 1, end.to)) return { to: i - 1, uncertain: true };
    if (lexicon.prepositions.has(word.low) && !lexicon.nounLinks.has(word.low) && names(context, i + 1))
      return { to: i - 1, uncertain: true };
  }
  return end;
}

/** A relative, or a subject with its verb, perhaps behind a coordinator. */
function leaves(context: Context, at: number, end: number): boolean {
  const { lexicon } = context.reading;
  const first = low(context, at);
  if (lexicon.relatives.has(first)) return !lexicon.determiners.has(first) || lexicon.complementisers.has(first);
  const i = lexicon.coordinators.has(first) ? at + 1 : at;
  const pronoun = lexicon.locale.speech.pronouns.get(low(context, i));
  const c = pronoun ? null : chunkAt(context.reading, i, context.sentence);
  const subject = pronoun ? !lexicon.objectPronouns.has(low(context, i)) || i > at : c !== null && !c.prepositional;
  const verb = (c?.to ?? i) + 1;
  return subject && verb <= end && mainVerb(context, verb, verb, true) !== null;
}

/** A carrier of words: a letter, an interview. */
function names(context: Context, at: number): boolean {
  const { media, nounLinks, determiners } = context.reading.lexicon;
  const c = determiners.has(low(context, at)) ? chunkAt(context.reading, at, context.sentence) : null;
  return c !== null && !c.name && holds(context, c, media, nounLinks);
}

function holds(context: Context, c: Chunk, media: ReadonlySet<string>, links: ReadonlySet<string>): boolean {
  for (let i = c.from; i <= c.to && !links.has(low(context, i)); i++) if (media.has(low(context, i))) return true;
  return false;
}
