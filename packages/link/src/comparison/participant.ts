import type { Comparison } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { claimOfStatement, comparisonOf } from './side.ts';
import { MOST_CLAIMS } from './time.ts';

/** Who is accused of the event: accusations by different speakers that name different targets. */
export function compareParticipants(eventId: string, statements: readonly KnownStatement[]): Comparison[] {
  const accusations = statements
    .flatMap((known) => {
      const { target, act } = known.statement;
      const claim = claimOfStatement(known);
      return act === 'accuse' && target?.actorId && claim ? [{ claim, target, known }] : [];
    })
    .slice(0, MOST_CLAIMS);
  return accusations.flatMap((left, i) =>
    accusations.slice(i + 1).flatMap((right) => {
      const isOneVoice = left.known.statement.speaker.actorId === right.known.statement.speaker.actorId;
      if (left.target.actorId === right.target.actorId || isOneVoice) return [];
      return [
        comparisonOf(left.claim, right.claim, {
          kind: 'disputes',
          on: 'participant',
          eventId,
          explanation: { code: 'PARTICIPANTS_DIFFER', params: { left: left.target.text, right: right.target.text } },
        }),
      ];
    }),
  );
}
