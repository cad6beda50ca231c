import type { Named } from '../attribution/draft.ts';
import type { Cast } from '../coreference/resolve.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resolved } from './speaker.ts';

/** « Anne Roy et Paul Velin »: two who speak together go by both names; the entity is that of the first. */
export function together(reading: Reading, cast: Cast, named: Named, who: Resolved): Resolved {
  const { words, lexicon, text } = reading;
  const { cluster, speaker } = who;
  if (!cluster || speaker.name === null) return who;
  for (let i = named.from + 1; i < named.to; i++) {
    if (!lexicon.coordinators.has(words[i]?.low ?? '')) continue;
    const first = cast.mentions.get(named.from)?.assigned.cluster;
    const second = cast.mentions.get(i + 1)?.assigned.cluster;
    if (first !== cluster || !second || second === cluster || second.names.length === 0 || cluster.names.length === 0)
      continue;
    const link = text.slice(words[i]?.start ?? 0, words[i]?.end ?? 0);
    return { ...who, speaker: { ...speaker, name: `${speaker.name} ${link} ${second.name}`, type: 'group' } };
  }
  return who;
}
