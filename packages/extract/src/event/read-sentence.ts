import type { EventLocale, EventSense, Locale } from '@dixit/locales/contract';
import type { Mention, Source, Span, Statement, TemporalExpression } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Pieces } from '../reading/pieces.ts';
import type { Reading } from '../reading/reading.ts';
import { timeTokens, type Lexicon, type TimeToken } from '../temporal/lexicon.ts';
import { LEADERS, type Cast } from './cast.ts';
import { isMatter, modeOf, placeBeside, turned } from './adjust.ts';
import { conditionIn } from './condition.ts';
import { type Candidate, shareCues, type Cue } from './cue.ts';
import { shareDurations } from './duration.ts';
import { isDeniedPlan, meansOf, type RawEvent } from './merge.ts';
import { participantsOf, plannersOf, threatenedOf } from './participants.ts';
import { linksIn } from './scene.ts';
import { sentenceOf, within, type Sentence } from './sentence.ts';
import { isSaidBehind, placeOf, timesOf } from './setting.ts';
import { stageClaims } from './stage.ts';
import { frameOf } from './syntax/frame.ts';
import { pairsIn, senseOf, triggerOf, type Trigger } from './triggers.ts';
import { TOWARDS } from './worth.ts';
import { wordBefore, wordsBefore } from './word-before.ts';

export interface Page {
  source: Pick<Source, 'id' | 'text' | 'blocks' | 'published'>;
  locale: Locale;
  lexicon: Lexicon;
  senses: readonly EventSense[];
  cast: Cast;
  /** That lie in the block of the sentence. */
  statements: readonly Statement[];
  temporals: readonly TemporalExpression[];
  pieces: Pieces;
  reading: Reading;
  /** Also takes part who is no entity of the document: "protesters". */
  doubtful: boolean;
  /** The text writes accents. */
  accented: boolean;
}

/** Types of what goes on for a while. */
const LASTING = new Set<Trigger['type']>(['CONSULT', 'MOBILIZE', 'PROTEST', 'COOPERATE']);

function lengthsOf(durations: RawEvent['durations']): Pick<RawEvent, 'durations'> {
  return durations === undefined ? {} : { durations };
}

interface Found {
  trigger: Trigger;
  span: Span;
  cues: readonly Cue[];
  isPart: boolean;
  isAside: boolean;
}

/** A meeting that a cue speaks of without naming it. */
const UNNAMED: Trigger = { type: 'CONSULT', mode: null, verb: false, lemma: '', bidding: false, paired: false };

/** Every place of a sentence that speaks of an event, in reading order. */
export function readSentence(page: Page, span: Span): RawEvent[] {
  const { source, locale, lexicon, cast, temporals, pieces } = page;
  const { text } = source;
  const tokens = timeTokens(pieces, span.start, span.end, lexicon);
  const sentence = sentenceOf(pieces, span, { mentions: cast.mentions, temporals });
  const candidates = candidatesOf(page, tokens, sentence);
  const nextOf = (at: Span) => candidates.find((other) => other.span.start >= at.end)?.span.start ?? span.end;
  const othersOf = (own: Found) =>
    candidates
      .filter((each) => each.trigger.type !== own.trigger.type || (each.span !== own.span && each.isAside))
      .map((each) => each.span);
  const rivalsOf = (own: Found) => candidates.filter(({ span: at }) => at !== own.span).map((each) => each.span);
  const occasions = tokens
    .filter((token) => token.means?.['occasion'] !== undefined)
    .map(({ start, end }) => ({ start, end }));
  const { of, alone, parts } = shareCues(locale.events, { text, sentence, occasions }, candidates);
  const found: Found[] = [
    ...candidates.map((each) => ({ ...each, cues: of.get(each) ?? [], isPart: parts.has(each) })),
    ...alone.map((cue) => ({ trigger: UNNAMED, span: cue.span, cues: [cue], isPart: false, isAside: false })),
  ];
  const lasting = found.filter(({ trigger }) => LASTING.has(trigger.type));
  const durations = shareDurations({ text, locale, pieces }, sentence.temporals, lasting);
  const raw = found
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((each) => ({
      ...rawEvent(
        page,
        {
          sentence,
          occasions,
          until: nextOf(each.span),
          others: othersOf(each),
          rivals: rivalsOf(each),
          asides: found.filter((other) => other !== each && other.isAside).map(({ span: at }) => at),
        },
        each,
      ),
      ...lengthsOf(durations.get(each)),
    }));
  // « Il ne s'agit pas du sommet, mais d'un entretien préparatoire »: the one that the text has spoken of.
  const isContrast = raw.some(isDeniedPlan);
  return isContrast ? raw.map((each) => (isDeniedPlan(each) ? each : { ...each, definite: true })) : raw;
}

