import type { EventLocale } from '@dixit/locales/contract';
import type { EventMention, Source } from '@dixit/model';
import { fold } from '@dixit/text';
import { absorb, areCompatibleTimes, isSameClock } from './absorb.ts';
import type { Trigger } from './triggers.ts';
import { confidenceOf } from './worth.ts';

/** One place in the text that speaks of an event. */
export interface RawEvent extends Omit<EventMention, 'key'> {
  /** Named before, by its form: « la réunion », « leur entretien ». */
  definite: boolean;
  /** In one room or from afar; null where the word leaves it open: « entretien ». */
  means: 'room' | 'remote' | null;
  /** Where its sentence starts. */
  sentence: number;
  isVerb: boolean;
  /** Tells what an attack did: « a tué ». */
  isEffect: boolean;
  /** Belongs to the words that give another event its stage: "agreed to meet". */
  isPart: boolean;
  /** Only a stage: « aucun projet concret ». */
  isUnnamed: boolean;
  /** Named as what comes before or after something else: « aura lieu après la rencontre des ministres ». */
  isAside: boolean;
  /** Nobody by name takes part in it, or one side only of what is told in passing. */
  isFaint: boolean;
}

export interface MergeContext {
  /** Entities that stand for several and so fit anybody. */
  groups: ReadonlySet<string>;
  /** Entities that are bodies: « conseil », "committee". */
  bodies: ReadonlySet<string>;
  published: Source['published'];
  /** Orders events by the words that name them, not by what is known of them. */
  doubtful: boolean;
}

/** How many events back a mention is compared with: keeps the cost linear. */
const LOOKBACK = 40;
const DAY = 86_400_000;
/** An event that ended so long before the writing takes no mention that could be of another. */
const OLD_DAYS = 60;
const REMOTE = new Set<Trigger['mode']>(['phone', 'video']);

export function meansOf({ mode, lemma }: Trigger, events: EventLocale): RawEvent['means'] {
  if (REMOTE.has(mode)) return 'remote';
  return mode === 'visit' || events.inPerson.includes(lemma) ? 'room' : null;
}

/** Joins mentions of one event in one document: same type and means, compatible participants, place and time. */
export function mergeEvents(raw: readonly RawEvent[], context: MergeContext): Omit<EventMention, 'key'>[] {
  const merged: RawEvent[] = [];
  /** Last mentioned last. */
  let recent: RawEvent[] = [];
  for (const event of raw) {
    const known = bestOf(recent, event, context);
    if (known === undefined) {
      if (event.isUnnamed && event.place === null) continue;
      const added = ownLists(event);
      merged.push(added);
      recent.push(added);
    } else {
      absorb(known, event);
      recent = [...recent.filter((other) => other !== known), known];
    }
    if (recent.length > LOOKBACK) recent.shift();
  }
  return merged.filter(isTold).map((event) => mentionOf(event, context));
}

function ownLists(event: RawEvent): RawEvent {
  const { spans, stages, participants, alsoAt, durations } = event;
  return {
    ...event,
    spans: [...spans],
    stages: [...stages],
    participants: [...participants],
    ...(alsoAt === undefined ? {} : { alsoAt: [...alsoAt] }),
    ...(durations === undefined ? {} : { durations: [...durations] }),
  };
}

/** Where the last words end that told of it; those of one sentence stand in any order. */
function endOf({ spans }: RawEvent): number {
  return spans.slice(-LOOKBACK).reduce((last, { end }) => Math.max(last, end), 0);
}

function isTold({ participants, time, place, stages }: RawEvent): boolean {
  return participants.length > 0 || time !== null || stages.length > 0 || place !== null;
}

/** The event that most speaks for; among equals the one mentioned last. */
function bestOf(recent: readonly RawEvent[], event: RawEvent, context: MergeContext): RawEvent | undefined {
  let best: { other: RawEvent; score: number } | undefined;
  for (const other of recent.toReversed()) {
    const score = likeness(other, event, context);
    if (score !== null && (best === undefined || score > best.score)) best = { other, score };
  }
  return best?.other;
}

