import { DixitError } from '../dixit-error.ts';
import {
  ACTS,
  CLAIMS,
  EVENT_TYPES,
  MODALITIES,
  POLARITIES,
  REVIEW_VERDICTS,
  STAGES,
  STATEMENT_KINDS,
  TIERS,
} from '../vocabulary.ts';
import { type Query, ALL, and, or } from './ast.ts';
import { HAS_VALUES, type QueryField, fieldOfAlias } from './fields.ts';

export const QUERY_ERRORS = [
  'UNCLOSED_PHRASE',
  'UNCLOSED_GROUP',
  'UNEXPECTED_CLOSE',
  'EMPTY_VALUE',
  'UNKNOWN_VALUE',
  'BAD_DATE',
  'NOTHING_TO_NEGATE',
  'DANGLING_OPERATOR',
  'TOO_LONG',
  'TOO_DEEP',
] as const;
export type QueryErrorCode = (typeof QUERY_ERRORS)[number];

/** Position in UTF-16 code units of the query, and the same words as a plain text search. */
export interface QueryFault {
  code: QueryErrorCode;
  start: number;
  end: number;
  value: string;
  allowed: readonly string[];
  literal: string;
}

export type ParsedQuery = { ok: true; query: Query } | { ok: false; fault: QueryFault };

/** Marks that open a phrase, and those that close it. */
const PHRASE_MARKS: Readonly<Record<string, string>> = { '"': '"”“', '“': '”"', '”': '”“"', '«': '»', '„': '“”"' };
const OR_WORDS = new Set(['OR', 'OU', '|']);
const AND_WORDS = new Set(['AND', 'ET', '&']);
const NOT_WORDS = new Set(['NOT', 'SAUF']);
const MAX_LENGTH = 2_000;
const MAX_DEPTH = 50;

/** What fields may hold that take no name, date or words. */
export const CLOSED_VALUES: Partial<Record<QueryField, readonly string[]>> = {
  kind: STATEMENT_KINDS,
  act: ACTS,
  stage: STAGES,
  claim: CLAIMS,
  type: EVENT_TYPES,
  tier: TIERS,
  polarity: POLARITIES,
  modality: MODALITIES,
  has: HAS_VALUES,
  is: REVIEW_VERDICTS,
};

/**
 * Reads a query. Words are joined by AND; `OR`/`OU` between two of them, `-` or `NOT`/`SAUF` before
 * one, groups in parentheses, phrases in any quotation marks (`"…"~3` allows three words between),
 * `word*` for beginnings, `field:value` with French and English field names.
 */
export function parseQuery(input: string): ParsedQuery {
  const reader = new Reader(input);
  try {
    return { ok: true, query: reader.read() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: { ...error.fault, literal: literalOf(input) } };
    throw error;
  }
}

/** Like `parseQuery`; throws QUERY_INVALID. */
export function queryOf(input: string): Query {
  const parsed = parseQuery(input);
  if (parsed.ok) return parsed.query;
  const { code, start, end, value, allowed, literal } = parsed.fault;
  throw new DixitError('QUERY_INVALID', { problem: code, start, end, value, allowed: allowed.join(', '), literal });
}

