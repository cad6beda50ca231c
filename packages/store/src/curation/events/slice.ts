import type { Event, EventMention } from '@dixit/model';

/** A mention of an event as linking has it. */
export interface Mention {
  readonly sourceId: string;
  readonly value: EventMention;
}

const mentionKey = (sourceId: string, key: string): string => `${sourceId} ${key}`;

type Place = { sourceId: string; span: { start: number; end: number } };

/**
 * What of an event rests on some of its mentions. `mentions`: all that linking gave it, `isKept` which of them count,
 * `isOwn` whether what rests on none of them stays. Times and places are those of the mentions where its own went.
 */
export function slice(
  event: Event,
  mentions: readonly Mention[],
  { isKept, isOwn }: { isKept: (mention: Mention) => boolean; isOwn: boolean },
): Event {
  const kept = mentions.filter(isKept);
  if (isOwn && kept.length === mentions.length) return event;
  const known = new Set(mentions.map(({ sourceId, value }) => mentionKey(sourceId, value.key)));
  const keys = new Set(kept.map(({ sourceId, value }) => mentionKey(sourceId, value.key)));
  /** By the mentions that say it in these words; where none does, by all of its Source. */
  const rests = (
    { sourceId, span }: Place,
    of: (value: EventMention) => readonly { span: Place['span'] }[],
  ): boolean => {
    const there = mentions.filter((mention) => mention.sourceId === sourceId);
    const saying = there.filter(({ value }) =>
      of(value).some((each) => each.span.start === span.start && each.span.end === span.end),
    );
    const owners = saying.length > 0 ? saying : there;
    return owners.length === 0 ? isOwn : owners.some(isKept);
  };
  const participants = event.participants.flatMap((participant) => {
    const spans = participant.spans.filter((place) => rests(place, (value) => value.participants));
    return spans.length === 0 && participant.spans.length > 0 ? [] : [{ ...participant, spans }];
  });
  const lemmas = new Set(kept.map(({ value }) => value.triggerLemma));
  const others = new Set(mentions.filter((each) => !isKept(each)).map(({ value }) => value.triggerLemma));
  const hasOwnTime = kept.some(({ sourceId }) => sourceId === event.timeSourceId);
  const timed = kept.find(({ value }) => value.time !== null);
  const place = kept.find(({ value }) => value.place !== null)?.value.place ?? null;
  const stays = (lemma: string | null): boolean => lemma === null || lemmas.has(lemma) || !others.has(lemma);
  return {
    ...event,
    triggerLemma: stays(event.triggerLemma) ? event.triggerLemma : (kept[0]?.value.triggerLemma ?? null),
    triggers: event.triggers.filter(stays),
    participants,
    stages: event.stages.filter((stage) => rests(stage, (value) => value.stages)),
    mentions: event.mentions.filter(({ sourceId, key }) => {
      const name = mentionKey(sourceId, key);
      return known.has(name) ? keys.has(name) : isOwn;
    }),
    ...(hasOwnTime ? {} : { time: timed?.value.time ?? null, timeSourceId: timed?.sourceId ?? null }),
    place: isOwn ? event.place : place,
    relations: isOwn ? event.relations : [],
  };
}

/** One of several: the first says what it is, the others add to it. */
export function folded([first, ...others]: readonly Event[]): Event {
  if (first === undefined) throw new Error('no event to show');
  if (others.length === 0) return first;
  const all = [first, ...others];
  const participants = new Map<string, Event['participants'][number]>();
  for (const each of all.flatMap((event) => event.participants)) {
    const key = `${each.actorId} ${each.role}`;
    const known = participants.get(key);
    participants.set(key, known ? { ...known, spans: [...known.spans, ...each.spans] } : each);
  }
  const timed = all.find(({ time }) => time !== null);
  return {
    ...first,
    mode: all.find(({ mode }) => mode !== null)?.mode ?? null,
    triggerLemma: all.find(({ triggerLemma }) => triggerLemma !== null)?.triggerLemma ?? null,
    triggers: [...new Set(all.flatMap(({ triggers }) => triggers))],
    participants: [...participants.values()],
    time: timed?.time ?? null,
    timeSourceId: timed?.timeSourceId ?? null,
    place: all.find(({ place }) => place !== null)?.place ?? null,
    stages: all.flatMap(({ stages }) => stages),
    mentions: all.flatMap(({ mentions }) => mentions),
    relations: all.flatMap(({ relations }) => relations),
  };
}
