import type { EventMention, Mention, Span } from '@dixit/model';
import { fold } from '@dixit/text';
import { LEADERS } from './cast.ts';
import {
  acting,
  after,
  before,
  enumeration,
  hasWord,
  isAttached,
  lastWord,
  linksIn,
  REACH,
  type Scene,
} from './scene.ts';
import type { Trigger } from './triggers.ts';
import { type Frame, type Phrase, wordsOf } from './syntax/frame.ts';
import { rolesOf } from './syntax/roles.ts';
import { wordBefore } from './word-before.ts';

export type Participant = EventMention['participants'][number];

/** Who takes part, read off the words around the trigger; each entity once. */
export function participantsOf(
  stage: Omit<Scene, 'meeting'>,
  trigger: Trigger,
  span: Span,
): { participants: Participant[]; depth: number; isFaint: boolean } {
  const scene: Scene = { ...stage, meeting: trigger.type === 'CONSULT' };
  const byClause = scene.frame === null ? null : fromFrame(scene, scene.frame, trigger, span);
  if (scene.doubtful && byClause !== null) return { ...byClause, participants: once(byClause.participants) };
  const byNames = once(trigger.verb ? ofVerb(scene, trigger, span) : ofNoun(scene, trigger, span));
  const known = once(byClause?.participants ?? []);
  if (byNames.length > 0 && isPassivePhrase(scene, span)) return { participants: byNames, depth: 0, isFaint: false };
  const isBetter = trigger.type === 'CONSULT' ? byNames.length === 0 && trigger.verb : known.length >= byNames.length;
  return { participants: known.length > 0 && isBetter ? known : byNames, depth: 0, isFaint: false };
}

