import type { Span } from '@dixit/model';
import { type Quotation, sentences } from '@dixit/text';
import type { Document, TextBlock } from '../document.ts';
import type { Chunk } from './chunk.ts';
import { type Word, lex } from './lexer.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Polities, type Polity, countriesOf, politiesOf } from './polity.ts';
import { reportsBefore } from './reported.ts';
import { lowerTitle } from './title.ts';

/** Words `from` to `to` (exclusive) of the reading. */
export interface Sentence extends Span {
  from: number;
  to: number;
  /** Index into `source.blocks`. */
  block: number;
  kind: TextBlock['kind'];
  /** Its noun phrases, once `chunk` has found them. */
  chunks: readonly Chunk[] | null;
}

/** A document read: its words, sentences, and where its quotations lie in them. */
export interface Reading {
  document: Document;
  text: string;
  lexicon: Lexicon;
  words: readonly Word[];
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  /** Countries and peoples, by first word. */
  polities: Polities;
  /** The first mention of each country, by key. */
  countries: ReadonlyMap<string, Polity>;
  /** Per quotation: its first word after the opening mark, the word after its last, and its sentence. */
  within: readonly { from: number; to: number; sentence: number }[];
}

export function read(document: Document): Reading {
  const { source, quotations } = document;
  const lexicon = lexiconOf(document.locale);
  const words: Word[] = [];
  const found: Sentence[] = [];
  let q = 0;
  for (const block of document.blocks) {
    const inBlock: Quotation[] = [];
    while (q < quotations.length && (quotations[q]?.span.start ?? 0) < block.span.end) {
      const quotation = quotations[q++];
      if (quotation && quotation.span.start >= block.span.start) inBlock.push(quotation);
    }
    const asking = askingEnds(source.text, inBlock);
    const spans = sentences(source.text, block.span, inBlock, lexicon);
    for (const span of spans) {
      const from = words.length;
      lex(source.text, span, { lexicon, into: words });
      lowerTitle(words, from, lexicon);
      const former = found.at(-1);
      if (former?.block === block.index && asking.has(former.end) && reportsBefore(words, from, lexicon)) {
        former.end = span.end;
        former.to = words.length;
        continue;
      }
      const { start, end } = span;
      found.push({ start, end, from, to: words.length, block: block.index, kind: block.kind, chunks: null });
    }
  }
  const within = place(words, quotations);
  const polities = politiesOf(source.text, words, lexicon);
  return {
    document,
    text: source.text,
    lexicon,
    words,
    sentences: found,
    quotations,
    polities,
    countries: countriesOf(polities),
    within: within.map((range) => ({ ...range, sentence: sentenceAt(found, range.from) })),
  };
}

const EXCLAIMS = /[?!…]/u;

/** Where quotations close whose last sentence ends with no full stop. */
const askingEnds = (text: string, quotations: readonly Quotation[]): ReadonlySet<number> =>
  new Set(
    quotations.flatMap(({ span, inner }) =>
      inner.end < span.end && EXCLAIMS.test(text[inner.end - 1] ?? '') ? [span.end] : [],
    ),
  );

/** Marks on each word the quotation it stands in, in one pass over both lists. */
function place(words: readonly Word[], quotations: readonly Quotation[]): { from: number; to: number }[] {
  const ranges = quotations.map(() => ({ from: -1, to: -1 }));
  const stack: number[] = [];
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    while (stack.length > 0 && (quotations[stack.at(-1) ?? 0]?.span.end ?? 0) <= word.start) stack.pop();
    while (next < quotations.length && (quotations[next]?.span.start ?? 0) <= word.start) stack.push(next++);
    const top = stack.at(-1);
    if (top === undefined) continue;
    const quotation = quotations[top];
    if (!quotation) continue;
    const outer = quotation.parent ?? -1;
    if (word.end <= quotation.inner.start) {
      word.quote = outer;
      word.opens = top;
    } else if (word.start >= quotation.inner.end) {
      word.quote = outer;
      word.closes = top;
      // The closing mark of a quotation in a quotation may be the last word of both.
      for (const open of stack.slice(0, -1))
        if (word.end <= (quotations[open]?.inner.end ?? 0)) extend(ranges[open], i);
    } else {
      word.quote = top;
      for (const open of stack) extend(ranges[open], i);
    }
  }
  return ranges;
}

function extend(range: { from: number; to: number } | undefined, word: number): void {
  if (!range) return;
  if (range.from < 0) range.from = word;
  range.to = word + 1;
}

/** The last sentence that begins at or before an offset into the text, found by halving; the first where none does. */
export function sentenceFrom(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? null;
}

/** Index of the sentence that holds the word, -1 for none. */
function sentenceAt(sentences: readonly Sentence[], word: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (word < sentence.from) high = middle - 1;
    else if (word >= sentence.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** From the first word to the last, inclusive. */
export function spanOf(reading: Reading, from: number, to: number): Span {
  return { start: reading.words[from]?.start ?? 0, end: reading.words[to]?.end ?? 0 };
}