function literalOf(input: string): string {
  const words = input
    .slice(0, MAX_LENGTH)
    .replace(/[«»"“”„()]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? '' : `"${words}"`;
}

class Fault extends Error {
  readonly fault: Omit<QueryFault, 'literal'>;
  constructor(
    code: QueryErrorCode,
    [start, end]: readonly [number, number],
    value = '',
    allowed: readonly string[] = [],
  ) {
    super(code);
    this.fault = { code, start, end, value, allowed };
  }
}

class Reader {
  readonly input: string;
  at = 0;
  depth = 0;

  constructor(input: string) {
    this.input = input;
  }

  read(): Query {
    if (this.input.length > MAX_LENGTH) throw new Fault('TOO_LONG', [MAX_LENGTH, this.input.length]);
    const query = this.alternatives();
    this.space();
    if (this.at < this.input.length) throw new Fault('UNEXPECTED_CLOSE', [this.at, this.at + 1], ')');
    return query ?? ALL;
  }

  /** OR binds its two neighbours only: `a b OR c` is a AND (b OR c). */
  private alternatives(): Query | null {
    const nodes: Query[] = [];
    for (;;) {
      this.space();
      const start = this.at;
      const operator = this.operator();
      if (operator === 'or') {
        const left = nodes.pop();
        const right = left && this.term();
        if (!left || !right)
          throw new Fault('DANGLING_OPERATOR', [start, this.at], this.input.slice(start, this.at).trim());
        nodes.push(or(left, right));
        continue;
      }
      if (operator === 'and') {
        const node = nodes.length > 0 ? this.term() : null;
        if (!node) throw new Fault('DANGLING_OPERATOR', [start, this.at], this.input.slice(start, this.at).trim());
        nodes.push(node);
        continue;
      }
      const node = this.term();
      if (!node) break;
      nodes.push(node);
    }
    return nodes.length === 0 ? null : and(...nodes);
  }

  private operator(): 'or' | 'and' | null {
    this.space();
    const word = /^[^\s()]+/u.exec(this.input.slice(this.at, this.at + 8))?.[0] ?? '';
    const kind = OR_WORDS.has(word) ? 'or' : AND_WORDS.has(word) ? 'and' : null;
    if (kind) this.at += word.length;
    return kind;
  }

  private term(): Query | null {
    this.space();
    const start = this.at;
    const rest = this.input.slice(this.at, this.at + 8);
    const notWord = /^(\p{Lu}+)(?=\s)/u.exec(rest)?.[1];
    const negated = (rest[0] === '-' && /^-[^\s-]/u.test(rest)) || (notWord !== undefined && NOT_WORDS.has(notWord));
    if (negated) {
      this.at += rest[0] === '-' ? 1 : (notWord?.length ?? 0);
      if (++this.depth > MAX_DEPTH) throw new Fault('TOO_DEEP', [start, this.at]);
      const node = this.term();
      this.depth--;
      if (!node) throw new Fault('NOTHING_TO_NEGATE', [start, this.at], this.input.slice(start, this.at));
      return { kind: 'not', node };
    }
    const open = this.input[this.at];
    if (open === undefined || open === ')') return null;
    if (open === '(') return this.group();
    if (open in PHRASE_MARKS) return this.phrase();
    return this.wordOrField();
  }

  private group(): Query {
    const start = this.at++;
    if (++this.depth > MAX_DEPTH) throw new Fault('TOO_DEEP', [start, this.at]);
    const inner = this.alternatives();
    this.depth--;
    this.space();
    if (this.input[this.at] !== ')') throw new Fault('UNCLOSED_GROUP', [start, this.input.length], '(');
    this.at++;
    return inner ?? ALL;
  }

  private quoted(): string {
    const start = this.at;
    const closers = PHRASE_MARKS[this.input[this.at] ?? ''] ?? '"';
    let end = start + 1;
    while (end < this.input.length && !closers.includes(this.input[end] ?? '')) end++;
    if (end >= this.input.length)
      throw new Fault('UNCLOSED_PHRASE', [start, this.input.length], this.input[start] ?? '');
    this.at = end + 1;
    return this.input
      .slice(start + 1, end)
      .replace(/\s+/gu, ' ')
      .trim();
  }

  private phrase(): Query {
    const start = this.at;
    const text = this.quoted();
    if (text === '') throw new Fault('EMPTY_VALUE', [start, this.at]);
    const slop = /^~(\d{1,2})/u.exec(this.input.slice(this.at))?.[0];
    if (slop) this.at += slop.length;
    return { kind: 'phrase', text, slop: slop ? Number(slop.slice(1)) : 0 };
  }

  private wordOrField(): Query {
    const start = this.at;
    const rest = this.input.slice(start);
    const prefix = /^([\p{L}'’]+):/u.exec(rest);
    const name = prefix?.[1] === undefined ? null : fieldOfAlias(prefix[1]);
    if (prefix && name) {
      this.at += prefix[0].length;
      return this.value(name, start);
    }
    const word = /^[^\s()«»"“”„]+/u.exec(rest)?.[0] ?? rest.slice(0, 1);
    this.at += word.length;
    const isPrefix = word.length > 2 && word.endsWith('*');
    return { kind: 'word', text: isPrefix ? word.slice(0, -1) : word, prefix: isPrefix };
  }

  private value(name: QueryField, start: number): Query {
    const open = this.input[this.at];
    let value: string;
    if (open !== undefined && open in PHRASE_MARKS) value = this.quoted();
    else {
      value = /^[^\s()]+/u.exec(this.input.slice(this.at))?.[0] ?? '';
      this.at += value.length;
    }
    if (value === '') throw new Fault('EMPTY_VALUE', [start, this.at], this.input.slice(start, this.at));
    const allowed = CLOSED_VALUES[name];
    if (allowed) {
      const known = allowed.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
      if (known === undefined) throw new Fault('UNKNOWN_VALUE', [start, this.at], value, allowed);
      value = known;
    }
    if ((name === 'since' || name === 'until') && !isDate(value)) throw new Fault('BAD_DATE', [start, this.at], value);
    return { kind: 'field', field: name, value };
  }

  private space(): void {
    while (/\s/u.test(this.input[this.at] ?? '')) this.at++;
  }
}

/** `2022`, `2022-02` or `2022-02-20`, and a day that exists. */
function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
