import { locales } from '@dixit/locales';
import type { Actor, Comparison, Event, Extraction, LinkDelta, Source, Utterance } from '@dixit/model';
import { LinkDelta as LinkDeltaSchema } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader, SaidOfThem } from '@dixit/model/ports';
import { gatherKnown, link, linkKeys } from '../src/index.ts';

interface Document {
  source: Source;
  extraction: Extraction;
  delta: LinkDelta;
}

/** What a store keeps of linking, in memory: enough to link the next Source against. */
export class Memory implements LinkReader {
  readonly actors = new Map<string, Actor>();
  readonly events = new Map<string, Event>();
  readonly utterances = new Map<string, Utterance>();
  readonly documents = new Map<string, Document>();
  readonly comparisonsOf = new Map<string, Comparison[]>();
  /** What people said, for tests to set. */
  said: SaidOfThem = { names: [], roles: [], same: [], apart: [] };
  readonly #statements = new Map<string, KnownStatement>();
  readonly #redirects = new Map<string, string>();
  readonly #keys = {
    actors: new Map<string, Set<string>>(),
    events: new Map<string, Set<string>>(),
    utterances: new Map<string, Set<string>>(),
    bands: new Map<string, Set<string>>(),
  };

  async add(source: Source, extraction: Extraction): Promise<LinkDelta> {
    const keys = linkKeys(source, extraction, locales);
    const before = this.documents.get(source.id)?.extraction ?? null;
    const delta = LinkDeltaSchema.parse(
      link({
        source,
        extraction,
        keys,
        locales,
        known: await gatherKnown(keys, this, { source, extraction, before, locales }),
      }),
    );
    this.apply({ source: { ...source, copyGroupId: delta.copyGroupId }, extraction, delta });
    return delta;
  }

  apply(document: Document): void {
    const { source, delta } = document;
    this.documents.set(source.id, document);
    const actorOf = new Map(delta.entities.map(({ entity, actorId }) => [entity, actorId]));
    for (const statement of document.extraction.statements) {
      const { speaker, target } = statement;
      const withActor = <T extends { entity: string | null }>(ref: T) => ({
        ...ref,
        actorId: actorOf.get(ref.entity ?? '') ?? null,
      });
      this.#statements.set(statement.id, {
        source,
        statement: { ...statement, speaker: withActor(speaker), target: target && withActor(target) },
      });
    }
    for (const actor of delta.actors) this.actors.set(actor.id, actor);
    for (const event of delta.events) this.events.set(event.id, event);
    for (const utterance of delta.utterances) this.utterances.set(utterance.id, utterance);
    for (const { from, to } of delta.merges) {
      this.#redirects.set(from, to);
      this.events.delete(from);
    }
    for (const event of delta.events) {
      const own = delta.comparisons.filter((each) => each.eventId === event.id);
      this.comparisonsOf.set(event.id, own);
    }
    for (const utterance of delta.utterances) {
      const ids = new Set(utterance.statementIds);
      const own = delta.comparisons.filter((each) => each.eventId === null && ids.has(each.left.statementId ?? ''));
      this.comparisonsOf.set(utterance.id, own);
    }
    for (const kind of ['actors', 'events', 'utterances'] as const) {
      for (const { id, key } of delta.keys[kind]) add(this.#keys[kind], key, id);
    }
    for (const band of delta.keys.bands) add(this.#keys.bands, band, source.id);
  }

  comparisons(): Comparison[] {
    return [...this.comparisonsOf.values()].flat();
  }

  resolve(id: string): string {
    const next = this.#redirects.get(id);
    return next === undefined ? id : this.resolve(next);
  }

  /** Event of each `file-or-source mention`. */
  eventOf(sourceId: string, mention: string): string | undefined {
    const id = this.documents.get(sourceId)?.delta.mentions.find((each) => each.mention === mention)?.eventId;
    return id === undefined ? undefined : this.resolve(id);
  }

  async underKeys({ actors = [], events = [], utterances = [], bands = [] }: Parameters<LinkReader['underKeys']>[0]) {
    return {
      actors: this.#actorsBy(actors),
      events: this.#eventsBy(events),
      utterances: this.#utterancesBy(utterances),
      signatures: this.#signaturesBy(bands),
      said: this.said,
    };
  }

  async assigned(sourceId: string): Promise<Record<string, string>> {
    const entities = this.documents.get(sourceId)?.delta.entities ?? [];
    return Object.fromEntries(entities.map(({ entity, actorId }) => [entity, actorId]));
  }

  async statementsOfEvents(ids: readonly string[]): Promise<Record<string, KnownStatement[]>> {
    return Object.fromEntries(ids.map((id) => [id, this.#statementsOf(id)]));
  }

  async copiesIn(groups: readonly string[]): Promise<string[]> {
    const all = [...this.documents.values()].map(({ source }) => source);
    return all.filter(({ id, copyGroupId }) => groups.includes(copyGroupId ?? id)).map(({ id }) => id);
  }

  #actorsBy(keys: readonly string[]): Actor[] {
    return this.#find('actors', keys).flatMap((id) => this.actors.get(id) ?? []);
  }

  #eventsBy(keys: readonly string[]): { event: Event; members: KnownMention[] }[] {
    const ids = new Set(this.#find('events', keys).map((id) => this.resolve(id)));
    return [...ids].flatMap((id) => {
      const event = this.events.get(id);
      return event ? [{ event, members: this.#members(id) }] : [];
    });
  }

  #utterancesBy(keys: readonly string[]): { utterance: Utterance; members: KnownStatement[] }[] {
    return this.#find('utterances', keys).flatMap((id) => {
      const utterance = this.utterances.get(id);
      if (!utterance) return [];
      return [
        { utterance, members: utterance.statementIds.flatMap((statementId) => this.#statement(statementId) ?? []) },
      ];
    });
  }

  #statementsOf(eventId: string): KnownStatement[] {
    const ids = new Set(this.events.get(eventId)?.mentions.map(({ sourceId }) => sourceId));
    return [...ids].flatMap((id) =>
      (this.documents.get(id)?.extraction.statements ?? [])
        .filter(({ about }) => about.events.some(({ mention }) => this.eventOf(id, mention) === eventId))
        .flatMap((statement) => this.#statement(statement.id) ?? []),
    );
  }

  #signaturesBy(bands: readonly string[]): { sourceId: string; copyGroupId: string; signature: number[] }[] {
    return this.#find('bands', bands).flatMap((id) => {
      const document = this.documents.get(id);
      return document
        ? [
            {
              sourceId: id,
              copyGroupId: document.source.copyGroupId ?? id,
              signature: document.delta.keys.signature,
            },
          ]
        : [];
    });
  }

  #find(kind: 'actors' | 'events' | 'utterances' | 'bands', keys: readonly string[]): string[] {
    return [...new Set(keys.flatMap((key) => [...(this.#keys[kind].get(key) ?? [])]))];
  }

  #members(eventId: string): KnownMention[] {
    const ids = new Set(this.events.get(eventId)?.mentions.map(({ sourceId }) => sourceId));
    return [...ids].flatMap((id) => {
      const document = this.documents.get(id);
      if (!document) return [];
      const { source, extraction, delta } = document;
      const actors = Object.fromEntries(delta.entities.map(({ entity, actorId }) => [entity, actorId]));
      return extraction.events
        .filter((mention) => this.eventOf(source.id, mention.key) === eventId)
        .map((mention) => ({ source, mention, actors }));
    });
  }

  #statement(id: string): KnownStatement | undefined {
    return this.#statements.get(id);
  }
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(id));
}
