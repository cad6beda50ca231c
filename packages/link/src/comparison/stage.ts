import { type Actor, type Comparison, type Explanation, placeInTime, type StageClaim } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { dateOf } from '../event/build.ts';
import { compare } from '../event/time.ts';
import { countryKey } from '../names.ts';
import { daysApart, limitsOf, type Window } from '../event/window.ts';
import { claimOf, comparisonOf, given, type Claim } from './side.ts';
import { MOST_CLAIMS } from './time.ts';

interface StageSide extends Claim {
  claim: StageClaim;
  /** The actor who claims it; null when the Source does. */
  holder: string | null;
  /** The country that the holder speaks for, else the holder. */
  camp: string | null;
  at: string;
  /** Limits of when it was claimed. */
  asOf: Window;
}

type Actors = ReadonlyMap<string, Actor>;

/** Stages that exclude each other on one day. */
const AGAINST = new Set(['not-planned', 'cancelled', 'postponed']);
const PLANNED = new Set(['agreed-in-principle', 'scheduled', 'under-way']);
const SAME_DATE_DAYS = 2;

/** How far the event has come, as each holder claims it: in order of the claims' dates. */
export function compareStages(
  eventId: string,
  members: readonly KnownMention[],
  statements: readonly KnownStatement[],
  actorById: Actors,
): Comparison[] {
  const claims = sidesOf(members, statements, actorById);
  const found = new Map<string, Comparison>();
  for (const [i, left] of claims.entries()) {
    for (const [offset, right] of claims.slice(i + 1).entries()) {
      const related = relate(left, right, offset === 0);
      if (!related) continue;
      const { flip, ...what } = related;
      const [a, b] = flip ? [right, left] : [left, right];
      const key = matterOf(related, left, right);
      if (!found.has(key)) found.set(key, comparisonOf(a, b, { ...what, on: 'stage', eventId }));
    }
  }
  return [...found.values()];
}

/**
 * What a comparison is about: of each there is one, that of the earliest claims. Who agrees agrees with whoever said
 * it first; two who differ differ once on the same stages, however often either says it; an event moves from one
 * stage to another once.
 */
function matterOf({ kind, explanation: { code } }: Found, left: StageSide, right: StageSide): string {
  const stages = [left.claim.stage, right.claim.stage];
  if (kind === 'changed-over-time') return [code, ...stages].join(' ');
  const voices = [voiceOf(left), voiceOf(right)].toSorted();
  if (kind === 'disputes') return [code, ...stages.toSorted(), ...voices].join(' ');
  return [kind, left.claim.stage, kind === 'restates' ? voices.join(' ') : voiceOf(right)].join(' ');
}

/** Who claims it: the actor, else all that is of one origin. */
const voiceOf = ({ holder, origin }: StageSide): string => holder ?? origin;

function sidesOf(
  members: readonly KnownMention[],
  statements: readonly KnownStatement[],
  actorById: Actors,
): StageSide[] {
  const byId = new Map(statements.map(({ statement }) => [statement.id, statement]));
  const sides = new Map<string, StageSide>();
  for (const { source, mention, actors } of members) {
    for (const claim of mention.stages) {
      if (claim.claim === 'feared' || claim.claim === 'threatened') continue;
      const statement = claim.statementId === null ? null : (byId.get(claim.statementId) ?? null);
      const base = claimOf(source, statement, claim.span, claim.text);
      const entity = claim.holder?.entity ?? null;
      const holder = entity === null ? (claim.holder?.actorId ?? null) : (actors[entity] ?? null);
      const key = `${source.id} ${holder ?? ''} ${claim.stage} ${claim.claim}`;
      if (sides.has(key)) continue;
      sides.set(key, {
        ...base,
        side: { ...base.side, statementId: claim.statementId, holderName: claim.holderName },
        claim,
        holder,
        camp: campOf(holder === null ? undefined : actorById.get(holder)),
        at: since(claim, source),
        asOf: limitsOf(placeInTime(claim.asOf) === null ? source.published : claim.asOf),
      });
    }
  }
  return [...sides.values()].toSorted((a, b) => compare(a.at, b.at)).slice(0, MOST_CLAIMS);
}

