import type { Actor, Entity, EventMention, Reason, Source } from '@dixit/model';
import type { KnownMention, SaidOfThem } from '@dixit/model/ports';
import { contentId } from '@dixit/text';
import type { KnownEvent } from '../known.ts';
import { memberKey } from './build.ts';
import { clusterOf, type Cluster } from './cluster.ts';
import { eventStoreKeys } from './keys.ts';
import { areCompatible, matchEvent, THRESHOLDS, type EventMatch } from './match.ts';
import { compareParties, partiesOf } from './party.ts';
import { compare } from './time.ts';
import { windowOf } from './window.ts';

export interface EventLinks {
  /** Event id of each mention key. */
  of: Map<string, string>;
  /** Events with a member of this Source, or that lost one, and still have members. */
  changed: Cluster[];
  reasons: Map<string, Reason[]>;
  merges: { from: string; to: string }[];
  keys: { id: string; key: string }[];
}

export interface EventInput {
  source: Source;
  mentions: readonly EventMention[];
  entities: readonly Entity[];
  /** Actor id of each entity key. */
  actorOf: Readonly<Record<string, string>>;
  actorById: ReadonlyMap<string, Actor>;
  known: readonly KnownEvent[];
  /** Events that people said are not one. */
  apart: SaidOfThem['apart'];
}

/** Puts each mention of a Source to the event it speaks of, known or new. */
export function linkEvents(input: EventInput): EventLinks {
  const work = new EventWork(input);
  for (const member of work.newMembers()) work.place(member);
  work.mergeBridged();
  return work.result();
}

class EventWork {
  readonly #input: EventInput;
  readonly #clusters = new Map<string, Cluster>();
  readonly #touched = new Set<string>();
  readonly #reasons = new Map<string, Reason[]>();
  readonly #merges: { from: string; to: string }[] = [];
  /** Pairs of known events that one new mention speaks of. */
  readonly #bridges: [string, string][] = [];

  constructor(input: EventInput) {
    this.#input = input;
    for (const { event, members } of input.known) {
      const kept = members.filter((member) => member.source.id !== input.source.id);
      if (kept.length < members.length) this.#touched.add(event.id);
      if (kept.length > 0) this.#clusters.set(event.id, clusterOf(event.id, event, kept, input.actorById));
      for (const each of event.mentions) this.#reasons.set(memberKey(each.sourceId, each.key), each.reasons);
    }
  }

  /** The mentions that say most come first: the bare ones then find an event to join. */
  newMembers(): KnownMention[] {
    const { source, mentions, actorOf } = this.#input;
    return mentions
      .toSorted(
        (a, b) => weight(b, source) - weight(a, source) || a.trigger.start - b.trigger.start || compare(a.key, b.key),
      )
      .map((mention) => ({ source, mention, actors: actorOf as Record<string, string> }));
  }

  place(member: KnownMention): void {
    const { source } = this.#input;
    const matches = this.#matches(member);
    const best = matches[0];
    if (!best) {
      this.#add(this.#freshId(source.id, member.mention.key), null, member, []);
      return;
    }
    for (const other of matches.slice(1)) {
      if (other.match.score >= THRESHOLDS.acrossSources + 1) this.#bridges.push([best.cluster.id, other.cluster.id]);
    }
    this.#add(best.cluster.id, best.cluster, member, best.match.reasons);
  }

