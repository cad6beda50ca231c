import type { EventMention, Reason, TemporalValue } from '@dixit/model';
import type { KnownMention } from '@dixit/model/ports';
import { isCognate } from '../actor/match.ts';
import { skeletonOf } from '../names.ts';
import { clocksOf, minutesApart, weekdaysOf } from './clock.ts';
import type { Cluster } from './cluster.ts';
import { compareParties, type Party } from './party.ts';
import { comparePlaces, townOf } from './place.ts';
import { boundsOf, daysApart, isNarrow, limitsOf, meet, type Window, windowOf } from './window.ts';

export interface EventMatch {
  score: number;
  reasons: Reason[];
}

/** Least score at which a mention joins an event known from another Source, or from its own. */
export const THRESHOLDS = { acrossSources: 2, inSource: 1.5 } as const;

/** Undated clock times up to so far apart are the same occasion, from so far on another one. */
const SAME_CLOCK_MINUTES = 30;
const OTHER_CLOCK_MINUTES = 180;
const FAR_DAYS = 45;
const REMOTE = new Set(['phone', 'video']);
/** Types whose author is often what is in dispute: place and time tell such events apart. */
const VIOLENT = new Set(['ASSAULT', 'COERCE']);

/**
 * Whether a mention can be the event: same type, participants without conflict, compatible time, place
 * and means. Null when something keeps them apart; else how much speaks for it.
 */
export function matchEvent(member: KnownMention, parties: readonly Party[], cluster: Cluster): EventMatch | null {
  const { mention } = member;
  const first = cluster.members[0];
  if (!first || first.mention.type !== mention.type) return null;
  const means = meansOf(mention, cluster);
  const place = means === 'remote' ? 'unknown' : comparePlaces(mention.place, cluster.places);
  const time = compareTimes(member, cluster, place === 'same');
  if (time === null || place === 'apart' || means === 'apart') return null;
  const { shared, conflict } = compareParties(parties, cluster.parties);
  const isOneAct =
    VIOLENT.has(mention.type) && place === 'same' && (time.score > 1 || arePublishedNear(member, cluster));
  if (conflict && !isOneAct) return null;
  const lemma = lemmaOf(mention.triggerLemma, cluster);
  if (lemma === 'other' && areOtherActs(mention, cluster)) return null;
  if (means === 'unclear' && time.score < 1 && lemma !== 'same') return null;
  const isTown = place === 'same' && mention.place?.kind !== 'country';
  const isRetold = lemma === 'same' && arePublishedNear(member, cluster);
  const isOneFear = isImagined(mention) && cluster.members.every((each) => isImagined(each.mention));
  const isFearRetold = isOneFear && (lemma === 'same' || shared.length > 1);
  if (VIOLENT.has(mention.type) && time.score < 1 && !isTown && !isRetold && !isFearRetold) return null;

  const reasons: Reason[] = [{ code: 'SAME_TYPE', params: { type: mention.type } }];
  let score = 0;
  if (shared.length > 0) {
    // The same single party on both sides says more than one of several.
    score +=
      shared.length === 1 && countUnits(parties) === 1 && countUnits(cluster.parties) === 1
        ? 1.5
        : Math.min(2, shared.length);
    reasons.push({ code: 'SAME_PARTICIPANTS', params: { names: namesOf(mention, shared.length) } });
  }
  if (place === 'same') {
    score += isTown ? 1 : 0.25;
    reasons.push({ code: 'SAME_PLACE', params: { place: mention.place?.name ?? '' } });
  }
  const context = shared.length > 0 ? 0 : contextOf(member, parties, cluster);
  const isNear = arePublishedNear(member, cluster);
  const isOnePlan = context > 1 && means === 'same' && isNear && areOpen(member, cluster);
  const isAnchored = time.score >= 1 || place === 'same' || isOnePlan || (lemma === 'same' && means !== 'unclear');
  if (context > 0 && isAnchored) {
    score += context > 1 || (lemma === 'same' && isNear) ? 1 : 0.5;
    if (isOnePlan && lemma === 'other') score += 0.5;
    reasons.push({ code: 'SAME_PARTICIPANTS', params: { names: namesOf(mention, context) } });
  }
  if (place === 'same' && VIOLENT.has(mention.type) && arePublishedNear(member, cluster)) score += 0.5;
  if (lemma === 'same') score += 0.5;
  if (isFearRetold) score += 1;
  if (shared.length > 0 && mention.type !== 'CONSULT' && isNear && areOpen(member, cluster)) score += 0.5;
  if (means === 'same' || means === 'remote') score += 0.5;
  const inSource = cluster.members.some((each) => each.source.id === member.source.id);
  // One document already told them apart: one side in common of two or more does not overrule it.
  const isHalfShared = shared.length === 1 && countUnits(parties) !== countUnits(cluster.parties);
  if (inSource && isHalfShared && time.score < 1 && mention.type === 'CONSULT') return null;
  if (
    cluster.members.some(
      (other) =>
        other.source.id === member.source.id && (isPlanBesidePast(other, member) || isNamedBeside(other, member)),
    )
  )
    return null;
  if (inSource) {
    score += lemma === 'same' ? 0.5 : 0;
    reasons.push({ code: 'SAME_SOURCE', params: {} });
  }
  score += time.score;
  // Nothing says when: two who often meet have then only met.
  const isUndated =
    boundsOf(member.source.published) === null ||
    cluster.members.every(({ source }) => boundsOf(source.published) === null);
  if (isUndated && time.score <= 0 && !inSource) score -= isPlacedOnce(mention, cluster) ? 1.5 : 1;
  const isSameActor = parties.some(({ actorId }) => cluster.parties.some((other) => other.actorId === actorId));
  if (isUndated && !isSameActor && shared.length > 0) score -= 0.5;
  score -= othersOf(parties, cluster.parties, shared) * 0.5;
  const isOneDated = time.score === 0 && (cluster.window !== null) !== windowOf(mention, member.source).stated;
  const goesOn = isNear && isLasting(mention);
  if (isOneDated && lemma === 'other' && place !== 'same' && !inSource && !goesOn) score -= 0.5;
  if (time.reason) reasons.push(time.reason);
  if (shared.length === 0 && place !== 'same' && !inSource && !(context > 0 && isAnchored)) return null;
  return { score, reasons };
}

