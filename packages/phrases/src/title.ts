import type { EventRow } from '@dixit/model';
import type { Catalogue } from './catalogue.ts';
import { isSingular, joinedBy } from './formats.ts';
import { fill } from './template.ts';
import { regionIn } from './region.ts';
import { type TimeLike, timeWords } from './time.ts';
import { capitalise } from './typography.ts';

export type TitledEvent = Pick<EventRow, 'type' | 'mode' | 'triggerLemma'> & {
  readonly time: TimeLike | null;
  readonly participants: readonly Pick<EventRow['participants'][number], 'name' | 'role'>[];
  readonly place?: EventRow['place'];
};

/** Types whose two sides do the same thing. */
const MUTUAL = new Set<TitledEvent['type']>(['AGREE', 'CONSULT', 'COOPERATE']);
/** Types that a mode only narrows, so that the title must name both. */
const NARROWED = new Set<TitledEvent['type']>(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);
/** Calls are nowhere: what names the link would only say « appel vidéo » again. */
const REMOTE = new Set<TitledEvent['mode']>(['phone', 'video']);
const NAMED_PARTICIPANTS = 3;

/** « Appel vidéo entre A et B, 7 décembre 2021 »: what, who, where when known, when. */
export function titleOf(event: TitledEvent, catalogue: Catalogue): string {
  const noun = nounOf(event, catalogue);
  const parts = [withSides(noun, event, catalogue)];
  if (event.place && !REMOTE.has(event.mode) && !isSide(event, event.place))
    parts.push(regionIn(event.place, catalogue.locale));
  if (event.time) parts.push(timeWords(event.time, catalogue));
  return capitalise(parts.join(', '), catalogue.language);
}

/** « Soutien : A à B », B: the country has been said. */
function isSide({ participants }: TitledEvent, place: string): boolean {
  return participants.some(({ name }) => name === place);
}

function nounOf({ type, mode, triggerLemma }: TitledEvent, { words, eventTitles }: Catalogue): string {
  if (mode !== null) {
    return NARROWED.has(type) ? `${words.eventType[type]} (${words.eventMode[mode]})` : words.eventMode[mode];
  }
  const named = NARROWED.has(type) ? undefined : eventTitles.triggers[triggerLemma?.toLowerCase() ?? ''];
  return named ?? words.eventType[type];
}

function withSides(noun: string, event: TitledEvent, catalogue: Catalogue): string {
  const { between, by, against } = catalogue.eventTitles;
  const names = (...roles: string[]): string[] => [
    ...new Set(
      event.participants.filter((one) => roles.includes(one.role)).map((one) => regionIn(one.name, catalogue.locale)),
    ),
  ];
  const put = (template: string, sides: string) => fill(catalogue.typography(template), { noun, sides }, {});
  const all = names('actor', 'recipient', 'host');
  if (MUTUAL.has(event.type)) {
    if (all.length > 1) return put(between, listOf(all, catalogue));
    return all[0] === undefined ? noun : `${noun} ${against[event.type]} ${all[0]}`;
  }
  const [actors, recipients] = [names('actor', 'host'), names('recipient')];
  if (event.mode === 'release' && recipients.length > 0) {
    const freed = catalogue.joined(`${noun} ${catalogue.eventTitles.freed}`, listOf(recipients, catalogue));
    return actors.length === 0
      ? freed
      : fill(catalogue.typography(by), { noun: freed, sides: listOf(actors, catalogue) }, {});
  }
  const left = actors.length === 0 ? noun : put(by, listOf(actors, catalogue));
  return recipients.length === 0 ? left : `${left} ${against[event.type]} ${listOf(recipients, catalogue)}`;
}

function listOf(names: readonly string[], { locale, eventTitles }: Catalogue): string {
  const shown = names.slice(0, NAMED_PARTICIPANTS);
  const rest = names.length - shown.length;
  if (rest > 0) {
    const form = isSingular(rest, locale) ? 'one' : 'other';
    shown.push(fill(eventTitles.others[form], { n: rest }, {}));
  }
  return joinedBy('conjunction', shown, locale);
}
