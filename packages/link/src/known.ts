import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Event, Extraction, Source, Utterance } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader, SaidOfThem } from '@dixit/model/ports';
import { idKey } from './actor/link.ts';
import { nameKey, saidOf } from './actor/said.ts';
import { touchedEvents } from './place.ts';

/** What to ask the store for before linking one Source; all of it read off that Source alone. */
export interface LinkKeys {
  actors: string[];
  events: string[];
  utterances: string[];
  /** LSH bands of the text without boilerplate. */
  bands: string[];
  /** MinHash signature of the text without boilerplate: 128 unsigned 32-bit integers, or none. */
  signature: number[];
}

export interface KnownEvent {
  event: Event;
  members: KnownMention[];
}

export interface KnownUtterance {
  utterance: Utterance;
  members: KnownStatement[];
}

export interface KnownSignature {
  sourceId: string;
  copyGroupId: string;
  signature: number[];
}

/** What the store knows under those keys. May hold more than was asked for, never less. */
export interface Known {
  actors: Actor[];
  events: KnownEvent[];
  utterances: KnownUtterance[];
  /** Statements about each event of `events` that the Source joins or leaves, by event id. */
  statementsOfEvents: Record<string, KnownStatement[]>;
  signatures: KnownSignature[];
  /** What people said of who is who: evidence for what is linked from then on. */
  said: SaidOfThem;
  /** By entity of the Source as it was linked before, where it was and people said anything: its name and its actor. */
  before: ReadonlyMap<string, string>;
}

/** The Source that is to be linked; without its extraction when it only goes. */
export interface LinkedDocument {
  source: Source;
  extraction: Extraction | null;
  /** What was read of it when it was linked before: what people said since moves none of that. */
  before?: Extraction | null;
  /** As `link` will be given them. */
  locales?: LocaleRegistry;
}

export interface LinkInput {
  source: Source;
  extraction: Extraction;
  keys: LinkKeys;
  known: Known;
  /** The copy group that it belongs to whatever its words, as the next version of a text; looked for unless given. */
  copyGroupId?: string | null;
  /** By what its words mean a translation is known; without, by names, numbers and cognates alone. */
  locales?: LocaleRegistry;
}

/** Asks the store for everything under the keys; the only asynchronous step of linking. */
export async function gatherKnown(keys: LinkKeys, reader: LinkReader, document: LinkedDocument): Promise<Known> {
  const { actors, events, utterances, signatures, said } = await reader.underKeys(keys);
  const held = new Set(actors.map(({ id }) => id));
  const named = events.flatMap(({ event: { participants, stages } }) => [
    ...participants.map(({ actorId }) => actorId),
    ...stages.flatMap(({ holder }) => holder?.actorId ?? []),
  ]);
  const told = saidOf(said);
  const meant = told.isEmpty ? [] : (document.extraction?.entities ?? []).flatMap((each) => told.meantBy(each));
  const one = said.same.flatMap(({ id, as }) => (held.has(id) || named.includes(id) ? [as] : []));
  const missing = [...new Set([...named, ...meant, ...one])].filter((id) => !held.has(id)).map(idKey);
  const others = missing.length === 0 ? [] : (await reader.underKeys({ actors: missing })).actors;
  const byId = new Map([...actors, ...others].map((actor) => [actor.id, actor]));
  const before = told.isEmpty ? new Map<string, string>() : await linkedBefore(document, reader);
  const known = { actors: [...byId.values()], events, utterances, signatures, said, before, statementsOfEvents: {} };
  const touched = touchedEvents(document, known, document.locales ?? null);
  return touched.length === 0 ? known : { ...known, statementsOfEvents: await reader.statementsOfEvents(touched) };
}

/** Actors of the entities of a Source as it was linked before, by the folded name of each. */
async function linkedBefore({ source, before }: LinkedDocument, reader: LinkReader): Promise<Map<string, string>> {
  if (!before) return new Map();
  const actorOf = await reader.assigned(source.id);
  return new Map(
    before.entities.flatMap(({ key, name }): [string, string][] => {
      const actorId = actorOf[key];
      return actorId === undefined ? [] : [[nameKey(name), actorId]];
    }),
  );
}
