import { placesNamed, type EventLocale, type Locale } from '@dixit/locales/contract';
import type { Entity, Mention, Span } from '@dixit/model';
import { fold, type Folded } from '@dixit/text';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
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
  const towns = townsIn(text, { events: locale.events, folded: pieces.folded }, mentions);
  const traits = traitsIn(locale);
  const leaders = leadersIn(pieces, locale.events);
  const lexicon = lexiconOf(locale);
  const acting = mentions.filter(
    (mention, i) =>
      !isEcho(text, mention, mentions[i - 1]) &&
      !isMarked(text, mention, byKey) &&
      (towns.size === 0 || !towns.has(fold(mention.text))) &&
      (isActor(mention, traits, byKey) || isNamedBody(text, mention)) &&
      !(mention.type === 'institution' && isOutlet(mention.text, lexicon)),
  );
  return { entities: byKey, towns, mentions: withLeaders(acting, leaders) };
}

/** « X, lui, a promis »: the pronoun only says the name again. */
function isEcho(text: string, { form, span }: Mention, before: Mention | undefined): boolean {
  return form === 'pronoun' && before !== undefined && /^,\s$/u.test(text.slice(before.span.end, span.start));
}

/** « (Agence X) » is the source; one word behind a quotation mark is what somebody says. */
function isMarked(text: string, { span, type, entity }: Mention, entities: ReadonlyMap<string, Entity>): boolean {
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  if (before.endsWith('(')) return true;
  const name = text.slice(span.start, span.end);
  if (/^\p{Lu}{4,}$/u.test(name) && /^[,\s]/u.test(text.slice(span.end)) && isLineStart(text, span.start)) return true;
  const isPerson = type === 'person' || (entity !== null && entities.get(entity)?.type === 'person');
  return !isPerson && /[«“"]\s?$/u.test(before) && !/\s/u.test(text.slice(span.start, span.end));
}

/** « SENNOÏ, 30 oct »: where a report was written. */
function isLineStart(text: string, at: number): boolean {
  return at === 0 || /\n\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Names that follow « à » or « ville de », somewhere beside a word for a town; no persons. */
function townsIn(
  text: string,
  { events, folded }: { events: EventLocale; folded: Folded },
  mentions: readonly Mention[],
): Set<string> {
  const shown = namesBeside(text, townWords(folded, events.town));
  if (shown.size === 0) return shown;
  for (const { type, text: name } of mentions)
    if (type === 'person') for (const word of fold(name).split(/[\s'’]+/)) shown.delete(word);
  const towns = new Set<string>();
  if (shown.size === 0) return towns;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const key = fold(name);
    if (!shown.has(key) || towns.has(key) || /^\p{Lu}+$/u.test(name)) continue;
    if (events.placeBefore.includes(wordBefore(text, index))) towns.add(key);
  }
  return towns;
}

const NAME = /\p{Lu}[\p{L}’'-]+/gu;

/** Where words for a town stand in the text. */
function townWords({ text, offsets }: Folded, town: RegExp): Span[] {
  const found: Span[] = [];
  const words = new RegExp(town.source, 'g');
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    if (match[0] === '') words.lastIndex++;
    else found.push({ start: offsets[match.index] ?? 0, end: offsets[words.lastIndex] ?? text.length });
  }
  return found;
}

/** Folded names with one of the words at most so far before or behind them. */
function namesBeside(text: string, words: readonly Span[]): Set<string> {
  const found = new Set<string>();
  for (const { start, end } of words) {
    const names = new RegExp(NAME);
    names.lastIndex = Math.max(0, start - LONGEST_NAME);
    for (let match = names.exec(text); match !== null && match.index <= end + AROUND; match = names.exec(text)) {
      const isBeside = start >= match.index - AROUND && end <= names.lastIndex + AROUND;
      if (isBeside && !/^\p{Lu}+$/u.test(match[0])) found.add(fold(match[0]));
    }
  }
  return found;
}

/** How far before a word for a town a name beside it may begin, in characters. */
const LONGEST_NAME = 80;

const ACTING = new Set<Mention['type']>(['person', 'institution', 'group', 'country', 'unknown']);

/** What the words of a mention show by themselves. */
interface Traits {
  vague: boolean;
  owned: boolean;
  proper: boolean;
  town: boolean;
}

/** Looks at each name once. */
function traitsIn(locale: Locale): (name: string) => Traits {
  const known = new Map<string, Traits>();
  return (name) => {
    let traits = known.get(name);
    if (traits === undefined) {
      traits = {
        vague: isVague(name, locale.events),
        owned: isOwned(name, locale.events),
        proper: isProperName(name, locale.events),
        town: isTownOnly(locale, name),
      };
      known.set(name, traits);
    }
    return traits;
  };
}

/** Somebody by name or by a full office: no « autre dirigeant », no « ses conseillers », no town. */
function isActor(mention: Mention, traitsOf: (name: string) => Traits, entities: ReadonlyMap<string, Entity>): boolean {
  if (!ACTING.has(mention.type)) return false;
  const own = traitsOf(mention.text);
  // « il » is whoever it was resolved to.
  if (own.vague && !(mention.form === 'pronoun' && mention.type === 'person')) return false;
  if (mention.type === 'country') return true;
  const entity = mention.entity === null ? undefined : entities.get(mention.entity);
  if (
    mention.type === 'unknown' &&
    entity?.mentions.length === 1 &&
    entity.names.length < 2 &&
    !/\s/.test(mention.text)
  )
    return false;
  const has = (trait: 'town' | 'proper'): boolean =>
    own[trait] ||
    (entity !== undefined && (traitsOf(entity.name)[trait] || entity.names.some((name) => traitsOf(name)[trait])));
  if (mention.type !== 'person' && has('town')) return false;
  // « son homologue orlavien », when the document names him.
  if (own.owned) return mention.type === 'person' && entity !== undefined && traitsOf(entity.name).proper;
  return (mention.type === 'person' && entity?.plural !== true && hasOffice(entity)) || has('proper');
}

/** « l’Union des ports », « du Conseil de la digue »: a capital in the middle of a sentence. */
function isNamedBody(text: string, { type, form, span }: Mention): boolean {
  if (type !== 'institution' || form !== 'name') return false;
  const words = text.slice(span.start, span.end);
  return /^\p{Lu}\p{Ll}+\s/u.test(words) && /[\p{L}][’'\s]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
}

/** « président kestrien », "Orlavian foreign minister": an office and whose. */
function hasOffice(entity: Entity | undefined): boolean {
  return (
    entity?.roles.some(
      ({ head, of, text }) => head !== null && (of !== null || text.trim().split(/\s+/).length > 1),
    ) === true
  );
}

/** Those that tell the news take no part in it. */
function isOutlet(name: string, { knownOutlets, outlets }: Lexicon): boolean {
  if (knownOutlets.has(name)) return true;
  const [first = '', ...rest] = name.toLowerCase().split(/[\s’']+/);
  const last = rest.at(-1) ?? first;
  return outlets.has(first) || outlets.has(last);
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

function isOwned(name: string, events: EventLocale): boolean {
  return events.possessive.includes(fold(name).split(/[\s']/)[0] ?? '');
}

function isVague(name: string, events: EventLocale): boolean {
  const words = fold(name).split(/[\s'’]+/);
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
