import type { Comparison, Statement } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { cognates, contentOf } from '../utterance/content.ts';
import { claimOfStatement, comparisonOf, given } from './side.ts';

/** Statements about one event that are searched for what a denial denies, at most. */
const MOST_STATEMENTS = 200;
/** Share of the words of the shorter statement, names left out, that the other must have for the two to speak of one thing. */
const SAME_MATTER = 0.5;

/** Who denies what somebody else says of the event: each denial against the statement nearest to its words. */
export function compareDenials(eventId: string, statements: readonly KnownStatement[]): Comparison[] {
  const all = statements.slice(0, MOST_STATEMENTS).map((known) => ({ known, content: matterOf(known.statement) }));
  return all
    .filter(({ known }) => isDenial(known.statement))
    .flatMap(({ known, content }) => {
      const best = all
        .filter(({ known: other }) => !isDenial(other.statement) && isOtherVoice(known.statement, other.statement))
        .map((other) => ({ ...other, ...cognates(content, other.content) }))
        .filter(({ count, share }) => count >= 2 && share >= SAME_MATTER)
        .toSorted(
          (a, b) => b.share * b.count - a.share * a.count || (a.known.statement.id < b.known.statement.id ? -1 : 1),
        )[0];
      const [left, right] = [best && claimOfStatement(best.known), claimOfStatement(known)];
      if (!left || !right) return [];
      const params = given({ leftHolder: left.side.holderName, rightHolder: right.side.holderName });
      return [
        comparisonOf(left, right, {
          kind: 'disputes',
          on: 'denial',
          eventId,
          explanation: { code: 'DIRECT_DENIAL', params },
        }),
      ];
    });
}

/** All that is said of an event names its people and places: only the other words tell what is denied. */
function matterOf({ text }: Statement): ReturnType<typeof contentOf> {
  return contentOf({ text: text.replaceAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu, ' ') });
}

function isDenial(statement: Statement): boolean {
  return statement.act === 'deny' || statement.polarity === 'negative';
}

function isOtherVoice(left: Statement, right: Statement): boolean {
  if (left.speaker.actorId !== null && right.speaker.actorId !== null) {
    return left.speaker.actorId !== right.speaker.actorId;
  }
  return left.speaker.name !== right.speaker.name;
}
