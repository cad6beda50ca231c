import { PRECISIONS, placeInTime } from '@dixit/model';
import type { KnownMention } from '@dixit/model/ports';
import { clocksOf } from './clock.ts';
import { boundsOf, limitsOf } from './window.ts';

/**
 * The member whose time stands for the event: the most precise, then the one that most Sources give,
 * then the one of the latest Source (a postponed summit has the new date). Null when none states a time.
 */
export function bestTime(members: readonly KnownMention[]): KnownMention | null {
  const support = new Map<string, Set<string>>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === null) continue;
    support.set(key, (support.get(key) ?? new Set()).add(member.source.copyGroupId ?? member.source.id));
  }
  const ranked = members
    .filter((member) => keyOf(member) !== null)
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (support.get(keyOf(b) ?? '')?.size ?? 0) - (support.get(keyOf(a) ?? '')?.size ?? 0) ||
        compare(placeInTime(b.source.published) ?? '', placeInTime(a.source.published) ?? '') ||
        compare(a.source.id, b.source.id) ||
        a.mention.trigger.start - b.mention.trigger.start,
    );
  return ranked[0] ?? mostLimited(members);
}

/** Of times that nothing places the one within the narrowest limits, a clock time before a weekday. */
function mostLimited(members: readonly KnownMention[]): KnownMention | null {
  const rank = ({ mention: { time } }: KnownMention): number => {
    const { start, end } = limitsOf(time);
    return [start, end].filter((each) => !Number.isFinite(each)).length * 2 + (clocksOf(time).length > 0 ? 0 : 1);
  };
  return members.filter(({ mention }) => mention.time?.span).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function keyOf({ mention }: KnownMention): string | null {
  const bounds = boundsOf(mention.time);
  return bounds ? `${bounds.start}/${bounds.end}` : null;
}

function rankOf({ mention }: KnownMention): number {
  if (mention.time === null) return PRECISIONS.length;
  return mention.time.instant === null ? PRECISIONS.indexOf(mention.time.precision) + 1 : 0;
}

export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
