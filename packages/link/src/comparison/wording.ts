import { type Comparison, type Explanation, placeInTime } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { compare } from '../event/time.ts';
import { contentOf } from '../utterance/content.ts';
import { claimOfStatement, comparisonOf, given } from './side.ts';

/** Members of one utterance that are held against its first, at most. */
const MOST = 50;

/** How the words of one act of saying are given: the earliest report against each of the others. */
export function compareUtterance(members: readonly KnownStatement[]): Comparison[] {
  const [first, ...others] = members.toSorted(
    (a, b) =>
      compare(placeInTime(a.source.published) ?? '~', placeInTime(b.source.published) ?? '~') ||
      compare(a.source.id, b.source.id) ||
      (a.statement.parts[0]?.start ?? 0) - (b.statement.parts[0]?.start ?? 0),
  );
  const left = first && claimOfStatement(first);
  if (!first || !left) return [];
  return others.slice(0, MOST).flatMap((other) => {
    const right = claimOfStatement(other);
    const explanation = relate(first, other);
    return right ? [comparisonOf(left, right, { kind: 'restates', on: 'wording', eventId: null, explanation })] : [];
  });
}

function relate(left: KnownStatement, right: KnownStatement): Explanation {
  const isCopy = left.source.copyGroupId !== null && left.source.copyGroupId === right.source.copyGroupId;
  if (isCopy && left.source.id !== right.source.id) return { code: 'COPY_OF_ONE_TEXT', params: {} };
  const [leftLanguage, rightLanguage] = [left.source.language, right.source.language];
  if (leftLanguage !== rightLanguage) return { code: 'WORDING_TRANSLATED', params: { leftLanguage, rightLanguage } };
  const params = given({ name: left.statement.speaker.name });
  const isSame = contentOf(left.statement).text === contentOf(right.statement).text;
  return { code: isSame ? 'SAME_WORDS' : 'WORDING_DIFFERS', params };
}
