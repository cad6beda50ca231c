import type { NounCueHit } from '../cue/cue.ts';
import type { Chunk } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan, wordCount } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import { type Context, chunkEndingAt, isVerb, low, named } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';
import { mainVerb } from './main-verb.ts';
import { quotationsIn } from './quotations.ts';
import { subjectOf } from './subject.ts';

/** les assurances que …, the claim that …, la promesse de … */
export function byNoun(context: Context, cue: NounCueHit): Draft | null {
  const { lexicon } = context.reading;
  let i = cue.after;
  const owner = context.chunks.find((c) => c.from <= cue.from && c.to >= cue.from);
  if (owner && owner.to >= i) i = owner.to + 1;
  if (!cue.noun.governs.includes('clause') || !lexicon.complementisers.has(low(context, i))) return null;
  if (context.cues.some((other) => isVerb(other) && other.from < i && other.from > cue.from)) return null;
  if (mainVerb(context, i + 1, i + 1, true) !== null) return null;
  const to = beforeMainVerb(context, cue, i + 1, clauseEnd(context, i + 1, cue).to);
  const span = trimmedSpan(context, i + 1, to);
  if (!span || wordCount(context, i + 1, to) < 4) return null;
  const held = quotationsIn(context, i + 1, to);
  const speaker =
    ownerOf(context, low(context, cue.from - 1) === "'s" ? chunkEndingAt(context, cue.from - 1) : owner, cue.from) ??
    voiced(context, cue, owner?.from ?? cue.from);
  if (!speaker && cue.noun.hearsay) return null;
  return draft({
    sentence: context.index,
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    cue,
    speaker,
    quotations: held,
    uncertain: true,
  });
}

/** "officials voiced concern that": whoever voices it. */
function voiced(context: Context, cue: NounCueHit, from: number): Named | null {
  const verb = context.cues.find((other) => isVerb(other) && other.from < cue.from && other.after === from);
  return verb && isVerb(verb) && !verb.passive ? subjectOf(context, verb).speaker : null;
}

/** "the minister's claim": an office before the mark of the owner. */
function ownedAt(context: Context, owner: Chunk, at: number): Named | null {
  if (owner.role === null) return null;
  for (let i = owner.from + 1; i < at; i++)
    if (low(context, i) === "'s" && owner.roleAt < i) return { from: owner.from, to: i - 1, chunk: null };
  return null;
}

/** Whoever owns the noun: Roy's claim, her claim. */
function ownerOf(context: Context, owner: Chunk | undefined, at: number): Named | null {
  if (!owner) return null;
  if (owner.name && owner.name.to < at) return { ...named(owner), ...owner.name };
  const possessed = ownedAt(context, owner, at);
  if (possessed) return possessed;
  return context.reading.lexicon.locale.names.possessives.has(low(context, owner.from))
    ? { from: owner.from, to: owner.from, chunk: null }
    : null;
}

/** "His claim that the dam was safe | angered the town": the noun is the subject of a verb behind its clause. */
function beforeMainVerb(context: Context, cue: NounCueHit, from: number, to: number): number {
  if (mainVerb(context, context.sentence.from, cue.from - 1, false) !== null) return to;
  const inner = mainVerb(context, from + 1, to, false);
  if (inner === null) return to;
  for (let i = inner + 2; i <= to; i++) {
    if (/^[,;:]$/u.test(low(context, i)) || isJoint(context, i)) return to;
    if (mainVerb(context, i, i, true) === i && !inGroup(context, i - 1)) return i - 1;
  }
  return to;
}

function isJoint(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, at);
  return (
    lexicon.coordinators.has(word) ||
    lexicon.relatives.has(word) ||
    lexicon.subordinators.has(word) ||
    lexicon.questionWords.has(word) ||
    lexicon.infinitiveMarkers.has(word)
  );
}

/** An auxiliary or an adverb: the verb behind it is not the first of its clause. */
const inGroup = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.carriers.has(low(context, at)) ||
  isAdverb(context.reading.lexicon, low(context, at));