/** Groups stand for those named, where any are. */
function mentionOf(event: RawEvent, { groups, doubtful }: MergeContext): Omit<EventMention, 'key'> {
  const { type, mode, trigger, triggerLemma, spans, time, alsoAt, durations, place, stages, confidence } = event;
  const named = event.participants.filter(({ entity }) => entity === null || !groups.has(entity));
  const participants = withHolder(event, named.length > 1 ? named : event.participants);
  const told = { type, mode, trigger, triggerLemma, spans, participants, time, place, stages };
  return {
    ...told,
    triggerLemma: triggerLemma === '' ? type.toLowerCase() : triggerLemma,
    ...(alsoAt === undefined ? {} : { alsoAt }),
    ...(durations === undefined ? {} : { durations }),
    confidence: doubtful ? confidence : confidenceOf({ ...told, isVerb: event.isVerb }, confidence),
  };
}

/** Who threatens or announces sanctions and names nobody else speaks of their own. */
function withHolder(
  { type, stages, trigger }: RawEvent,
  participants: RawEvent['participants'],
): RawEvent['participants'] {
  if (type !== 'SANCTION' || participants.length > 0) return participants;
  const holder = stages.find(
    ({ claim, holder: each }) => claim !== 'denied' && claim !== 'reported' && each?.entity != null,
  );
  if (holder?.holder == null || holder.holderName === null) return participants;
  return [{ ...holder.holder, name: holder.holderName, role: 'actor', span: trigger }];
}

const PLANNED = new Set<EventMention['stages'][number]['stage']>([
  'proposed',
  'agreed-in-principle',
  'not-planned',
  'scheduled',
  'postponed',
  'cancelled',
]);

/** « Une rencontre en mai ? Rien n’est prévu », in characters. */
const RIGHT_AFTER = 40;

/** What the document speaks of most is meant rather than what it only names in passing. */
function weight({ spans }: RawEvent): number {
  return Math.min(spans.length, 5) * 0.25;
}

/** How much speaks for one event; null when something keeps them apart. */
function likeness(left: RawEvent, right: RawEvent, context: MergeContext): number | null {
  if (left.type !== right.type || !isSameMode(left, right)) return null;
  if (left.means !== null && right.means !== null && left.means !== right.means) return null;
  const isSameWord = left.triggerLemma === right.triggerLemma;
  const isNear = endOf(left) > right.sentence;
  if (right.isAside && endOf(left) > right.sentence) return null;
  if (left.type !== 'CONSULT' && !isSameWord && !isNear && !isEffectOf(left, right)) return null;
  if (!isNear && right.isEffect && isOtherSide(left, right)) return null;
  if ((isNear && areContrasted(left, right)) || areTurned(left, right)) return null;
  if (!areCompatibleTimes(left.time, right.time)) return null;
  const place = comparePlaces(left, right);
  if (place < 0) return null;
  const clock = isSameClock(left.time, right.time);
  const bonus = (isSameWord ? 2 : 0) + (clock ? 3 : 0) + place * 2 + (left.means === right.means ? 1 : 0);
  const old = isOld(left, context);
  if (right.isUnnamed) {
    if (left.type !== 'CONSULT' || old) return null;
    const isPlan = right.stages.some(({ stage }) => PLANNED.has(stage) && stage !== 'cancelled');
    const isRightAfter = right.trigger.start - endOf(left) <= RIGHT_AFTER;
    const isAlike = isPlan ? left.means === 'room' : left.means !== 'room';
    return bonus + weight(left) + (isAlike ? (isPlan ? 2 : 1) : 0) + (isRightAfter ? 4 : 0);
  }
  const [a, b] = [named(left, context.groups), named(right, context.groups)];
  if (a.size === 0 || b.size === 0) {
    // The meeting of a body is none of what else is called a summit or a talk.
    if (!isSameWord && [...a, ...b].some((key) => context.bodies.has(key))) return null;
    if (old !== isOld(right, context) && !clock && !(isSameWord && isNear)) return null;
    const isAgain = right.definite || (a.size === 0 && b.size > 1);
    const isPlan =
      b.size === 0 &&
      (right.means === null || left.means === right.means) &&
      right.stages.some(({ stage }) => stage === 'not-planned');
    const isBareVerb = b.size === 0 && right.isVerb && !right.definite;
    const isSaid =
      isPlan ||
      (isSameWord && !isBareVerb) ||
      isAgain ||
      clock ||
      isNear ||
      right.isEffect ||
      right.participants.length > b.size;
    const isTold = left.time !== null || left.place !== null;
    if (a.size === 0 && b.size === 0 && areOnePlan(left, right)) return bonus + weight(left);
    return isSaid ? bonus + weight(left) + (right.definite ? 1 : 0) + (right.isEffect && isTold ? 2 : 0) : null;
  }
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small].filter((key) => large.has(key)).length;
  if (shared < small.size || (small.size < 2 && large.size > 1 && !isSameWord && !right.definite && !isNear))
    return null;
  if (old !== isOld(right, context)) return null;
  return bonus + 4 * shared;
}

