import type { EventView } from '../../lib/rows.ts';

export interface ZonedClock {
  offset: string;
  /** `18:00`, in that zone. */
  clock: string;
  sourceId: string;
  span: { start: number; end: number };
}

/** The clock times that sources state in zones other than UTC, one for each zone. */
export function zonesOf(event: EventView['event']): ZonedClock[] {
  const found = new Map<string, ZonedClock>();
  for (const { sourceId, time } of event.mentions) {
    if (!time?.instant || !time.span || time.offset === null || time.offset === 'Z' || found.has(time.offset)) continue;
    const minutes = minutesOf(time.offset);
    if (minutes === null || minutes === 0) continue;
    const clock = new Date(Date.parse(time.instant) + minutes * 60_000).toISOString().slice(11, 16);
    found.set(time.offset, { offset: time.offset, clock, sourceId, span: time.span });
  }
  return [...found.values()].sort((a, b) => (minutesOf(a.offset) ?? 0) - (minutesOf(b.offset) ?? 0));
}

function minutesOf(offset: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/u.exec(offset);
  if (!match) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
