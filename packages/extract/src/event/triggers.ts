import type { EventLocale, EventSense } from '@dixit/locales/contract';
import { type Sentence, matchesIn } from './sentence.ts';
import { EVENT_MODES, EVENT_TYPES, type EventMention, type Span } from '@dixit/model';
import { fold } from '@dixit/text';
import { wordBefore } from './word-before.ts';
import { lexiconOf, type Lexicon, type TimeToken, type WordTable } from '../temporal/lexicon.ts';

export interface Trigger {
  type: EventMention['type'];
  mode: EventMention['mode'];
  verb: boolean;
  lemma: string;
  /** Bids its subject do something: "they must leave"; who says so asks for it. */
  bidding: boolean;
  /** A verb with its object: only the first word of its span is the verb. */
  paired: boolean;
}

interface TriggerTable extends WordTable {
  /** What the verbs and objects of each line of pairs make. */
  readonly pairs: readonly Pick<Trigger, 'type' | 'mode'>[];
  /** Lower-case forms with their accents: « rencontre » is the noun, « rencontré » the verb. */
  readonly exact: ReadonlyMap<string, string>;
  /** Verbs whose form is a noun of an earlier line too: "visit". */
  readonly verbs: ReadonlyMap<string, string>;
  /** Nouns whose form is a verb of an earlier line too: "the call on Monday". */
  readonly nouns: ReadonlyMap<string, string>;
}

const tables = new WeakMap<EventLocale, TriggerTable>();

/** The event words of a language; built once. The first line of the table that has a form wins. */
export function eventLexicon(events: EventLocale): Lexicon {
  return lexiconOf(triggerTable(events));
}

function triggerTable(events: EventLocale): TriggerTable {
  let table = tables.get(events);
  if (table === undefined) {
    table = tableOf(events);
    tables.set(events, table);
  }
  return table;
}

function tableOf({ triggers, pairs, verbForms, occasions }: EventLocale): TriggerTable {
  const codeOf = new Map<string, string>();
  const exact = new Map<string, string>();
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const line of triggers.split('\n')) {
    const [type = '', mode = '', kind = '', ...rest] = line.split(' ');
    for (const word of rest.join(' ').split(';')) {
      const forms = word.split(',');
      const [lemma = ''] = forms;
      for (const form of kind === 'verb' ? [...verbForms(lemma), ...forms.slice(1)] : forms) {
        const key = fold(form);
        const code = `${type}/${mode}/${kind}/${lemma}`;
        if (!codeOf.has(key)) codeOf.set(key, code);
        else if (kind === 'verb' && !verbs.has(key)) verbs.set(key, code);
        else if (kind === 'noun' && !nouns.has(key)) nouns.set(key, code);
        if (!exact.has(form)) exact.set(form, code);
      }
    }
  }
  const words: Record<string, string> = {};
  for (const [form, code] of codeOf) words[code] = words[code] === undefined ? form : `${words[code]}|${form}`;
  const paired = pairsOf(pairs, verbForms);
  return {
    words: { trigger: words, occasion: { 1: occasions }, ...paired.words },
    exact,
    verbs,
    nouns,
    pairs: paired.made,
  };
}

function pairsOf(pairs: string, verbForms: EventLocale['verbForms']) {
  const words: Record<string, Record<string, string>> = {};
  const made: Pick<Trigger, 'type' | 'mode'>[] = [];
  for (const line of pairs.split('\n').filter((each) => each !== '')) {
    const [head = '', verbs = '', objects = ''] = line.split(' | ');
    const [type = '', mode = ''] = head.split(' ');
    const key = `${made.length}`;
    words[`verb${key}`] = Object.fromEntries(verbs.split(',').map((verb) => [verb, verbForms(verb).join('|')]));
    words[`object${key}`] = Object.fromEntries(objects.split(',').map((object) => [object, object]));
    made.push({ type: typeOf(type) ?? 'AGREE', mode: modeOf(mode) });
  }
  return { words, made };
}

const typeOf = (name: string) => EVENT_TYPES.find((each) => each === name);
const modeOf = (name: string) => EVENT_MODES.find((each) => each === name) ?? null;

