import type { Act } from '@dixit/model';
import type { Draft } from '../attribution/draft.ts';
import { firstFrom } from './first-from.ts';
import type { Reading } from '../reading/reading.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** What is done with the words: by the cue, by a question mark, by a question word, by how they begin. */
export function actOf(reading: Reading, draft: Draft): Act {
  const { cue } = draft;
  const last = draft.parts.at(-1);
  const ending = last ? (reading.text[last.end - 1] ?? '') : '';
  if (cue?.form === 'noun') return cue.noun.act;
  if (cue?.form !== 'verb') return ending === '?' ? 'question' : actOfWords(reading, draft);
  if (cue.verb.act === 'assert' && draft.kind === 'direct' && ending === '?') return 'question';
  if (cue.verb.act === 'demand' && cue.readings.some((verb) => verb.act === 'question')) {
    const first = reading.words.slice(cue.to, cue.to + 30).find((word) => word.start >= (draft.parts[0]?.start ?? 0));
    if (ending === '?' || (first && reading.lexicon.questionWords.has(first.low))) return 'question';
  }
  // « n’exclut pas », « ne nie pas »: it is said that it may be so.
  if (cue.negated && (cue.verb.act === 'refuse' || cue.verb.act === 'deny')) return 'assert';
  return cue.verb.act === 'assert' ? actOfWords(reading, draft) : cue.verb.act;
}

/** « Il faut … » demands, whatever the verb of saying. */
function actOfWords({ words, lexicon }: Reading, { parts }: Draft): Act {
  let first = firstFrom(words, parts[0]?.start ?? 0, (word) => word);
  while (words[first]?.kind === 'mark' || isOn(words[first], LIST.connectors)) first++;
  const openers = lexicon.openers.get(words[first]?.low ?? '');
  return (
    openers?.find(({ words: wanted }) => wanted.every((word, k) => words[first + k]?.low === word))?.act ?? 'assert'
  );
}
