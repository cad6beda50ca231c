import type { LinkDelta } from '@dixit/model';
import { withoutSource } from './actor/build.ts';
import { compareEvent } from './comparison/event.ts';
import { compareUtterance } from './comparison/wording.ts';
import { buildEvent, memberKey } from './event/build.ts';
import type { Known } from './known.ts';
import { buildUtterance } from './utterance/build.ts';

/**
 * What is left of everything a Source was part of, once that Source is gone: the events, utterances and
 * actors that others still carry, restated from their remaining members. `known` is gathered with the keys
 * of the Source as it was (`linkKeys` of its stored extraction). What nobody carries is not in the delta.
 * Before a Source is given another date, do the same, and then `link` it anew: its old keys find what it
 * leaves, its new keys what it joins.
 */
export function relink(input: { sourceId: string; known: Known }): LinkDelta {
  const { sourceId, known } = input;
  const actors = known.actors.flatMap((actor) => {
    const left = withoutSource(actor, sourceId);
    const isTouched = actor.aliases.some((alias) => alias.sourceIds.includes(sourceId));
    return left !== null && isTouched ? [left] : [];
  });
  const actorById = new Map([...known.actors, ...actors].map((actor) => [actor.id, actor]));
  const events = known.events.flatMap(({ event, members }) => {
    const left = members.filter((member) => member.source.id !== sourceId);
    if (left.length === members.length || left.length === 0) return [];
    const statements = (known.statementsOfEvents[event.id] ?? []).filter(({ source }) => source.id !== sourceId);
    const reasons = new Map(event.mentions.map((each) => [memberKey(each.sourceId, each.key), each.reasons]));
    return [
      {
        event: buildEvent({ id: event.id, members: left, statements, actorById, reasons, relations: event.relations }),
        comparisons: compareEvent(event.id, left, statements, actorById),
      },
    ];
  });
  const utterances = known.utterances.flatMap(({ utterance, members }) => {
    const left = members.filter((member) => member.source.id !== sourceId);
    if (left.length === members.length || left.length === 0) return [];
    return [{ utterance: buildUtterance(utterance.id, utterance.actorId, left, utterance.reasons), members: left }];
  });
  return {
    sourceId,
    entities: [],
    mentions: [],
    utteranceOf: [],
    actors,
    events: events.map(({ event }) => event),
    utterances: utterances.map(({ utterance }) => utterance),
    comparisons: [
      ...events.flatMap(({ comparisons }) => comparisons),
      ...utterances.flatMap(({ members }) => compareUtterance(members)),
    ],
    merges: [],
    copyGroupId: null,
    keys: { actors: [], events: [], utterances: [], bands: [], signature: [] },
  };
}
