import type { Phrases } from '../../lib/phrases.ts';
import type { Compared } from '../../lib/rows.ts';

type Kind = Compared['facts'][number]['kind'];

/** The normalised value of a cell for people; null where the words beside it say as much. */
export function factWords(kind: Kind, value: string | null, p: Phrases): string | null {
  if (value === null) return null;
  switch (kind) {
    case 'time':
      return timeWords(value, p);
    case 'duration':
      return p.duration(value);
    case 'figure':
      return p.number(Number(value));
    case 'stage': {
      const [stage, claim] = value.split(' ') as [Parameters<Phrases['stage']>[0], Parameters<Phrases['claim']>[0]];
      return `${p.stage(stage)} · ${p.claim(claim)}`;
    }
    case 'place':
    case 'participant':
      return null;
  }
}

/** An instant, or the bounds of what the words may mean: `start/end`, the end open as `..`. */
function timeWords(value: string, p: Phrases): string {
  const [start = '', end] = value.split('/');
  if (end === undefined || end === '..') return p.date(start);
  return p.time({ edtf: null, instant: null, approximate: false, precision: 'interval', start, end });
}
