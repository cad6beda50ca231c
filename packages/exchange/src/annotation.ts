import type {
  AnnotateOutput,
  EventMention,
  Extraction,
  Source,
  Span,
  Statement,
  TemporalExpression,
  TemporalValue,
} from '@dixit/model';

type Range = [start: number, end: number];

/**
 * An extraction as stand-off annotation. Offsets are UTF-16 code units into `source.text`, which must be
 * the text as it was given. Statements and expressions in reading order, events best first.
 */
export function annotationOf(extraction: Extraction, source: Source): AnnotateOutput {
  return {
    id: source.id,
    lang: source.language,
    quotes: extraction.statements.filter((statement) => statement.parts.length > 0).map(quoteOf),
    expressions: extraction.temporals.flatMap(expressionsOf),
    events: extraction.events.toSorted(bestFirst).map((mention) => eventOf(mention, source.text)),
    diagnostics: [...source.diagnostics, ...extraction.diagnostics],
  };
}

/** One expression, or two for a range whose ends are each a time of their own. */
function expressionsOf(expression: TemporalExpression): AnnotateOutput['expressions'] {
  const { ends, span, text, value, type } = expression;
  if (ends !== undefined && areApart(ends)) {
    const whole = value === null ? {} : { candidates: [value] };
    return ends.map((end, k) => ({ ...end, span: range(end.span), ...(k === 0 ? whole : {}) }));
  }
  const others = [expression.stated ?? daysOf(expression), hoursOf(expression)].filter((other) => other !== null);
  return [{ span: range(span), text, value, type, ...(others.length === 0 ? {} : { candidates: others }) }];
}

const COARSE = new Set<TemporalValue['precision']>([
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
]);

/** The days that a week, month, quarter … covers, the end excluded: to some schemes the value itself. */
function daysOf({ type, resolved }: TemporalExpression): string | null {
  if (type !== 'date' || resolved === null || !COARSE.has(resolved.precision)) return null;
  const { start, end } = resolved;
  return start === null || end === null ? null : `${start.slice(0, 10)}/${end.slice(0, 10)}`;
}

/**
 * The hours of a part of day in schemes made for calendars, which know no parts (the specification of
 * Recognizers-Text): four of them each, the earlier or later two where the words say which.
 */
const HOURS: Readonly<Record<string, readonly [start: string, middle: string, end: string]>> = {
  MO: ['08:00', '10:00', '12:00'],
  AF: ['12:00', '14:00', '16:00'],
  EV: ['16:00', '18:00', '20:00'],
  NI: ['20:00', '22:00', '23:59:59'],
};

function hoursOf({ value, edge }: TemporalExpression): string | null {
  const [, day = '', part = ''] = /^(\d{4}-\d\d-\d\d)?T([A-Z]{2})$/.exec(value ?? '') ?? [];
  const hours = HOURS[part];
  if (hours === undefined) return null;
  const [start, middle, end] = hours;
  return `${day}T${edge === 'end' ? middle : start}/${day}T${edge === 'start' ? middle : end}`;
}

type Ends = NonNullable<TemporalExpression['ends']>;

/**
 * Whether both ends are what annotators of news (TimeBank, AQUAINT) mark apart: printed days, printed years, hours
 * with their sign (« de 17 h à 21 h »), or one of them the present. Months, words such as "today", clock times without
 * the sign and unlike ends stay one range.
 */
function areApart(ends: Ends): boolean {
  return ends.some(({ value }) => value === 'PRESENT_REF') || APART.some((form) => ends.every(form));
}

const APART: readonly ((end: Ends[number]) => boolean)[] = [
  ({ text, value }) => /\d/.test(text) && /^\d{4}-\d\d-\d\d$/.test(value ?? ''),
  ({ text }) => /^\d{4}$/.test(text),
  ({ text, value }) => /\d\s?h/.test(text) && /T\d\d:\d\d/.test(value ?? ''),
];

function quoteOf(statement: Statement): AnnotateOutput['quotes'][number] {
  const { parts, cue, speaker, addressee } = statement;
  const ranges = parts.map(range);
  return {
    content: [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0],
    ...(ranges.length > 1 ? { contentParts: ranges } : {}),
    // A colon or dash is no word of saying.
    cue: cue && cue.form !== 'colon' && cue.form !== 'dash' ? range(cue.span) : null,
    speaker: speaker.mention && range(speaker.mention),
    speakerText: speaker.mentionText,
    speakerResolved: speaker.name,
    addressee: addressee && range(addressee.span),
    type: statement.kind,
    act: statement.act,
    confidence: statement.confidence.tier,
    reasons: statement.confidence.reasons.map(({ code }) => code),
    nested: statement.nestedIn !== null,
  };
}

/** Places and mediators take part on the side of whoever acts; only a recipient is acted upon. */
function eventOf(mention: EventMention, text: string): AnnotateOutput['events'][number] {
  const side = (recipient: boolean) =>
    mention.participants
      .filter(({ role }) => (role === 'recipient') === recipient)
      .map(({ span }) => ({ text: text.slice(span.start, span.end), span: range(span) }));
  const claim = mention.stages.at(-1);
  const time = timeOf(mention.time);
  return {
    type: ploverType(mention),
    ...(mention.mode === null ? {} : { mode: mention.mode }),
    trigger: range(mention.trigger),
    actors: side(false),
    recipients: side(true),
    ...(time === null ? {} : { time }),
    ...(mention.place === null ? {} : { place: mention.place.name }),
    ...(claim ? { stage: claim.stage, claim: claim.claim } : {}),
  };
}

const KIND = new Set<EventMention['type']>(['CONSULT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'SUPPORT']);
const HOSTILE = new Set<EventMention['type']>(['SANCTION', 'COERCE', 'MOBILIZE', 'ASSAULT', 'PROTEST']);
const AHEAD = new Set<EventMention['stages'][number]['stage']>(['scheduled', 'proposed', 'agreed-in-principle']);

/**
 * The type as PLOVER codes it: what is only ahead is AGREE when it is kind and THREATEN when it is hostile. An event
 * of ours keeps its own type all its life: a planned meeting is CONSULT.
 */
function ploverType({ type, stages }: EventMention): EventMention['type'] {
  const claim = stages.at(-1);
  if (claim === undefined || claim.claim === 'denied' || claim.claim === 'feared' || !AHEAD.has(claim.stage))
    return type;
  if (KIND.has(type)) return 'AGREE';
  return HOSTILE.has(type) ? 'THREATEN' : type;
}

const timeOf = (time: TemporalValue | null): string | null => time?.instant ?? time?.edtf ?? null;

const bestFirst = (a: EventMention, b: EventMention): number =>
  b.confidence - a.confidence || a.trigger.start - b.trigger.start;

const range = ({ start, end }: Span): Range => [start, end];
