import { describe, expect, it } from 'vitest';
import type { Statement } from './statement.ts';
import { verifySpans } from './verify-spans.ts';

const text = '🕊️ Mara Velin a dit : « On signera. » Puis « Demain », a-t-elle ajouté.';
const source = { id: 'so_0000000000000001', text };
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const statement: Statement = {
  id: 'st_0000000000000001',
  sourceId: source.id,
  blockIndex: 0,
  continues: null,
  nestedIn: null,
  kind: 'direct',
  parts: [at('On signera.'), at('Demain')],
  text: 'On signera. […] Demain',
  quote: null,
  cue: { span: at('a dit'), text: 'a dit', lemma: 'dire', form: 'verb' },
  speaker: {
    entity: 'e0',
    actorId: null,
    mention: at('Mara Velin'),
    mentionText: 'Mara Velin',
    name: 'Mara Velin',
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

describe('verifySpans', () => {
  it('finds nothing wrong with true spans, behind an emoji too', () => {
    expect(verifySpans(source, statement)).toEqual([]);
  });

  it('names the path of words that differ', () => {
    const cue = { span: at('a dit'), text: 'a dot', lemma: 'dire', form: 'verb' as const };
    expect(verifySpans(source, { ...statement, cue })).toEqual([
      { path: 'cue.span', span: at('a dit'), problem: 'words-differ', expected: 'a dot', found: 'a dit' },
    ]);
  });

  it('sees a span outside the text', () => {
    const parts = [{ start: text.length - 2, end: text.length + 1 }];
    const faults = verifySpans(source, { ...statement, parts, text: 'x' });
    expect(faults.every((fault) => fault.problem === 'outside-text' && fault.path === 'parts.0')).toBe(true);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('sees a span that cuts an emoji in half', () => {
    const blocks = [{ kind: 'paragraph' as const, span: { start: 1, end: 8 }, reason: null, update: null }];
    expect(verifySpans(source, { blocks }).map((fault) => fault.problem)).toEqual(['splits-character']);
  });

  it('checks the derived text against the parts', () => {
    const faults = verifySpans(source, { ...statement, text: 'On signera. […] Hier' });
    expect(faults).toEqual([
      { path: 'parts.1', span: at('Demain'), problem: 'words-differ', expected: 'Hier', found: 'Demain' },
    ]);
  });

  it('leaves spans of other sources alone', () => {
    const other = { ...statement, sourceId: 'so_0000000000000002', parts: [{ start: 900, end: 901 }] };
    expect(verifySpans(source, other)).toEqual([]);
  });
});
