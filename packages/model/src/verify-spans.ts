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
    '',
    (span, path, words) => {
      const fault = faultOf(source.text, span, words);
      if (fault) faults.push({ path, span, ...fault });
    },
    source.id,
  );
  return faults;
}

type Visit = (span: Span, path: string, words: string | null) => void;

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
const SPAN_FIELDS: Readonly<Record<string, string | null>> = {
  span: 'text',
  mention: 'mentionText',
  labelSpan: 'label',
  trigger: null,
};
const SPAN_LIST_FIELDS = new Set(['parts', 'spans', 'mentions']);

function walk(value: unknown, path: string, visit: Visit, sourceId: string): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) walk(item, path === '' ? String(i) : `${path}.${i}`, visit, sourceId);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  if (typeof record['sourceId'] === 'string' && record['sourceId'] !== sourceId) return;
  if (typeof record['timeSourceId'] === 'string' && record['timeSourceId'] !== sourceId) {
    walk({ ...record, time: null, timeSourceId: null }, path, visit, sourceId);
    return;
  }
  for (const [key, field] of Object.entries(record)) {
    const here = path === '' ? key : `${path}.${key}`;
    const wordsField = SPAN_FIELDS[key];
    if (wordsField !== undefined && isSpan(field)) {
      const words = wordsField === null ? null : record[wordsField];
      visit(field, here, typeof words === 'string' ? words : null);
    } else if (SPAN_LIST_FIELDS.has(key) && Array.isArray(field) && field.every(isSpan)) {
      for (const [i, span] of field.entries()) visit(span, `${here}.${i}`, null);
    } else {
      walk(field, here, visit, sourceId);
    }
  }
  if (isStatement(record)) checkParts(record, path, visit);
}

/** The derived `text` of a statement must be its parts, joined. */
function checkParts(statement: Pick<Statement, 'parts' | 'text'>, path: string, visit: Visit): void {
  const pieces = statement.text.split(PART_SEPARATOR);
  if (pieces.length !== statement.parts.length) return;
  for (const [i, span] of statement.parts.entries()) {
    visit(span, path === '' ? `parts.${i}` : `${path}.parts.${i}`, pieces[i] ?? null);
  }
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
