import type { EventLocale } from '@dixit/locales/contract';
import type { Entity, Mention, Span } from '@dixit/model';
import { fold } from '@dixit/text';
import { LEADERS } from './cast.ts';
import type { Sentence } from './sentence.ts';
import type { Frame } from './syntax/frame.ts';
import { wordBefore } from './word-before.ts';

export interface Scene {
  text: string;
  sentence: Sentence;
  entities: ReadonlyMap<string, Entity>;
  events: EventLocale;
  frame: Frame | null;
  /** Also names who is no entity of the document. */
  doubtful: boolean;
  /** Then a country behind « à », "in" is only where it happens; else it may be who it happens to. */
  meeting: boolean;
}

/** Furthest a participant may stand from the word that binds it to the event, in characters. */
export const REACH = 90;

/** How far before a name the words may begin that leave it out, in characters. */
const WITHOUT = 24;

/** Longest stretch between two names in one enumeration. */
const ENUMERATION = 60;

const made = new WeakMap<readonly Mention[], { meeting?: readonly Mention[]; other?: readonly Mention[] }>();

/** Those who can take part here; looked up once for a sentence. */
export function acting(scene: Scene): readonly Mention[] {
  const known = made.get(scene.sentence.mentions) ?? {};
  made.set(scene.sentence.mentions, known);
  if (scene.meeting) return (known.meeting ??= actingIn(scene));
  return (known.other ??= actingIn(scene));
}

/** Not a country that is only where it happens, or whose president it is. */
function actingIn({ text, sentence, events, meeting }: Scene): readonly Mention[] {
  return sentence.mentions.filter(({ type, span, entity }, i) => {
    if (entity === LEADERS) return true;
    // « au lieu de X »
    if (events.without.test(fold(text.slice(Math.max(0, span.start - WITHOUT), span.start)))) return false;
    const before = sentence.mentions[i - 1];
    // « le chef de la Maison Ronde » is a person, and the house takes no part.
    if (before?.type === 'person' && span.end <= before.span.end) return false;
    if (type === 'country' && before?.type === 'person' && isAttached({ text, events }, before.span.end, span.start))
      return false;
    const isPlace = events.placeBefore.includes(wordBefore(text, span.start));
    return type === 'person' || type === 'group' || !isPlace || (!meeting && type === 'country');
  });
}

export function after(scene: Scene, span: Span): Mention[] {
  return acting(scene).filter((mention) => mention.span.start >= span.end && mention.span.start - span.end <= REACH);
}

const NOBODY: ReadonlySet<string | null> = new Set();

/** The nearest name before, with those it is enumerated with: « X et Y se sont entretenus ». */
export function before(scene: Scene, span: Span, without: ReadonlySet<string | null> = NOBODY): Mention[] {
  const all = acting(scene).filter(
    ({ span: at, entity }) =>
      at.end <= span.start && span.start - at.end <= REACH && (entity === null || !without.has(entity)),
  );
  const chosen: Mention[] = [];
  for (const mention of all.toReversed()) {
    const next = chosen.at(-1);
    const isListed = chosen.length > 1 && isComma(scene, mention.span.end, next?.span.start ?? 0);
    if (next !== undefined && !isListed && !joins(scene, mention.span.end, next.span.start)) break;
    chosen.push(mention);
  }
  return chosen.toReversed();
}

/** A name and those that follow it in one enumeration. */
export function enumeration(scene: Scene, first: Mention): Mention[] {
  const chosen = [first];
  /** Behind commas alone, until « et » shows them to be a list. */
  let open: Mention[] = [];
  for (const mention of acting(scene)) {
    const last = open.at(-1) ?? chosen.at(-1) ?? first;
    if (mention.span.start < last.span.end) continue;
    if (joins(scene, last.span.end, mention.span.start)) {
      // « en cas d’attaque de A, B et C répondront »
      if (open.length > 0 && isBeforeVerb(scene, mention)) break;
      chosen.push(...open, mention);
      open = [];
    } else if (isComma(scene, last.span.end, mention.span.start)) open.push(mention);
    else break;
  }
  return chosen;
}

function isBeforeVerb({ text, frame }: Scene, { span }: Mention): boolean {
  const next = /^\s(\p{Ll}+)/u.exec(text.slice(span.end, span.end + 20))?.[1];
  return next !== undefined && frame?.reading.lexicon.locale.speech.isFinite(next) === true;
}

/** Nothing but a comma between two names: « A, B et C ». */
function isComma({ text }: Scene, from: number, to: number): boolean {
  return /^,\s$/u.test(text.slice(from, to));
}

/** « et », a comma, or « et le président russe » between two names. */
function joins({ text, events }: Scene, from: number, to: number): boolean {
  if (to - from > ENUMERATION) return false;
  const between = fold(text.slice(from, to));
  const words = between.split(/[^a-z,]+/).filter((word) => word !== '');
  const and = words.findIndex((word) => events.and.includes(word));
  if (and < 0 || words.length > 8 || between.search(events.clause) >= 0) return false;
  // « accuse X de préparer une opération et Y »: what X is to have done stands between, no title.
  return and <= MOST_TITLE || between.includes(',') || between.includes('(');
}

/** Words behind a name that still tell of it without a comma: « X, », "X of Kestria and Y". */
const MOST_TITLE = 3;

export function hasWord({ text }: Scene, from: number, mention: Mention, words: readonly string[]): boolean {
  return fold(text.slice(from, mention.span.start))
    .split(/[^a-z]+/)
    .some((word) => words.includes(word));
}

export function lastWord({ text }: Scene, from: number, mention: Mention, words: readonly string[]): boolean {
  const between = fold(text.slice(from, mention.span.start))
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return between.slice(-4).some((word) => words.includes(word));
}

/** At most two words that link stand between the event and its owner: « sommet du G20 », "invasion of X". */
export function isAttached({ text, events }: Pick<Scene, 'text' | 'events'>, from: number, to: number): boolean {
  if (to - from > 12) return false;
  const between = text.slice(from, to);
  const words = linksIn(between);
  return (
    /^\s+(?:\p{L}+['’\s]\s*)*$/u.test(between) &&
    words.length <= 2 &&
    words.every((word) => events.links.includes(word))
  );
}

export function linksIn(words: string): string[] {
  return fold(words)
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
