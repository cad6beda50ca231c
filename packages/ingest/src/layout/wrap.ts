import type { Span } from '@dixit/model';

const NARROWEST = 40;
const WIDEST = 130;
const JOINTS = 3;

/**
 * Joins the lines of a text that was wrapped to a fixed width, so that a paragraph is one span again. A
 * text counts as wrapped when most neighbouring lines go on in mid-sentence and none is very long.
 * `gaps[i]` tells whether a blank line stands before line `i`.
 */
export function unwrap(text: string, spans: readonly Span[], gaps: readonly boolean[]): Span[] {
  let neighbours = 0;
  let joints = 0;
  let widest = 0;
  for (const [i, span] of spans.entries()) {
    widest = Math.max(widest, span.end - span.start);
    const before = spans[i - 1];
    if (!before || gaps[i]) continue;
    neighbours++;
    if (goesOn(text, before, span)) joints++;
  }
  if (joints < JOINTS || joints < neighbours / 2 || widest > WIDEST || widest < NARROWEST) return [...spans];
  const joined: Span[] = [];
  for (const [i, span] of spans.entries()) {
    const last = joined.at(-1);
    const before = spans[i - 1];
    if (last && before && !gaps[i] && before.end - before.start >= widest * 0.6)
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const goesOn = (text: string, before: Span, after: Span): boolean =>
  before.end - before.start >= NARROWEST &&
  /[\p{L},]$/u.test(text.slice(before.end - 2, before.end)) &&
  /^\p{Ll}/u.test(text.slice(after.start, after.start + 2));
