import type { CueHit, VerbCue } from '../cue/cue.ts';
import type { Chunk } from '../reading/chunk.ts';
import { type Context, canSpeak, chunkEndingAt, isVerb, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { type Subject, none, sharedBy } from './found.ts';

/** A cue without subject of its own speaks for the subject of the cue, or of the clause, before it. */
export function shared(context: Context, cue: VerbCue): Subject {
  const beside = cue.mood === 'gerund' ? besideGerund(context, cue) : null;
  if (beside) return sharedBy(cue, beside);
  const known = earlierSubject(context, cue);
  if (known) return sharedBy(cue, known);
  const quote = context.word(cue.from)?.quote;
  const able = context.chunks.filter(
    (c) =>
      !c.prepositional &&
      c.to < cue.from &&
      context.word(c.from)?.quote === quote &&
      canSpeak(context, c) &&
      !isDateline(context, c),
  );
  const opening = able[0]?.from === context.sentence.from && isCoordinated(context, cue) ? able[0] : undefined;
  const first = opening ?? able.find((c) => c.name !== null || c.role !== null) ?? able[0];
  const pronoun = firstPronoun(context, cue.from);
  if (pronoun !== null && (!first || pronoun < first.from))
    return sharedBy(cue, { from: pronoun, to: pronoun, chunk: null });
  if (first) return sharedBy(cue, named(first));
  const later = context.chunks.find(
    (c) => !c.prepositional && c.from > cue.to && low(context, c.from - 1) === ',' && canSpeak(context, c),
  );
  const after = pronounAfterComma(context, cue.to + 1);
  if (after !== null && (!later || after < later.from)) return sharedBy(cue, { from: after, to: after, chunk: null });
  return later ? sharedBy(cue, named(later)) : none(cue);
}

/** "LUTZA (Levant) — The mayor": a place in capitals before the dash that opens the report. */
function isDateline(context: Context, c: Chunk): boolean {
  const { text } = context.reading;
  if (c.from !== context.sentence.from || !/^[-–—]$/u.test(low(context, c.to + 1))) return false;
  const place = text.slice(context.word(c.from)?.start, context.word(c.name?.to ?? c.to)?.end);
  return place === place.toUpperCase();
}

/** "The family thanked rescuers and asked for peace": the second verb has the subject that opens the sentence. */
const isCoordinated = (context: Context, cue: VerbCue): boolean =>
  cue.mood === 'finite' && context.reading.lexicon.coordinators.has(low(context, cue.from - 1));

/**
 * Without a comma the participle belongs to what stands right before it: "footage of Roy saying", "quoted an
 * officer as saying", "he came out calling".
 */
function besideGerund(context: Context, cue: VerbCue): Named | null {
  const { lexicon } = context.reading;
  let at = cue.from - 1;
  if (low(context, at) === ',' || context.word(at)?.kind !== 'word') return null;
  if (lexicon.gerundMarkers.has(low(context, cue.from)) || lexicon.gerundMarkers.has(low(context, at))) return null;
  if (lexicon.attributeMarkers.has(low(context, at))) at--;
  const c = chunkEndingAt(context, at);
  const holder = c?.to === at ? besides(context, c) : null;
  if (c && holder && lexicon.agentWords.has(low(context, c.from - 1))) return quotedBy(context, c.from);
  if (holder) return holder;
  if (lexicon.coordinators.has(low(context, at))) return null;
  const nearest = context.chunks.findLast((each) => !each.prepositional && each.to < at && canSpeak(context, each));
  const pronoun = lastPronoun(context, at);
  const clear = (from: number) => !hasClause(context, from, at);
  return pronoun !== null && (!nearest || pronoun > nearest.to) && clear(pronoun)
    ? { from: pronoun, to: pronoun, chunk: null }
    : null;
}

/** "was quoted by the paper as saying": whoever was quoted. */
const quotedBy = (context: Context, before: number): Named | null => {
  const c = context.chunks.findLast((each) => !each.prepositional && each.to < before && canSpeak(context, each));
  return c ? named(c) : null;
};

function besides(context: Context, c: Chunk): Named | null {
  if (c.name && c.name.to === c.to && c.role === null && c.name.from > c.from)
    return { from: c.name.from, to: c.name.to, chunk: null };
  return canSpeak(context, c) ? named(c) : null;
}

const hasClause = (context: Context, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (/^[,;:]$/u.test(low(context, i))) return true;
  return false;
};

/** The subject of the cue before; not of one inside what that cue reports. */
function earlierSubject(context: Context, cue: VerbCue): Named | null {
  const known: { cue: CueHit; speaker: Named }[] = [];
  for (const other of context.cues) {
    const told = context.word(other.from)?.quote === context.word(cue.from)?.quote;
    const speaker = told && other.from < cue.from && isVerb(other) ? context.subjects.get(other) : null;
    if (speaker && (speaker.chunk === null || canSpeak(context, speaker.chunk))) known.push({ cue: other, speaker });
  }
  if (known.length === 0 && cue.mood === 'gerund') return onlyTeller(context, cue);
  let i = known.length - 1;
  while (i > 0) {
    const now = known[i];
    const former = known[i - 1];
    if (!now || !former || now.speaker.from <= former.cue.to) break;
    const reported = cue.mood === 'gerund' || isPronoun(context, now.speaker);
    if (!reported || isApart(context, former.cue.to + 1, now.speaker.from)) break;
    i--;
  }
  return known[i]?.speaker ?? null;
}

/** "The airline said that …, adding": a thing that has said something may say more. */
function onlyTeller(context: Context, cue: VerbCue): Named | null {
  const told = context.cues.filter(
    (other) =>
      isVerb(other) && other.from < cue.from && other.verb.strength === 'strong' && context.subjects.get(other),
  );
  const first = told[0];
  return first && isVerb(first) && low(context, cue.from - 1) === ',' ? (context.subjects.get(first) ?? null) : null;
}

const isPronoun = (context: Context, speaker: Named): boolean =>
  speaker.from === speaker.to && context.reading.lexicon.locale.speech.pronouns.has(low(context, speaker.from));

/** Between two clauses of which neither reports the other. */
function isApart(context: Context, from: number, to: number): boolean {
  const { lexicon } = context.reading;
  for (let i = from; i < to; i++) {
    const word = low(context, i);
    if (word === ';' || word === ':' || lexicon.relatives.has(word)) return true;
    if (lexicon.coordinators.has(word) && low(context, i - 1) === ',') return true;
  }
  return false;
}

/** « Tout en estimant que …, il a rappelé » */
function pronounAfterComma(context: Context, from: number): number | null {
  for (let i = from; i < context.sentence.to; i++)
    if (low(context, i - 1) === ',' && isSubjectPronoun(context, i)) return i;
  return null;
}

function firstPronoun(context: Context, before: number): number | null {
  for (let i = context.sentence.from; i < before; i++) if (isSubjectPronoun(context, i)) return i;
  return null;
}

function lastPronoun(context: Context, before: number): number | null {
  for (let i = before - 1; i >= context.sentence.from; i--) if (isSubjectPronoun(context, i)) return i;
  return null;
}

function isSubjectPronoun(context: Context, i: number): boolean {
  const { lexicon } = context.reading;
  const pronoun = lexicon.locale.speech.pronouns.get(low(context, i));
  const before = low(context, i - 1);
  const isNobody = pronoun?.indefinite === true && lexicon.negations.has(before);
  return pronoun?.person === 3 && !isNobody && context.word(i)?.quote === -1 && !lexicon.prepositions.has(before);
}
