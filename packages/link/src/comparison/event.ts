import type { Actor, Comparison } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';

export function compareEvent(
  _eventId: string,
  _members: readonly KnownMention[],
  _statements: readonly KnownStatement[],
  _actorById: ReadonlyMap<string, Actor>,
): Comparison[] {
  return [];
}
