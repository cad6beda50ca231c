import type { Span } from '@dixit/model';
import type { PrepositionCue } from '../cue/cue.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { quotationsIn } from './quotations.ts';
import { type Context, canSpeak, chunkEndingAt, low, named } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';
import { togetherEnd } from './listener.ts';
import { withApposition } from './insertion.ts';

/** Selon X, … / …, selon X: the clause around the phrase is what X says. */
export function byPreposition(context: Context, cue: PrepositionCue): Draft | null {
  const named = speakerOf(context, cue);
  const speaker = named && cue.opinion ? withRest(context, named) : named;
  if (!speaker) return null;
  const { sentence } = context;
  const start = afterConnector(context, sentence.from);
  let end = Math.max(speaker.to, cue.to) + 1;
  const initial = cue.from <= start;
  if (cue.speaker !== null && !initial && low(context, cue.from - 1) !== ',') return null;
  if (cue.opinion && (!initial || low(context, end) !== ',')) return null;
  while (end < sentence.to && !/^[,:–—)]$/u.test(low(context, end)) && end < speaker.to + 25) {
    if (initial && context.word(end)?.opens !== -1) break;
    end++;
  }
  if (
    initial &&
    (isApposed(context, end) ||
      lexiconCites(context, end + 1) ||
      isQuotedBy(context, end + 1) ||
      isRelative(context, end + 1))
  )
    end = nextComma(context, end + 1);
  const parts = initial ? rest(context, cue, end) : around(context, cue, speaker, end);
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
    medium: issued(context, cue, speaker),
  });
}

/** In words. */
const LONGEST_REST = 5;

/** « Pour l’association Un toit pour tous, … »: small words may go on the name of a body, up to the comma. */
function withRest(context: Context, speaker: Named): Named {
  const { lexicon } = context.reading;
  const c = speaker.chunk;
  const first = speaker.to + 1;
  if (!c?.name || c.role || !isOn(context.word(first), LIST.prepositions)) return speaker;
  let body = false;
  for (let i = c.from; i < c.name.from; i++) body ||= has(context.word(i), TRAIT.institutions);
  if (!body) return speaker;
  for (let i = first; i <= first + LONGEST_REST; i++) {
    if (low(context, i) === ',' && judges(context, i)) return { ...speaker, to: i - 1 };
    if (context.word(i)?.kind !== 'word' || lexicon.locale.speech.carriers.has(low(context, i))) return speaker;
  }
  return speaker;
}

/** « Selon un bilan communiqué par le maire »: the text that the speaker issued. */
function issued(context: Context, cue: PrepositionCue, speaker: Named): Named | null {
  const text = cue.speaker === null ? chunkAt(context.reading, cue.after, context.sentence) : null;
  return text && speaker.from > text.to && !text.role && !text.name ? named(text) : null;
}

const lexiconCites = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.citing.includes(low(context, at));

/** « Selon X, cité par Y, … »: whoever passed it on. */
const isQuotedBy = (context: Context, at: number): boolean =>
  context.reading.lexicon.locale.speech.quotedBy.some((phrase) =>
    phrase.every((word, i) => low(context, at + i) === word),
  );

/** « Selon X, qui cite Y, … », « Selon X, que nous avons lu, … », « Selon l’étude, parue lundi, … »: about the source. */
const isRelative = (context: Context, at: number): boolean => {
  const { relatives, complementisers, locale } = context.reading.lexicon;
  const word = low(context, at);
  if (low(context, at - 1) !== ',') return false;
  return (
    relatives.has(word) || complementisers.has(word) || (locale.speech.issuing.includes(word) && isSetOff(context, at))
  );
};

/** « D’après Paul Roy, premier témoin appelé à la barre, … »: a role without determiner tells of the source, up to its comma. */
function isApposed(context: Context, comma: number): boolean {
  const { lexicon } = context.reading;
  if (low(context, comma) !== ',' || lexicon.determiners.has(low(context, comma + 1))) return false;
  let at = comma + 1;
  while (lexicon.prenominal.has(low(context, at)) || lexicon.former.has(low(context, at))) at++;
  return isOn(context.word(at), LIST.roles) && !context.word(at)?.cap && isSetOff(context, comma + 1);
}

