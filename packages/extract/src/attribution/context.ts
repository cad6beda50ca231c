import type { CueHit, VerbCue } from '../cue/cue.ts';
import { type Chunk, chunk } from '../reading/chunk.ts';
import type { Word } from '../reading/lexer.ts';
import type { Reading, Sentence } from '../reading/reading.ts';
import type { Named } from './draft.ts';

/** One sentence with its cues and noun phrases, made ready for attribution. */
export interface Context {
  reading: Reading;
  sentence: Sentence;
  index: number;
  cues: readonly CueHit[];
  chunks: readonly Chunk[];
  /** Subjects found so far, by cue. */
  subjects: Map<CueHit, Named | null>;
  /** The speaker of the last draft, for a cue that has no subject of its own. */
  word(i: number): Word | undefined;
}

/** `part`: of the sentence, where it is read in parts. */
export function contextOf(
  reading: Reading,
  index: number,
  cues: readonly CueHit[],
  part: Sentence | null = null,
): Context | null {
  const sentence = part ?? reading.sentences[index];
  if (!sentence) return null;
  const { words } = reading;
  return {
    reading,
    sentence,
    index,
    cues,
    chunks: chunk(reading, sentence),
    subjects: new Map(),
    word: (i) => (i >= sentence.from && i < sentence.to ? words[i] : undefined),
  };
}

export const low = (context: Context, i: number): string => context.word(i)?.low ?? '';

/** Found by halving: phrases stand apart, from left to right. */
export function chunkEndingAt({ chunks }: Context, at: number): Chunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.to ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  const found = chunks[low];
  return found && found.from <= at ? found : undefined;
}

export const named = (c: Chunk): Named => ({ from: c.from, to: c.to, chunk: c });

export const isVerb = (cue: CueHit): cue is VerbCue => cue.form === 'verb';

/** Somebody who can be spoken to: a person, an office, an institution, an outlet by its head; no document. */
export function canListen(context: Context, c: Chunk): boolean {
  const { lexicon } = context.reading;
  if (c.role || c.name || c.anaphor) return true;
  for (let i = c.from; i <= c.to && !lexicon.nounLinks.has(low(context, i)); i++) {
    if (lexicon.institutions.has(low(context, i)) || lexicon.outlets.has(low(context, i))) return true;
  }
  return false;
}

/** A person, an office, an institution, a witness: somebody who can speak. */
export function canSpeak(context: Context, c: Chunk): boolean {
  const { lexicon } = context.reading;
  if (c.role || c.name || c.anaphor) return true;
  for (let i = c.from; i <= c.to; i++) {
    const word = low(context, i);
    if (
      lexicon.institutions.has(word) ||
      lexicon.outlets.has(word) ||
      lexicon.documents.has(word) ||
      lexicon.media.has(word)
    )
      return true;
  }
  return false;
}
