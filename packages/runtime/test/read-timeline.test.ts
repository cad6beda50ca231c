import { expect, it } from 'vitest';
import { readTimeline } from './read-timeline.ts';

const file = (date: object): string =>
  JSON.stringify({ events: [{ unique_id: 'a', start_date: date, text: { headline: 'x', text: '' } }] });

it('reads as TimelineJS does, and refuses what it refuses', () => {
  const [slide] = readTimeline(file({ year: 2031, month: 3, day: 4, hour: 15, minute: 30 }));
  expect(slide?.unique_id).toBe('a');
  const { date_obj: date } = slide?.start_date.data ?? {};
  expect([date?.getFullYear(), date?.getMonth(), date?.getHours(), date?.getMinutes()]).toEqual([2031, 2, 15, 30]);
  expect(readTimeline('{"events":[]}')).toEqual([]);
  expect(() => readTimeline(file({ year: 'soon' }))).toThrow('invalid_date');
});