function once(found: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return found.filter((participant) => {
    const key = participant.entity ?? fold(participant.name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fromFrame(scene: Scene, frame: Frame, trigger: Trigger, span: Span) {
  const at = wordsOf(frame, span);
  if (at === null) return { participants: [], depth: 0, isFaint: true };
  const { actors, recipients, depth, isFaint } = rolesOf(frame, trigger, at, { strict: !scene.doubtful });
  const isMutual = !scene.doubtful && trigger.type === 'CONSULT' && trigger.mode !== 'visit';
  const participants = [
    ...actors.flatMap((each) => fromPhrase(scene, { frame, trigger: span }, each, 'actor')),
    ...recipients.flatMap((each) =>
      fromPhrase(scene, { frame, trigger: span }, each, isMutual ? 'actor' : 'recipient'),
    ),
  ];
  return { participants, depth, isFaint };
}

/** Whom a noun phrase names; a phrase without a name only for those who ask for what is doubtful. */
function fromPhrase(
  scene: Scene,
  { frame, trigger }: { frame: Frame; trigger: Span },
  { from, to }: Phrase,
  role: Participant['role'],
): Participant[] {
  const { words } = frame.reading;
  const last = words[to]?.low === "'s" ? to - 1 : to;
  const span = { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 };
  // What is named with the trigger in it is the event, nobody who takes part: "the Lormund strike".
  const mentions = acting(scene).filter(
    ({ span: at }) =>
      at.start < span.end && span.start < at.end && (at.end <= trigger.start || trigger.end <= at.start),
  );
  const [mention] = mentions.toSorted((a, b) => lengthIn(b.span, span) - lengthIn(a.span, span));
  if (scene.doubtful) {
    const name = scene.text.slice(span.start, span.end);
    return [{ entity: mention?.entity ?? null, actorId: null, name, role, span }];
  }
  if (mention !== undefined && mention.type !== 'unknown') return participant(scene, mention, role);
  return ofPeople(scene, frame, { from, to }, role);
}

function lengthIn(mention: Span, phrase: Span): number {
  return Math.min(mention.end, phrase.end) - Math.max(mention.start, phrase.start);
}

/** « les troupes russes »: the country of a people that the phrase names, where the document names the country. */
function ofPeople({ entities }: Scene, frame: Frame, { from, to }: Phrase, side: Participant['role']): Participant[] {
  const { words, polities, lexicon } = frame.reading;
  for (let i = from; i <= to; i++) {
    // « son homologue russe » is one person, not the country.
    const role = lexicon.locale.names.roles.get(words[i]?.low ?? '');
    if (role?.kind === 'office' && !role.plural) return [];
  }
  for (let i = from; i <= to; i++) {
    const polity = polities.get(i);
    const word = words[i];
    if (polity?.form !== 'people' || word === undefined) continue;
    const country = [...entities.values()].find(({ type, country: key }) => type === 'country' && key === polity.key);
    if (country === undefined) continue;
    return [
      {
        entity: country.key,
        actorId: null,
        name: country.name,
        role: side,
        span: { start: word.start, end: word.end },
      },
    ];
  }
  return [];
}

/** Who stand before a verb: of « prévenant que les sanctions … » who warns. */
function subjectsOf(scene: Omit<Scene, 'meeting'>, span: Span): Participant[] {
  const all: Scene = { ...scene, meeting: false };
  return before(all, span).flatMap((each) => participant(all, each, 'actor'));
}

/**
 * Those of a meeting that only the words around it name: who proposes, holds or cancels it, and to whom. « A a proposé
 * à B une rencontre », "A called off the visit".
 */
export function plannersOf(stage: Omit<Scene, 'meeting'>, cue: Span, span: Span): Participant[] {
  const scene: Scene = { ...stage, meeting: true };
  const between = scene.text.slice(cue.end, span.start);
  if (between.length > REACH || /[,;:«“"]/u.test(between) || fold(between).search(scene.events.clause) >= 0) return [];
  const subjects = before(scene, cue);
  if (!isSubject(scene, cue, subjects)) return [];
  const others = acting(scene).filter(({ span: at }) => at.start >= cue.end && at.end <= span.start);
  return once([...subjects, ...others].flatMap((each) => participant(scene, each, 'actor')));
}

/** Who threatens with what is named behind, and whom: « A menace B de sanctions ». */
export function threatenedOf(stage: Omit<Scene, 'meeting'>, cue: Span, span: Span): Participant[] {
  const scene: Scene = { ...stage, meeting: false };
  const object = after(scene, cue).find((each) => each.span.start < span.start && isObject(scene, cue, each));
  return [...subjectsOf(stage, cue), ...(object === undefined ? [] : participant(scene, object, 'recipient'))];
}

function ofVerb(scene: Scene, { type, mode, lemma }: Trigger, span: Span): Participant[] {
  const { events } = scene;
  const inside = acting(scene).filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  if (inside.length > 0) return inside.flatMap((each) => participant(scene, each, 'actor'));
  const objects = objectsOf(scene, lemma, span);
  // « Il a rencontré X puis s’est entretenu avec lui »: nobody meets with oneself.
  const isReciprocal = type === 'CONSULT' && mode !== 'visit';
  const partners = new Set(isReciprocal ? objects.map(({ entity }) => entity) : []);
  const nearest = before(scene, span, partners);
  const subjects = isSubject(scene, span, nearest) ? nearest : [];
  const agentAt = after(scene, span).find((mention) => lastWord(scene, span.end, mention, events.by));
  const isPassive = isPassivePhrase(scene, span) || events.passive.includes(wordBefore(scene.text, span.start));
  if (isPassive && !isReciprocal) {
    return [
      ...(agentAt === undefined ? [] : participant(scene, agentAt, 'actor')),
      ...subjects.flatMap((each) => participant(scene, each, 'recipient')),
    ];
  }
  return [
    ...subjects.flatMap((each) => participant(scene, each, 'actor')),
    ...objects.flatMap((each) => participant(scene, each, isReciprocal ? 'actor' : 'recipient')),
  ];
}

/** « sera jugé »: words of the table with their own auxiliary. */
function isPassivePhrase({ text, events }: Pick<Scene, 'text' | 'events'>, span: Span): boolean {
  return events.passive.includes(fold(text.slice(span.start, span.end)).split(/\s/u)[0] ?? '');
}

function objectsOf(scene: Scene, lemma: string, span: Span): Mention[] {
  const { talking, with: partnerWords } = scene.events;
  const object = after(scene, span).find(
    (each) => isObject(scene, span, each) && (!talking.includes(lemma) || hasWord(scene, span.end, each, partnerWords)),
  );
  return object === undefined ? [] : enumeration(scene, object);
}

/** « le maire, X, neuf personnes ont été tuées »: one comma between them, and X does not do it. */
function isSubject({ text, frame }: Scene, verb: Span, subjects: readonly Mention[]): boolean {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined) return false;
  const between = text.slice(last.span.end, verb.start);
  if ((between.split(',').length - 1) % 2 === 0) return true;
  // « X, qui s’est entretenue avec … »
  const relatives = frame?.reading.lexicon.relatives;
  if (relatives?.has(/^,\s+(\p{L}+)[^,]*$/u.exec(between)?.[1]?.toLowerCase() ?? '') === true) return true;
  const isApposed = [first, last].some(({ span }) => /,\s$/u.test(text.slice(Math.max(0, span.start - 2), span.start)));
  return isApposed && /^,(?:\s+\S+){0,2}\s*$/u.test(between);
}

/** Furthest an object may stand from its verb, in characters. */
const OBJECT_REACH = 60;
const OBJECT_WORDS = 6;

function isObject({ text, events }: Scene, verb: Span, { span, entity }: Mention): boolean {
  if (entity === LEADERS) return true;
  const between = text.slice(verb.end, span.start);
  if (between.length > OBJECT_REACH || /[;:«“"]/u.test(between)) return false;
  if (fold(between).search(events.clause) >= 0) return false;
  const isApposed = /^[^,]*,\s$/u.test(between) && /^\s?[,.]/u.test(text.slice(span.end, span.end + 2));
  return isApposed || (!between.includes(',') && between.trim().split(/\s+/).length <= OBJECT_WORDS);
}

function ofNoun(scene: Scene, { type }: Trigger, span: Span): Participant[] {
  const { events } = scene;
  const pair = compound(scene, span);
  if (pair.length > 0) return pair;
  const behind = after(scene, span);
  const between = behind.find((mention) => hasWord(scene, span.end, mention, events.between));
  if (between !== undefined) return enumeration(scene, between).flatMap((each) => participant(scene, each, 'actor'));
  const partner = behind.find((mention) => hasWord(scene, span.end, mention, events.with));
  const owner = behind.find(
    (mention) => isAttached(scene, span.end, mention.span.start) || isTitled(scene, span.end, mention),
  );
  const owners = owner === undefined ? [] : enumeration(scene, owner).filter((each) => each !== partner);
  const reciprocal = type === 'CONSULT' || type === 'COOPERATE' || type === 'AGREE';
  if (!reciprocal) {
    const adjective = beside(scene, span);
    const role = type === 'ASSAULT' || type === 'SANCTION' ? 'recipient' : 'actor';
    return [
      ...adjective.flatMap((each) => participant(scene, each, 'actor')),
      ...owners.flatMap((each) => participant(scene, each, role)),
    ];
  }
  const partners = partner === undefined ? [] : enumeration(scene, partner);
  const told = owners.length > 0 ? [] : before(scene, span);
  const subjects = partners.length > 0 || told.length > 1 || isOwned(scene, span) ? told : [];
  return [...owners, ...subjects, ...partners].flatMap((each) => participant(scene, each, 'actor'));
}

function participant(scene: Scene, mention: Mention, role: Participant['role']): Participant[] {
  const entity = mention.entity === null ? undefined : scene.entities.get(mention.entity);
  return [{ entity: mention.entity, actorId: null, name: entity?.name ?? mention.text, role, span: mention.span }];
}

/** Furthest a name may stand behind the title that leads to it, in characters. */
const TITLE = 50;

/** « la rencontre de la ministre adjointe Orla Venn »: a short link, then nothing but a title before the name. */
function isTitled({ text, events }: Scene, from: number, { type, span }: Mention): boolean {
  if (type !== 'person' || span.start - from > TITLE) return false;
  const between = text.slice(from, span.start);
  const [first] = linksIn(between);
  if (first === undefined || !events.links.includes(first) || !/^\s/u.test(between)) return false;
  if (!/\p{L}{4,}\s+$/u.test(between) || /[,;:«“"()–—]/u.test(between)) return false;
  const folded = fold(between);
  const stops = [...events.with, ...events.between, ...events.and, ...events.by, ...events.placeBefore];
  return folded.search(events.clause) < 0 && !folded.split(/[^a-z]+/).some((word) => stops.includes(word));
}

function isOwned({ text, events }: Scene, span: Span): boolean {
  const word = wordBefore(text, span.start);
  return events.possessive.includes(word);
}

/** A people beside the event: « l'invasion russe », "Russian strikes". */
function beside(scene: Scene, span: Span): Mention[] {
  return acting(scene).filter(
    ({ span: at }) =>
      (at.start >= span.end && at.start - span.end <= 2) || (at.end <= span.start && span.start - at.end <= 2),
  );
}

/** « entretiens Alpha-Beta »: both halves must be known by name. */
function compound(scene: Scene, span: Span): Participant[] {
  const { text, entities } = scene;
  const match = /^\s+(\p{Lu}[\p{L}’']+)[-–](\p{Lu}[\p{L}’']+)/u.exec(text.slice(span.end, span.end + 60));
  if (match === null) return [];
  const [whole, left = '', right = ''] = match;
  const start = span.end + whole.length - left.length - right.length - 1;
  const spans = [
    { start, end: start + left.length },
    { start: start + left.length + 1, end: span.end + whole.length },
  ];
  return [left, right].flatMap((half, i) => {
    const entity = [...entities.values()].find(({ names }) =>
      names.some((name) => fold(name).split(/\s+/).includes(fold(half))),
    );
    const at = spans[i];
    return entity === undefined || at === undefined
      ? []
      : [{ entity: entity.key, actorId: null, name: entity.name, role: 'actor' as const, span: at }];
  });
}
