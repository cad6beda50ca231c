import type { Span, TemporalValue } from '@dixit/model';
import { edtfBounds, fold, parseEdtf } from '@dixit/text';
import { civil, midnight } from './calendar.ts';
import type { Reading } from './grammar.ts';
import type { Found } from './moment.ts';
import { resolveMoment } from './resolve.ts';
import { pointOf } from './resolve-core.ts';
import { directionAt } from './tense.ts';

const NOWHERE = { today: null, now: null, story: null, direction: 'none', house: null } as const;
/** How far into the first block a full date still dates the document. */
const DATELINE = 60;

/**
 * The date of a document as its text alone gives it: stated (« Publié le … », dateline), else the
 * interval from the latest date told in the past to the earliest one told in the future, `inferred`.
 */
export function publishedFrom(
  readings: readonly { reading: Reading; found: readonly Found[] }[],
): TemporalValue | null {
  const first = readings[0]?.reading.tokens[0]?.start ?? 0;
  for (const { reading, found } of readings) {
    for (const each of found) {
      const span = spanOf(reading, each);
      if (!isFullDate(each) || span === null) continue;
      if (
        isAnnounced(reading, each) ||
        (span.start - first < DATELINE && directionAt(reading, each.from, each.to) === 'none')
      ) {
        return stated(reading, each, span);
      }
    }
  }
  return inferred(readings);
}

function isFullDate({ moment: { core } }: Found): boolean {
  return core.kind === 'day' && core.year !== null && 'year' in core.year;
}

function isAnnounced(reading: Reading, { from }: Found): boolean {
  const before = reading.tokens[from - 1];
  if (before === undefined) return false;
  const words = fold(reading.text.slice(Math.max(0, before.end - 24), before.end)).replace(/[:\s]+$/, '');
  return (
    reading.locale.temporal.published.some((phrase) => words.endsWith(phrase)) ||
    (words.endsWith(' le') && reading.locale.temporal.published.some((phrase) => words.endsWith(`${phrase} le`)))
  );
}

function stated(reading: Reading, found: Found, span: Span): TemporalValue | null {
  const { time } = resolveMoment(found.moment, NOWHERE, null);
  if (time === null) return null;
  return { ...time, basis: 'stated', reference: null, text: reading.text.slice(span.start, span.end), span };
}

function inferred(readings: readonly { reading: Reading; found: readonly Found[] }[]): TemporalValue | null {
  let low: { edtf: string; from: number; span: Span; text: string } | null = null;
  let high: { edtf: string; to: number } | null = null;
  for (const { reading, found } of readings) {
    for (const each of found) {
      const span = spanOf(reading, each);
      const { from, to, edtf } = pointOf(each.moment.core, NOWHERE);
      if (span === null || from === null || to === null || edtf === null || edtf.includes('/') || /X/.test(edtf))
        continue;
      const direction = directionAt(reading, each.from, each.to);
      if (direction === 'past' && (low === null || from > low.from))
        low = { edtf, from, span, text: reading.text.slice(span.start, span.end) };
      if (direction === 'future' && (high === null || to < high.to)) high = { edtf, to };
    }
  }
  if (low === null) return null;
  const later = high !== null && high.to > low.from ? high : null;
  const edtf = `${low.edtf}/${later?.edtf ?? '..'}`;
  const parsed = parseEdtf(edtf);
  const bounds = parsed === null ? { start: midnight(low.from), end: null } : edtfBounds(parsed);
  return {
    edtf,
    ...bounds,
    instant: null,
    offset: null,
    approximate: false,
    precision: 'interval',
    basis: 'inferred',
    reference: null,
    text: low.text,
    span: low.span,
    alternatives: [],
  };
}

export function spanOf(reading: Reading, { from, to }: Pick<Found, 'from' | 'to'>): Span | null {
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The year in which a document was most likely written, for zones of clock times without a day. */
export function likelyYear(published: TemporalValue | null): number | null {
  const at = published?.start ?? published?.end ?? null;
  return at === null ? null : civil(Date.parse(at) / 86_400_000).year;
}