/** In words. */
const ASIDE = 12;

/** A comma follows, and behind it more than another phrase of the same kind. */
function isSetOff(context: Context, from: number): boolean {
  for (let i = from + 1; i < from + ASIDE; i++) {
    const word = context.word(i);
    if (!word || word.opens >= 0) return false;
    if (word.low === ',') return wordCount(context, i + 1, context.sentence.to - 1) >= 3;
  }
  return false;
}

function nextComma(context: Context, from: number): number {
  let i = from;
  while (i < context.sentence.to && low(context, i) !== ',') i++;
  return i;
}

function speakerOf(context: Context, cue: PrepositionCue): Named | null {
  const { lexicon } = context.reading;
  if (cue.speaker !== null) {
    const owner = lexicon.determiners.has(low(context, cue.speaker));
    const held = owner ? null : chunkAt(context.reading, cue.speaker, context.sentence);
    return held ? named(held) : { from: cue.speaker, to: cue.speaker, chunk: null };
  }
  if (cue.lemma.includes('*')) return ownerIn(context, cue);
  const at = context.word(cue.after);
  if (!at) return null;
  if (lexicon.relatives.has(at.low)) {
    const before = low(context, cue.from - 1) === ',' ? chunkEndingAt(context, cue.from - 2) : undefined;
    return before && canSpeak(context, before) ? { ...named(before), to: before.to } : null;
  }
  const pronoun = lexicon.locale.speech.pronouns.get(at.low);
  const owned = lexicon.determiners.has(at.low) ? chunkAt(context.reading, cue.after, context.sentence) : null;
  if (pronoun && !(owned && owned.to > cue.after))
    return pronoun.person === 3 ? { from: cue.after, to: cue.after, chunk: null } : null;
  const c = chunkAt(context.reading, cue.after, context.sentence);
  if (!c || !(canSpeak(context, c) || (cue.anything && (c.to > c.from || lexicon.nounLinks.has(low(context, cue.to))))))
    return null;
  if (
    cue.opinion &&
    !c.name &&
    !c.role &&
    !(judges(context, c.to + 1) && !lexicon.locale.names.possessives.has(at.low))
  )
    return null;
  const issuer = c.role || c.name ? null : issuerOf(context, c.to + 1);
  return described(context, issuer ?? c);
}

/** « Pour l’opposition, ce plan … », « …, c’est … », « …, « … » »: what is judged is pointed at, or quoted. */
function judges(context: Context, comma: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(comma + 1);
  if (low(context, comma) !== ',' || !word) return false;
  return word.opens >= 0 || lexicon.demonstratives.has(word.low) || lexicon.locale.speech.expletives.includes(word.low);
}

/** With its apposition, when a comma shows that it ends there. */
function described(context: Context, c: Chunk): Named {
  const to = withApposition(context, c);
  const ends = to > c.to && low(context, to + 1) === ',' && context.word(c.to + 2)?.kind === 'word';
  return { ...named(c), to: ends ? to : c.name ? togetherEnd(context, c.to) : c.to };
}

/** "in Ms Roy's view", "in her view": whoever owns it. */
function ownerIn(context: Context, cue: PrepositionCue): Named | null {
  const first = cue.from + 1;
  if (cue.to === first + 1 && context.reading.lexicon.locale.names.possessives.has(low(context, first)))
    return { from: first, to: first, chunk: null };
  for (let i = cue.from + 1; i < cue.to; i++) {
    const c = chunkAt(context.reading, i, context.sentence);
    if (!c || !canSpeak(context, c)) continue;
    let to = Math.min(c.to, cue.to - 1);
    while (to > c.from && low(context, to) === "'s") to--;
    return { from: c.from, to, chunk: c };
  }
  return null;
}

