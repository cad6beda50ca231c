import { placesNamed, type EventLocale, type Locale, type PlaceEntry } from '@dixit/locales/contract';
import type { EventMention, Place, Span, Statement, TemporalValue } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Sentence } from './sentence.ts';
import { wordBefore } from './word-before.ts';

/** Furthest a place may stand behind its event, in characters. */
const REACH = 80;
const NAME = /\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}/gu;

interface TimeContext {
  text: string;
  events: EventLocale;
  published: TemporalValue | null;
  /** Words that give the event a stage: a time right behind them is its own. */
  cues: readonly Span[];
  statements: readonly Statement[];
  /** Those of them that put it off. */
  moves: readonly Span[];
  /** Press conferences and the like: a time nearer to one of them is theirs. */
  occasions: readonly Span[];
  /** Where events of other types are named: a time behind them is theirs. */
  others: readonly Span[];
  /** Where all other events of the sentence are named. */
  rivals: readonly Span[];
  /** Those of them that only place another in time: « suite à une conversation ». */
  asides: readonly Span[];
  /** A noun names the event. */
  isNoun: boolean;
}

/** How near behind a stage cue a time must stand to be that of the event, in characters. */
const BEHIND_CUE = 6;

/**
 * The time named nearest to the event in its sentence, not the time at which somebody spoke of it; what is
 * « prévu pour » a time has that one. Where stage cues have times of their own, the last one stands.
 */
export function timesOf(
  sentence: Sentence,
  span: Span,
  { text, events, published, cues, moves, statements, occasions, others, rivals, asides, isNoun }: TimeContext,
): { time: EventMention['time']; alsoAt: TemporalValue[] } {
  const own: { distance: number; resolved: TemporalValue }[] = [];
  for (const { span: at, resolved, type } of sentence.temporals) {
    if (resolved === null || type === 'duration' || type === 'set') continue;
    if (rivals.some((rival) => span.end <= rival.start && rival.end <= at.start) && hasOwn(text, sentence, span, at))
      continue;
    const isFor = events.timeFor.includes(wordBefore(text, at.start));
    const isOwn =
      isFor ||
      cues.some((cue) => isBehind(cue, at)) ||
      isNewTime(text, events, { at, precision: resolved.precision, moves });
    if (!isFor && statements.some((statement) => isTimeOfSaying(statement, at))) continue;
    if (isNoun && statements.some((statement) => isOfTheOther(statement, span, at))) continue;
    if (
      !isOwn &&
      statements.some((statement) => isOutside(statement, span, at) && !isBesideIncise(text, statement, at))
    )
      continue;
    const distance = isOwn ? -1 : distanceOf(span, at);
    if (occasions.some((occasion) => distanceOf(occasion, at) < distance)) continue;
    if (!isOwn && others.some((other) => isBetween(other, span, at))) continue;
    // « Suite à leur entretien mercredi, ils ont signé »: the time is that of the talk.
    if (
      asides.some(
        (aside) => aside.end <= at.start && at.end <= span.start && !/,\s*$/u.test(text.slice(aside.end, at.start)),
      )
    )
      continue;
    if (!isOwn && hasComma(text, span, at) && rivals.some((rival) => isBeside(text, rival, at))) continue;
    // « annoncé vendredi pour 16 heures »: the day of that clock time is the day of the announcement.
    const announced = own.findIndex((other) => isOneDay(other.resolved, resolved));
    if (isFor && CLOCK.has(resolved.precision) && announced >= 0) {
      own.splice(announced, 1);
      continue;
    }
    own.push({ distance, resolved: isDeadline(text, at, events) ? until(resolved, published) : resolved });
  }
  if (own.length === 0) return { time: null, alsoAt: [] };
  const stated = own.filter(({ distance }) => distance < 0).map(({ resolved }) => resolved);
  const last = stated.at(-1);
  if (last !== undefined) return { time: last, alsoAt: stated.slice(0, -1) };
  const [nearest] = own.toSorted((a, b) => a.distance - b.distance);
  return { time: nearest?.resolved ?? null, alsoAt: [] };
}

