import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Entity, Extraction, Source } from '@dixit/model';
import { bandsOf, signatureOf } from '@dixit/text';
import { placeBlock, placeOfEntity } from './actor/place.ts';
import { actorKeys, profileOfEntity } from './actor/profile.ts';
import { textOfStory } from './copies.ts';
import { eventLookupKeys } from './event/keys.ts';
import type { LinkKeys } from './known.ts';
import { countryKey } from './names.ts';
import { utteranceLookupKeys } from './utterance/keys.ts';

/** Blocking keys of a Source: what `gatherKnown` asks the store for before `link`. Sorted, no duplicates. */
export function linkKeys(source: Source, extraction: Extraction, locales: LocaleRegistry | null = null): LinkKeys {
  const entities = new Map(extraction.entities.map((entity) => [entity.key, entity]));
  const signature = signatureOf(textOfStory(source));
  return {
    actors: unique([
      ...extraction.entities.flatMap(keysOfEntity),
      ...extraction.entities.flatMap((entity) => {
        const place = placeOfEntity(entity, source.language, locales);
        return place === null ? [] : [placeBlock(place)];
      }),
    ]),
    events: unique(extraction.events.flatMap((mention) => eventLookupKeys(source, mention, entities))),
    utterances: unique(
      extraction.statements.flatMap((statement) => {
        const speaker = statement.speaker.entity === null ? undefined : entities.get(statement.speaker.entity);
        return utteranceLookupKeys(source, statement, speaker);
      }),
    ),
    bands: bandsOf(signature),
    signature,
  };
}

/** Its own keys, and those of the country it stands for. */
function keysOfEntity(entity: Entity): string[] {
  const own = actorKeys(profileOfEntity(entity));
  return entity.country === null ? own : [...own, `c:${countryKey(entity.country)}`];
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].toSorted();
}
