import { placeIndex } from '@dixit/locales/contract';
import type { Chunk } from '../reading/chunk.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';

/** The one that a country's executive is, where the tables name only one of them. */
const EXECUTIVE = ['presidency', 'government'];

/** « la présidence française », « l’exécutif américain »: the key of the seat that the tables of places know by its building. */
export function seatOf(reading: Reading, c: Chunk, polity: string | undefined): string | null {
  const { words, lexicon } = reading;
  if (polity === undefined) return null;
  for (let i = c.from; i <= c.to && !lexicon.nounLinks.has(words[i]?.low ?? ''); i++) {
    const kind = lexicon.locale.names.seats.get(words[i]?.low ?? '');
    if (kind === undefined) continue;
    const country = polity.toLowerCase();
    if (kind !== 'executive') return `${country}-${kind}`;
    const known = EXECUTIVE.map((each) => `${country}-${each}`).filter((key) => seatsOf(lexicon).has(key));
    return known.length === 1 ? (known[0] ?? null) : null;
  }
  return null;
}

const seats = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Keys of the institutions that the tables know by their buildings; made once for a language. */
function seatsOf(lexicon: Lexicon): ReadonlySet<string> {
  let known = seats.get(lexicon);
  if (!known) {
    const keys = [...placeIndex(lexicon.locale).values()].flat().flatMap(({ institution }) => institution ?? []);
    known = new Set(keys);
    seats.set(lexicon, known);
  }
  return known;
}