/** The words that name an event, in reading order; a verb with its object before either of them. */
function candidatesOf(page: Page, tokens: readonly TimeToken[], sentence: Sentence): Candidate[] {
  const { events } = page.locale;
  const isOwn = ({ trigger, span: at }: { trigger: Trigger; span: Span }) => isNaming(page, { trigger, at, sentence });
  const pairs = pairsIn(events, tokens).filter(isOwn);
  const single = tokens.flatMap((token) => {
    const span = { start: token.start, end: token.end };
    const named = triggerOf(events, token, { text: page.source.text, accented: page.accented });
    const trigger = named === null ? null : senseOf(page.senses, named, span, sentence);
    return trigger === null || pairs.some(({ span: pair }) => pair.start < span.end && span.start < pair.end)
      ? []
      : [{ trigger, span }];
  });
  const own = [...pairs, ...single.filter(isOwn)];
  const found = own.map((each) => ({ ...each, isAside: isAside(page, each) || isTopic(page, each, own) }));
  return pairs.length === 0 ? found : found.toSorted((a, b) => a.span.start - b.span.start);
}

/** Not a part of a name, not « par téléphone », not the verb that introduces what somebody says. */
function isNaming(
  { source: { text }, locale: { events }, statements, doubtful }: Page,
  { trigger, at, sentence }: { trigger: Trigger; at: Span; sentence: Sentence },
): boolean {
  if (within(sentence.mentions, at).some((each) => each.entity !== LEADERS && !isFirstWord(each, at, sentence)))
    return false;
  // "in March" is no march.
  if (sentence.temporals.some(({ type, span }) => type !== 'duration' && span.start <= at.start && at.end <= span.end))
    return false;
  if (!trigger.verb) return true;
  const before = wordBefore(text, at.start);
  const isGerund = events.progressive.test(text.slice(at.start, at.end).split(/\s/u)[0] ?? '');
  if (events.nounBefore.includes(before) && !(isGerund && !events.definite.includes(before))) return false;
  if (isDescribing(text, at, events)) return false;
  if (TOWARDS.has(trigger.type) && events.negation.includes(before)) return false;
  const isCue = statements.some(({ cue }) => cue !== null && cue.span.start < at.end && at.start < cue.span.end);
  return !isCue || doubtful || TOWARDS.has(trigger.type);
}

/** "Talks began": a capital that only begins the sentence makes no name. */
function isFirstWord({ type, span }: Mention, at: Span, sentence: Sentence): boolean {
  return type === 'unknown' && span.end === at.end && at.start === span.start && at.start === sentence.span.start;
}

interface Around {
  sentence: Sentence;
  occasions: readonly Span[];
  /** Where the next event is named. */
  until: number;
  /** Where events of other types are named. */
  others: readonly Span[];
  /** Where all others are named. */
  rivals: readonly Span[];
  /** Those of them that only place another in time. */
  asides: readonly Span[];
}

/** How many words before a participle its auxiliary may stand. */
const AUXILIARY = 3;

