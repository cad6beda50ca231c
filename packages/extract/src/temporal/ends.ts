import type { TemporalExpression } from '@dixit/model';
import type { Reading } from './grammar.ts';
import { isDaylike, type Core, type Found } from './moment.ts';
import { spanOf } from './published.ts';
import { resolveMoment } from './resolve.ts';
import type { Context } from './resolve-core.ts';

type Ends = NonNullable<TemporalExpression['ends']>;

interface Resolution {
  context: Context;
  year: number | null;
  /** Of the stretch as a whole. */
  value: string | null;
}

/** The two ends of a stretch that are complete without each other: « du 3 avril au 6 mai », not « du 3 au 6 avril ». */
export function endsOf(reading: Reading, found: Found, { context, year, value }: Resolution): Ends | null {
  const { split, moment } = found;
  if (split === undefined) return null;
  const spans = [
    spanOf(reading, { from: found.from, to: split.first }),
    spanOf(reading, { from: split.second, to: found.to }),
  ];
  const { core } = moment;
  const ends =
    core.kind === 'range'
      ? [core.start, core.end]
      : [
          { ...moment, until: null },
          { ...moment, clock: moment.until, until: null },
        ];
  const parts = core.kind === 'range' && isDayRange(core) ? (value?.split('/') ?? []) : [];
  const resolved = ends.map((end, k) => {
    const { value: own, type } = resolveMoment(end, context, year);
    return { type, value: parts[k] ?? own };
  });
  const [first, second] = spans.map((span, k) => {
    const end = resolved[k];
    return span === null || end === undefined ? null : { span, text: reading.text.slice(span.start, span.end), ...end };
  });
  return first && second ? [first, second] : null;
}

function isDayRange({ start, end }: Extract<Core, { kind: 'range' }>): boolean {
  return [start, end].every(({ core, clock }) => isDaylike(core) && clock === null);
}
