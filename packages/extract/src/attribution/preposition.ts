import type { PrepositionCue } from '../cue/cue.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { quotationsIn } from './quotation-complement.ts';
import { type Context, canSpeak, low, named } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';
import { withApposition } from './subject.ts';

/** Selon X, … / …, selon X: the clause around the phrase is what X says. */
export function byPreposition(context: Context, cue: PrepositionCue): Draft | null {
  const speaker = speakerOf(context, cue);
  if (!speaker) return null;
  const { sentence } = context;
  const start = afterConnector(context, sentence.from);
  let end = speaker.to + 1;
  const initial = cue.from <= start;
  if (cue.opinion && (!initial || low(context, end) !== ',')) return null;
  while (end < sentence.to && !/^[,:–—)]$/u.test(low(context, end)) && end < speaker.to + 25) {
    if (initial && context.word(end)?.opens !== -1) break;
    end++;
  }
  if (initial && lexiconCites(context, end + 1)) end = nextComma(context, end + 1);
  const parts = initial ? rest(context, end) : around(context, cue, start, end);
  const first = parts[0];
  if (!first) return null;
  const held = quotationsIn(context, sentence.from, sentence.to - 1);
  const direct =
    held.length === 1 && parts.length === 1 && context.reading.quotations[held[0] ?? -1]?.inner.start === first.start;
  return draft({
    sentence: context.index,
    parts,
    kind: held.length === 0 ? 'indirect' : direct ? 'direct' : 'mixed',
    cue,
    speaker,
    quotations: held,
  });
}

const lexiconCites = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.citing.includes(low(context, at));

function nextComma(context: Context, from: number): number {
  let i = from;
  while (i < context.sentence.to && low(context, i) !== ',') i++;
  return i;
}

function speakerOf(context: Context, cue: PrepositionCue): Named | null {
  const { lexicon } = context.reading;
  const at = context.word(cue.after);
  if (!at) return null;
  const pronoun = lexicon.locale.speech.pronouns.get(at.low);
  if (pronoun) return pronoun.person === 3 ? { from: cue.after, to: cue.after, chunk: null } : null;
  const c = chunkAt(context.reading, cue.after, context.sentence);
  if (!c || !canSpeak(context, c)) return null;
  if (cue.opinion && !c.name && !c.role) return null;
  const issuer = c.role || c.name ? null : issuerOf(context, c.to + 1);
  if (issuer) return { ...named(issuer), to: withApposition(context, issuer) };
  const to = withApposition(context, c);
  const described = to > c.to && low(context, to + 1) === ',' && context.word(c.to + 2)?.kind === 'word';
  return { ...named(c), to: described ? to : c.to };
}

/** Selon un bilan communiqué à midi par le maire: the mayor. */
function issuerOf(context: Context, from: number): Chunk | null {
  const { lexicon } = context.reading;
  for (let i = from; i < from + 8 && low(context, i) !== ',' && low(context, i) !== ''; i++) {
    if (!lexicon.agentWords.has(low(context, i))) continue;
    const c = chunkAt(context.reading, i + 1, context.sentence);
    return c && (c.role || c.name) ? c : null;
  }
  return null;
}

function rest(context: Context, end: number) {
  const from = low(context, end) === ',' ? end + 1 : end;
  if (wordCount(context, from, context.sentence.to - 1) < 3) return [];
  const span = trimmedSpan(context, from, context.sentence.to - 1);
  return span ? [span] : [];
}

/** The clause before the phrase, and after it when the sentence goes on. */
function around(context: Context, cue: PrepositionCue, start: number, end: number) {
  let from = start;
  let before = cue.from - 1;
  const { lexicon } = context.reading;
  if (
    low(context, before) === ',' &&
    (lexicon.relatives.has(low(context, before - 1)) || lexicon.complementisers.has(low(context, before - 1)))
  ) {
    return rest(context, end);
  }
  if (low(context, before) === ',') before--;
  const resumes = low(context, end) === ',' && end < context.sentence.to - 3;
  const split = resumes && !hasVerb(context, from, before);
  const first = !split && wordCount(context, from, before) < 3 ? null : trimmedSpan(context, from, before);
  const second = split || (resumes && !first) ? trimmedSpan(context, end + 1, context.sentence.to - 1) : null;
  return [first, second].filter((span) => span !== null);
}
