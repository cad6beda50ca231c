import type { Comparison, LinkDelta, Source, Statement } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { compareAnswers, compareSharedWords } from './comparison/denial.ts';
import { compareEvent } from './comparison/event.ts';
import { compareUtterance } from './comparison/wording.ts';
import { copyGroupOf } from './copies.ts';
import { buildEvent } from './event/build.ts';
import type { Cluster } from './event/cluster.ts';
import { uniqueKeys, type EventLinks } from './event/link.ts';
import { relationsOf } from './event/relations.ts';
import type { Known, LinkInput } from './known.ts';
import { place } from './place.ts';
import { buildUtterance } from './utterance/build.ts';
import { linkUtterances } from './utterance/link.ts';

/**
 * Links one Source to what is known and returns what that changes. Pure: the same input gives the same
 * delta, and a Source that is linked again first loses what it said before. Events and utterances that
 * are left without a member are not in the delta: the store drops what no Source carries any more.
 * `keys` of the delta are those that this Source adds; keys of others stay.
 */
export function link(input: LinkInput): LinkDelta {
  const { extraction, keys, known } = input;
  const copyGroupId = input.copyGroupId ?? copyGroupOf(input.source.id, keys.signature, known.signatures).id;
  const source: Source = { ...input.source, copyGroupId };
  const { actors, actorOf, actorById, events } = place(source, extraction, known, input.locales ?? null);
  const statements = extraction.statements.map((statement) => withActors(statement, actorOf));
  const utterances = linkUtterances({
    source,
    statements,
    entities: extraction.entities,
    known: known.utterances,
    locales: input.locales ?? null,
  });
  const own = ownStatements(source, statements, events);
  const contexts = events.changed.map((cluster) => contextOf(cluster, source.id, own, known));
  const ofEvents = contexts.flatMap(({ cluster, statements: about }) =>
    compareEvent(cluster.id, cluster.members, about, actorById),
  );
  return {
    sourceId: source.id,
    entities: actors.assignments,
    mentions: [...events.of]
      .map(([mention, eventId]) => ({ mention, eventId }))
      .toSorted((a, b) => Number(a.mention.slice(1)) - Number(b.mention.slice(1))),
    utteranceOf: [...utterances.of].map(([statementId, utteranceId]) => ({ statementId, utteranceId })),
    actors: actors.actors,
    events: contexts.map(({ cluster, statements: about }) =>
      buildEvent({
        id: cluster.id,
        members: cluster.members,
        statements: about,
        actorById,
        reasons: events.reasons,
        relations: relationsOf(cluster, known.events, actorById),
      }),
    ),
    utterances: utterances.changed.map(({ id, actorId, members, reasons }) =>
      buildUtterance(id, actorId, members, reasons),
    ),
    comparisons: [
      ...ofEvents,
      ...utterances.changed.flatMap(({ members }) => compareUtterance(members)),
      ...besides(ofEvents, [...compareSharedWords(source, statements), ...compareAnswers(source, statements)]),
    ],
    merges: events.merges,
    copyGroupId,
    keys: {
      actors: actors.keys,
      events: events.keys,
      utterances: uniqueKeys(utterances.keys),
      bands: keys.bands,
      signature: keys.signature,
    },
  };
}

/** Denials that no event has: each pair of sides is compared once. */
function besides(known: readonly Comparison[], found: readonly Comparison[]): Comparison[] {
  const sides = ({ left, right }: Comparison) =>
    [left, right].map(({ sourceId, span }) => `${sourceId} ${span.start}`).join(' ');
  const seen = new Set(known.filter(({ on }) => on === 'denial').map(sides));
  return found.filter((each) => {
    const key = sides(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function withActors(statement: Statement, actorOf: Readonly<Record<string, string>>): Statement {
  const resolve = <T extends { entity: string | null; actorId: string | null }>(ref: T): T => ({
    ...ref,
    actorId: ref.entity === null ? ref.actorId : (actorOf[ref.entity] ?? null),
  });
  return {
    ...statement,
    speaker: resolve(statement.speaker),
    target: statement.target && resolve(statement.target),
    relay: statement.relay.map(resolve),
  };
}

/** Statements of this Source by the event they are about. */
function ownStatements(
  source: Source,
  statements: readonly Statement[],
  events: EventLinks,
): ReadonlyMap<string, KnownStatement[]> {
  const found = new Map<string, KnownStatement[]>();
  for (const statement of statements) {
    const ids = new Set(statement.about.events.flatMap(({ mention }) => events.of.get(mention) ?? []));
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), { source, statement }]);
  }
  return found;
}

interface EventContext {
  cluster: Cluster;
  statements: KnownStatement[];
}

function contextOf(
  cluster: Cluster,
  sourceId: string,
  own: ReadonlyMap<string, KnownStatement[]>,
  known: Known,
): EventContext {
  const before = [cluster.id, ...cluster.merged].flatMap((id) => known.statementsOfEvents[id] ?? []);
  return {
    cluster,
    statements: [...before.filter(({ source }) => source.id !== sourceId), ...(own.get(cluster.id) ?? [])],
  };
}
