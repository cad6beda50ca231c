import type { Comparison, EventMention, Figure, Source, StageClaim, Statement, TemporalValue } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { aSource, aSpeaker, aStatement, aTime, anEventMention, anId } from '@dixit/testing';

/** What sources report of one event, in words that stand in their texts. */

export const EVENT = anId('ev', 'test');

/** A text in which each of the words stands once; the source is dated unless told otherwise. */
export function sourceOf(words: string[], overrides: Partial<Source> = {}): Source {
  return aSource({ text: words.join('\n'), ...overrides });
}

export function spanOf(source: Source, words: string): { start: number; end: number } {
  const start = source.text.indexOf(words);
  return { start, end: start + words.length };
}

export function timed(source: Source, words: string, time: TemporalValue): KnownMention {
  const mention = anEventMention({ time: { ...time, text: words, span: spanOf(source, words) } });
  return { source, mention, actors: {} };
}

export function staged(source: Source, words: string, stage: Partial<StageClaim>): KnownMention {
  const claim: StageClaim = {
    stage: 'scheduled',
    claim: 'announced',
    holder: { entity: null, actorId: anId('ac', stage.holderName ?? 'nobody') },
    holderName: null,
    statementId: null,
    sourceId: source.id,
    asOf: null,
    span: spanOf(source, words),
    text: words,
    condition: null,
    ...stage,
  };
  const mention: EventMention = anEventMention({ stages: [claim] });
  return { source, mention, actors: {} };
}

export function said(
  source: Source,
  words: string,
  overrides: Partial<Statement> & { by?: string } = {},
): KnownStatement {
  const { by = 'Radek Osmar', ...rest } = overrides;
  const speaker = aSpeaker({ name: by, actorId: anId('ac', by) });
  return { source, statement: aStatement(source, { text: words, speaker, ...rest }) };
}

export function counted(source: Source, words: string, figure: Partial<Figure>, by: string): KnownStatement {
  const value: Figure = {
    value: 0,
    low: null,
    high: null,
    unit: 'soldier',
    unitText: 'soldats',
    scope: null,
    qualifier: 'exactly',
    asOf: null,
    span: spanOf(source, words),
    ...figure,
  };
  return said(source, words, { by, about: { events: [], actors: [], figures: [value] } });
}

export const kinds = (comparisons: Comparison[]): string[] =>
  comparisons.map(({ kind, explanation }) => `${kind} ${explanation.code}`);

export const undated = (form: string): TemporalValue => ({
  ...aTime('2031-01-01'),
  edtf: null,
  start: null,
  end: null,
  precision: 'minute',
  alternatives: [form],
});
