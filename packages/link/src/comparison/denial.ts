import type { Comparison, Statement } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { cognates, contentOf } from '../utterance/content.ts';
import { claimOf, claimOfStatement, comparisonOf, given } from './side.ts';

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

/**
 * A denial in the words of what it denies: « le porte-parole dément que …, comme l'avait écrit le quotidien ». Two
 * voices say one stretch of a Source, and one of them denies it. The one told later stands with its cue.
 */
export function compareSharedWords(source: KnownStatement['source'], statements: readonly Statement[]): Comparison[] {
  const inOrder = statements.filter(({ cue, parts }) => cue !== null && parts.length > 0).toSorted(byCue);
  return inOrder.flatMap((first, i) =>
    inOrder
      .slice(i + 1, i + 1 + NEAR)
      .filter(
        (second) => isOtherVoice(first, second) && isDenial(first) !== isDenial(second) && shareWords(first, second),
      )
      .flatMap((second) => {
        const left = claimOfStatement({ source, statement: first });
        if (!left || !second.cue) return [];
        const right = claimOf(source, second, second.cue.span, second.cue.text);
        const [told, denied] = isDenial(first) ? [right, left] : [left, right];
        const params = given({ leftHolder: told.side.holderName, rightHolder: denied.side.holderName });
        return [
          comparisonOf(told, denied, {
            kind: 'disputes',
            on: 'denial',
            eventId: null,
            explanation: { code: 'DIRECT_DENIAL', params },
          }),
        ];
      }),
  );
}

/**
 * A denial right behind what it denies, in words of its own: « Il affirme avoir obtenu une promesse. Velmar dément avoir
 * promis quoi que ce soit. » One telling word in common is enough there.
 */
export function compareAnswers(source: KnownStatement['source'], statements: readonly Statement[]): Comparison[] {
  const inOrder = statements.filter(({ parts }) => parts.length > 0).toSorted((a, b) => startOf(a) - startOf(b));
  return inOrder.flatMap((denial, i) => {
    if (denial.act !== 'deny') return [];
    const content = matterOf(denial);
    const told = inOrder
      .slice(Math.max(0, i - NEAR), i)
      .toReversed()
      .find((other) => {
        const gap = startOf(denial) - (other.parts.at(-1)?.end ?? 0);
        if (gap < 0 || gap > ANSWER_REACH || isDenial(other) || !isOtherVoice(denial, other)) return false;
        const { count, share } = cognates(content, matterOf(other));
        return count >= 1 && share >= SAME_MATTER;
      });
    const left = told && claimOfStatement({ source, statement: told });
    const right = claimOfStatement({ source, statement: denial });
    if (!left || !right) return [];
    const params = given({ leftHolder: left.side.holderName, rightHolder: right.side.holderName });
    const explanation = { code: 'DIRECT_DENIAL' as const, params };
    return [comparisonOf(left, right, { kind: 'disputes', on: 'denial', eventId: null, explanation })];
  });
}

/** Between the end of what is said and its denial, in characters: the next sentence. */
const ANSWER_REACH = 120;

const startOf = ({ parts }: Statement): number => parts[0]?.start ?? 0;

/** Statements behind one, in the order of their cues, that may share its words. */
const NEAR = 4;

const byCue = (a: Statement, b: Statement): number => (a.cue?.span.start ?? 0) - (b.cue?.span.start ?? 0);

/** Whether half of the shorter one stands in the other. */
function shareWords(left: Statement, right: Statement): boolean {
  const length = ({ parts }: Statement) => parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = left.parts.reduce(
    (sum, a) =>
      sum + right.parts.reduce((own, b) => own + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  );
  return shared * 2 >= Math.min(length(left), length(right));
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