/**
 * « Mardi, les deux présidents s'étaient parlé »: where one side names nobody, how many of those whom the
 * other one names are in its document; where neither does, whether the documents have two in common.
 */
function contextOf(member: KnownMention, parties: readonly Party[], cluster: Cluster): number {
  const own = new Set(Object.values(member.actors));
  if (parties.length === 0 && cluster.parties.length > 0)
    return cluster.parties.filter(({ actorId }) => own.has(actorId)).length;
  if (parties.length > 0 && cluster.parties.length === 0)
    return parties.filter(({ actorId }) => cluster.cast.has(actorId)).length;
  if (parties.length > 0) return 0;
  const common = [...own].filter((actorId) => cluster.cast.has(actorId)).length;
  return common > 1 ? 1 : 0;
}

const OPEN = new Set(['proposed', 'agreed-in-principle', 'scheduled', 'not-planned', 'postponed', 'cancelled']);

/** Still to come, as far as the mention tells. */
function isOpen({ stages }: EventMention): boolean {
  return stages.length > 0 && stages.every(({ stage }) => OPEN.has(stage));
}

const IMAGINED = new Set(['feared', 'threatened', 'denied']);

/** Only feared, threatened with or denied: of an attack that nobody has seen there is one, however often it is feared. */
function isImagined({ type, stages }: EventMention): boolean {
  return type === 'ASSAULT' && stages.length > 0 && stages.every(({ claim }) => IMAGINED.has(claim));
}

function areOpen({ mention }: KnownMention, cluster: Cluster): boolean {
  return isOpen(mention) && cluster.members.some((each) => isOpen(each.mention));
}

/** One side names a place, the other does not. */
const isPlacedOnce = ({ place }: EventMention, { places }: Cluster): boolean =>
  (place === null) !== (places.length === 0);

/** What an undated document plans and has no day for is not what it tells as over: « en juin ». */
function isPlanBesidePast({ mention: left }: KnownMention, { mention: right }: KnownMention): boolean {
  const isPlan = ({ time, stages }: EventMention) => time === null && stages.some(({ stage }) => OPEN.has(stage));
  const isPast = ({ time, stages }: EventMention) =>
    time?.edtf != null &&
    time.start === null &&
    stages.length > 0 &&
    stages.every(({ stage }) => stage === 'concluded');
  return (isPlan(left) && isPast(right)) || (isPast(left) && isPlan(right));
}

