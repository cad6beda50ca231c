import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DixitError } from '../dixit-error.ts';
import { ALL, type Query, and, or } from './ast.ts';
import { hasField, withField, withoutField } from './edit.ts';
import { QUERY_FIELDS, type QueryField } from './fields.ts';
import { parseQuery, queryOf } from './parse.ts';
import { printQuery } from './print.ts';

const word = (text: string): Query => ({ kind: 'word', text, prefix: false });
const phrase = (text: string, slop = 0): Query => ({ kind: 'phrase', text, slop });
const field = (name: QueryField, value: string): Query => ({ kind: 'field', field: name, value });
const not = (node: Query): Query => ({ kind: 'not', node });

describe('parseQuery', () => {
  it.each<[string, Query]>([
    ['', ALL],
    ['   ', ALL],
    ['sommet', word('sommet')],
    ['sommet paix', and(word('sommet'), word('paix'))],
    ['"pas de plans"', phrase('pas de plans')],
    ['« pas de plans »', phrase('pas de plans')],
    ['“no plans”', phrase('no plans')],
    ['”no plans“', phrase('no plans')],
    ['"troop withdrawal"~5', phrase('troop withdrawal', 5)],
    ['sommet OR summit', or(word('sommet'), word('summit'))],
    ['sommet OU summit paix', and(or(word('sommet'), word('summit')), word('paix'))],
    ['(a b) OR c', or(and(word('a'), word('b')), word('c'))],
    ['-src:example.org x', and(not(field('src', 'example.org')), word('x'))],
    ['NOT x', not(word('x'))],
    ['negoci*', { kind: 'word', text: 'negoci', prefix: true }],
    ['par:velin', field('by', 'velin')],
    ['à:"La Gazette"', field('to', 'La Gazette')],
    ['jusqu’à:2025-10', field('until', '2025-10')],
    ['kind:INDIRECT', field('kind', 'indirect')],
    ['stage:agreed-in-principle', field('stage', 'agreed-in-principle')],
    ['15:00', word('15:00')],
    ['http://x.example', word('http://x.example')],
    ['well-known', word('well-known')],
  ])('%s', (input, query) => {
    expect(parseQuery(input)).toEqual({ ok: true, query });
  });

  it.each<[string, string, number, number]>([
    ['"pas de', 'UNCLOSED_PHRASE', 0, 7],
    ['a (b', 'UNCLOSED_GROUP', 2, 4],
    ['a ) b', 'UNEXPECTED_CLOSE', 2, 3],
    ['by:', 'EMPTY_VALUE', 0, 3],
    ['a kind:loud', 'UNKNOWN_VALUE', 2, 11],
    ['since:yesterday', 'BAD_DATE', 0, 15],
    ['since:2025-02-31', 'BAD_DATE', 0, 16],
    ['OR b', 'DANGLING_OPERATOR', 0, 2],
    ['a OR', 'DANGLING_OPERATOR', 2, 4],
  ])('points at the fault in %s', (input, code, start, end) => {
    const parsed = parseQuery(input);
    expect(parsed).toMatchObject({ ok: false, fault: { code, start, end } });
  });

  it('offers the words as a literal search', () => {
    expect(parseQuery('« pas de (plans')).toMatchObject({ fault: { literal: '"pas de plans"' } });
  });

  it('refuses what is too long or too deep', () => {
    expect(parseQuery('a'.repeat(3_000))).toMatchObject({ fault: { code: 'TOO_LONG' } });
    expect(parseQuery('('.repeat(500))).toMatchObject({ fault: { code: 'TOO_DEEP' } });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (input) => parseQuery(input) !== null));
    const noise = fc.array(
      fc.constantFrom('(', ')', '"', '«', '»', '-', 'OR', 'NOT', ' ', 'a', 'by:', '~3', '*', '”'),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(noise, (pieces) => parseQuery(pieces.join('')) !== null),
      { numRuns: 500 },
    );
  });
});

describe('queryOf', () => {
  it('throws QUERY_INVALID with the position', () => {
    expect(() => queryOf('by:')).toThrow(DixitError);
    try {
      queryOf('x "y');
    } catch (error) {
      expect((error as DixitError).body).toEqual({
        code: 'QUERY_INVALID',
        params: { problem: 'UNCLOSED_PHRASE', start: 2, end: 4, value: '"', allowed: '', literal: '"x y"' },
      });
    }
  });
});

const freeField = fc.constantFrom<QueryField>('by', 'about', 'to', 'via', 'src', 'event');
const text = fc.stringMatching(/^[a-zé]{1,8}$/u).filter((value) => !(value in QUERY_FIELDS));
const query: fc.Arbitrary<Query> = fc.letrec<{ node: Query }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map(word),
    fc
      .tuple(fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(9))
      .map(([words, slop]) => phrase(words.join(' '), slop)),
    fc
      .tuple(freeField, fc.oneof(text, fc.constant('La Gazette'), fc.constant('a "b" c')))
      .map(([name, value]) => field(name, value)),
    tie('node').map((node) => (node.kind === 'all' ? ALL : not(node))),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((nodes) => and(...nodes)),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((nodes) => or(...nodes)),
  ),
})).node;

describe('printQuery', () => {
  it('is read back as the same tree', () => {
    fc.assert(
      fc.property(query, (tree) => {
        expect(parseQuery(printQuery(tree))).toEqual({ ok: true, query: tree });
      }),
    );
  });
});

describe('editing', () => {
  it('adds a condition once and takes it out again', () => {
    const start = queryOf('sommet');
    const more = withField(start, 'kind', 'direct');
    expect(printQuery(more)).toBe('sommet kind:direct');
    expect(withField(more, 'kind', 'direct')).toBe(more);
    expect(hasField(more, 'kind', 'direct')).toBe(true);
    expect(withoutField(more, 'kind', 'direct')).toEqual(start);
    expect(withoutField(withField(more, 'kind', 'mixed'), 'kind')).toEqual(start);
  });
});
