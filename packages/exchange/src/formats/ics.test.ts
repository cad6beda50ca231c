import type { TemporalValue } from '@dixit/model';
import { aTime, anEvent, anId } from '@dixit/testing';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { aJob, written } from '../../test/job.ts';
import { writeIcs } from './ics.ts';

const claim = {
  stage: 'scheduled',
  claim: 'announced',
  holder: null,
  holderName: 'Orla Venn; ministre, « 1\\2 »',
  statementId: null,
  sourceId: anId('so', 'x'),
  asOf: null,
  span: { start: 0, end: 2 },
  text: 'se tiendra\nà Port-Aubrac',
  condition: null,
} as const;

const times: [string, TemporalValue | null][] = [
  ['utc', aTime('2031-03-04T15:00:00Z')],
  ['floating', aTime('2031-03-04', { edtf: '2031-03-04T15:00', precision: 'minute' })],
  ['day', aTime('2031-03-04')],
  [
    'month',
    aTime('2031-03-01', {
      edtf: '2031-03',
      start: '2031-03-01T00:00:00Z',
      end: '2031-04-01T00:00:00Z',
      precision: 'month',
    }),
  ],
  [
    'interval',
    aTime('2031-03-04', { edtf: '2031-03-04/2031-03-06', end: '2031-03-07T00:00:00Z', precision: 'interval' }),
  ],
  ['open', aTime('2031-01-01', { edtf: '2031/..', start: '2031-01-01T00:00:00Z', end: null, precision: 'interval' })],
  ['none', null],
];
const events = times.map(([name, time]) => anEvent({ id: anId('ev', name), time, stages: [claim], place: null }));
const denied = anEvent({
  id: anId('ev', 'denied'),
  time: aTime('2031-03-04'),
  stages: [{ ...claim, claim: 'denied' }],
});

async function readBack() {
  const file = await written(writeIcs, aJob({ events: [...events, denied] }, { what: 'events' }));
  return { file, calendar: new ICAL.Component(ICAL.parse(file) as string) };
}

it('keeps each time as exact as it is, to an independent reader', async () => {
  const { calendar } = await readBack();
  const read = calendar.getAllSubcomponents('vevent').map((component) => {
    const { startDate, endDate } = new ICAL.Event(component);
    const zone = startDate.isDate ? 'date' : startDate.zone === ICAL.Timezone.utcTimezone ? 'utc' : 'floating';
    return [String(startDate), String(endDate), zone, component.getFirstPropertyValue('transp')];
  });
  expect(read).toEqual([
    ['2031-03-04T15:00:00Z', '2031-03-04T15:00:00Z', 'utc', null],
    ['2031-03-04T15:00:00', '2031-03-04T15:00:00', 'floating', null],
    ['2031-03-04', '2031-03-05', 'date', null],
    ['2031-03-01', '2031-04-01', 'date', 'TRANSPARENT'],
    ['2031-03-04', '2031-03-07', 'date', 'TRANSPARENT'],
  ]);
});

it('claims no time for what has none, or is denied, and leaves nothing out', async () => {
  const { calendar } = await readBack();
  const journals = calendar.getAllSubcomponents('vjournal');
  expect(journals.map((one) => one.getFirstPropertyValue('x-dixit-edtf'))).toEqual(['2031/..', null, '2031-03-04']);
  expect(journals.every((one) => one.getFirstProperty('dtstart') === null)).toBe(true);
});

it('escapes text and folds lines at 75 bytes', async () => {
  const { file, calendar } = await readBack();
  const description = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('description');
  expect(description).toContain('Orla Venn; ministre, « 1\\2 » · se tiendra\nà Port-Aubrac');
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
