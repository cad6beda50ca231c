import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Event, Extraction, Source, Utterance } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { idKey } from './actor/link.ts';
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
}

/** The Source that is to be linked; without its extraction when it only goes. */
export interface LinkedDocument {
  source: Source;
  extraction: Extraction | null;
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
  const { actors, events, utterances, signatures } = await reader.underKeys(keys);
  const held = new Set(actors.map(({ id }) => id));
  const named = events.flatMap(({ event: { participants, stages } }) => [
    ...participants.map(({ actorId }) => actorId),
    ...stages.flatMap(({ holder }) => holder?.actorId ?? []),
  ]);
  const missing = [...new Set(named)].filter((id) => !held.has(id)).map(idKey);
  const others = missing.length === 0 ? [] : (await reader.underKeys({ actors: missing })).actors;
  const byId = new Map([...actors, ...others].map((actor) => [actor.id, actor]));
  const known = { actors: [...byId.values()], events, utterances, signatures, statementsOfEvents: {} };
  const touched = touchedEvents(document, known, document.locales ?? null);
  return touched.length === 0 ? known : { ...known, statementsOfEvents: await reader.statementsOfEvents(touched) };
}
