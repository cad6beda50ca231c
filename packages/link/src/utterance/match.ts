import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Reason, TemporalValue } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { boundsOf, isNarrow, meet, type Window } from '../event/window.ts';
import { containment, contentOf } from './content.ts';
import { meaningsOf, sharedMeanings } from './meaning.ts';

export interface UtteranceMatch {
  score: number;
  reasons: Reason[];
}

const SAME_WORDS = 0.7;
const DAY = 86_400_000;
/** Days between two Sources within which they may translate one act of saying without naming its day. */
const NEWS_DAYS = 3;

/** Whether two statements of one speaker report one act of saying; null when nothing says so. */
export function matchUtterance(
  left: KnownStatement,
  right: KnownStatement,
  locales: LocaleRegistry | null = null,
): UtteranceMatch | null {
  if (left.statement.polarity !== right.statement.polarity) return null;
  if (!timesAllow(left.statement.uttered, right.statement.uttered)) return null;
  const [a, b] = [contentOf(left.statement), contentOf(right.statement)];
  if (languageOf(left) === languageOf(right)) {
    const share = containment(a, b);
    if (share < SAME_WORDS) return null;
    if (left.source.id === right.source.id && share < 1) return null;
    return { score: share, reasons: [{ code: 'SAME_WORDS', params: { share: Math.round(share * 100) / 100 } }] };
  }
  if (left.statement.act !== right.statement.act || !areNear(left, right)) return null;
  const ratio = a.length / b.length;
  if (ratio < 0.4 || ratio > 2.5) return null;
  const [one, other] = [left, right].map(({ source, statement }) =>
    meaningsOf(statement, locales?.get(source.language) ?? null),
  );
  if (one === undefined || other === undefined) return null;
  const { count, share } = sharedMeanings(one, other);
  if (share < 0.5 || count < Math.min(2, one.length, other.length)) return null;
  return { score: share * 0.9, reasons: [{ code: 'TRANSLATION_OF_WORDS', params: {} }] };
}

function languageOf({ source }: KnownStatement): string {
  return source.language.split('-')[0] ?? '';
}

/** Two stated times must meet; one that is not stated excludes nothing. */
export function timesAllow(left: TemporalValue | null, right: TemporalValue | null): boolean {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  return a === null || b === null || meet(a, b);
}

/** Said on one day, or reported within a few days; undated reports stay apart across languages unless both name the day. */
function areNear(left: KnownStatement, right: KnownStatement): boolean {
  const said = [boundsOf(left.statement.uttered), boundsOf(right.statement.uttered)].filter(isWindow);
  if (said.length === 2 && said.every(isNarrow)) return true;
  const [a, b] = [boundsOf(left.source.published), boundsOf(right.source.published)];
  return a !== null && b !== null && Math.abs(a.start - b.start) <= NEWS_DAYS * DAY;
}

function isWindow(window: Window | null): window is Window {
  return window !== null;
}
