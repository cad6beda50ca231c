import type { Span } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { quotationsIn } from './quotations.ts';
import { type Context, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import type { Subject } from './found.ts';

/** « … », dit X: the quotation, or the clause with it, that stands before cue and subject. */
export function quotedBefore(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  let at = beforeSubject(context, subject);
  if (
    /^[–—―]$/u.test(low(context, at)) ||
    (DASH.test(low(context, at)) && (low(context, at - 1) === ',' || (context.word(at - 1)?.closes ?? -1) >= 0))
  )
    at--;
  if (low(context, at) === ',') at--;
  const closing = context.word(at);
  const index = closing?.closes ?? -1;
  if (index < 0 || !cue.readings.some((verb) => verb.governs.includes('quotation') || verb.governs.includes('clause')))
    return null;
  const top = outermost(context, index);
  if (
    subject.side === 'left' &&
    context.word(at)?.closes !== -1 &&
    low(context, at + 1) !== ',' &&
    !isSetOff(context, top)
  )
    return null;
  const start = afterConnector(context, context.sentence.from);
  const opening = openingWord(context, top);
  if (opening === null) return null;
  const lead = leadOf(context, opening, start, cue);
  if (lead !== null) {
    const span = trimmedSpan(context, lead, at);
    if (!span) return null;
    return draft({
      sentence: context.index,
      parts: [span, ...(goesOn(context, [lead, at], subject) ?? resumed(context, subject))],
      kind: 'mixed',
      cue,
      speaker: subject.speaker,
      quotations: quotationsIn(context, lead, at),
      uncertain: true,
    });
  }
  const quotation = context.reading.quotations[top];
  if (!quotation) return null;
  const first: Span = withoutComma(context, quotation.inner);
  const more = resumed(context, subject);
  const held = [top, ...quotationsIn(context, subject.to + 1, context.sentence.to - 1).filter(() => more.length > 0)];
  return draft({
    sentence: context.index,
    parts: [first, ...more],
    kind: 'direct',
    cue,
    speaker: subject.speaker,
    quotations: held,
  });
}

/** In words: "retired" in “…,” retired general Mara Roy said. */
const BEFORE_SUBJECT = 3;

/** The word before the subject, over what describes it up to the closing mark. */
function beforeSubject(context: Context, subject: Subject): number {
  const at = subject.from - 1;
  if (subject.side !== 'left') return at;
  const { lexicon } = context.reading;
  for (let i = at; i > at - BEFORE_SUBJECT; i--) {
    const word = context.word(i);
    if (!word || word.closes >= 0) return i;
    if (word.kind !== 'word' || lexicon.functionWords.has(word.low) || lexicon.prepositions.has(word.low)) return at;
  }
  return at;
}

/** A quotation that a subject and its verb follow ends with a mark of its own: "“Go,” he said", not "the “core” plan said". */
function isSetOff(context: Context, index: number): boolean {
  const { span, inner } = context.reading.quotations[index] ?? {};
  const closing = context.reading.text.slice(Math.max((inner?.end ?? 0) - 3, inner?.start ?? 0), span?.end);
  return /[,!?….;–—-]/u.test(closing);
}

/** The comma that English sets before the closing mark is no part of what was said. */
function withoutComma(context: Context, span: Span): Span {
  return context.reading.text[span.end - 1] === ',' ? { start: span.start, end: span.end - 1 } : span;
}

function outermost(context: Context, index: number): number {
  let top = index;
  for (
    let parent = context.reading.quotations[top]?.parent ?? null;
    parent !== null;
    parent = context.reading.quotations[top]?.parent ?? null
  )
    top = parent;
  return top;
}

function openingWord(context: Context, index: number): number | null {
  const from = context.reading.within[index]?.from ?? -1;
  if (from < context.sentence.from) return from < 0 ? null : from;
  return context.word(from - 1)?.opens === index ? from - 1 : from;
}

const DASH = /^[-–—―]$/u;

/** First word of the author's syntax that the quotation is part of; null when the quotation stands alone. */
function leadOf(context: Context, opening: number, start: number, cue: VerbCue): number | null {
  let before = opening - 1;
  if (before < start) return null;
  if (quotes(context, before, cue)) return start;
  if (low(context, before) === ':' || context.reading.lexicon.complementisers.has(low(context, before))) return null;
  if (DASH.test(low(context, before)) && !hasVerb(context, start, before)) return null;
  if (low(context, before) === ',') {
    if (!hasVerb(context, start, before) || wordCount(context, start, before) <= 8) return null;
  }
  for (; before >= start; before--) {
    if (/^[:;]$/u.test(low(context, before)) && context.word(before)?.quote === -1) return before + 1;
  }
  return start;
}

/** « On s’était dit : “Partons”, a expliqué X »: whoever speaks last reports what the words before the colon say. */
function quotes(context: Context, colon: number, cue: VerbCue): boolean {
  return (
    low(context, colon) === ':' &&
    context.cues.some(
      (other) =>
        other.form === 'verb' &&
        other.verb.strength !== 'ambiguous' &&
        other.from < cue.from &&
        (other.to === colon - 1 || other.clitic === colon - 1),
    )
  );
}

const LEAST = 4;

/** « “En hâte” et “sans plan”, écrit X, le port coûte cher »: quoted words without a verb, then the clause they belong to. */
function goesOn(context: Context, [from, to]: readonly [number, number], subject: Subject): Span[] | null {
  if (hasVerb(context, from, to)) return null;
  let comma = subject.to + 1;
  while (comma < context.sentence.to && low(context, comma) !== ',' && context.word(comma)?.opens === -1) comma++;
  const last = context.sentence.to - 1;
  if (low(context, comma) !== ',' || wordCount(context, comma + 1, last) < LEAST) return null;
  if (!hasVerb(context, comma + 1, last) || context.cues.some((other) => other.from > subject.to)) return null;
  if (context.reading.lexicon.relatives.has(low(context, comma + 1))) return null;
  const span = trimmedSpan(context, comma + 1, last);
  return span && [span];
}

/** "…," she said, "…": the part after the cue that belongs to the same words. */
function resumed(context: Context, subject: Subject): Span[] {
  const spans: Span[] = [];
  let i = subject.to + 1;
  const last = context.sentence.to;
  while (i < last && context.word(i)?.opens === -1) {
    if (context.word(i)?.low === ':') return spans;
    i++;
    if (i - subject.to > 10) return spans;
  }
  const index = context.word(i)?.opens ?? -1;
  const quotation = context.reading.quotations[index];
  if (!quotation || low(context, i - 1) !== ',' || context.cues.some((cue) => cue.from > subject.to && cue.from < i))
    return spans;
  spans.push(withoutComma(context, quotation.inner));
  return spans;
}

/** Je pars, dit-il. Et voilà: a cue inside the quotation parts it in two. */
export function insideQuotation(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const index = context.word(cue.from)?.quote ?? -1;
  const quotation = context.reading.quotations[index];
  const range = context.reading.within[index];
  if (!cue.readings.some(({ governs }) => governs.includes('quotation') || governs.includes('clause'))) return null;
  if (!quotation || !range || subject.side === 'left' || subject.side === 'none' || subject.side === 'shared')
    return null;
  const opening = subject.side === 'inside' ? subject.from : cue.from;
  if (!/^[,–—―!?…]$/u.test(low(context, opening - 1))) return null;
  const first = trimmedSpan(context, range.from, opening - 1);
  let to = subject.to;
  while (to + 1 < range.to && !/^[,.;:!?–—]$/u.test(low(context, to + 1))) to++;
  if (isAge(context, to + 2)) to += 3;
  to = overAside(context, subject, to, range.to);
  const second = to + 2 < range.to ? trimmedSpan(context, to + 1, range.to - 1) : null;
  if (!first) return null;
  const rest = second ? [{ start: second.start, end: Math.max(second.end, quotation.inner.end) }] : [];
  return draft({
    sentence: context.index,
    parts: [first, ...rest],
    kind: 'direct',
    cue,
    speaker: subject.speaker,
    quotations: [index],
  });
}

/** In words. */
const LONGEST_ASIDE = 12;

/**
 * « dit-elle, encore sous le choc. Tout a tremblé. », « a dit X, présidente-directrice du port. Elle … »: up to the full
 * stop, before which no verb stands; what is said goes on behind it.
 */
function overAside(context: Context, { speaker }: Subject, at: number, end: number): number {
  const { lexicon } = context.reading;
  const first = context.word(at + 2);
  if (low(context, at + 1) !== ',' || first?.kind !== 'word' || first.cap) return at;
  // « raconte Zora, qui habite la rue depuis toujours. »
  const relative = speaker?.chunk !== null && lexicon.relatives.has(first.low);
  const told = speaker?.chunk === null ? isAdverb(lexicon, first.low) : isOn(first, LIST.opensPhrase);
  if (!relative && (!told || isOn(first, NO_ASIDE))) return at;
  for (let i = at + 2; i < Math.min(end - 1, at + LONGEST_ASIDE); i++) {
    const word = context.word(i);
    if (word?.low === '.') return !relative && hasVerb(context, at + 3, i - 1) ? at : i;
    if (!word || (word.kind === 'mark' && word.low !== ',')) return at;
  }
  return at;
}

const NO_ASIDE =
  LIST.prepositions |
  LIST.coordinators |
  LIST.subordinators |
  LIST.relatives |
  LIST.pronouns |
  LIST.determiners |
  LIST.negations;

/** « raconte X, 42 ans. »: a number and one word between marks. */
const isAge = (context: Context, at: number): boolean =>
  low(context, at - 1) === ',' && context.word(at)?.kind === 'number' && context.word(at + 2)?.kind === 'mark';
