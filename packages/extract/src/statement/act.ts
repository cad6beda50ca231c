import type { Act } from '@dixit/model';
import type { Draft } from '../attribution/draft.ts';
import type { Reading } from '../reading/reading.ts';

/** What is done with the words: by the cue, by a question mark, by a question word. */
export function actOf(reading: Reading, draft: Draft): Act {
  const { cue } = draft;
  const last = draft.parts.at(-1);
  const ending = last ? (reading.text[last.end - 1] ?? '') : '';
  if (cue?.form === 'noun') return cue.noun.act;
  if (cue?.form !== 'verb') return ending === '?' ? 'question' : 'assert';
  if (cue.verb.act === 'assert' && draft.kind === 'direct' && ending === '?') return 'question';
  if (cue.verb.act === 'demand' && cue.readings.some((verb) => verb.act === 'question')) {
    const first = reading.words.slice(cue.to, cue.to + 30).find((word) => word.start >= (draft.parts[0]?.start ?? 0));
    if (ending === '?' || (first && reading.lexicon.questionWords.has(first.low))) return 'question';
  }
  return cue.verb.act;
}
