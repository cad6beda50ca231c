import { type Event, placeInTime, type Span, type StageClaim, type TemporalValue } from '@dixit/model';
import type { Fact, Report } from './facts.ts';

/** One thing that one document says of an event. Findings of one kind and key stand in one line. */
export interface Finding {
  kind: Fact['kind'];
  key: string;
  label: string | null;
  sourceId: string;
  value: string | null;
  text: string;
  span: Span;
  /** What a time may mean, or when a stage was claimed; null for anything else. */
  bounds: { start: number; end: number } | null;
  agreesWith(other: Finding): boolean;
}

/** All that a document says of the event's time, duration, place, participants, stage and figures. */
export function findingsIn(event: Event, report: Report): Finding[] {
  const { source, extraction } = report;
  const keys = new Set(event.mentions.filter(({ sourceId }) => sourceId === source.id).map(({ key }) => key));
  const mentions = extraction.events.filter((mention) => keys.has(mention.key));
  const line = finder(report);
  return [
    ...mentions.flatMap(({ time }) => (time?.span ? [timeFinding(line, time, time.span)] : [])),
    ...mentions.flatMap(({ durations = [] }) => durations.map(({ span, value }) => line('duration', span, { value }))),
    ...mentions.flatMap(({ place }) =>
      place?.span ? [line('place', place.span, { value: place.key ?? fold(place.name) })] : [],
    ),
    ...participants(event, report).map(({ key, label, span }) => line('participant', span, { key, label, value: key })),
    ...mentions.flatMap(({ stages }) => stages.slice(-1)).map((claim) => stageFinding(line, claim, source)),
    ...figures(event, report).map(({ span, unit, value }) =>
      line('figure', span, { key: unit ?? '', label: unit, value: String(value) }),
    ),
  ];
}

type Line = (
  kind: Finding['kind'],
  span: Span,
  rest: { value: string | null; key?: string; label?: string | null },
) => Finding;

function finder({ source }: Report): Line {
  return (kind, span, { value, key = '', label = null }) => ({
    kind,
    key,
    label,
    sourceId: source.id,
    value,
    span,
    text: source.text.slice(span.start, span.end),
    bounds: null,
    agreesWith: (other) => other.value === value,
  });
}

/** Times agree when they may be the same: as instants when both are, else when their bounds meet. */
function timeFinding(line: Line, time: TemporalValue, span: Span): Finding {
  const bounds = boundsOf(time);
  const agreesWith = (other: Finding): boolean =>
    bounds !== null && other.bounds !== null && bounds.start <= other.bounds.end && other.bounds.start <= bounds.end;
  const value = placeInTime(time) === null ? null : (time.instant ?? time.edtf);
  return { ...line('time', span, { value }), bounds, agreesWith };
}

/** Days between two reports from which on another stage is no difference: the event has moved on. */
const SAME_DATE_DAYS = 2;

/** How far the event had come when it was told; a later report of a later stage does not differ from it. */
function stageFinding(line: Line, { stage, claim, span, asOf }: StageClaim, { published }: Report['source']): Finding {
  const at = placeInTime(asOf) ?? placeInTime(published);
  const bounds = at === null ? null : { start: Date.parse(at), end: Date.parse(at) };
  const value = `${stage} ${claim}`;
  const isOtherDate = (other: Finding): boolean =>
    bounds !== null &&
    other.bounds !== null &&
    Math.abs(bounds.start - other.bounds.start) >= SAME_DATE_DAYS * 86_400_000;
  return {
    ...line('stage', span, { value }),
    bounds,
    agreesWith: (other) => other.value === value || isOtherDate(other),
  };
}

/** In milliseconds, both ends included; null when the words could not be placed in time. */
function boundsOf(time: TemporalValue): Finding['bounds'] {
  const { instant, end } = time;
  if (instant !== null) return { start: Date.parse(instant), end: Date.parse(instant) };
  const start = placeInTime(time);
  return start === null || end === null ? null : { start: Date.parse(start), end: Date.parse(end) - 1_000 };
}

function participants(event: Event, { source }: Report): { key: string; label: string; span: Span }[] {
  return event.participants.flatMap(({ actorId, name, spans }) =>
    spans
      .filter(({ sourceId }) => sourceId === source.id)
      .slice(0, 1)
      .map(({ span }) => ({ key: actorId, label: name, span })),
  );
}

function figures(event: Event, { statements }: Report): { span: Span; unit: string | null; value: number }[] {
  return statements
    .filter((statement) => statement.about.events.some(({ eventId }) => eventId === event.id))
    .flatMap((statement) => statement.about.figures);
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
