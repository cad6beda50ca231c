import type { Chunk } from '../reading/chunk.ts';
import { findCues } from '../cue/find-cues.ts';
import { type Context, canSpeak, contextOf, isVerb, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { withApposition } from './insertion.ts';
import { subjectOf } from './subject.ts';

/** Whoever the sentence before is about: it leads to the quotation; in the paragraph before only where it says so. */
export function fromBefore(context: Context): Named | null {
  const former = contextOf(context.reading, context.index - 1, []);
  if (!former) return null;
  const apart = former.sentence.block !== context.sentence.block;
  if (apart && (context.sentence.kind !== 'paragraph' || former.sentence.kind !== 'paragraph' || !announces(former)))
    return null;
  const tells = low(former, former.sentence.to - 1) === ':' ? tellerIn(former) : null;
  return tells ?? leader(former, former.sentence.to);
}

/** Whoever the sentence before is about, when a colon ends it. */
export function fromColon({ reading, index, sentence }: Context): Named | null {
  const former = contextOf(reading, index - 1, []);
  if (!former || sentence.kind !== 'paragraph' || former.sentence.kind !== 'paragraph') return null;
  return low(former, former.sentence.to - 1) === ':' ? (tellerIn(former) ?? leader(former, former.sentence.to)) : null;
}

/** « La digue cède, comme l’explique Zora Melin : »: whoever stands behind the last cue before the colon. */
function tellerIn({ reading, index, sentence }: Context): Named | null {
  const context = contextOf(reading, index, findCues(reading, sentence, index));
  const cue = context?.cues.findLast((each) => isVerb(each) && each.mood === 'finite');
  if (!context || !cue || !isVerb(cue) || !cue.verb.governs.includes('quotation') || cue.negated) return null;
  const { side, speaker } = subjectOf(context, cue);
  return side === 'right' && speaker?.chunk && canSpeak(context, speaker.chunk) ? speaker : null;
}

/** It ends with a colon, or tells of saying: « la ministre raconte les coulisses. » */
function announces({ reading, sentence }: Context): boolean {
  const { verbs } = reading.lexicon.locale.speech;
  if (reading.words[sentence.to - 1]?.low === ':') return true;
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i];
    const forms = word && !word.cap && word.quote === -1 ? verbs.get(word.low) : undefined;
    if (forms?.some(({ verb, mood }) => verb.strength === 'strong' && mood === 'finite')) return true;
  }
  return false;
}

/** « Rendez-nous le fleuve. » Le cri de Zora Melin résonne encore: whoever the sentence after the first of a paragraph is about. */
export function fromAfter(context: Context): Named | null {
  const { reading, index, sentence } = context;
  if (reading.sentences[index - 1]?.block === sentence.block || sentence.kind !== 'paragraph') return null;
  const next = contextOf(reading, index + 1, []);
  if (!next || next.sentence.block !== sentence.block) return null;
  const first = next.chunks[0];
  if (!first || first.from !== next.sentence.from || first.prepositional) return null;
  if (first.role) return named(first);
  return first.name ? holderIn(next, first, first.name) : null;
}

/** « Le cri de Zora Melin »: the name behind the link. */
function holderIn(context: Context, c: Chunk, name: { from: number; to: number }): Named {
  const linked = context.reading.lexicon.nounLinks.has(low(context, name.from - 1));
  return linked && name.from > c.from ? { ...name, chunk: null } : named(c);
}

/** Whoever the words before the colon speak of: the first of them; rather a person than a text. */
export function leader(context: Context, at: number): Named | null {
  const { pronouns } = context.reading.lexicon.locale.speech;
  const before = context.chunks.filter((c) => c.to < at && canSpeak(context, c));
  const plain = before.filter((c) => !c.prepositional);
  const able = plain.find((c) => c.name !== null || c.role !== null);
  const first = (able && ownerOf(context, able)) ?? able ?? opinionOf(context, before) ?? plain[0];
  for (let i = context.sentence.from; i < at; i++) {
    const pronoun = pronouns.get(low(context, i));
    if (pronoun?.person === 3 && (!first || i < first.from) && !opensPhrase(context, i))
      return { from: i, to: i, chunk: null };
  }
  return first ? { ...named(first), to: described(context, first, at) } : null;
}

/** "One steward": a determiner here. */
const opensPhrase = (context: Context, at: number): boolean =>
  context.reading.lexicon.determiners.has(low(context, at)) &&
  (context.chunks.find((c) => c.from === at)?.to ?? at) > at;

/** « chez Zora Melin, bouchère à Sorne »: whoever an apposition tells of. */
const ownerOf = (context: Context, c: Chunk): Chunk | undefined =>
  low(context, c.from - 1) === ',' && c.role && !c.name
    ? context.chunks.find(
        ({ to, prepositional, name, from }) =>
          to === c.from - 2 &&
          prepositional &&
          name &&
          context.reading.lexicon.opinionWords.has(low(context, from - 1)),
      )
    : undefined;

/** With the apposition that ends right before the colon, or between its commas. */
function described(context: Context, first: Chunk, at: number): number {
  const to = withApposition(context, first);
  const ends = to === at - 1 || low(context, to + 1) === ',' || low(context, to + 1) === ':';
  return ends && to < at ? to : first.to;
}

/** « Pour Zora Melin, tout est clair : « … » » */
const opinionOf = (context: Context, before: readonly Chunk[]): Chunk | undefined =>
  before.find(
    (c) => (c.name !== null || c.role !== null) && context.reading.lexicon.opinionWords.has(low(context, c.from - 1)),
  );