/** Who speaks without a name speaks for nobody: two officials of one country may differ. */
function campOf(actor: Actor | undefined): string | null {
  if (actor === undefined || actor.type === 'anonymous') return null;
  return actor.country === null ? actor.id : countryKey(actor.country);
}

/** When it was claimed; « en octobre » behind all that is dated within the month. */
function since({ asOf }: StageClaim, { published }: KnownMention['source']): string {
  const { start, end } = limitsOf(asOf);
  const isWide = placeInTime(asOf) !== null && end - start > WIDE_DAYS * 86_400_000;
  return isWide && asOf?.end ? asOf.end : dateOf(asOf, published);
}

const WIDE_DAYS = 3;

type Found = { kind: Comparison['kind']; explanation: Explanation; flip?: boolean };

function relate(left: StageSide, right: StageSide, areNeighbours: boolean): Found | null {
  const [a, b] = [left.claim, right.claim];
  const isOneVoice = left.holder !== null && left.holder === right.holder;
  if (a.stage === b.stage) {
    if (a.claim === 'denied' && b.claim === 'denied') return null;
    if (a.claim === 'denied' || b.claim === 'denied') {
      if (isOneVoice) return null;
      const flip = a.claim === 'denied';
      const params = { stage: a.stage, ...(flip ? holders(right, left) : holders(left, right)) };
      return { kind: 'disputes', flip, explanation: { code: 'STAGE_DENIED', params } };
    }
    if (left.source.id === right.source.id) return null;
    // In a copy others say what they say in the original: nobody says it again but who said it there.
    if (left.origin === right.origin && left.holder !== right.holder) return null;
    const kind = isOneVoice || left.origin === right.origin ? 'restates' : 'corroborates';
    return { kind, explanation: { code: 'STAGES_AGREE', params: { stage: a.stage, ...holders(left, right) } } };
  }
  if (a.claim === 'denied' && b.claim === 'denied') return null;
  if (a.claim === 'denied' || b.claim === 'denied') {
    const [denied, other] = a.claim === 'denied' ? [a, b] : [b, a];
    // « Ce n'est pas le sommet » goes with « aucun projet de sommet ».
    if (!PLANNED.has(denied.stage) || other.stage !== 'not-planned') return null;
    const params = { stage: other.stage, ...holders(left, right) };
    return { kind: 'compatible', explanation: { code: 'STAGES_AGREE', params } };
  }
  const isContrary = (AGAINST.has(a.stage) && PLANNED.has(b.stage)) || (AGAINST.has(b.stage) && PLANNED.has(a.stage));
  const isOneDate = daysApart(left.asOf, right.asOf) < SAME_DATE_DAYS;
  if (isContrary && isOneDate && !isOneVoice) {
    const params = { left: a.stage, right: b.stage, ...holders(left, right) };
    return { kind: 'disputes', explanation: { code: 'STAGES_DIFFER', params } };
  }
  const isOneCamp = left.camp !== null && left.camp === right.camp;
  if (!areNeighbours && !(isContrary && (isOneVoice || isOneCamp))) return null;
  if (!cameBefore(left, right)) return null;
  return {
    kind: 'changed-over-time',
    explanation: { code: 'STAGE_MOVED_ON', params: { left: a.stage, right: b.stage, ...dates(left, right) } },
  };
}

/** One claim can only have given way to another that is known to be later. */
function cameBefore({ asOf: left }: StageSide, { asOf: right }: StageSide): boolean {
  return left.end <= right.start && left.start < right.start;
}

function holders(left: StageSide, right: StageSide): Record<string, string> {
  return given({ leftHolder: left.side.holderName, rightHolder: right.side.holderName });
}

function dates(left: StageSide, right: StageSide): Record<string, string> {
  const dateIn = ({ claim, source }: StageSide) =>
    [claim.asOf, source.published].find((time) => placeInTime(time) !== null)?.edtf ?? null;
  return given({ leftDate: dateIn(left), rightDate: dateIn(right) });
}
