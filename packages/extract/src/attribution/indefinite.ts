import type { VerbCue } from '../cue/cue.ts';
import type { Chunk } from '../reading/chunk.ts';
import { type Context, canSpeak, contextOf, low, named } from './context.ts';
import type { Named } from './draft.ts';
import type { Subject } from './found.ts';

/** Everybody and nobody: on, one, chacun. */
export function isIndefinite(context: Context, { speaker }: Subject): boolean {
  if (!speaker || speaker.from !== speaker.to) return false;
  const pronoun = context.reading.lexicon.locale.speech.pronouns.get(low(context, speaker.from));
  return pronoun !== undefined && pronoun.indefinite && !pronoun.plural;
}

/** « Qui aurait cru que … ? », « dirait-on », « pourrait dire X »: nobody said it. */
export function isUnreal(context: Context, cue: VerbCue, subject: Subject): boolean {
  const { lexicon } = context.reading;
  const { from, to } = context.sentence;
  if (lexicon.relatives.has(low(context, from)) && low(context, to - 1) === '?' && subject.side === 'none') return true;
  if (isAsked(context, subject) || isNobodyAt(context, subject)) return true;
  if (cue.verb.strength === 'weak' && isNotAll(context, subject)) return true;
  if (isIndefinite(context, subject) && cue.verb.strength === 'weak' && (cue.verb.reflexive || isAskedBy(context, cue)))
    return true;
  if (isIndefinite(context, subject) && isAskedWhen(context, cue, subject)) return true;
  if (cue.verb.strength === 'weak' && isSupposed(context, subject)) return true;
  if (cue.tense !== 'conditional') return false;
  if (isIndefinite(context, subject)) return true;
  return cue.prospective && lexicon.locale.speech.inciseOrder === 'inverted' && subject.side === 'right';
}

/** "Not everyone was convinced that …": a negation that opens the sentence before its subject. */
const isNotAll = (context: Context, { side, speaker }: Subject): boolean =>
  side === 'left' &&
  speaker !== null &&
  speaker.from - 1 === context.sentence.from &&
  context.reading.lexicon.negations.has(low(context, speaker.from - 1));

/** "Nobody can say when", « Aucun élu n’a dit »: whoever does not exist says nothing. */
function isNobodyAt(context: Context, { side, speaker }: Subject): boolean {
  if (side !== 'left' || !speaker) return false;
  const first = low(context, speaker.from);
  const { nobody } = context.reading.lexicon.locale.speech;
  return (
    nobody.includes(first) ||
    (nobody.includes(low(context, speaker.from - 1)) && speaker.from - 1 === context.sentence.from)
  );
}

/** « On ignore combien », « on sait où »: what the author does not tell. */
const isAskedBy = (context: Context, { after }: VerbCue): boolean => {
  const { adverbs, questionWords, complementisers } = context.reading.lexicon;
  let at = after;
  while (adverbs.has(low(context, at))) at++;
  return questionWords.has(low(context, at)) && !complementisers.has(low(context, at));
};

/** « Quand on lui demande si …, elle … »: a clause of time in which nobody in particular asks. */
function isAskedWhen(context: Context, cue: VerbCue, { speaker, side }: Subject): boolean {
  const { subordinators, complementisers, relatives } = context.reading.lexicon;
  const before = low(context, (speaker?.from ?? 0) - 1);
  const when = subordinators.has(before) && !complementisers.has(before) && !relatives.has(before);
  return side === 'left' && when && cue.readings.some(({ act }) => act === 'question');
}

/** « … si la maire voulait partir »: the subject stands behind the conjunction of a condition that no cue asks about. */
function isSupposed(context: Context, { speaker, side }: Subject): boolean {
  if (side !== 'left' || !speaker) return false;
  const at = speaker.from - 1;
  if (!context.reading.lexicon.locale.speech.conditionals.includes(low(context, at))) return false;
  return !context.cues.some((other) => other.form === 'verb' && other.after === at);
}