/** « Au sommet, elles parleront de la trêve »: what one clause names by two words is two. */
function isNamedBeside({ mention: left }: KnownMention, { mention: right }: KnownMention): boolean {
  if (left.type !== 'CONSULT' || left.triggerLemma === right.triggerLemma) return false;
  const gap = Math.max(left.trigger.start - right.trigger.end, right.trigger.start - left.trigger.end);
  return gap <= BESIDE;
}

/** Between two words of one clause, in characters. */
const BESIDE = 30;

/** Modes that name an act of its own: who expels diplomats does not, by that, freeze assets. */
const OWN_ACTS: ReadonlySet<string | null> = new Set(['expel', 'release', 'arrest', 'deport', 'convict', 'resign']);

function areOtherActs({ mode }: EventMention, { modes }: Cluster): boolean {
  const isOwn = OWN_ACTS.has(mode) || [...modes].some((each) => OWN_ACTS.has(each));
  return isOwn && (mode === null || !modes.has(mode));
}

/** Weeks of manoeuvres or of a withdrawal are told with the day they begin, go on or end. */
const LASTING_DAYS = 14;

const isLasting = ({ type, mode }: EventMention): boolean =>
  type === 'MOBILIZE' || (type === 'RETREAT' && mode === 'withdraw');

/** Days between two reports of one attack or plan whose time they do not state. */
const NEAR_DAYS = 14;

function arePublishedNear({ source }: KnownMention, cluster: Cluster): boolean {
  const published = boundsOf(source.published);
  if (!published) return false;
  return cluster.members.some((other) => {
    const at = boundsOf(other.source.published);
    return at !== null && daysApart(published, at) <= NEAR_DAYS;
  });
}

/** Persons of a third side whom only one of the two names: a call of three is not the call of two of them. */
function othersOf(left: readonly Party[], right: readonly Party[], shared: readonly string[]): number {
  if (shared.length < 2) return 0;
  const units = (parties: readonly Party[]) =>
    new Set(parties.filter(({ isPerson, unit }) => isPerson && !shared.includes(unit)).map(({ unit }) => unit)).size;
  return Math.min(2, units(left) + units(right));
}

function countUnits(parties: readonly Party[]): number {
  return new Set(parties.map(({ unit }) => unit)).size;
}

function namesOf(mention: KnownMention['mention'], count: number): string {
  return [...new Set(mention.participants.map((each) => each.name))].slice(0, Math.max(count, 1)).join(', ');
}

interface TimeMatch {
  score: number;
  reason: Reason | null;
}

function compareTimes(member: KnownMention, cluster: Cluster, samePlace: boolean): TimeMatch | null {
  const window = windowOf(member.mention, member.source);
  const own = member.mention.time;
  if (cluster.window === null || !window.stated) {
    const clocks = clocksMeet(member, cluster);
    if (clocks === false) return null;
    const others = cluster.window ? [cluster.window] : cluster.windows;
    if (!others.every((other) => meet(window, other))) return null;
    if (isLongPast(cluster.window, member) && !samePlace) return null;
    const forms = compareForms(own, cluster);
    if (forms === 'apart') return null;
    if (forms === 'same') return { score: 1, reason: sameTime(own?.text ?? own?.edtf ?? '') };
    if (clocks === true) return { score: 1.5, reason: sameTime(own?.text ?? '') };
    return { score: areFarApart(member, cluster) ? -0.5 : 0, reason: null };
  }
  const both = [window, cluster.window];
  if (meet(window, cluster.window)) {
    if (both.every(isNarrow)) return { score: 1.5, reason: sameTime(own?.text ?? own?.edtf ?? '') };
    // « en juin 2024 » in both: as good as a day once the month is long over.
    const isOneSpan = window.start === cluster.window.start && window.end === cluster.window.end;
    return { score: isOneSpan ? 1 : 0.25, reason: compatible(member, cluster) };
  }
  if (isLasting(member.mention) && daysApart(window, cluster.window) <= LASTING_DAYS) {
    return { score: 0.25, reason: compatible(member, cluster) };
  }
  // A date that was moved: the same place within a week, and one of the two only planned.
  const isMoved =
    samePlace && both.every(isNarrow) && daysApart(window, cluster.window) <= 7 && isPlanned(member, cluster);
  return isMoved ? { score: 0.25, reason: compatible(member, cluster) } : null;
}

