import type { Event } from './event.ts';
import type { Extraction } from './extraction.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { PART_SEPARATOR, type Statement } from './statement.ts';

export interface SpanFault {
  /** Dotted path of the span inside the value: `statements.3.cue.span`. */
  path: string;
  span: Span;
  problem: 'outside-text' | 'words-differ' | 'splits-character';
  expected: string | null;
  /** What the frozen text holds there; null when the span lies outside. */
  found: string | null;
}

/**
 * Checks every span of a value against the frozen text it points into: inside the text, on no half
 * of a surrogate pair, and equal to the words that the value carries beside it (`text`, `mentionText`).
 * Returns the faults, none when all is well. Spans that name another Source are not looked at.
 */
export function verifySpans(
  source: Pick<Source, 'id' | 'text'>,
  value: Statement | Extraction | Event | Pick<Source, 'blocks'>,
): SpanFault[] {
  const faults: SpanFault[] = [];
  walk(
    value,
    null,
    (span, path, words) => {
      const fault = faultOf(source.text, span, words);
      if (fault) faults.push({ path: written(path), span, ...fault });
    },
    source.id,
  );
  return faults;
}

/** The way down to a value, written out only for a fault. */
interface Path {
  readonly above: Path | null;
  readonly key: string | number;
}

function written(path: Path | null): string {
  const keys: (string | number)[] = [];
  for (let at = path; at !== null; at = at.above) keys.unshift(at.key);
  return keys.join('.');
}

type Visit = (span: Span, path: Path, words: string | null) => void;

function faultOf(text: string, span: Span, words: string | null): Omit<SpanFault, 'path' | 'span'> | null {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    return { problem: 'outside-text', expected: words, found: null };
  }
  const found = text.slice(span.start, span.end);
  if (words !== null && words !== found) return { problem: 'words-differ', expected: words, found };
  if (isInsideSurrogatePair(text, span.start) || isInsideSurrogatePair(text, span.end)) {
    return { problem: 'splits-character', expected: words, found };
  }
  return null;
}

function isInsideSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Fields that hold a span, and the sibling that holds its words. */
const SPAN_FIELDS: ReadonlyMap<string, string | null> = new Map([
  ['span', 'text'],
  ['mention', 'mentionText'],
  ['labelSpan', 'label'],
  ['trigger', null],
]);
const SPAN_LIST_FIELDS = new Set(['parts', 'spans', 'mentions']);
/** Fields that hold no span anywhere below them. */
const SPANLESS_FIELDS = new Set(['provenance', 'review', 'confidence', 'reasons', 'versions']);

function walk(value: unknown, above: Path | null, visit: Visit, sourceId: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let key = 0; key < value.length; key++)
      if (typeof value[key] === 'object') walk(value[key], { above, key }, visit, sourceId);
    return;
  }
  const record = value as Record<string, unknown>;
  if (typeof record['sourceId'] === 'string' && record['sourceId'] !== sourceId) return;
  if (typeof record['timeSourceId'] === 'string' && record['timeSourceId'] !== sourceId) {
    walk({ ...record, time: null, timeSourceId: null }, above, visit, sourceId);
    return;
  }
  for (const key of Object.keys(record)) {
    const field = record[key];
    if (typeof field !== 'object' || field === null || SPANLESS_FIELDS.has(key)) continue;
    const here = { above, key };
    const wordsField = SPAN_FIELDS.get(key);
    if (wordsField !== undefined && isSpan(field)) {
      const words = wordsField === null ? null : record[wordsField];
      visit(field, here, typeof words === 'string' ? words : null);
    } else if (SPAN_LIST_FIELDS.has(key) && Array.isArray(field) && field.every(isSpan)) {
      for (let i = 0; i < field.length; i++) visit(field[i] as Span, { above: here, key: i }, null);
    } else {
      walk(field, here, visit, sourceId);
    }
  }
  if (isStatement(record)) checkParts(record, above, visit);
}

/** The derived `text` of a statement must be its parts, joined. */
function checkParts(statement: Pick<Statement, 'parts' | 'text'>, path: Path | null, visit: Visit): void {
  const pieces = statement.text.split(PART_SEPARATOR);
  if (pieces.length !== statement.parts.length) return;
  const parts = { above: path, key: 'parts' };
  for (const [key, span] of statement.parts.entries()) visit(span, { above: parts, key }, pieces[key] ?? null);
}

function isStatement(
  record: Record<string, unknown>,
): record is Record<string, unknown> & Pick<Statement, 'parts' | 'text'> {
  return (
    Array.isArray(record['parts']) &&
    record['parts'].length > 0 &&
    typeof record['text'] === 'string' &&
    'speaker' in record
  );
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Span).start === 'number' &&
    typeof (value as Span).end === 'number'
  );
}