  #matches(member: KnownMention): { cluster: Cluster; match: EventMatch }[] {
    const { source, actorById } = this.#input;
    const parties = partiesOf(member.mention, member.actors, actorById);
    const found: { cluster: Cluster; match: EventMatch; near: number }[] = [];
    for (const cluster of this.#clusters.values()) {
      const match = matchEvent(member, parties, cluster);
      if (!match) continue;
      const isOwn = cluster.members.some((each) => each.source.id === source.id);
      const isAcross = match.score >= THRESHOLDS.acrossSources;
      if (!isAcross && !(isOwn && match.score >= THRESHOLDS.inSource)) continue;
      found.push({ cluster, match, near: nearness(cluster, member, source) });
    }
    return found.toSorted(
      (a, b) => b.match.score - a.match.score || a.near - b.near || compare(a.cluster.id, b.cluster.id),
    );
  }

  #add(id: string, cluster: Cluster | null, member: KnownMention, reasons: Reason[]): void {
    const members = [...(cluster?.members ?? []), member];
    this.#clusters.set(id, clusterOf(id, cluster?.prior ?? null, members, this.#input.actorById));
    this.#reasons.set(memberKey(member.source.id, member.mention.key), reasons);
    this.#touched.add(id);
  }

  /** The first mention gives the id, unless that id lives on with members of other Sources. */
  #freshId(sourceId: string, key: string): string {
    const id = contentId('ev', sourceId, key);
    return this.#clusters.has(id) ? contentId('ev', id, key) : id;
  }

  /** Two known events that turn out to be one: the one with more members keeps its id. */
  mergeBridged(): void {
    for (const [one, other] of this.#bridges) {
      const [a, b] = [this.#clusters.get(one), this.#clusters.get(other)];
      if (!a || !b || one === other || !areOne(a, b, this.#input.actorById)) continue;
      if (this.#areToldApart(a, b)) continue;
      const [keep, fold] =
        a.members.length > b.members.length || (a.members.length === b.members.length && a.id < b.id) ? [a, b] : [b, a];
      const members = [...keep.members, ...fold.members];
      this.#clusters.set(keep.id, {
        ...clusterOf(keep.id, keep.prior, members, this.#input.actorById),
        merged: [...keep.merged, fold.id, ...fold.merged],
      });
      this.#clusters.delete(fold.id);
      this.#touched.delete(fold.id);
      this.#touched.add(keep.id);
      if (fold.prior) this.#merges.push({ from: fold.id, to: keep.id });
    }
  }

  #areToldApart(left: Cluster, right: Cluster): boolean {
    const [one, other] = [
      [left.id, ...left.merged],
      [right.id, ...right.merged],
    ];
    return this.#input.apart.some(
      ({ ids: [a, b] }) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)),
    );
  }

  result(): EventLinks {
    const { source, mentions, entities } = this.#input;
    const entityByKey = new Map(entities.map((entity) => [entity.key, entity]));
    const of = new Map<string, string>();
    for (const cluster of this.#clusters.values()) {
      for (const member of cluster.members) {
        if (member.source.id === source.id) of.set(member.mention.key, cluster.id);
      }
    }
    const keys = mentions.flatMap((mention) =>
      eventStoreKeys(source, mention, entityByKey).map((key) => ({ id: of.get(mention.key) ?? '', key })),
    );
    return {
      of,
      changed: [...this.#touched].flatMap((id) => this.#clusters.get(id) ?? []).toSorted((a, b) => compare(a.id, b.id)),
      reasons: this.#reasons,
      merges: this.#merges,
      keys: uniqueKeys(keys),
    };
  }
}

function weight(mention: EventMention, source: Source): number {
  const time = windowOf(mention, source).stated ? 2 : 0;
  return mention.participants.length + time + (mention.place === null ? 0 : 1) + (mention.mode === null ? 0 : 1);
}

/** In the Source itself, characters to the nearest mention; elsewhere as far as can be. */
function nearness(cluster: Cluster, member: KnownMention, source: Source): number {
  const own = cluster.members.filter((each) => each.source.id === source.id);
  return Math.min(Infinity, ...own.map((each) => Math.abs(each.mention.trigger.start - member.mention.trigger.start)));
}

/** Members of one event that are each held against another event before the two are joined, at most. */
const MOST_CHECKED = 8;

function areOne(left: Cluster, right: Cluster, actorById: ReadonlyMap<string, Actor>): boolean {
  const { shared, conflict } = compareParties(left.parties, right.parties);
  const sample = right.members[0];
  return (
    !conflict &&
    shared.length > 0 &&
    areCompatible(left.window, right.window) &&
    sample !== undefined &&
    matchEvent(sample, right.parties, left) !== null &&
    right.members
      .slice(0, MOST_CHECKED)
      .every((each) => matchEvent(each, partiesOf(each.mention, each.actors, actorById), left) !== null)
  );
}

export function uniqueKeys(keys: readonly { id: string; key: string }[]): { id: string; key: string }[] {
  const seen = new Map(keys.map((each) => [`${each.id} ${each.key}`, each]));
  return [...seen].toSorted(([a], [b]) => compare(a, b)).map(([, each]) => each);
}
