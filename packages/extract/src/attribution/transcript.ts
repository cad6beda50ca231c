import { chunkAt } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { hasVerb, trimmedSpan } from './bounds.ts';
import { type Context, canSpeak, contextOf, low, named } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';
import { isOutlet } from '../coreference/profile.ts';

interface Turn {
  speaker: Named;
  name: string;
  /** First word behind the colon. */
  from: number;
  asks: boolean;
}

/**
 * An interview or a debate printed as such: paragraphs that begin with a name and a colon, without marks. By the first
 * sentence of each; none when the document has fewer than two, or nobody asks and nobody comes back.
 */
export function turnsOf(reading: Reading): ReadonlyMap<number, Draft> {
  const turns = new Map<number, Turn>();
  for (const [index, sentence] of reading.sentences.entries()) {
    if (reading.sentences[index - 1]?.block === sentence.block || sentence.kind !== 'paragraph') continue;
    const context = contextOf(reading, index, []);
    const turn = context && turnAt(context);
    if (turn) turns.set(index, whole(turn, turns));
  }
  const found = new Map<number, Draft>();
  const names = new Set([...turns.values()].map(({ name }) => name));
  const asked = [...turns.values()].some(({ asks }) => asks);
  if (turns.size < 2 || (!asked && names.size === turns.size)) return found;
  for (const [index, turn] of turns) {
    const made = turn.asks ? null : answer(reading, index, turn);
    if (made) found.set(index, made);
  }
  return found;
}

const INITIALS = /^\p{Lu}\P{L}*\p{Lu}\P{L}*$/u;

/** « N. V. »: whoever spoke before under the name that these letters begin. */
function whole(turn: Turn, turns: ReadonlyMap<number, Turn>): Turn {
  if (!INITIALS.test(turn.name)) return turn;
  const letters = initialsOf(turn.name);
  for (const { name, speaker } of turns.values())
    if (!INITIALS.test(name) && initialsOf(name) === letters) return { ...turn, name, speaker };
  return turn;
}

const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

/** In words. */
const LONGEST_LABEL = 10;

function turnAt(context: Context): Turn | null {
  const { reading, sentence } = context;
  const c = chunkAt(reading, sentence.from, sentence);
  if (!c?.name || c.to - c.from > LONGEST_LABEL || !canSpeak(context, c)) return null;
  // « N. V. : »: the full stop of an initial.
  const colon = low(context, c.to + 1) === '.' ? c.to + 2 : c.to + 1;
  if (low(context, colon) !== ':') return null;
  const from = colon + 1;
  const last = lastOf(reading, context.index);
  if ((context.word(from)?.opens ?? -1) >= 0) return null;
  const name = reading.text.slice(reading.words[c.name.from]?.start, reading.words[c.name.to]?.end);
  return { speaker: named(c), name, from, asks: reading.words[last]?.low === '?' || isOutlet(reading, c) };
}

/** Last word of the paragraph. */
function lastOf(reading: Reading, index: number): number {
  let last = index;
  while (reading.sentences[last + 1]?.block === reading.sentences[index]?.block) last++;
  return (reading.sentences[last]?.to ?? 1) - 1;
}

const MIN_WORDS = 3;

function answer(reading: Reading, index: number, { speaker, from }: Turn): Draft | null {
  const last = lastOf(reading, index);
  const first = reading.words[from];
  const context = contextOf(reading, index, []);
  const end = contextOf(reading, indexOf(reading, index, last), []);
  const colon = reading.words[from - 1];
  const closing = end && trimmedSpan(end, end.sentence.from, last);
  if (!context || !first || !colon || !closing || last - from < MIN_WORDS || !tells(reading, index, from, last))
    return null;
  return draft({
    sentence: index,
    parts: [{ start: first.start, end: Math.max(closing.end, first.end) }],
    kind: 'direct',
    mark: { start: colon.start, end: colon.end },
    speaker,
  });
}

/** A verb somewhere: no score, no price. */
function tells(reading: Reading, index: number, from: number, last: number): boolean {
  for (let i = index; (reading.sentences[i]?.from ?? Infinity) <= last; i++) {
    const context = contextOf(reading, i, []);
    if (context && hasVerb(context, Math.max(from, context.sentence.from), context.sentence.to - 1)) return true;
  }
  return false;
}

/** The sentence that holds a word, from `index` on. */
function indexOf(reading: Reading, index: number, word: number): number {
  let i = index;
  while ((reading.sentences[i]?.to ?? Infinity) <= word) i++;
  return i;
}