/** "Asked if he regretted the move, she …": what the question supposes nobody has said. */
function isAsked(context: Context, subject: Subject): boolean {
  const { lexicon } = context.reading;
  if (subject.side !== 'left' || lexicon.infinitiveMarkers.size > 1) return false;
  const at = subject.from - 1;
  const asks = lexicon.questionWords.has(low(context, at)) && lexicon.subordinators.has(low(context, at));
  return asks && !lexicon.relatives.has(low(context, at)) && isCueWord(context, at - 1);
}

const isCueWord = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.verbs.get(low(context, at))?.some(({ verb }) => verb.act === 'question') ??
  false;

const REACH = 12;

/**
 * « On apprend que … », « peut-on lire dans Le Phare »: the pronoun belongs to the cue, and who speaks is what one reads.
 * Null when a verb that reports only so has another subject: « la maire a appris que ».
 */
export function asHeard(context: Context, cue: VerbCue, subject: Subject): { cue: VerbCue; subject: Subject } | null {
  const pronoun = indefiniteOf(context, cue, subject);
  const heard = pronoun !== null;
  const readings = cue.readings.filter((each) => (!each.indefinite || heard) && (!each.whenDenied || cue.negated));
  const verb = readings[0];
  if (!verb) return null;
  const negated = cue.negated && !verb.whenDenied;
  if (!verb.indefinite) return { cue: { ...cue, readings, verb, negated }, subject };
  const from = Math.min(cue.from, pronoun ?? cue.from);
  const speaker = isIndefinite(context, subject)
    ? (carrier(context, cue) ?? readBefore(context, cue))
    : subject.speaker;
  // « Peut-on lire »: what can be read is written.
  return { cue: { ...cue, readings, verb, from, prospective: false }, subject: { ...subject, speaker } };
}

/** The pronoun on or before the verb, also when a source has been found for it: « a-t-on appris de source policière ». */
function indefiniteOf(context: Context, cue: VerbCue, subject: Subject): number | null {
  if (isIndefinite(context, subject)) return subject.speaker?.from ?? null;
  const { pronouns } = context.reading.lexicon.locale.speech;
  for (const i of [cue.clitic ?? -1, cue.from - 1]) {
    const pronoun = pronouns.get(low(context, i));
    if (pronoun && pronoun.indefinite && !pronoun.plural) return i;
  }
  return null;
}

function carrier(context: Context, cue: VerbCue): Named | null {
  const { complementisers } = context.reading.lexicon;
  for (const c of context.chunks) {
    if (c.from <= cue.to || c.from > cue.after + REACH) continue;
    for (let i = cue.after; i < c.from; i++) if (complementisers.has(low(context, i))) return null;
    if (canSpeak(context, c)) return named(c);
  }
  return null;
}

/** « Le Phare révèle les comptes : « … », peut-on lire. »: the text that the words before speak of. */
function readBefore(context: Context, cue: VerbCue): Named | null {
  const quote = context.word(cue.from)?.quote;
  const here = context.chunks.find(
    (c) => c.to < cue.from && context.word(c.from)?.quote === quote && isText(context, c),
  );
  if (here) return named(here);
  const former = contextOf(context.reading, context.index - 1, []);
  if (!former || former.sentence.block !== context.sentence.block) return null;
  const there = former.chunks.find((c) => !c.prepositional && isText(former, c));
  return there ? named(there) : null;
}

/** An outlet or a document. */
function isText(context: Context, c: Chunk): boolean {
  const { lexicon, text, words } = context.reading;
  for (let i = c.from; i <= c.to; i++) {
    const word = low(context, i);
    if (lexicon.outlets.has(word) || lexicon.documents.has(word) || lexicon.media.has(word)) return true;
    if (context.word(i)?.cap && i > c.from && lexicon.mastheads.has(word)) return true;
  }
  return c.name !== null && lexicon.knownOutlets.has(text.slice(words[c.name.from]?.start, words[c.name.to]?.end));
}
