import { PRECISIONS } from '@dixit/model';
import type { KnownMention } from '@dixit/model/ports';
import { boundsOf } from './window.ts';

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
        compare(b.source.published?.start ?? '', a.source.published?.start ?? '') ||
        compare(a.source.id, b.source.id) ||
        a.mention.trigger.start - b.mention.trigger.start,
    );
  return ranked[0] ?? members.find(({ mention }) => mention.time?.span) ?? null;
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
