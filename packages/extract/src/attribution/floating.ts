import type { Span } from '@dixit/model';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { wordAfterQuotation } from './quotation-complement.ts';
import { isUtterance, quotationsIn } from './quotations.ts';
import { type Context, canSpeak, contextOf, low, named } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';

const MIN_WORDS = 3;
const MIN_RENDERED = 5;

/** Adds the quotations of a sentence that no cue claims, and joins those that go on with the words before. */
export function floating(context: Context, found: readonly Draft[], last: Draft | null): Draft[] {
  const drafts = [...found];
  const { reading, sentence } = context;
  let former = last;
  for (let i = sentence.from; i < sentence.to; i++) {
    const opens = reading.words[i]?.opens ?? -1;
    const index = opens >= 0 ? opens : openedBy(context, i);
    const quotation = reading.quotations[index];
    if (index < 0 || !quotation || quotation.parent !== null || claimed(drafts, quotation.inner)) continue;
    const made = standing(context, index, i, former ?? null);
    if (!made) continue;
    if (made.joins && former && drafts.length === 0) {
      former.parts.push(made.draft.parts[0] ?? quotation.inner);
      former.quotations.push(index);
      continue;
    }
    drafts.push(made.draft);
    former = made.draft;
  }
  return drafts.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** A quotation whose opening mark was lost begins with a word. */
function openedBy(context: Context, i: number): number {
  const quote = context.word(i)?.quote ?? -1;
  const quotation = context.reading.quotations[quote];
  const lost = quotation !== undefined && quotation.span.start === quotation.inner.start;
  return lost && context.reading.within[quote]?.from === i ? quote : -1;
}

const claimed = (drafts: readonly Draft[], span: Span): boolean =>
  drafts.some((d) => d.parts.some((part) => part.start < span.end && span.start < part.end));

/** A quotation without cue that is a statement all the same: it is a sentence of its own, or a colon leads to it. */
function standing(
  context: Context,
  index: number,
  at: number,
  former: Draft | null,
): { draft: Draft; joins: boolean } | null {
  const { reading, sentence } = context;
  const quotation = reading.quotations[index];
  const range = reading.within[index];
  if (!quotation || !range) return null;
  const words = wordCount(context, range.from, range.to - 1);
  const next = context.word(wordAfterQuotation(context, index));
  const alone = at === sentence.from && (!next || /^[.!?…]$/u.test(next.low) || next.opens >= 0);
  const led = low(context, at - 1) === ':';
  const carries = quotation.carriesOn !== null;
  if (words < MIN_WORDS && !carries) return null;
  if (!led && !(alone && isUtterance(context, index)) && !carries) return rendered(context, index, words, former);
  const adjacent = former !== null && isAdjacent(context, former);
  const speaker = led ? leader(context, at) : adjacent ? null : fromBefore(context);
  const carriesOn = speaker === null && adjacent;
  const joins =
    (carries && former !== null && former.quotations.includes(quotation.carriesOn ?? -1)) ||
    resumes(context, former, at);
  const heading = sentence.kind === 'headline' || sentence.kind === 'crosshead';
  return {
    joins,
    draft: draft({
      sentence: context.index,
      parts: [quotation.inner],
      kind: 'direct',
      mark: led ? { start: reading.words[at - 1]?.start ?? 0, end: reading.words[at - 1]?.end ?? 0 } : null,
      speaker,
      carriesOn: carriesOn && !heading,
      continues: carriesOn && !heading,
      quotations: [index],
    }),
  };
}

/** The author renders the words of whoever spoke before, part of them quoted: Pour X, « il faudrait … ». */
function rendered(
  context: Context,
  index: number,
  words: number,
  former: Draft | null,
): { draft: Draft; joins: boolean } | null {
  const { reading, sentence } = context;
  if (words < MIN_RENDERED || !former || context.cues.some((cue) => cue.form === 'verb')) return null;
  if (!isAdjacent(context, former) || !hasVerb(context, sentence.from, sentence.to - 1)) return null;
  const span = trimmedSpan(context, afterConnector(context, sentence.from), sentence.to - 1);
  if (!span || reading.quotations[index] === undefined) return null;
  return {
    joins: false,
    draft: draft({
      sentence: context.index,
      parts: [span],
      kind: 'mixed',
      carriesOn: true,
      quotations: quotationsIn(context, sentence.from, sentence.to - 1),
      uncertain: true,
    }),
  };
}

/** "It works," she said. "We tested it twice.": where the language says that this is one statement. */
function resumes(context: Context, former: Draft | null, at: number): boolean {
  const { reading, sentence } = context;
  if (!former || reading.lexicon.locale.speech.resumption !== 'same') return false;
  if (former.sentence !== context.index - 1 || at !== sentence.from || former.kind !== 'direct' || former.cue === null)
    return false;
  if (reading.sentences[former.sentence]?.block !== sentence.block) return false;
  const cue = former.cue;
  const first = former.parts[0];
  return first !== undefined && (reading.words[cue.from]?.start ?? 0) > first.start;
}

/** The former statement stands in this paragraph or right before it. */
function isAdjacent(context: Context, former: Draft): boolean {
  const { reading, sentence } = context;
  const block = reading.sentences[former.sentence]?.block ?? -9;
  return block === sentence.block || former.sentence === context.index - 1;
}

/** Whoever the sentence before, of the same paragraph, is about: it leads to the quotation. */
function fromBefore(context: Context): Named | null {
  const former = contextOf(context.reading, context.index - 1, []);
  if (!former || former.sentence.block !== context.sentence.block) return null;
  return leader(former, former.sentence.to);
}

/** Whoever the words before the colon speak of. */
function leader(context: Context, at: number): Named | null {
  const { pronouns } = context.reading.lexicon.locale.speech;
  const before = context.chunks.filter((c) => c.to < at && !c.prepositional && canSpeak(context, c));
  const first = before[0];
  for (let i = context.sentence.from; i < at; i++) {
    const pronoun = pronouns.get(low(context, i));
    if (pronoun?.person === 3 && (!first || i < first.from)) return { from: i, to: i, chunk: null };
  }
  return first ? named(first) : null;
}
