import { expect, test } from 'vitest';
import { readerClock } from './reader-clock.ts';

test('a reader sees the hour of their own clock, in summer and in winter', () => {
  expect(readerClock('2031-11-12T13:00:00Z', 'Europe/Paris')).toEqual({ clock: '14:00', offset: '+01:00', day: null });
  expect(readerClock('2031-07-12T13:00:00Z', 'Europe/Paris')).toEqual({ clock: '15:00', offset: '+02:00', day: null });
});

test('and the day, where it is another one there', () => {
  expect(readerClock('2031-11-12T20:15:00Z', 'Asia/Kathmandu')).toEqual({
    clock: '02:00',
    offset: '+05:45',
    day: '2031-11-13',
  });
  expect(readerClock('2031-11-12T02:00:00Z', 'America/New_York')).toEqual({
    clock: '21:00',
    offset: '-05:00',
    day: '2031-11-11',
  });
});

test('UTC is not said twice', () => {
  expect(readerClock('2031-11-12T13:00:00Z', 'UTC')).toBeNull();
  expect(readerClock('2031-01-12T13:00:00Z', 'Europe/London')).toBeNull();
});
