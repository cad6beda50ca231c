import type { Block, Span } from '@dixit/model';
import { fold, lines } from '@dixit/text';
import { unwrap } from './wrap.ts';

export type Reason = NonNullable<Block['reason']>;

/** What the markup says of a line, where there is markup. */
export interface Hint {
  kind: Block['kind'];
  reason: Reason | null;
  /** A paragraph, item or row by its tag: not to be taken for a heading by its shape. */
  isText?: boolean;
  hasLink?: boolean;
  /** Lines that stand in one block of the page have the same number. */
  group?: number;
  /** A whole paragraph in bold or italics. */
  isLead?: boolean;
  /** The time that a `time` element of a short line gives, as it stands there. */
  time?: string;
}

/** One line of the frozen text, without the spaces at its edges. */
export interface Line extends Span {
  /** The first 320 characters, folded: what patterns are tested against. */
  folded: string;
  /** Whether `folded` is the whole line. */
  whole: boolean;
  /** Last characters as they are. */
  tail: string;
  length: number;
  blankBefore: boolean;
  hint: Hint | null;
}

const HEAD = 320;

/** Lines that hold something, with what is needed to judge each in constant time. */
export function readLines(text: string, hints: ReadonlyMap<number, Hint> = new Map()): Line[] {
  const printed = lines(text);
  const gaps = printed.map(({ start }, i) => hasBlankLine(text.slice(printed[i - 1]?.end ?? 0, start)));
  const spans = hints.size > 0 ? printed : unwrap(text, printed, gaps);
  const gapAt = new Map(printed.map(({ start }, i) => [start, gaps[i] ?? false]));
  return spans.map(({ start, end }) => lineOf(start, end));

  function lineOf(start: number, end: number): Line {
    let folded: string | null = null;
    return {
      start,
      end,
      get folded() {
        return (folded ??= fold(text.slice(start, Math.min(end, start + HEAD))).trim());
      },
      whole: end - start <= HEAD,
      tail: text.slice(Math.max(start, end - 12), end),
      length: end - start,
      blankBefore: gapAt.get(start) ?? false,
      hint: hints.get(start) ?? null,
    };
  }
}

const hasBlankLine = (gap: string): boolean => (gap.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0) > 1;

const SENTENCE_END = /[.!?…][\s»”’"')\]›“]*$/u;
const STRONG_END = /[.…][\s»”’"')\]›“]*$|[.!?…] ?[»”"“][\s)]*$/u;

/** Ends as a sentence does, closing marks allowed after the stop. */
export const endsSentence = (line: Line): boolean => SENTENCE_END.test(line.tail);

/** Ends with a full stop, or with any stop inside closing marks: no heading does. */
export const endsWithStop = (line: Line): boolean => STRONG_END.test(line.tail);

export const wordCount = (line: Line): number =>
  line.folded.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const BODY_LENGTH = 80;
const LONG_LENGTH = 200;

/** Running text: a sentence of some length, or very long. */
export const isBody = (line: Line): boolean =>
  line.length >= LONG_LENGTH || (line.length >= BODY_LENGTH && endsSentence(line));