/** Selon un bilan communiqué à midi par le maire: the mayor. */
function issuerOf(context: Context, from: number): Chunk | null {
  const { lexicon } = context.reading;
  for (let i = from; i < from + 8 && low(context, i) !== ',' && low(context, i) !== ''; i++) {
    if (!lexicon.agentWords.has(low(context, i)) || isQuotedBy(context, i - 1)) continue;
    const c = chunkAt(context.reading, i + 1, context.sentence);
    return c && (c.role || c.name) ? c : null;
  }
  return null;
}

function rest(context: Context, cue: PrepositionCue, end: number): Span[] {
  const from = low(context, end) === ',' ? end + 1 : end;
  const { to } =
    cue.from <= afterConnector(context, context.sentence.from) ? whole(context) : clauseEnd(context, from, cue);
  if (wordCount(context, from, to) < 3) return [];
  const span = trimmedSpan(context, from, to);
  return span ? [span] : [];
}

const whole = (context: Context): { to: number } => ({ to: context.sentence.to - 1 });

/** The clause before the phrase, and after it when the sentence goes on. */
function around(context: Context, cue: PrepositionCue, speaker: Named, end: number): Span[] {
  const { lexicon } = context.reading;
  if (lexicon.relatives.has(low(context, cue.after))) return rest(context, cue, cue.after + 1);
  const start = afterConnector(context, context.sentence.from);
  const set = low(context, cue.from - 1) === ',';
  const before = set ? cue.from - 2 : cue.from - 1;
  if (set && (lexicon.relatives.has(low(context, before)) || lexicon.complementisers.has(low(context, before))))
    return rest(context, cue, end);
  const from = afterColon(context, start, before);
  if (!set && goesOn(context, speaker)) return spans(context, [from, before], [speaker.to + 1, whole(context).to]);
  const resumes = low(context, end) === ',' && end < context.sentence.to - 3;
  if (resumes && isQuotation(context, from, before)) return spans(context, [from, before]);
  const split = resumes && (!hasVerb(context, from, before) || interrupts(context, before, end));
  const short = !split && wordCount(context, from, before) < 3;
  const second: Range | null = split || (resumes && short) ? [end + 1, whole(context).to] : null;
  return spans(context, short ? null : [from, before], second);
}

type Range = readonly [from: number, to: number];

const spans = (context: Context, ...ranges: readonly (Range | null)[]): Span[] =>
  ranges.flatMap((range) => (range && trimmedSpan(context, ...range)) ?? []);

/** « illustrerait selon lui l’échec »: without commas the clause goes on behind the phrase. */
function goesOn(context: Context, speaker: Named): boolean {
  const { lexicon } = context.reading;
  const next = context.word(speaker.to + 1);
  if (next?.kind !== 'word') return false;
  if (speaker.chunk === null) return !lexicon.relatives.has(next.low) && !lexicon.coordinators.has(next.low);
  return (
    lexicon.complementisers.has(next.low) || (lexicon.determiners.has(next.low) && !lexicon.relatives.has(next.low))
  );
}

/** « en comparant, selon X, la digue à … »: the phrase stands between a verb and what it needs. */
function interrupts(context: Context, before: number, end: number): boolean {
  const { lexicon } = context.reading;
  const next = low(context, end + 1);
  if (lexicon.relatives.has(next) || lexicon.locale.speech.citing.includes(next)) return false;
  if (lexicon.complementisers.has(next)) return true;
  return (
    lexicon.determiners.has(next) && chunkEndingAt(context, before) === undefined && context.word(before)?.closes === -1
  );
}

/** Behind the colon that leads to the quotation, when there is one. */
function afterColon(context: Context, from: number, to: number): number {
  for (let i = to - 1; i > from; i--)
    if (low(context, i) === ':' && context.word(i)?.quote === -1)
      return (context.word(i + 1)?.opens ?? -1) >= 0 ? i + 1 : from;
  return from;
}

/** One quotation and nothing else. */
function isQuotation(context: Context, from: number, to: number): boolean {
  const opens = context.word(from)?.opens ?? -1;
  return opens >= 0 && context.word(to)?.closes === opens;
}
