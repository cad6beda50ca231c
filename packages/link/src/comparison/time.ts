import type { Comparison, Explanation, TemporalValue } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { fold } from '@dixit/text';
import { clocksOf, minutesApart } from '../event/clock.ts';
import { boundsOf, isNarrow, meet } from '../event/window.ts';
import { issueOf, pairsOf, tellingOf } from './pairs.ts';
import { claimOf, type Claim } from './side.ts';

/** Claims of one subject that are held against each other, at most: 24 give 276 pairs. */
export const MOST_CLAIMS = 24;
const MINUTE = 60_000;
/** What « vers » and "about" allow between two clock times. */
const APPROXIMATE_MINUTES = 15;

interface TimeClaim extends Claim {
  time: TemporalValue;
  words: string;
  isPlanned: boolean;
}

/** When the event was or will be, as each Source states it. */
export function compareTimes(
  eventId: string,
  members: readonly KnownMention[],
  statements: readonly KnownStatement[],
): Comparison[] {
  const claims = claimsOf(members, statements);
  const pairs = pairsOf(claims, valueOf);
  return tellingOf(
    pairs.flatMap(([left, right]) => {
      const found = relate(left, right);
      const rank = found?.explanation.code === 'DATES_OVERLAP' ? 0 : 1;
      const what = found && { ...found, on: 'time' as const, eventId };
      return what ? [{ left, right, rank, what, issue: issueOf(left, right, wordingOf) }] : [];
    }),
  );
}

const valueOf = ({ time, words }: TimeClaim): string => `${time.instant ?? time.edtf ?? words} ${time.offset ?? ''}`;

/** « 15h00 GMT » and "10:00 in Washington" are at stake as two, « 15h00 GMT » and « 15 h GMT » as one. */
const wordingOf = (claim: TimeClaim): string => `${valueOf(claim)} ${fold(claim.words).replaceAll(/[^a-z]+/g, '')}`;

/** One claim for each value and words of a Source; clock times before dates. */
function claimsOf(members: readonly KnownMention[], statements: readonly KnownStatement[]): TimeClaim[] {
  const claims = new Map<string, TimeClaim>();
  const times = members.flatMap(({ source, mention }) =>
    [mention.time, ...(mention.alsoAt ?? [])].map((time) => ({ source, mention, time })),
  );
  for (const { source, mention, time } of times) {
    if (!time || time.span === null || time.text === null) continue;
    const { span, text } = time;
    const around = statements.find(
      ({ source: other, statement }) =>
        other.id === source.id && statement.parts.some((part) => part.start <= span.start && span.end <= part.end),
    );
    const claim: TimeClaim = {
      ...claimOf(source, around?.statement ?? null, span, text),
      time,
      words: text,
      isPlanned: mention.stages.some(
        ({ stage }) => stage === 'scheduled' || stage === 'postponed' || stage === 'proposed',
      ),
    };
    const key = `${source.id} ${time.edtf ?? ''} ${time.instant ?? ''} ${text}`;
    if (!claims.has(key)) claims.set(key, claim);
  }
  const isClock = (claim: TimeClaim) => (clocksOf(claim.time).length === 0 ? 1 : 0);
  return [...claims.values()].toSorted((a, b) => isClock(a) - isClock(b)).slice(0, MOST_CLAIMS);
}

type Found = { kind: Comparison['kind']; explanation: Explanation };

function relate(left: TimeClaim, right: TimeClaim): Found | null {
  const words = { left: left.words, right: right.words };
  const [a, b] = [boundsOf(left.time), boundsOf(right.time)];
  const areDated = left.time.instant !== null && right.time.instant !== null;
  const onDial = areDated || a === null || b === null ? minutesApart(clocksOf(left.time), clocksOf(right.time)) : null;
  if (onDial !== null) {
    const apart = areDated && a && b ? Math.abs(a.start - b.start) / MINUTE : onDial;
    if (apart === 0) {
      const instant = left.time.instant ?? right.time.instant;
      const params = instant === null ? words : { ...words, instant };
      return { kind: agreement(left, right), explanation: { code: 'SAME_INSTANT', params } };
    }
    if (apart <= APPROXIMATE_MINUTES && (left.time.approximate || right.time.approximate)) {
      return { kind: 'compatible', explanation: { code: 'DATES_OVERLAP', params: words } };
    }
    if (apart < 720) {
      return { kind: 'disputes', explanation: { code: 'INSTANTS_DIFFER', params: { ...words, minutes: apart } } };
    }
  }
  if (!a || !b || !isNarrow(a) || !isNarrow(b)) return null;
  const areOtherDays = left.time.precision === 'day' && right.time.precision === 'day' && a.start !== b.start;
  if (areOtherDays || !meet(a, b)) return apartBy(left, right);
  if (left.source.id === right.source.id) return null;
  const isSame = a.start === b.start && a.end === b.end;
  return {
    kind: isSame ? agreement(left, right) : 'compatible',
    explanation: { code: 'DATES_OVERLAP', params: words },
  };
}

/** What was planned may have been moved; what happened on two days is in dispute. */
function apartBy(left: TimeClaim, right: TimeClaim): Found {
  return {
    kind: left.isPlanned || right.isPlanned ? 'changed-over-time' : 'disputes',
    explanation: { code: 'DATES_APART', params: { left: left.words, right: right.words } },
  };
}

/** One origin, or one speaker, only says it again. Two clocks in one text still confirm each other. */
export function agreement(left: Claim, right: Claim): 'corroborates' | 'restates' {
  if (left.speaker !== null && left.speaker === right.speaker && left.source.id !== right.source.id) return 'restates';
  const isOneVoice = left.side.statementId !== null && left.side.statementId === right.side.statementId;
  const isOneText = left.source.id === right.source.id;
  return left.origin === right.origin && (isOneVoice || !isOneText) ? 'restates' : 'corroborates';
}
