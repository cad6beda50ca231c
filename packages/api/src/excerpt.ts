import type { Source, Span } from '@dixit/model';

/** What an excerpt may be long, in UTF-16 code units, when the words themselves are shorter. */
const LONGEST = 240;
/** A stop with what closes after it, where something begins that may begin a sentence. */
const BORDER = /([.!?…]+)(?:\s?[»”"’')\]])*\s+(?=[\p{Lu}\p{Lt}\p{N}«“"'‘(—–])/gu;
/** `M`, `Mr`, `Gen`, an initial: a full stop after it may end no sentence. */
const ABBREVIATED = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}|\p{L})$/u;

/** The sentence around a span, within its block; of a long one the words nearest to the span. */
export function excerptOf(
  { text, blocks }: Pick<Source, 'text' | 'blocks'>,
  span: Span,
): { text: string; offset: number; cut: { start: boolean; end: boolean } } {
  const sentence = trimmed(text, sentenceAround(text, span, blockAround(text, blocks, span)));
  const { start, end } = shortened(text, sentence, span);
  return {
    text: text.slice(start, end),
    offset: start,
    cut: { start: start > sentence.start, end: end < sentence.end },
  };
}

/** Several blocks when the span crosses their borders. */
function blockAround(text: string, blocks: Source['blocks'], span: Span): Span {
  const touched = blocks.filter((block) => block.span.start < span.end && block.span.end > span.start);
  const start = Math.min(span.start, touched[0]?.span.start ?? 0);
  return { start, end: Math.max(span.end, touched.at(-1)?.span.end ?? text.length) };
}

function sentenceAround(text: string, span: Span, block: Span): Span {
  let { start } = block;
  for (const match of text.slice(block.start, block.end).matchAll(BORDER)) {
    const stop = block.start + match.index;
    const next = stop + match[0].length;
    if (match[1] === '.' && ABBREVIATED.test(text.slice(Math.max(block.start, stop - 5), stop))) continue;
    if (next <= span.start) start = next;
    else if (stop + 1 >= span.end) return { start, end: next };
  }
  return { start, end: block.end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

/** Takes from both sides as much, from one what the other leaves, and never half a word. */
function shortened(text: string, sentence: Span, span: Span): Span {
  const room = Math.max(0, LONGEST - (span.end - span.start));
  const [before, after] = [span.start - sentence.start, sentence.end - span.end];
  if (before + after <= room) return sentence;
  const left = Math.min(before, Math.max(room / 2, room - after));
  const right = Math.min(after, room - left);
  const [from, to] = [Math.ceil(span.start - left), Math.floor(span.end + right)];
  const head = from <= sentence.start ? 0 : text.slice(from - 1, span.start).search(/\s\S/u);
  const tail = to >= sentence.end ? 0 : text.slice(span.end, to + 1).search(/\s\S*$/u);
  return {
    start: from <= sentence.start ? sentence.start : head < 0 ? span.start : from + head,
    end: to >= sentence.end ? sentence.end : tail < 0 ? span.end : span.end + tail,
  };
}
