import { describe, expect, it } from 'vitest';
import { Block, Blocks } from './source.ts';
import { Comparison } from './comparison.ts';
import { Figure } from './figure.ts';
import { Span, SpanList } from './span.ts';
import { Statement } from './statement.ts';
import { TemporalValue } from './temporal.ts';

const statement = (over: Partial<Statement> = {}): Statement => ({
  id: 'st_0000000000000001',
  sourceId: 'so_0000000000000001',
  blockIndex: 0,
  continues: null,
  nestedIn: null,
  kind: 'direct',
  parts: [{ start: 2, end: 10 }],
  text: 'On verra',
  quote: null,
  cue: null,
  speaker: {
    entity: null,
    actorId: null,
    mention: null,
    mentionText: null,
    name: null,
    type: 'unknown',
    role: null,
    onBehalfOf: null,
    candidates: [],
  },
  addressee: null,
  target: null,
  medium: null,
  relay: [],
  act: 'assert',
  polarity: 'positive',
  modality: 'asserted',
  uttered: null,
  about: { events: [], actors: [], figures: [] },
  translatedQuote: false,
  confidence: { value: 0.9, tier: 'clear', reasons: [] },
  review: { verdict: 'unreviewed', by: null, at: null },
  utteranceId: null,
  provenance: { extractor: 'rules', version: '1' },
  ...over,
});

const issuesOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('spans', () => {
  it('hold at least one code unit', () => {
    expect(Span.safeParse({ start: 3, end: 3 }).success).toBe(false);
    expect(Span.safeParse({ start: 4, end: 3 }).success).toBe(false);
    expect(Span.safeParse({ start: -1, end: 3 }).success).toBe(false);
    expect(Span.safeParse({ start: 3, end: 4 }).success).toBe(true);
  });

  it('come in reading order and apart', () => {
    expect(
      SpanList.safeParse([
        { start: 0, end: 4 },
        { start: 4, end: 6 },
      ]).success,
    ).toBe(true);
    expect(
      SpanList.safeParse([
        { start: 0, end: 4 },
        { start: 3, end: 6 },
      ]).success,
    ).toBe(false);
    expect(
      SpanList.safeParse([
        { start: 5, end: 6 },
        { start: 0, end: 4 },
      ]).success,
    ).toBe(false);
  });
});

describe('Statement', () => {
  it('accepts a plain one', () => {
    expect(Statement.parse(statement())).toEqual(statement());
  });

  it('is anchored by parts or by a quote, never both, never neither', () => {
    const quote = { exact: 'On verra', prefix: '', suffix: '' };
    const confidence = { value: 0.5, tier: 'likely' as const, reasons: [] };
    expect(issuesOf(Statement.safeParse(statement({ parts: [] })))).toContain('parts');
    expect(issuesOf(Statement.safeParse(statement({ quote, confidence })))).toContain('parts');
    expect(Statement.safeParse(statement({ parts: [], quote, confidence })).success).toBe(true);
  });

  it('is never in the top tier without an anchor', () => {
    const quote = { exact: 'On verra', prefix: '', suffix: '' };
    expect(issuesOf(Statement.safeParse(statement({ parts: [], quote })))).toContain('confidence.tier');
  });

  it('has its parts ordered and apart', () => {
    const parts = [
      { start: 5, end: 9 },
      { start: 2, end: 4 },
    ];
    expect(issuesOf(Statement.safeParse(statement({ parts })))).toContain('parts');
  });

  it('neither stands in itself nor carries itself on', () => {
    expect(Statement.safeParse(statement({ nestedIn: 'st_0000000000000001' })).success).toBe(false);
    expect(Statement.safeParse(statement({ continues: 'st_0000000000000001' })).success).toBe(false);
  });

  it('refuses fields that the model does not know', () => {
    expect(Statement.safeParse({ ...statement(), truth: true }).success).toBe(false);
  });
});

describe('TemporalValue', () => {
  const value: TemporalValue = {
    edtf: '2025-10-06',
    start: '2025-10-06T00:00:00Z',
    end: '2025-10-07T00:00:00Z',
    instant: null,
    offset: null,
    approximate: false,
    precision: 'day',
    basis: 'stated',
    reference: null,
    text: 'lundi',
    span: { start: 0, end: 5 },
    alternatives: [],
  };
  it('does not end before it starts', () => {
    expect(TemporalValue.safeParse(value).success).toBe(true);
    expect(issuesOf(TemporalValue.safeParse({ ...value, end: '2025-10-05T00:00:00Z' }))).toContain('end');
  });
  it('has words and span together', () => {
    expect(issuesOf(TemporalValue.safeParse({ ...value, text: null }))).toContain('span');
    expect(TemporalValue.safeParse({ ...value, text: null, span: null }).success).toBe(true);
  });
});

describe('Block', () => {
  const block: Block = { kind: 'paragraph', span: { start: 0, end: 5 }, reason: null, update: null };
  it('names a reason for boilerplate, and only for that', () => {
    expect(Block.safeParse({ ...block, kind: 'boilerplate' }).success).toBe(false);
    expect(Block.safeParse({ ...block, reason: 'menu' }).success).toBe(false);
    expect(Block.safeParse({ ...block, kind: 'boilerplate', reason: 'menu' }).success).toBe(true);
  });
  it('carries an update label only as an update', () => {
    const update = { label: '14:05', labelSpan: { start: 0, end: 5 }, order: 0, time: null };
    expect(Block.safeParse({ ...block, update }).success).toBe(false);
    expect(Block.safeParse({ ...block, kind: 'update', update }).success).toBe(true);
  });
  it('does not overlap its neighbour', () => {
    expect(Blocks.safeParse([block, { ...block, span: { start: 4, end: 9 } }]).success).toBe(false);
    expect(Blocks.safeParse([block, { ...block, span: { start: 5, end: 9 } }]).success).toBe(true);
  });
});

describe('Figure', () => {
  it('has bounds the right way round', () => {
    const figure: Figure = {
      value: 5,
      low: 5,
      high: 8,
      unit: null,
      unitText: null,
      scope: null,
      qualifier: 'between',
      asOf: null,
      span: { start: 0, end: 3 },
    };
    expect(Figure.safeParse(figure).success).toBe(true);
    expect(issuesOf(Figure.safeParse({ ...figure, low: 9 }))).toContain('high');
  });
});

describe('Comparison', () => {
  it('knows no verdict of truth', () => {
    const side = {
      sourceId: 'so_0000000000000001',
      statementId: null,
      holderName: null,
      span: { start: 0, end: 2 },
      text: 'ab',
    };
    const value = {
      id: 'cm_0000000000000001',
      on: 'time',
      eventId: null,
      left: side,
      right: side,
      explanation: { code: 'SAME_INSTANT', params: {} },
      independent: true,
    };
    expect(Comparison.safeParse({ ...value, kind: 'corroborates' }).success).toBe(true);
    expect(Comparison.safeParse({ ...value, kind: 'false' }).success).toBe(false);
  });
});