function isDescribing(text: string, at: Span, events: EventLocale): boolean {
  const own = text.slice(at.start, at.end);
  if (/[\s’']/u.test(own) || !events.participle.test(own)) return false;
  const words = fold(text.slice(Math.max(0, at.start - 40), at.start)).split(/[^a-z]+/);
  return !words
    .filter((word) => word !== '')
    .slice(-AUXILIARY)
    .some((word) => events.auxiliary.includes(word));
}

function rawEvent(
  { source, locale, cast, statements, reading, doubtful }: Page,
  { sentence, occasions, until, others, rivals, asides }: Around,
  { trigger, span, cues: near, isPart, isAside: isBeside }: Found,
): RawEvent {
  const isOwn = (at: Span) => trigger.verb || !statements.some((statement) => isSaidBehind(statement, span, at));
  const cues = near.filter((cue) => cue.span === span || isOwn(cue.span));
  const { text } = source;
  const { events } = locale;
  const isUnnamed = trigger === UNNAMED;
  const scene = {
    text,
    sentence,
    entities: cast.entities,
    events,
    frame: isUnnamed ? null : frameOf(reading, span, events),
    doubtful,
  };
  const isThreatened = trigger.type === 'SANCTION' && cues.some(({ claim }) => claim === 'threatened');
  const { participants: named, depth, isFaint } = isUnnamed ? NOBODY : participantsOf(scene, trigger, span);
  const participants = turned(
    text,
    events,
    { trigger, span },
    isThreatened && named.length < 2
      ? withThreatened(scene, { named, cues, span })
      : withPlanners(scene, { trigger, named, cues, span }),
  );
  const cueSpans = cues.map((cue) => cue.span);
  const when = timesOf(sentence, span, {
    text,
    events,
    published: source.published,
    cues: cueSpans,
    moves: cues.filter(({ stage }) => stage === 'postponed').map((cue) => cue.span),
    statements,
    occasions,
    others,
    rivals,
    asides,
    isNoun: !trigger.verb,
  });
  const { time, alsoAt } = isBygone(when.time, { cues, published: source.published }) ? NO_TIME : when;
  const mode = modeOf(text, events, trigger, { span, end: sentence.span.end });
  return {
    type: trigger.type,
    mode,
    trigger: span,
    triggerLemma: events.nominal[trigger.lemma] ?? trigger.lemma,
    spans: [span, ...cueSpans.filter((cue) => cue.start !== span.start || cue.end !== span.end)],
    participants,
    time: isUnnamed ? null : time,
    ...(alsoAt.length > 0 && !isUnnamed ? { alsoAt } : {}),
    place: placeBeside(
      participants,
      placeOf(text, locale, {
        sentence,
        span,
        towns: cast.towns,
        isUnnamed,
        isHarm: trigger.type === 'ASSAULT' && !trigger.verb,
        until,
      }),
    ),
    stages: stageClaims({ source, locale, sentence, statements, time }, trigger, { span, cues }),
    confidence: namedBy(trigger, participants.length, depth),
    definite: wordsBefore(text, span.start, 2).some((word) => events.definite.includes(word)),
    means: meansOf({ ...trigger, mode }, events),
    sentence: sentence.span.start,
    isPart:
      isPart ||
      isMatter(text, events, { trigger, span, cues }) ||
      (trigger.verb &&
        events.hosting.includes(trigger.lemma) &&
        !isVisit(participants, cast, () => isPeopleBehind({ text, events, sentence }, span))),
    isVerb: trigger.verb,
    isEffect: events.effects.includes(trigger.lemma),
    isUnnamed,
    isAside: isBeside,
    isFaint,
  };
}

interface Named {
  named: RawEvent['participants'];
  cues: readonly Cue[];
  span: Span;
}

function withThreatened(
  scene: Parameters<typeof plannersOf>[0],
  { named, cues, span }: Named,
): RawEvent['participants'] {
  const condition = conditionIn(scene.text, scene.sentence.span, scene.events);
  const from = condition?.span.start ?? 0;
  const to = condition?.span.end ?? 0;
  // « en cas d'attaque de X »: X is whom the condition is about.
  const found = cues
    .filter(({ claim }) => claim === 'threatened')
    .flatMap((cue) => threatenedOf(scene, cue.span, span))
    .filter(({ span: at }) => at.end <= from || to <= at.start || at.start < span.start === to > span.start);
  const known = new Set(named.map(({ entity }) => entity));
  return [...named, ...found.filter(({ entity }) => !known.has(entity))];
}

/** Of a meeting that names nobody, or only a body, those who are told to plan, hold or drop it. */
function withPlanners(
  scene: Parameters<typeof plannersOf>[0],
  { trigger, named, cues, span }: Named & { trigger: Trigger },
): RawEvent['participants'] {
  const isBody = named.every(({ entity }) => entity !== null && scene.entities.get(entity)?.type === 'institution');
  if (!isBody || trigger.type !== 'CONSULT' || trigger.verb || scene.doubtful) return named;
  const cue = cues.findLast((each) => each.span.end <= span.start && !each.alone && each.claim === null);
  const planners = cue === undefined ? [] : plannersOf(scene, cue.span, span);
  const known = new Set(named.map(({ entity }) => entity));
  return [...planners.filter(({ entity }) => !known.has(entity)), ...named];
}

/** How many words before a noun its « après » may stand. */
const ORDER_REACH = 2;

/** A noun that only places another event in time: « après la rencontre des ministres », "ahead of the talks". */
function isAside(
  { source: { text }, locale: { events } }: Page,
  { trigger, span }: { trigger: Trigger; span: Span },
): boolean {
  return !trigger.verb && wordsBefore(text, span.start, ORDER_REACH).some((word) => events.ordering.includes(word));
}

/** « discuter des pourparlers de mai », "discuss the talks": what two talk about is no part of their talk. */
function isTopic(
  { source: { text }, locale: { events } }: Page,
  { trigger, span }: Pick<Candidate, 'trigger' | 'span'>,
  others: readonly Pick<Candidate, 'trigger' | 'span'>[],
): boolean {
  if (trigger.verb) return false;
  return others.some(({ trigger: verb, span: at }) => {
    if (!verb.verb || !events.talking.includes(verb.lemma) || at.end >= span.start) return false;
    const between = text.slice(at.end, span.start);
    return between.length <= TOPIC_REACH && linksIn(between).every((word) => events.links.includes(word));
  });
}

/** Between a verb of talking and what it is about, in characters. */
const TOPIC_REACH = 12;

/** Two, or people whom nobody names, and somebody among them: no « l'armée a reçu des chars ». */
function isVisit(participants: RawEvent['participants'], { entities }: Cast, isPeople: () => boolean): boolean {
  const isPerson = (key: string | null) => key === LEADERS || (key !== null && entities.get(key)?.type === 'person');
  return participants.some(({ entity }) => isPerson(entity)) && (participants.length > 1 || isPeople());
}

/** Furthest behind its verb whom one receives may stand, in characters; how many words from its determiner. */
const GUESTS = 70;
const GUEST_WORDS = 3;
/** Furthest behind the verb a time may stand before them, in characters. */
const BESIDE = 4;

/** « a reçu lundi une délégation de pêcheurs », "will visit the town": people or a town behind the first determiner. */
function isPeopleBehind(
  { text, events, sentence }: { text: string; events: EventLocale; sentence: Sentence },
  { end }: Span,
): boolean {
  const when = sentence.temporals.find(({ span }) => span.start >= end && span.start - end <= BESIDE);
  const from = when?.span.end ?? end;
  const behind = /^[^,;:.()«“"]*/u.exec(text.slice(from, from + GUESTS))?.[0] ?? '';
  const words = behind
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => events.verbAfter.includes(word) || events.definite.includes(word));
  const named = first < 0 ? [] : words.slice(first + 1, first + 1 + GUEST_WORDS);
  const link = named.findIndex((word) => events.links.includes(word));
  const head = link < 0 ? named : named.slice(0, link);
  return head.some((word) => events.collectives.includes(word)) || events.town.test(fold(head.join(' ')));
}

const NO_TIME = { time: null, alsoAt: [] };
const OPEN = new Set<Cue['stage']>(['proposed', 'agreed-in-principle', 'not-planned']);

/** What is only proposed or not even planned has no time that is over: « il y a trois semaines » was said then. */
function isBygone(
  time: RawEvent['time'],
  { cues, published }: { cues: readonly Cue[]; published: Source['published'] },
): boolean {
  if (time?.end == null || published?.start == null || time.end > published.start) return false;
  return cues.length > 0 && cues.every(({ stage }) => OPEN.has(stage));
}

const DECIDING = new Set<Trigger['type']>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

/** A hand-set order, not a probability: main clauses before others, verbs of deciding before verbs of doing before nouns. */
function namedBy({ type, verb }: Trigger, participants: number, depth: number): number {
  const base = verb ? (DECIDING.has(type) ? 0.75 : 0.72) : 0.7;
  const known = participants > 1 ? 0.2 : participants === 1 ? 0.1 : 0;
  return Math.max(0.05, base + known - 0.15 * Math.min(depth, 4));
}

const NOBODY = { participants: [], depth: 0, isFaint: true };
