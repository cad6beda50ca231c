import type { Cue } from './cue.ts';
import type { Locale } from '@dixit/locales/contract';
import { QUALIFIERS, type EventMention, type Span, type TemporalExpression } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Pieces } from '../reading/pieces.ts';
import { lexiconOf, timeTokens } from '../temporal/lexicon.ts';

type Duration = NonNullable<EventMention['durations']>[number];

/** Furthest a length may stand from the event, in characters, in its sentence. */
const REACH = 140;
/** « quatre heures de tête-à-tête » */
const BESIDE = 4;
/** From minutes to weeks; « depuis des années » is no length of a meeting. */
const LENGTH = /^P(?:\d+[DW])?(?:T(?=\d)(?:\d+H)?(?:\d+M)?)?$/;

/** Each length of time of a sentence that something lasted, for the event named nearest to it. */
export function shareDurations<T extends { span: Span; cues: readonly Pick<Cue, 'span' | 'stage'>[] }>(
  { text, locale, pieces }: { text: string; locale: Locale; pieces: Pieces },
  temporals: readonly TemporalExpression[],
  events: readonly T[],
): Map<T, Duration[]> {
  const shared = new Map<T, Duration[]>();
  for (const { type, value, span, text: words } of temporals) {
    if (type !== 'duration' || value === null || value === 'P' || !LENGTH.test(value)) continue;
    let best: { event: T; distance: number } | null = null;
    for (const event of events) {
      const distance = Math.min(...[event.span, ...event.cues.map((cue) => cue.span)].map((at) => between(at, span)));
      if (distance <= REACH && (best === null || distance < best.distance)) best = { event, distance };
    }
    if (best === null || best.event.cues.some((cue) => isDelay(cue, span))) continue;
    const isNext = best.distance <= BESIDE || shared.has(best.event);
    if (!isNext && !locale.events.lasting.test(fold(text.slice(Math.max(0, span.start - 40), span.start)))) continue;
    const scope = scopeOf(text, span.end, locale);
    const qualifier = qualifierOf(pieces, locale, span);
    const duration = { value, qualifier, span, text: words, ...(scope === null ? {} : { scope }) };
    shared.set(best.event, [...(shared.get(best.event) ?? []), duration]);
  }
  return shared;
}

/** "put back two days", « reporté de deux jours »: not how long it lasts. */
function isDelay({ stage, span }: Pick<Cue, 'span' | 'stage'>, at: Span): boolean {
  return stage === 'postponed' && at.start >= span.end && at.start - span.end <= DELAY;
}

/** Between the word for a delay and its length, in characters. */
const DELAY = 6;

/** How far behind a length its scope may stand, in characters, in its clause. */
const SCOPE_REACH = 100;

/** « trois heures, assure l'agence, qui ne compte pas la pause » */
function scopeOf(text: string, from: number, { events }: Locale): string | null {
  const clause = /^[^.;:!?»”\n]*/u.exec(text.slice(from, from + SCOPE_REACH))?.[0] ?? '';
  return events.partly.exec(clause)?.[0] ?? null;
}

function between(left: Span, right: Span): number {
  return Math.max(0, right.start - left.end, left.start - right.end);
}

/** « plus de deux heures », "nearly two hours": the word right before. */
function qualifierOf(pieces: Pieces, locale: Locale, span: Span): Duration['qualifier'] {
  const tokens = timeTokens(pieces, Math.max(0, span.start - 30), span.start, lexiconOf(locale.figures));
  const code = tokens.at(-1)?.means?.['qualifier'];
  return QUALIFIERS.find((each) => each === code) ?? 'exactly';
}
