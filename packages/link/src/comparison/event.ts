import { type Actor, type Comparison, placeInTime } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { compare } from '../event/time.ts';
import { compareDenials } from './denial.ts';
import { compareDurations } from './duration.ts';
import { compareFigures } from './figure.ts';
import { compareParticipants } from './participant.ts';
import { compareStages } from './stage.ts';
import { compareTimes } from './time.ts';

/** Comparisons kept for one event. */
const MOST = 200;

const BY_INTEREST: Readonly<Record<Comparison['kind'], number>> = {
  disputes: 0,
  corroborates: 1,
  'changed-over-time': 2,
  'differs-in-scope': 3,
  restates: 4,
  compatible: 5,
};

const BY_SUBJECT: Readonly<Record<Comparison['on'], number>> = {
  time: 0,
  figure: 1,
  denial: 2,
  stage: 3,
  wording: 4,
  participant: 5,
};

/** What the Sources of one event do to each other: disputes first, at most 200. The order of the input does not matter. */
export function compareEvent(
  eventId: string,
  members: readonly KnownMention[],
  statements: readonly KnownStatement[],
  actorById: ReadonlyMap<string, Actor> = new Map(),
): Comparison[] {
  const mentions = members.toSorted((a, b) => byDate(a, b) || a.mention.trigger.start - b.mention.trigger.start);
  const sayings = statements.toSorted(
    (a, b) => byDate(a, b) || (a.statement.parts[0]?.start ?? 0) - (b.statement.parts[0]?.start ?? 0),
  );
  const all = [
    ...compareTimes(eventId, mentions, sayings),
    ...compareDurations(eventId, mentions, sayings),
    ...compareFigures(eventId, sayings),
    ...compareStages(eventId, mentions, sayings, actorById),
    ...compareDenials(eventId, sayings),
    ...compareParticipants(eventId, sayings),
  ];
  const unique = new Map(all.map((each) => [each.id, each]));
  return [...unique.values()]
    .toSorted(
      (a, b) =>
        BY_INTEREST[a.kind] - BY_INTEREST[b.kind] ||
        Number(b.independent) - Number(a.independent) ||
        BY_SUBJECT[a.on] - BY_SUBJECT[b.on] ||
        compare(a.id, b.id),
    )
    .slice(0, MOST);
}

type Dated = Pick<KnownMention, 'source'>;

function byDate({ source: a }: Dated, { source: b }: Dated): number {
  return compare(placeInTime(a.published) ?? '~', placeInTime(b.published) ?? '~') || compare(a.id, b.id);
}
