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
  const found: Found = { source, path: [], faults: [] };
  walk(value, found);
  return found.faults;
}

interface Found {
  source: Pick<Source, 'id' | 'text'>;
  /** The way down to the value that is looked at. */
  path: (string | number)[];
  faults: SpanFault[];
}

function check({ source: { text }, path, faults }: Found, span: Span, words: string | null): void {
  const problem = problemOf(text, span, words);
  if (problem === null) return;
  const found = problem === 'outside-text' ? null : text.slice(span.start, span.end);
  faults.push({ path: path.join('.'), span, problem, expected: words, found });
}

function problemOf(text: string, { start, end }: Span, words: string | null): SpanFault['problem'] | null {
  if (start < 0 || end > text.length || start >= end) return 'outside-text';
  if (words !== null && !(words.length === end - start && text.startsWith(words, start))) return 'words-differ';
  return isInsideSurrogatePair(text, start) || isInsideSurrogatePair(text, end) ? 'splits-character' : null;
}

function isInsideSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** What a field holds, with the sibling that holds the words of a span; `none`: no span anywhere below it. */
interface Field {
  holds: 'span' | 'spans' | 'none';
  words?: string;
}
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['span', { holds: 'span', words: 'text' }],
  ['mention', { holds: 'span', words: 'mentionText' }],
  ['labelSpan', { holds: 'span', words: 'label' }],
  ['trigger', { holds: 'span' }],
  ['parts', { holds: 'spans' }],
  ['spans', { holds: 'spans' }],
  ['mentions', { holds: 'spans' }],
  ['provenance', { holds: 'none' }],
  ['review', { holds: 'none' }],
  ['confidence', { holds: 'none' }],
  ['reasons', { holds: 'none' }],
  ['versions', { holds: 'none' }],
  ['candidates', { holds: 'none' }],
]);

function walk(value: unknown, found: Found): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    walkList(value, found);
    return;
  }
  const record = value as Record<string, unknown>;
  const { id } = found.source;
  if (typeof record['sourceId'] === 'string' && record['sourceId'] !== id) return;
  if (typeof record['timeSourceId'] === 'string' && record['timeSourceId'] !== id) {
    walk({ ...record, time: null, timeSourceId: null }, found);
    return;
  }
  const { path } = found;
  for (const key in record) {
    const field = record[key];
    if (typeof field !== 'object' || field === null) continue;
    const known = FIELDS.get(key);
    if (known?.holds === 'none') continue;
    path.push(key);
    if (known?.holds === 'span' && isSpan(field)) {
      const words = known.words === undefined ? null : record[known.words];
      check(found, field, typeof words === 'string' ? words : null);
    } else if (known?.holds === 'spans' && Array.isArray(field) && field.every(isSpan)) {
      checkEach(found, field, []);
    } else {
      walk(field, found);
    }
    path.pop();
  }
  if (isStatement(record)) checkParts(record, found);
}

function walkList(list: readonly unknown[], found: Found): void {
  for (let key = 0; key < list.length; key++) {
    if (typeof list[key] !== 'object') continue;
    found.path.push(key);
    walk(list[key], found);
    found.path.pop();
  }
}

function checkEach(found: Found, spans: readonly Span[], words: readonly string[]): void {
  for (const [key, span] of spans.entries()) {
    found.path.push(key);
    check(found, span, words[key] ?? null);
    found.path.pop();
  }
}

/** The derived `text` of a statement must be its parts, joined. */
function checkParts(statement: Pick<Statement, 'parts' | 'text'>, found: Found): void {
  const { parts, text } = statement;
  const pieces = parts.length === 1 && !text.includes(PART_SEPARATOR) ? [text] : text.split(PART_SEPARATOR);
  if (pieces.length !== parts.length) return;
  found.path.push('parts');
  checkEach(found, parts, pieces);
  found.path.pop();
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
