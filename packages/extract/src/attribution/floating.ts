import type { Span } from '@dixit/model';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { wordAfterQuotation } from './quotation-complement.ts';
import { isUtterance, quotationsIn } from './quotations.ts';
import { type Context, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import { messageAfter, signedBy } from './signature.ts';
import { fromAfter, fromBefore, fromColon, leader } from './lead.ts';

const MIN_WORDS = 3;
const MIN_RENDERED = 5;

/** Adds the quotations of a sentence that no cue claims, and joins those that go on with the words before. */
export function floating(context: Context, found: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const drafts = [...found];
  const { reading, sentence } = context;
  let former = earlier.at(-1) ?? null;
  const resumed = found.length === 0 ? closedBefore(context, earlier) : null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const opens = reading.words[i]?.opens ?? -1;
    const index = opens >= 0 ? opens : openedBy(context, i);
    const quotation = index < 0 ? undefined : reading.quotations[index];
    if (!quotation || quotation.parent !== null || claimed(drafts, quotation.inner)) continue;
    const made = standing(context, { index, at: i, former, resumed });
    if (!made) continue;
    const host = made.joins && drafts.length === 0 ? (made.resumes ? resumed : former) : null;
    if (host) {
      host.parts.push(made.draft.parts[0] ?? quotation.inner);
      host.quotations.push(index);
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
  if (quote < 0) return -1;
  const quotation = context.reading.quotations[quote];
  const lost = quotation !== undefined && quotation.span.start === quotation.inner.start;
  return lost && context.reading.within[quote]?.from === i ? quote : -1;
}

const claimed = (drafts: readonly Draft[], span: Span): boolean =>
  drafts.some((d) => d.parts.some((part) => part.start < span.end && span.start < part.end));

interface Place {
  index: number;
  at: number;
  former: Draft | null;
  resumed: Draft | null;
}

interface Standing {
  draft: Draft;
  /** Belongs to a draft before: to the one closed in the sentence before, else to the last one. */
  joins: boolean;
  resumes: boolean;
}

/** A quotation without cue that is a statement all the same: it is a sentence of its own, or a colon leads to it. */
function standing(context: Context, { index, at, former, resumed }: Place): Standing | null {
  const { reading, sentence } = context;
  const quotation = reading.quotations[index];
  const range = reading.within[index];
  if (!quotation || !range) return null;
  const words = wordCount(context, range.from, range.to - 1);
  const next = context.word(wordAfterQuotation(context, index));
  const alone = at === sentence.from && (!next || /^[.!?…]$/u.test(next.low) || next.opens >= 0);
  const led = low(context, at - 1) === ':';
  const carries = quotation.carriesOn !== null;
  const told = alone && words > 1 && words < MIN_WORDS ? messageAfter(context) : null;
  const more = resumed !== null && alone && words > 1;
  if (words < MIN_WORDS && !carries && !told && !more && !(led && isUtterance(context, index) && words > 1))
    return null;
  const signer = at === sentence.from && isUtterance(context, index) ? signedBy(context, index) : null;
  if (signer)
    return {
      joins: false,
      resumes: false,
      draft: draft({
        ...signer,
        sentence: context.index,
        parts: [quotation.inner],
        kind: 'direct',
        quotations: [index],
      }),
    };
  if (!led && !told && !more && !(alone && isUtterance(context, index)) && !carries)
    return rendered(context, index, words, former);
  const adjacent = former !== null && isAdjacent(context, former);
  const speaker = led
    ? leader(context, at)
    : adjacent
      ? fromColon(context)
      : ((alone ? messageAfter(context) : null) ?? fromBefore(context) ?? (alone ? fromAfter(context) : null));
  const carriesOn = speaker === null && adjacent;
  const carried = carries && former !== null && former.quotations.includes(quotation.carriesOn ?? -1);
  const resumes = !carried && resumed !== null && at === sentence.from;
  const heading = sentence.kind === 'headline' || sentence.kind === 'crosshead';
  return {
    joins: carried || resumes,
    resumes,
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
function rendered(context: Context, index: number, words: number, former: Draft | null): Standing | null {
  const { reading, sentence } = context;
  if (words < MIN_RENDERED || !former || context.cues.some((cue) => cue.form === 'verb')) return null;
  if (!isAdjacent(context, former) || !hasVerb(context, sentence.from, sentence.to - 1)) return null;
  const span = trimmedSpan(context, afterConnector(context, sentence.from), sentence.to - 1);
  if (!span || reading.quotations[index] === undefined) return null;
  return {
    joins: false,
    resumes: false,
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

/** "It works," she said. "We tested it twice.": the draft before that the language takes for the same statement. */
function closedBefore(context: Context, earlier: readonly Draft[]): Draft | null {
  const { reading, sentence } = context;
  if (reading.lexicon.locale.speech.resumption !== 'same') return null;
  if (reading.sentences[context.index - 1]?.block !== sentence.block) return null;
  for (let i = earlier.length - 1; earlier[i]?.sentence === context.index - 1; i--) {
    const { cue, parts, kind } = earlier[i] ?? {};
    const from = cue ? (reading.words[cue.from]?.start ?? 0) : 0;
    const spoken = kind === 'direct' ? parts?.[0]?.start : parts?.at(-1)?.end;
    if (spoken !== undefined && from > spoken) return earlier[i] ?? null;
  }
  return null;
}

/** The former statement stands in this paragraph or right before it. */
function isAdjacent(context: Context, former: Draft): boolean {
  const { reading, sentence } = context;
  const block = reading.sentences[former.sentence]?.block ?? -9;
  return block === sentence.block || former.sentence === context.index - 1;
}
