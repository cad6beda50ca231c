import type { Word } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';

/** In letters: shorter words may be small in a title. */
const LONG = 5;
const MIN_WORDS = 3;

/**
 * In a sentence whose every long word has a capital (« Mayor Says Dam Will Hold ») the capital tells no name: verbs,
 * auxiliaries and particles lose it. The first word keeps its own, as in any sentence.
 */
export function lowerTitle(words: readonly Word[], from: number, lexicon: Lexicon): void {
  if (!isTitle(words, from)) return;
  const { verbs, isFinite } = lexicon.locale.speech;
  const { givenNames } = lexicon.locale.names;
  for (let i = from + 1; i < words.length; i++) {
    const word = words[i];
    if (!word?.cap || givenNames.has(word.low)) continue;
    const plain =
      verbs.has(word.low) ||
      isFinite(word.low) ||
      lexicon.prepositions.has(word.low) ||
      lexicon.determiners.has(word.low) ||
      lexicon.functionWords.has(word.low) ||
      lexicon.subordinators.has(word.low);
    const infinitive = lexicon.infinitiveMarkers.has(words[i - 1]?.low ?? '') && verbs.has(words[i - 2]?.low ?? '');
    if (plain || infinitive) word.cap = false;
  }
}

function isTitle(words: readonly Word[], from: number): boolean {
  let long = 0;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (word?.kind !== 'word' || word.low.length < LONG) continue;
    if (!word.cap) return false;
    long++;
  }
  return long >= MIN_WORDS;
}