/** « l’a reçu plus tôt dans la semaine et a félicité X jeudi »: a time right behind the event, though nobody knows its day. */
function hasOwn(text: string, { temporals }: Sentence, span: Span, at: Span): boolean {
  return temporals.some(
    ({ span: own, resolved, type }) =>
      resolved === null && type === 'date' && own.end <= at.start && isBeside(text, span, own),
  );
}

function isBetween(other: Span, span: Span, at: Span): boolean {
  return (span.end <= other.start && other.end <= at.start) || (at.end <= other.start && other.end <= span.start);
}

/** « qui l’a reçu en juillet, ira », « elles ont négocié, puis dîné en mars »: the time belongs to the clause it stands in. */
function isBeside(text: string, rival: Span, at: Span): boolean {
  return rival.end <= at.start && at.start - rival.end <= CLAUSE && !/[,;:–—]/u.test(text.slice(rival.end, at.start));
}

function hasComma(text: string, span: Span, at: Span): boolean {
  return text.slice(Math.min(span.end, at.end), Math.max(span.start, at.start)).includes(',');
}

/** Between a verb and the time of its clause, in characters. */
const CLAUSE = 80;

/** « a reporté lundi le procès au 9 avril »: a day to which it is put off. */
function isNewTime(
  text: string,
  events: EventLocale,
  { at, precision, moves }: { at: Span; precision: TemporalValue['precision']; moves: readonly Span[] },
): boolean {
  const move = moves.find(({ end }) => end <= at.start);
  if (move === undefined || CLOCK.has(precision) || /[;:.]/u.test(text.slice(move.end, at.start))) return false;
  return events.movedTo.includes(wordBefore(text, at.start));
}

const CLOCK = new Set<TemporalValue['precision']>(['hour', 'minute', 'second']);

function isOneDay(left: TemporalValue, right: TemporalValue): boolean {
  return left.start !== null && right.start !== null && left.start.slice(0, 10) === right.start.slice(0, 10);
}

/** How many words before a time its « avant » may stand. */
const DEADLINE = 4;

function isDeadline(text: string, at: Span, events: EventLocale): boolean {
  const words = fold(text.slice(Math.max(0, at.start - 30), at.start)).split(/[^a-z]+/);
  const near = words.filter((word) => word !== '').slice(-DEADLINE);
  return near.some((word) => events.deadline.includes(word));
}

/** From the day of writing to the end of a time. */
function until(time: TemporalValue, published: TemporalValue | null): TemporalValue {
  const start = published?.start ?? null;
  if (time.end === null || start === null || start > time.end || time.edtf === null || time.instant !== null)
    return time;
  const last = new Date(Date.parse(time.end) - 1).toISOString().slice(0, 10);
  return { ...time, edtf: `../${last}`, start, precision: 'interval', approximate: false };
}

/** The event stands in the words said, the time does not. */
function isOutside({ parts }: Statement, span: Span, at: Span): boolean {
  const holds = (inner: Span) => parts.some((part) => part.start <= inner.start && inner.end <= part.end);
  return holds(span) && !holds(at);
}

/**
 * « Dimanche, elle a dit que …, sans parler de ces pourparlers »: the time before the verb of saying is that of the
 * saying. « Au cours de l’appel, elle a dit que la séance serait lundi »: the time in the words said is not that of
 * what is named before the verb.
 */
function isOfTheOther({ cue, parts, kind }: Statement, span: Span, at: Span): boolean {
  if (cue === null || kind === 'direct') return false;
  if (at.end <= cue.span.start && cue.span.end <= span.start) return true;
  return isSaidBehind({ cue, parts, kind }, span, at);
}

/** The event is named before a verb of saying, the other stretch stands in the words said behind it. */
export function isSaidBehind(
  { cue, parts, kind }: Pick<Statement, 'cue' | 'parts' | 'kind'>,
  span: Span,
  at: Span,
): boolean {
  if (cue === null || kind === 'direct' || span.end > cue.span.start) return false;
  return parts.some((part) => cue.span.end <= part.start && part.start <= at.start && at.end <= part.end);
}

/** « une réunion – sécurisée, dit-elle – à midi »: the clause goes on behind the dash. */
function isBesideIncise(text: string, { cue, kind }: Statement, at: Span): boolean {
  return (
    kind !== 'direct' && cue !== null && cue.span.end <= at.start && /[–—)]/u.test(text.slice(cue.span.end, at.start))
  );
}

