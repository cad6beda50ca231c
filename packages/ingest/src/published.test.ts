import { TemporalValue } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { offsetOf, readIsoDate, readPublished } from './published.ts';

describe('readPublished', () => {
  it('reads days, months and years with their bounds', () => {
    expect(readPublished('2025-10-06')).toMatchObject({
      edtf: '2025-10-06',
      precision: 'day',
      start: '2025-10-06T00:00:00Z',
      end: '2025-10-07T00:00:00Z',
      instant: null,
      basis: 'user',
    });
    expect(readPublished('2024-02')).toMatchObject({ precision: 'month', end: '2024-03-01T00:00:00Z' });
    expect(readPublished('2024')).toMatchObject({ precision: 'year', end: '2025-01-01T00:00:00Z' });
  });

  it('reads an instant with its offset', () => {
    const value = readPublished('2025-10-08T21:40:00+02:00');
    expect(value).toMatchObject({ instant: '2025-10-08T19:40:00Z', offset: '+02:00', precision: 'second' });
    expect(TemporalValue.parse(value)).toEqual(value);
  });

  it('gives no instant to a clock time without zone', () => {
    expect(readPublished('2025-10-08T21:40')).toMatchObject({
      instant: null,
      start: '2025-10-08T00:00:00Z',
      precision: 'minute',
    });
  });

  it.each(['', 'yesterday', '2025-02-30', '2025-13', '2025-10-08T25:00Z', '06/10/2025'])('refuses %j', (value) => {
    expect(() => readPublished(value)).toThrow('INPUT_INVALID');
  });
});

describe('readIsoDate', () => {
  it('mends an offset without colon', () => {
    expect(readIsoDate('2025-10-08T21:40:00+0200', 'metadata')?.instant).toBe('2025-10-08T19:40:00Z');
  });
});

describe('offsetOf', () => {
  it('knows the hour the clocks change', () => {
    expect(offsetOf('Europe/Paris', { date: '2025-10-25', hour: 18, minute: 0 })).toBe('+02:00');
    expect(offsetOf('Europe/Paris', { date: '2025-10-26', hour: 18, minute: 0 })).toBe('+01:00');
    expect(offsetOf('America/New_York', { date: '2025-10-28', hour: 8, minute: 0 })).toBe('-04:00');
    expect(offsetOf('UTC', { date: '2025-10-28', hour: 8, minute: 0 })).toBe('Z');
  });
});