/** What is over for months is told with its date. */
function isLongPast(window: Window | null, { source }: KnownMention): boolean {
  return window !== null && limitsOf(source.published).start - window.end > PAST_DAYS * 86_400_000;
}

const PAST_DAYS = 60;
/** `XXXX-06`, `XXXX-02-24`: a month or a day whose year nobody names. */
const YEARLESS = /^XXXX-(\d{2})(?:-(\d{2}))?$/;

/** « en juin » and « le 24 février », each without its year. */
function compareForms(own: TemporalValue | null, cluster: Cluster): 'same' | 'apart' | null {
  const mine = YEARLESS.exec(own?.edtf ?? '');
  if (mine === null) return null;
  const others = cluster.members.flatMap(({ mention }) => {
    const form = YEARLESS.exec(mention.time?.edtf ?? '');
    return form === null ? [] : [form];
  });
  if (others.length === 0) return null;
  const isOne = others.some(
    ([, month, day]) => month === mine[1] && (day === undefined || mine[2] === undefined || day === mine[2]),
  );
  return isOne ? 'same' : 'apart';
}

/** Reports without a time that lie weeks from all that is known rather speak of another occasion. */
function areFarApart(member: KnownMention, cluster: Cluster): boolean {
  const published = boundsOf(member.source.published);
  if (!published) return false;
  const others = cluster.members.flatMap(({ source }) => boundsOf(source.published) ?? []);
  return others.length > 0 && others.every((other) => daysApart(published, other) > FAR_DAYS);
}

function sameTime(time: string): Reason {
  return { code: 'SAME_TIME', params: { time } };
}

function compatible(member: KnownMention, cluster: Cluster): Reason {
  const known = cluster.members.find(({ mention }) => mention.time !== null)?.mention.time;
  const left = member.mention.time;
  return {
    code: 'TIME_COMPATIBLE',
    params: { left: left?.text ?? left?.edtf ?? '', right: known?.text ?? known?.edtf ?? '' },
  };
}

/** Undated clock times: true when one instant of the same weekday, false when they differ, null when unknown. */
function clocksMeet(member: KnownMention, cluster: Cluster): boolean | null {
  const times = cluster.members.map(({ mention }) => mention.time);
  const days = weekdaysOf(member.mention.time);
  const others = times.flatMap(weekdaysOf);
  if (days.length > 0 && others.length > 0 && !days.some((day) => others.includes(day))) return false;
  const apart = minutesApart(clocksOf(member.mention.time), times.flatMap(clocksOf));
  if (apart === null) return null;
  return apart <= SAME_CLOCK_MINUTES ? true : apart > OTHER_CLOCK_MINUTES ? false : null;
}

function isPlanned(member: KnownMention, cluster: Cluster): boolean {
  return [member, ...cluster.members].some(({ mention }) =>
    mention.stages.some(({ stage }) => stage === 'scheduled' || stage === 'postponed' || stage === 'proposed'),
  );
}

/** A call has no town: what is in one is no call. */
function meansOf({ mode, place }: EventMention, cluster: Cluster): 'same' | 'remote' | 'unclear' | 'apart' {
  const modes = [...cluster.modes];
  const remote = modes.some((each) => REMOTE.has(each));
  const [isHere, isThere] = [townOf(place)?.kind === 'city', cluster.places.some(({ kind }) => kind === 'city')];
  if (mode !== null && REMOTE.has(mode) && !remote && isThere) return 'apart';
  if (mode === null && remote && isHere) return 'apart';
  if (mode === null) return remote ? 'unclear' : 'same';
  if (modes.length === 0) return REMOTE.has(mode) ? 'unclear' : 'same';
  if (REMOTE.has(mode)) return !remote ? 'apart' : cluster.modes.has(mode) ? 'remote' : 'unclear';
  if (remote) return 'apart';
  return 'same';
}

function lemmaOf(lemma: string, cluster: Cluster): 'same' | 'other' {
  const own = skeletonOf(lemma);
  return [...cluster.lemmas].some((each) => skeletonOf(each) === own || isCognate(skeletonOf(each), own))
    ? 'same'
    : 'other';
}

export function areCompatible(left: Window | null, right: Window | null): boolean {
  return left === null || right === null || meet(left, right);
}