function isBehind(cue: Span, at: Span): boolean {
  return at.start >= cue.end && at.start - cue.end <= BEHIND_CUE;
}

function distanceOf(span: Span, at: Span): number {
  return at.start >= span.end ? at.start - span.end : span.start - at.end;
}

/** Longest stretch between a reporting verb and the time of saying. */
const BESIDE = 4;

function isTimeOfSaying({ cue, uttered }: Statement, at: Span): boolean {
  if (uttered?.span?.start === at.start) return true;
  return cue !== null && at.start >= cue.span.end && at.start - cue.span.end <= BESIDE;
}

interface PlaceContext {
  sentence: Sentence;
  span: Span;
  towns: ReadonlySet<string>;
  /** Its words end in a preposition: "walk away from". */
  isUnnamed: boolean;
  /** "the Lormund strike": a name that no list knows, right before harm done, is where it was done. */
  isHarm: boolean;
  /** Where another event of the sentence is named: what follows is where that one is. */
  until: number;
}

/** The place named behind the event with a preposition or beside it: « à Genève », "the Geneva summit"; a video call has none. */
export function placeOf(
  text: string,
  locale: Locale,
  { sentence, span, towns, isUnnamed, isHarm, until }: PlaceContext,
): Place | null {
  const known = (start: number, name: string): Place | null => {
    if (sentence.temporals.some(({ span: at }) => at.start <= start && start < at.end)) return null;
    const at = { start, end: start + name.length };
    const entry = entryOf(locale, name);
    if (entry !== null) {
      return { name: entry.name, country: entry.country, kind: KINDS[entry.form], key: entry.key, span: at };
    }
    return towns.has(fold(name)) ? { name, country: null, kind: 'other', span: at } : null;
  };
  const beside = BESIDE_NOUN.exec(text.slice(Math.max(sentence.span.start, span.start - 40), span.start))?.[1];
  const named = beside === undefined ? null : known(text.lastIndexOf(beside, span.start), beside);
  if (named !== null && named.kind !== 'country' && named.kind !== 'building') return named;
  if (named === null && beside !== undefined && isHarm) {
    const start = text.lastIndexOf(beside, span.start);
    const isDefinite = locale.events.definite.includes(wordBefore(text, start));
    const isSomebody = sentence.mentions.some(
      ({ span: at, type }) => type !== 'unknown' && at.end <= span.start && at.start <= start && start < at.end,
    );
    const isPeople = locale.names.peopleEndings.some((ending) => ending !== '' && fold(beside).endsWith(ending));
    if (isDefinite && !isSomebody && !isPeople && placesNamed(locale, beside).length === 0)
      return { name: beside, country: null, kind: 'other', span: { start, end: start + beside.length } };
  }
  const from = span.end;
  const behind = text.slice(from, Math.min(Math.max(until, from), from + REACH));
  for (const match of behind.matchAll(NAME)) {
    const words = fold(behind.slice(Math.max(0, match.index - 24), match.index))
      .split(/[^a-z]+/)
      .filter((word) => word !== '' && word !== 'l');
    const isOf = (isUnnamed && match.index === 1) || /^\s+\p{L}{1,4}[\s’']$/u.test(behind.slice(0, match.index));
    const isTownOf = locale.events.town.test(words.slice(-2).join(' '));
    if (
      (!locale.events.placeBefore.includes(words.at(-1) ?? '') && !isOf && !isTownOf) ||
      locale.events.notPlace.includes(words.at(-2) ?? '')
    )
      continue;
    const place = known(from + match.index, match[0]) ?? known(from + match.index, match[0].split(' ')[0] ?? '');
    if (place !== null && !(isOf && place.kind !== 'city' && place.kind !== 'other')) return place;
  }
  return null;
}

/** A name right before the noun: "the Geneva summit". */
const BESIDE_NOUN = /(\p{Lu}[\p{L}’'-]+)\s+$/u;

const KINDS: Readonly<Record<PlaceEntry['form'], Place['kind']>> = {
  country: 'country',
  capital: 'city',
  city: 'city',
  metonym: 'building',
  demonym: 'other',
};

function entryOf(locale: Locale, name: string): PlaceEntry | null {
  return placesNamed(locale, name).find(({ form }) => form !== 'demonym') ?? null;
}
