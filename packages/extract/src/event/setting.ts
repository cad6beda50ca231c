import { placesNamed, type Locale, type PlaceEntry } from '@dixit/locales/contract';
import type { EventMention, Place, Span, Statement, TemporalExpression } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Sentence } from './sentence.ts';

/** Furthest a place may stand behind its event, in characters. */
const REACH = 80;
const NAME = /\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}/gu;

interface TimeContext {
  statements: readonly Statement[];
  /** Press conferences and the like: a time nearer to one of them is theirs. */
  occasions: readonly Span[];
}

/** The time named nearest to the event in its sentence; not the time at which somebody spoke of it. */
export function timeOf(sentence: Sentence, span: Span, { statements, occasions }: TimeContext): EventMention['time'] {
  let best: { distance: number; expression: TemporalExpression } | null = null;
  for (const expression of sentence.temporals) {
    const { span: at, resolved, type } = expression;
    if (resolved === null || type === 'duration' || type === 'set') continue;
    if (statements.some((statement) => isTimeOfSaying(statement, at))) continue;
    const distance = distanceOf(span, at);
    if (occasions.some((occasion) => distanceOf(occasion, at) < distance)) continue;
    if (best === null || distance < best.distance) best = { distance, expression };
  }
  return best?.expression.resolved ?? null;
}

function distanceOf(span: Span, at: Span): number {
  return at.start >= span.end ? at.start - span.end : span.start - at.end;
}

/** Longest stretch between a reporting verb and the time of saying. */
const BESIDE = 4;

function isTimeOfSaying({ cue, uttered }: Statement, at: Span): boolean {
  if (uttered?.span?.start === at.start) return true;
  return cue !== null && at.start >= cue.span.end && at.start - cue.span.end <= BESIDE;
}

/** The place named behind the event with a preposition: « à Genève »; virtual for a video call. */
export function placeOf(
  text: string,
  locale: Locale,
  { sentence, span, mode }: { sentence: Sentence; span: Span; mode: EventMention['mode'] },
): Place | null {
  const from = span.end;
  const behind = text.slice(from, Math.min(sentence.span.end, from + REACH));
  for (const match of behind.matchAll(NAME)) {
    const words = fold(behind.slice(Math.max(0, match.index - 24), match.index))
      .split(/[^a-z]+/)
      .filter((word) => word !== '' && word !== 'l');
    if (!locale.events.placeBefore.includes(words.at(-1) ?? '') || locale.events.notPlace.includes(words.at(-2) ?? ''))
      continue;
    const entry = entryOf(locale, match[0]);
    const start = from + match.index;
    if (entry === null || sentence.temporals.some(({ span: at }) => at.start <= start && start < at.end)) continue;
    return {
      name: entry.name,
      country: entry.country,
      kind: KINDS[entry.form],
      span: { start, end: start + match[0].length },
    };
  }
  if (mode !== 'video') return null;
  return { name: text.slice(span.start, span.end), country: null, kind: 'virtual', span };
}

const KINDS: Readonly<Record<PlaceEntry['form'], Place['kind']>> = {
  country: 'country',
  capital: 'city',
  city: 'city',
  metonym: 'building',
  demonym: 'other',
};

function entryOf(locale: Locale, name: string): PlaceEntry | null {
  return placesNamed(locale, name).find(({ form }) => form !== 'demonym') ?? null;
}
