import type { VerbCue } from '../cue/cue.ts';
import type { Complement } from './complement.ts';
import { type Context, low } from './context.ts';

/** "asking not to be identified", « qui souhaite rester anonyme », « a requis l’anonymat », « a refusé de commenter », "refused to be named": nothing was said. */
export function isWithheld(context: Context, cue: VerbCue, { parts, verb, how }: Complement): boolean {
  if (verb.act !== 'demand' && verb.act !== 'refuse' && verb.act !== 'desire') return false;
  const start = parts[0]?.start ?? -1;
  let first = cue.after;
  while (first < context.sentence.to && (context.word(first)?.start ?? start) < start) first++;
  const { relatives, negations, locale } = context.reading.lexicon;
  const { speech } = locale;
  const says = (phrase: readonly string[]): boolean => phrase.every((word, k) => low(context, first + k) === word);
  if (verb.act === 'refuse')
    return (
      speech.withheld.some(says) ||
      (speech.verbs.get(low(context, first))?.some(({ verb: { act } }) => act === 'assert') ?? false)
    );
  const about = relatives.has(low(context, cue.from - 1));
  return (
    (about && negations.has(low(context, first))) ||
    speech.withheld.some((phrase) => (phrase.length > 1 || how === 'noun') && says(phrase))
  );
}
