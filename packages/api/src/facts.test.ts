import type { Event, SourceRow } from '@dixit/model';
import { aSource, aStatement, aTime, anEvent, anEventMention, anExtraction } from '@dixit/testing';
import { expect, it } from 'vitest';
import { type Report, factsOf } from './facts.ts';

interface Told {
  text: string;
  time: ReturnType<typeof aTime>;
  soldiers: number;
}

/** Documents that all tell of one event, each in its first word. */
function told(documents: readonly Told[]): { event: Event; reports: Report[]; rows: SourceRow[] } {
  const event = anEvent();
  const reports = documents.map(({ text, time, soldiers }): Report => {
    const source = aSource({ text });
    const span = { start: 0, end: text.indexOf(' ') };
    const mention = anEventMention({ trigger: span, time: { ...time, text: text.slice(0, span.end), span } });
    const about = {
      events: [{ mention: 'v0', eventId: event.id }],
      actors: [],
      figures: [{ ...A_FIGURE, value: soldiers, span }],
    };
    return {
      source,
      extraction: anExtraction(source, { events: [mention] }),
      statements: [aStatement(source, { text, about })],
    };
  });
  const mentions = reports.map(({ source: { id } }) => ({ ...A_MENTION, sourceId: id }));
  const rows = reports.map(({ source: { id, language } }) => ({ ...A_ROW, id, language }));
  return { event: { ...event, mentions }, reports, rows };
}

const A_FIGURE = {
  low: null,
  high: null,
  unit: 'soldier',
  unitText: null,
  scope: null,
  qualifier: 'exactly',
  asOf: null,
} as const;
const A_MENTION = { key: 'v0', span: { start: 0, end: 1 }, time: null, reasons: [] };
const A_ROW = {
  kind: 'article',
  title: null,
  outlet: null,
  url: null,
  published: null,
  retrievedAt: '2031-03-05T00:00:00Z',
  statements: 1,
  events: 1,
  copyGroupId: null,
  copies: 1,
  tags: [] as string[],
  notes: 0,
  length: 20,
  version: 1,
} as const;

const unplaced = { ...aTime('2031-03-04'), edtf: null, start: null, end: null };

it('measures each source against what most of them say', () => {
  const { event, reports, rows } = told([
    { text: 'Mardi 4000 hommes.', time: aTime('2031-03-04'), soldiers: 4000 },
    { text: 'Tuesday 3000 men.', time: aTime('2031-03-04T15:00:00Z'), soldiers: 3000 },
    { text: 'Mercredi 3000 hommes.', time: aTime('2031-03-05'), soldiers: 3000 },
    { text: 'Vendredi 3000 hommes.', time: unplaced, soldiers: 3000 },
  ]);
  const facts = factsOf(event, reports, rows);
  expect(
    facts.map(({ kind, label, cells }) => [kind, label, cells.map(({ text, state }) => `${text} ${state}`)]),
  ).toEqual([
    ['time', null, ['Mardi same', 'Tuesday same', 'Mercredi differs', 'Vendredi absent']],
    ['figure', 'soldier', ['Mardi differs', 'Tuesday same', 'Mercredi same', 'Vendredi same']],
  ]);
});

it('takes a later stage for another date, and another stage of one day for a difference', () => {
  const stageOf = (day: string, stage: 'scheduled' | 'not-planned' | 'concluded'): [string, typeof stage] => [
    day,
    stage,
  ];
  const days = [
    stageOf('2031-03-04', 'scheduled'),
    stageOf('2031-03-05', 'not-planned'),
    stageOf('2031-04-01', 'concluded'),
  ];
  const { event, reports, rows } = told(days.map(([day]) => ({ text: `Sommet ${day}.`, time: unplaced, soldiers: 1 })));
  for (const [i, [day, stage]] of days.entries()) {
    const report = reports[i];
    const mention = report?.extraction.events[0];
    if (!report || !mention) throw new Error('a report of each day');
    const span = { start: 0, end: 6 };
    const rest = { claim: 'reported', holder: null, holderName: null, statementId: null, condition: null } as const;
    mention.stages = [{ ...rest, stage, sourceId: report.source.id, asOf: aTime(day), span, text: 'Sommet' }];
  }
  const stages = factsOf(event, reports, rows).find(({ kind }) => kind === 'stage');
  expect(stages?.cells.map(({ state }) => state)).toEqual(['same', 'differs', 'same']);
});

it('has nothing to say of an event that nobody describes', () => {
  const { event, reports, rows } = told([]);
  expect(factsOf(event, reports, rows)).toEqual([]);
});
