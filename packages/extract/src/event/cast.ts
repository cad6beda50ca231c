import { placesNamed, type EventLocale, type Locale } from '@dixit/locales/contract';
import type { Entity, Mention, Span } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Pieces } from '../reading/pieces.ts';
import { wordBefore } from './word-before.ts';

/** Stands for the two who lead the sides of the story until the whole document is read. */
export const LEADERS = 'leaders';

/** Who of a document may take part in an event, and where one may take place. */
export interface Cast {
  entities: ReadonlyMap<string, Entity>;
  /** In reading order; « les deux présidents » with the entity `LEADERS`. */
  mentions: readonly Mention[];
  /** Folded names of places that no list knows: somebody was « à Lutza ». */
  towns: ReadonlySet<string>;
}

/** How far around a name a word may show it to be a town, in characters. */
const AROUND = 25;

/** Names of places and of those who act; a name that follows « à » somewhere may be both. */
export function castOf(
  text: string,
  locale: Locale,
  { entities, mentions, pieces }: { entities: readonly Entity[]; mentions: readonly Mention[]; pieces: Pieces },
): Cast {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const towns = townsIn(text, locale.events, mentions);
  const leaders = leadersIn(pieces, locale.events);
  const acting = mentions.filter(
    (mention, i) =>
      !isEcho(text, mention, mentions[i - 1]) &&
      !isMarked(text, mention) &&
      !towns.has(fold(mention.text)) &&
      isActor(mention, locale, byKey),
  );
  return { entities: byKey, towns, mentions: withLeaders(acting, leaders) };
}

/** « X, lui, a promis »: the pronoun only says the name again. */
function isEcho(text: string, { form, span }: Mention, before: Mention | undefined): boolean {
  return form === 'pronoun' && before !== undefined && /^,\s$/u.test(text.slice(before.span.end, span.start));
}

/** « (Agence X) » is the source; one word behind a quotation mark is what somebody says. */
function isMarked(text: string, { span, type }: Mention): boolean {
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  if (before.endsWith('(')) return true;
  const name = text.slice(span.start, span.end);
  if (/^\p{Lu}{4,}$/u.test(name) && /^[,\s]/u.test(text.slice(span.end)) && isLineStart(text, span.start)) return true;
  return type !== 'person' && /[«“"]\s?$/u.test(before) && !/\s/u.test(text.slice(span.start, span.end));
}

/** « SENNOÏ, 30 oct »: where a report was written. */
function isLineStart(text: string, at: number): boolean {
  return at === 0 || /\n\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Names that follow « à » or « ville de », somewhere beside a word for a town; no persons. */
function townsIn(text: string, events: EventLocale, mentions: readonly Mention[]): Set<string> {
  const people = new Set(
    mentions.flatMap((mention) => (mention.type === 'person' ? fold(mention.text).split(/[\s'’]+/) : [])),
  );
  const near = new Set<string>();
  const shown = new Set<string>();
  for (const { 0: name, index } of text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)) {
    const key = fold(name);
    if (people.has(key) || /^\p{Lu}+$/u.test(name)) continue;
    if (!near.has(key) && events.placeBefore.includes(wordBefore(text, index))) near.add(key);
    if (shown.has(key)) continue;
    const around = text.slice(Math.max(0, index - AROUND), index + name.length + AROUND);
    if (events.town.test(fold(around))) shown.add(key);
  }
  return new Set([...near].filter((key) => shown.has(key)));
}

const ACTING = new Set<Mention['type']>(['person', 'institution', 'group', 'country', 'unknown']);

/** Somebody by name or by a full office: no « autre dirigeant », no « ses conseillers », no town. */
function isActor(mention: Mention, locale: Locale, entities: ReadonlyMap<string, Entity>): boolean {
  if (!ACTING.has(mention.type)) return false;
  const entity = mention.entity === null ? undefined : entities.get(mention.entity);
  const names = [mention.text, ...(entity === undefined ? [] : [entity.name, ...entity.names])];
  if (isVague(mention, locale.events)) return false;
  if (mention.type === 'country') return true;
  if (
    mention.type === 'unknown' &&
    entity?.mentions.length === 1 &&
    entity.names.length < 2 &&
    !/\s/.test(mention.text)
  )
    return false;
  if (mention.type !== 'person' && names.some((name) => isTownOnly(locale, name))) return false;
  if (mention.type === 'person' && entity?.plural !== true && hasOffice(entity))
    return !isOwned(mention, locale.events);
  return names.some((name) => isProperName(name, locale.events)) && !isOwned(mention, locale.events);
}

/** « président kestrien », "Orlavian foreign minister": an office and whose. */
function hasOffice(entity: Entity | undefined): boolean {
  return (
    entity?.roles.some(
      ({ head, of, text }) => head !== null && (of !== null || text.trim().split(/\s+/).length > 1),
    ) === true
  );
}

/** Behind its determiner a capital that does not only begin the sentence. */
function isProperName(name: string, events: EventLocale): boolean {
  if (/\d/.test(name)) return false;
  const words = name.split(/[\s’']+/).filter((word) => word !== '');
  const first = words[0] ?? '';
  if (words.length === 1) return /^\p{Lu}/u.test(first);
  const rest = events.definite.includes(fold(first)) || !/^\p{Lu}/u.test(first) ? words.slice(1) : words;
  return rest.length === words.length
    ? rest.some((word, i) => i > 0 && /^\p{Lu}/u.test(word))
    : rest.some((word) => /^\p{Lu}/u.test(word));
}

function isOwned({ text }: Mention, events: EventLocale): boolean {
  return events.possessive.includes(fold(text).split(/[\s']/)[0] ?? '');
}

function isVague({ text }: Mention, events: EventLocale): boolean {
  const words = fold(text).split(/[\s'’]+/);
  return words.slice(0, 2).some((word) => events.vague.includes(word));
}

function isTownOnly(locale: Locale, name: string): boolean {
  const entries = placesNamed(locale, name);
  return entries.length > 0 && entries.every(({ form }) => form === 'city');
}

function leadersIn({ folded }: Pieces, events: EventLocale): Span[] {
  return [...folded.text.matchAll(events.leaders)].map((match) => ({
    start: folded.offsets[match.index] ?? 0,
    end: folded.offsets[match.index + match[0].trimEnd().length] ?? 0,
  }));
}

function withLeaders(mentions: readonly Mention[], leaders: readonly Span[]): Mention[] {
  if (leaders.length === 0) return [...mentions];
  const isFree = ({ span }: Mention) => !leaders.some((at) => at.start < span.end && span.start < at.end);
  const stand = leaders.map((span): Mention => ({ span, text: LEADERS, form: 'role', type: 'group', entity: LEADERS }));
  return [...mentions.filter(isFree), ...stand].toSorted((a, b) => a.span.start - b.span.start);
}