/** Furthest an object may stand from its verb, in words and marks. */
const PAIR_REACH = 9;

/** Where a verb and an object behind it together name an event: "lifted most of the sanctions". */
export function pairsIn(events: EventLocale, tokens: readonly TimeToken[]): { trigger: Trigger; span: Span }[] {
  const { pairs } = triggerTable(events);
  const found: { trigger: Trigger; span: Span }[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.means === undefined) continue;
    for (const [key, verb] of Object.entries(token.means)) {
      if (!key.startsWith('verb')) continue;
      const line = Number(key.slice(4));
      const made = pairs[line];
      const object = objectOf(tokens, i, `object${line}`);
      if (made === undefined || object === null) continue;
      const lemma = `${verb ?? ''} ${object.means?.[`object${line}`] ?? ''}`;
      const trigger = { ...made, verb: true, lemma, bidding: false, paired: true };
      found.push({ trigger, span: { start: token.start, end: object.end } });
      break;
    }
  }
  return found;
}

function objectOf(tokens: readonly TimeToken[], verb: number, key: string): TimeToken | null {
  for (let i = verb + 1; i <= verb + PAIR_REACH; i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;:!?()«»“”"—]$/u.test(token.text)) return null;
    if (token.means?.[key] !== undefined) return token;
  }
  return null;
}

/** "to visit", "Kestria attacks Velmar": a modal before it, or no determiner before and a name or determiner behind. */
function isVerbHere(events: EventLocale, { start, end }: TimeToken, text: string): boolean {
  const before = wordBefore(text, start);
  if (events.verbBefore.includes(before)) return true;
  if (events.nounBefore.includes(before) || events.definite.includes(before) || before === '') return false;
  const next = /^\s([\p{L}’']+)/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  const isPhrase = /^\p{Lu}/u.test(next) || events.verbAfter.includes(fold(next));
  return isPhrase && /^\p{Ll}/u.test(text.slice(start, end));
}

/** One word without accents, no capital that may have lost one. */
const PLAIN = /^[a-z]+$/;

/**
 * What a token of `text` tells of; its accents decide where the table knows them. In a text that has accents
 * (`accented`) a word without is another word: « critiques » is not « critiqués ».
 */
export function triggerOf(
  events: EventLocale,
  token: TimeToken,
  { text, accented }: { text: string; accented: boolean },
): Trigger | null {
  const folded = token.means?.['trigger'];
  if (folded === undefined) return null;
  const printed = text.slice(token.start, token.end).normalize('NFC').toLowerCase().replaceAll('’', "'");
  const table = triggerTable(events);
  const first =
    table.exact.get(printed) ?? (accented && PLAIN.test(text.slice(token.start, token.end)) ? null : folded);
  if (first === null) return null;
  const asVerb = table.verbs.get(token.text);
  const asNoun = table.nouns.get(token.text);
  const isNoun = asNoun !== undefined && events.nounBefore.includes(wordBefore(text, token.start));
  const code = isNoun ? asNoun : asVerb !== undefined && isVerbHere(events, token, text) ? asVerb : first;
  const [name, mode, kind, lemma = ''] = code.split('/');
  const type = typeOf(name ?? '');
  if (type === undefined) return null;
  const verb = kind === 'verb' || kind === 'form';
  return { type, mode: modeOf(mode ?? ''), verb, lemma, bidding: events.bidding.includes(lemma), paired: false };
}

/** The senses that words may have in a document, by its folded text. */
export function sensesIn({ senses }: EventLocale, folded: string): readonly EventSense[] {
  return senses.filter(({ topic }) => topic === undefined || topic.test(folded));
}

/** What a word of the table is beside the other words of its sentence; null for no event. */
export function senseOf(
  senses: readonly EventSense[],
  trigger: Trigger,
  span: Span,
  sentence: Sentence,
): Trigger | null {
  for (const { lemma, pattern, type, mode } of senses) {
    if (lemma !== trigger.lemma) continue;
    const isThere = matchesIn(sentence, pattern).some(({ start, end }) => start <= span.start && span.start <= end);
    if (isThere) return type === null ? null : { ...trigger, type, mode };
  }
  return trigger;
}
