import type { Comparison, EventMention, Explanation } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { issueOf, pairsOf, tellingOf } from './pairs.ts';
import { claimOf, given, type Claim } from './side.ts';
import { agreement, MOST_CLAIMS } from './time.ts';

type Duration = NonNullable<EventMention['durations']>[number];

interface LengthClaim extends Claim {
  minutes: number;
  duration: Duration;
}

/** « plus de deux heures » may be two hours and a quarter, not three. */
const SLACK = 0.25;
/** Minutes. */
const ROUNDING = 15;

/** How long the event lasted, as each Source states it. */
export function compareDurations(
  eventId: string,
  members: readonly KnownMention[],
  statements: readonly KnownStatement[],
): Comparison[] {
  const pairs = pairsOf(claimsOf(members, statements), valueOf);
  return tellingOf(
    pairs.flatMap(([left, right]) => {
      const found = relate(left, right);
      const what = found && { ...found, on: 'time' as const, eventId };
      return what ? [{ left, right, rank: 0, what, issue: issueOf(left, right, valueOf) }] : [];
    }),
  );
}

const valueOf = ({ minutes, duration }: LengthClaim): string =>
  `${minutes} ${duration.qualifier} ${duration.scope ?? ''}`;

function claimsOf(members: readonly KnownMention[], statements: readonly KnownStatement[]): LengthClaim[] {
  return members
    .flatMap(({ source, mention }) =>
      (mention.durations ?? []).flatMap((duration): LengthClaim[] => {
        const minutes = minutesOf(duration.value);
        const around = statements.find(
          ({ source: other, statement }) =>
            other.id === source.id &&
            statement.parts.some((part) => part.start <= duration.span.start && duration.span.end <= part.end),
        );
        return minutes === null
          ? []
          : [{ ...claimOf(source, around?.statement ?? null, duration.span, duration.text), minutes, duration }];
      }),
    )
    .slice(0, MOST_CLAIMS);
}

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

function minutesOf(value: string): number | null {
  const match = ISO.exec(value);
  if (match === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  return total === 0 ? null : total;
}

function relate(left: LengthClaim, right: LengthClaim): { kind: Comparison['kind']; explanation: Explanation } | null {
  const params = { left: left.duration.value, right: right.duration.value };
  if (left.source.id === right.source.id && left.side.statementId === right.side.statementId) return null;
  if (left.minutes === right.minutes) {
    return { kind: agreement(left, right), explanation: { code: 'DURATIONS_AGREE', params } };
  }
  if (isRounded(left, right) || isLoosely(left, right) || isLoosely(right, left))
    return { kind: 'compatible', explanation: { code: 'DURATIONS_AGREE', params } };
  const [leftScope, rightScope] = [left.duration.scope ?? null, right.duration.scope ?? null];
  if (leftScope !== rightScope) {
    const scopes = given({ leftScope, rightScope });
    return {
      kind: 'differs-in-scope',
      explanation: { code: 'DURATIONS_OF_DIFFERENT_SCOPE', params: { ...params, ...scopes } },
    };
  }
  return { kind: 'disputes', explanation: { code: 'DURATIONS_DIFFER', params } };
}

/** « deux heures » for two hours and ten minutes. */
function isRounded(left: LengthClaim, right: LengthClaim): boolean {
  const isWhole = left.minutes % 60 === 0 || right.minutes % 60 === 0;
  return isWhole && Math.abs(left.minutes - right.minutes) <= ROUNDING;
}

/** Whether the words of one leave room for the other. */
function isLoosely({ duration: { qualifier }, minutes }: LengthClaim, { minutes: other }: LengthClaim): boolean {
  const ratio = other / minutes;
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return ratio >= 1 && ratio <= 1 + SLACK;
    case 'less-than':
    case 'at-most':
    case 'nearly':
    case 'up-to':
      return ratio <= 1 && ratio >= 1 - SLACK;
    case 'about':
      return Math.abs(ratio - 1) <= SLACK;
    case 'exactly':
    case 'between':
      return false;
  }
}
