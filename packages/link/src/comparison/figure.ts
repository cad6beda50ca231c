import {
  type Comparison,
  type Explanation,
  type Figure,
  PART_SEPARATOR,
  placeInTime,
  type Span,
  type Statement,
} from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { boundsOf, daysApart, type Window } from '../event/window.ts';
import { nameWords, skeletonOf } from '../names.ts';
import { issueOf, onePerIssue, pairsOf } from './pairs.ts';
import { claimOf, claimOfStatement, comparisonOf, given, type Claim } from './side.ts';
import { agreement, MOST_CLAIMS } from './time.ts';

interface FigureClaim extends Claim {
  figure: Figure;
  unit: string;
  asOf: Window | null;
  isDenial: boolean;
  date: string | null;
}

/** Units that count the same people of an army. */
const FORCES = new Set(['soldier', 'man']);
/** With « quelque », "nearly" two counts only do not exclude each other. */
const VAGUE: ReadonlySet<Figure['qualifier']> = new Set(['about', 'nearly']);
/** Days between two counts from which on they are counts of two dates. */
const SAME_DATE_DAYS = 2;
/** How far above or below the value words like « environ », "more than" reach. */
const LOOSE = { about: 0.05, open: 0.2 } as const;

/** Counts of the same thing, as the statements about one event give them. */
export function compareFigures(eventId: string, statements: readonly KnownStatement[]): Comparison[] {
  const byUnit = new Map<string, FigureClaim[]>();
  for (const claim of statements.flatMap(claimsOf)) {
    byUnit.set(claim.unit, [...(byUnit.get(claim.unit) ?? []), claim]);
  }
  return [...byUnit.values()].flatMap((all) => {
    const claims = all.slice(0, MOST_CLAIMS);
    const found = pairsOf(claims, valueOf).flatMap(([left, right]) => {
      const related = relate(left, right);
      const what = related && { ...related, on: 'figure' as const, eventId };
      return what ? [{ left, right, what, issue: issueOf(left, right, valueOf) }] : [];
    });
    return onePerIssue(found).map(({ left, right, what }) => comparisonOf(left, right, what));
  });
}

const valueOf = ({ figure }: FigureClaim): string => `${figure.value} ${figure.qualifier} ${figure.scope ?? ''}`;

function claimsOf(known: KnownStatement): FigureClaim[] {
  const { source, statement } = known;
  return statement.about.figures.flatMap((figure) => {
    if (figure.unit === null || figure.unit === 'percent') return [];
    const words = wordsAt(statement, figure.span);
    const claim = words === null ? claimOfStatement(known) : claimOf(source, statement, figure.span, words);
    if (!claim) return [];
    const time = [figure.asOf, statement.uttered, source.published].find((each) => placeInTime(each) !== null) ?? null;
    return [
      {
        ...claim,
        figure,
        unit: FORCES.has(figure.unit) ? 'soldier' : figure.unit,
        asOf: boundsOf(time),
        isDenial: statement.act === 'deny',
        date: time?.edtf ?? null,
      },
    ];
  });
}

/** The words of a statement at a span of its Source; null when the span lies outside its parts. */
function wordsAt(statement: Pick<Statement, 'parts' | 'text'>, span: Span): string | null {
  const pieces = statement.text.split(PART_SEPARATOR);
  const at = statement.parts.findIndex((part) => part.start <= span.start && span.end <= part.end);
  const start = statement.parts[at]?.start ?? 0;
  return pieces[at]?.slice(span.start - start, span.end - start) || null;
}

type Found = { kind: Comparison['kind']; explanation: Explanation };

function relate(left: FigureClaim, right: FigureClaim): Found | null {
  if (!countTheSame(left.figure, right.figure)) return null;
  const params = { left: left.figure.value, right: right.figure.value, unit: left.unit };
  const isOneVoice = left.speaker !== null && left.speaker === right.speaker;
  if (agree(left.figure, right.figure)) {
    const isLoose = VAGUE.has(left.figure.qualifier) || VAGUE.has(right.figure.qualifier);
    const kind = isOneVoice
      ? 'restates'
      : isLoose && left.origin !== right.origin
        ? 'compatible'
        : agreement(left, right);
    return { kind, explanation: { code: 'FIGURES_AGREE', params } };
  }
  const [leftScope, rightScope] = [left.figure.scope, right.figure.scope];
  // Who denies a count with another one does not mean to count something else.
  if (!left.isDenial && !right.isDenial && !sameScope(leftScope, rightScope)) {
    const scopes = given({ leftScope, rightScope });
    return {
      kind: 'differs-in-scope',
      explanation: { code: 'FIGURES_OF_DIFFERENT_SCOPE', params: { ...params, ...scopes } },
    };
  }
  if (left.asOf && right.asOf && daysApart(left.asOf, right.asOf) >= SAME_DATE_DAYS) {
    const dates = given({ leftDate: left.date, rightDate: right.date });
    return {
      kind: 'changed-over-time',
      explanation: { code: 'FIGURES_AT_DIFFERENT_DATES', params: { ...params, ...dates } },
    };
  }
  return isOneVoice && left.source.id === right.source.id
    ? null
    : { kind: 'disputes', explanation: { code: 'FIGURES_DIFFER', params } };
}

/** Words behind the number, where both have them, must share one: nine dead and thirty wounded are no pair. */
function countTheSame(left: Figure, right: Figure): boolean {
  if (left.unit !== 'person' && right.unit !== 'person') return true;
  const [a, b] = [stems(left.unitText), stems(right.unitText)];
  return a.size === 0 || b.size === 0 || [...a].some((stem) => b.has(stem));
}

function sameScope(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right;
  const [a, b] = [stems(left), stems(right)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared > 0 && shared * 2 >= a.size + b.size - shared;
}

function stems(words: string | null): Set<string> {
  return new Set(
    nameWords(words ?? '')
      .map(skeletonOf)
      .filter((stem) => stem.length >= 4),
  );
}

function agree(left: Figure, right: Figure): boolean {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  return a.low <= b.high && b.low <= a.high;
}

function rangeOf({ value, low, high, qualifier }: Figure): { low: number; high: number } {
  switch (qualifier) {
    case 'exactly':
    case 'between':
      return { low: low ?? value, high: high ?? value };
    case 'about':
    case 'nearly':
      return {
        low: Math.min(low ?? value, value * (1 - LOOSE.about)),
        high: Math.max(high ?? value, value * (1 + LOOSE.about)),
      };
    case 'more-than':
    case 'at-least':
      return { low: value, high: value * (1 + LOOSE.open) };
    case 'less-than':
    case 'at-most':
    case 'up-to':
      return { low: value * (1 - LOOSE.open), high: value };
  }
}
