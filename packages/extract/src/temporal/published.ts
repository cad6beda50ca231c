import type { Span, TemporalValue } from '@dixit/model';
import { edtfBounds, fold, parseEdtf } from '@dixit/text';
import { civil } from './calendar.ts';
import type { Reading } from './grammar.ts';
import type { Found } from './moment.ts';
import { resolveMoment } from './resolve.ts';
import { pointOf } from './resolve-core.ts';
import { directionAt } from './tense.ts';

const NOWHERE = {
  today: null,
  now: null,
  story: null,
  storyYear: null,
  storyMonth: null,
  direction: 'none',
  house: null,
} as const;
/** How far into the text that is read a full date still dates the document. */
const DATELINE = 60;
/** No longer than this is a byline or dateline that stands alone, in characters. */
const BYLINE = 90;
/** How far into the page it may stand, in blocks. */
const HEAD = 14;

/** A block with what was found in it. */
export interface Stretch {
  reading: Reading;
  found: readonly Found[];
  span: Span;
  /** Its place among all blocks of the page. */
  index: number;
  /** Read for the date of the document only. */
  furniture: boolean;
  /** The first that is no furniture. */
  first: boolean;
}

/**
 * The date of a document as its text alone gives it: stated (« Publié le … », a byline or dateline, last « Mis à
 * jour le … »), else the interval from the latest date told in the past to the earliest one told in the future,
 * `inferred`, open where only one side is told; that is left out when the date is `known` anyway.
 */
export function publishedFrom(stretches: readonly Stretch[], known: TemporalValue | null): TemporalValue | null {
  const { published, updated } = stretches[0]?.reading.locale.temporal ?? { published: [], updated: [] };
  return (
    firstStated(stretches, (stretch, each) => isAnnounced(stretch.reading, each, published)) ??
    firstStated(stretches, isDateline) ??
    firstStated(stretches, (stretch, each) => isAnnounced(stretch.reading, each, updated)) ??
    (known === null ? inferred(stretches.filter(({ furniture }) => !furniture)) : null)
  );
}

function firstStated(
  stretches: readonly Stretch[],
  dates: (stretch: Stretch, each: Found, span: Span) => boolean,
): TemporalValue | null {
  for (const stretch of stretches) {
    for (const each of stretch.found) {
      const span = spanOf(stretch.reading, each);
      if (span === null || !isFullDate(each) || !dates(stretch, each, span)) continue;
      return stated(stretch.reading, each, span);
    }
  }
  return null;
}

function isFullDate({ moment: { core } }: Found): boolean {
  return core.kind === 'day' && core.year !== null && 'year' in core.year;
}

/** A full date near the top, in a line of its own or before the text begins; one that a verb places is told. */
function isDateline({ reading, span: block, index, first }: Stretch, each: Found, span: Span): boolean {
  const near = first && span.start - block.start < DATELINE;
  const alone = index < HEAD && block.end - block.start < BYLINE;
  return (near || alone) && directionAt(reading, each.from, each.to) === 'none';
}

function isAnnounced(reading: Reading, { from }: Found, phrases: readonly string[]): boolean {
  const before = reading.tokens.at(from - 1);
  if (before === undefined) return false;
  const words = fold(reading.text.slice(Math.max(0, before.end - 28), before.end)).replace(/[:|\s]+$/, '');
  return phrases.some((phrase) => endsWithWord(words, phrase) || endsWithWord(words, `${phrase} le`));
}

const endsWithWord = (text: string, words: string): boolean =>
  text.endsWith(words) && !/[a-z]/.test(text.charAt(text.length - words.length - 1));

function stated(reading: Reading, found: Found, span: Span): TemporalValue | null {
  const { time } = resolveMoment(found.moment, NOWHERE, null);
  if (time === null) return null;
  return { ...time, basis: 'stated', reference: null, text: reading.text.slice(span.start, span.end), span };
}

function inferred(stretches: readonly Stretch[]): TemporalValue | null {
  let low: { edtf: string; from: number; span: Span; text: string } | null = null;
  let high: { edtf: string; to: number; span: Span; text: string } | null = null;
  for (const { reading, found } of stretches) {
    for (const each of found) {
      const span = spanOf(reading, each);
      const { from, to, edtf } = pointOf(each.moment.core, NOWHERE);
      if (span === null || from === null || to === null || edtf === null || edtf.includes('/') || /X/.test(edtf))
        continue;
      const direction = directionAt(reading, each.from, each.to);
      if (direction === 'past' && (low === null || from > low.from))
        low = { edtf, from, span, text: reading.text.slice(span.start, span.end) };
      if (direction === 'future' && (high === null || to < high.to))
        high = { edtf, to, span, text: reading.text.slice(span.start, span.end) };
    }
  }
  const later = high !== null && (low === null || high.to > low.from) ? high : null;
  const told = low ?? later;
  if (told === null) return null;
  const edtf = `${low?.edtf ?? '..'}/${later?.edtf ?? '..'}`;
  const parsed = parseEdtf(edtf);
  const bounds = parsed === null ? { start: null, end: null } : edtfBounds(parsed);
  return {
    edtf,
    ...bounds,
    instant: null,
    offset: null,
    approximate: false,
    precision: 'interval',
    basis: 'inferred',
    reference: null,
    text: told.text,
    span: told.span,
    alternatives: [],
  };
}

export function spanOf(reading: Reading, { from, to }: Pick<Found, 'from' | 'to'>): Span | null {
  const first = reading.tokens.at(from);
  const last = reading.tokens.at(to - 1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The year in which a document was most likely written, for zones of clock times without a day. */
export function likelyYear(published: TemporalValue | null): number | null {
  const at = published?.start ?? published?.end ?? null;
  return at === null ? null : civil(Date.parse(at) / 86_400_000).year;
}