/** Named to say that something else is meant. */
export function isDeniedPlan({ type, stages }: RawEvent): boolean {
  return type === 'CONSULT' && stages.some(({ stage, claim }) => stage === 'scheduled' && claim === 'denied');
}

/** « Il ne s'agit pas du sommet, mais d'un entretien »: two. */
function areContrasted(left: RawEvent, right: RawEvent): boolean {
  return isDeniedPlan(left) !== isDeniedPlan(right) && left.triggerLemma !== right.triggerLemma;
}

/** An attack by somebody is none on them. */
function areTurned(left: RawEvent, right: RawEvent): boolean {
  if (left.type !== 'ASSAULT') return false;
  const roleOf = new Map(left.participants.map(({ entity, role }) => [entity, role]));
  return right.participants.some(({ entity, role }) => {
    const before = entity === null ? undefined : roleOf.get(entity);
    return before !== undefined && before !== role && left.participants.length + right.participants.length < 4;
  });
}

/** « Ils se reverront en mars. Une rencontre au printemps ? Rien n’est prévu »: both still to come, at one time. */
function areOnePlan(left: RawEvent, right: RawEvent): boolean {
  const isPlan = ({ time, stages }: RawEvent) => time !== null && stages.some(({ stage }) => PLANNED.has(stage));
  return left.type === 'CONSULT' && left.means === right.means && isPlan(left) && isPlan(right);
}

/** « neuf personnes ont été tuées », of a strike that was told of: not of a war that is only feared. */
function isEffectOf(left: RawEvent, right: RawEvent): boolean {
  const isSeen = (event: RawEvent) => event.mode !== null || event.time !== null || event.place !== null;
  return (right.isEffect && isSeen(left)) || (left.isEffect && isSeen(right));
}

/** « X dit que des rebelles ont tiré. Y dit qu’un obus kestrien a détruit … »: another speaker, and somebody who did it. */
function isOtherSide(left: RawEvent, right: RawEvent): boolean {
  const holders = left.stages.map(({ holder }) => holder?.entity ?? null);
  const isOthers = right.stages.some(({ holder }) => holder?.entity != null && !holders.includes(holder.entity));
  const isTold = holders.some((holder) => holder !== null);
  const did = right.participants.filter(({ role }) => role === 'actor');
  return isTold && isOthers && did.some(({ entity }) => left.participants.every((other) => other.entity !== entity));
}

function isSameMode(left: RawEvent, right: RawEvent): boolean {
  if (left.type === 'ASSAULT' && (left.isEffect || right.isEffect)) return true;
  return left.mode === right.mode || left.mode === null || right.mode === null || left.means === right.means;
}

function comparePlaces({ place: left }: RawEvent, { place: right }: RawEvent): number {
  if (left === null || right === null || left.kind === 'virtual' || right.kind === 'virtual') return 0;
  if (fold(left.name) === fold(right.name) || (left.key !== undefined && left.key === right.key)) return 1;
  return left.kind === right.kind ? -1 : 0;
}

/** In a document without a date, « en juin » tells of another time than its own. */
const COARSE = new Set<NonNullable<RawEvent['time']>['precision']>(['month', 'season', 'quarter', 'year', 'decade']);

/** Claims that tell of nothing that happened. */
const IMAGINED = new Set<RawEvent['stages'][number]['claim']>(['feared', 'threatened']);

/** Over long before the document was written, as far as it says when. */
function isOld({ time, stages }: RawEvent, { published }: MergeContext): boolean {
  // « pourrait lancer une invasion dès le début de 2031 »: what is only feared is not over.
  if (stages.length > 0 && stages.every(({ claim }) => IMAGINED.has(claim))) return false;
  if (published === null && time !== null) return COARSE.has(time.precision);
  if (time?.end == null || published?.start == null) return false;
  return Date.parse(published.start) - Date.parse(time.end) > OLD_DAYS * DAY;
}

function named({ participants }: RawEvent, groups: ReadonlySet<string>): Set<string> {
  return new Set(participants.map(({ entity, name }) => entity ?? name).filter((key) => !groups.has(key)));
}
