import type { Event } from '@dixit/model';

/** Kinds of corrections that say which event something belongs to. `event-part` makes a new one. */
export const EVENT_GROUPS = ['event-same', 'event-part', 'event-mention'] as const;

/** `event-part`: an event that is there because somebody took mentions out of another. */
export interface MadeEvent {
  from: string;
  type: Event['type'];
  mode: Event['mode'];
}

/** `event-mention/SOURCE/START`: the mention whose trigger stands there, as its key is another in a new extraction. */
export interface Moved {
  to: string;
  /** The word that stands there. */
  trigger: string;
}

/** The row of an event that a correction makes: all that it says comes from its mentions. */
export const madeEvent = (id: string, { type, mode }: Pick<MadeEvent, 'type' | 'mode'>): Event => ({
  id,
  type,
  mode,
  triggerLemma: null,
  triggers: [],
  participants: [],
  time: null,
  timeSourceId: null,
  place: null,
  stages: [],
  mentions: [],
  independentSources: 0,
  relations: [],
});
