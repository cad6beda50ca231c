import type { Reading, Sentence } from '../reading/reading.ts';
import type { CueHit } from './cue.ts';

/** More than a sentence of prose has outside quotation marks. */
const MOST_CUES = 24;

export interface Part {
  sentence: Sentence;
  cues: readonly CueHit[];
}

/**
 * A sentence with its cues, in parts where it has more of them than prose has: a list of who said what, or no prose at
 * all. What looks at the whole sentence for each of its cues stays linear so, and none is left out. Those inside
 * quotation marks do not count: after a long speech its speaker is still to come.
 */
export function inParts(reading: Reading, sentence: Sentence, cues: readonly CueHit[]): readonly Part[] {
  if (cues.length <= MOST_CUES) return [{ sentence, cues }];
  const parts: Part[] = [];
  let first = 0;
  let plain = 0;
  let { from } = sentence;
  const close = (to: number, next: number): void => {
    parts.push({ sentence: { ...sentence, ...edges(reading, from, to), chunks: null }, cues: cues.slice(first, next) });
    from = to;
    first = next;
    plain = 0;
  };
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || (reading.words[cue.from]?.quote ?? -1) >= 0) continue;
    if (plain === MOST_CUES) close(partingBefore(reading, cue, Math.max(from, (cues[i - 1]?.to ?? from) + 1)), i);
    plain++;
  }
  close(sentence.to, cues.length);
  return parts;
}

const edges = ({ words }: Reading, from: number, to: number) => ({
  from,
  to,
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** Behind the last mark before a cue that is in no quotation, else before the word that may be its subject. */
function partingBefore({ words }: Reading, cue: CueHit, from: number): number {
  for (let i = cue.from - 1; i >= from; i--) {
    const word = words[i];
    if (word?.kind === 'mark' && word.quote < 0 && word.opens < 0) return i + 1;
  }
  return Math.max(from, cue.from - 1);
}
