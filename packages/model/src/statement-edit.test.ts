import { describe, expect, it } from 'vitest';
import type { Source } from './source.ts';
import { applyEdit, StatementEdit } from './statement-edit.ts';
import type { Statement } from './statement.ts';

const TEXT = 'Orla Venn a promis 🙂 au maire « un pont avant mai ».\nElle viendra.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const source: Pick<Source, 'id' | 'text' | 'blocks'> = {
  id: 'so_0000000000000001',
  text: TEXT,
  blocks: TEXT.split('\n').map((line) => ({ kind: 'paragraph', span: at(line), reason: null, update: null })),
};
const statement: Statement = {
  id: 'st_0000000000000001',
  sourceId: source.id,
  blockIndex: 0,
  continues: null,
  nestedIn: null,
  kind: 'direct',
  parts: [at('un pont avant mai')],
  text: 'un pont avant mai',
  quote: null,
  cue: null,
  speaker: {
    entity: 'e0',
    actorId: null,
    mention: at('Orla Venn'),
    mentionText: 'Orla Venn',
    name: 'Orla Venn',
    type: 'person',
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
};

describe('editing a statement', () => {
  it('derives words and block from the parts', () => {
    expect(applyEdit(statement, source, { parts: [at('un pont'), at('Elle viendra')] })).toEqual({
      parts: [at('un pont'), at('Elle viendra')],
      text: 'un pont […] Elle viendra',
    });
    expect(applyEdit(statement, source, { parts: [at('Elle viendra')] })).toEqual({
      parts: [at('Elle viendra')],
      text: 'Elle viendra',
      blockIndex: 1,
    });
  });

  it('keeps only what differs', () => {
    expect(applyEdit(statement, source, { act: 'assert', parts: statement.parts, addressee: null })).toEqual({});
    expect(applyEdit(statement, source, { act: 'promise', kind: 'direct' })).toEqual({ act: 'promise' });
  });

  it('forgets what was read of one speaker when it is another', () => {
    const speaker = { name: 'Pell Adair', type: 'person', actorId: null } as const;
    expect(applyEdit(statement, source, { speaker })['speaker']).toMatchObject({
      entity: null,
      mentionText: 'Orla Venn',
    });
    const named = { name: 'Orla Venn', type: 'group', actorId: null, mention: at('Elle') } as const;
    expect(applyEdit(statement, source, { speaker: named })['speaker']).toMatchObject({
      entity: 'e0',
      type: 'group',
      mention: at('Elle'),
      mentionText: 'Elle',
    });
  });

  it('refuses spans that are not in the text, or split a character', () => {
    const after = (span: { start: number; end: number }) => () =>
      applyEdit(statement, source, { addressee: { span, actorId: null } });
    expect(after(at('au maire'))()).toMatchObject({ addressee: { text: 'au maire' } });
    expect(after({ start: 0, end: TEXT.length + 1 })).toThrow(expect.objectContaining({ code: 'SPAN_MISMATCH' }));
    const smile = TEXT.indexOf('🙂');
    expect(after({ start: smile + 1, end: smile + 4 })).toThrow(expect.objectContaining({ code: 'SPAN_MISMATCH' }));
    expect(() => applyEdit(statement, source, { parts: [{ start: 900, end: 910 }] })).toThrow(
      expect.objectContaining({ code: 'SPAN_MISMATCH', params: { path: 'edit', start: 900, end: 910 } }),
    );
  });

  it('takes cue, target and time from where the text has them', () => {
    const edit = StatementEdit.parse({
      cue: { span: at('a promis') },
      target: { span: at('maire'), actorId: null },
      uttered: { value: '2031-05', span: at('avant mai') },
    });
    expect(applyEdit(statement, source, edit)).toMatchObject({
      cue: { span: at('a promis'), text: 'a promis', lemma: 'a promis', form: 'verb' },
      target: { entity: null, actorId: null, span: at('maire'), text: 'maire' },
      uttered: {
        edtf: '2031-05',
        start: '2031-05-01T00:00:00Z',
        end: '2031-06-01T00:00:00Z',
        precision: 'month',
        basis: 'user',
        text: 'avant mai',
        span: at('avant mai'),
      },
    });
    const { uttered } = applyEdit(statement, source, {
      uttered: { value: '2031-03-04T15:00+01:00', span: null },
    });
    expect(uttered).toMatchObject({
      edtf: '2031-03-04T14:00:00Z',
      instant: '2031-03-04T14:00:00Z',
      end: '2031-03-04T14:01:00Z',
      offset: '+01:00',
      precision: 'minute',
      span: null,
    });
    expect(applyEdit({ ...statement, cue: null }, source, { cue: null, uttered: null })).toEqual({});
    for (const value of ['2031-02-30', '2031-13', 'mardi', '2031-03-04T15:00'])
      expect(StatementEdit.safeParse({ uttered: { value } }).success).toBe(false);
  });

  it('takes no parts that overlap, and none at all', () => {
    expect(StatementEdit.safeParse({ parts: [at('un pont avant'), at('avant mai')] }).success).toBe(false);
    expect(StatementEdit.safeParse({ parts: [] }).success).toBe(false);
    expect(StatementEdit.safeParse({}).success).toBe(true);
  });
});
