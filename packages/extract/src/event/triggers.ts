import type { EventLocale } from '@dixit/locales/contract';
import { EVENT_MODES, EVENT_TYPES, type EventMention } from '@dixit/model';
import { fold } from '@dixit/text';
import { lexiconOf, type Lexicon, type TimeToken, type WordTable } from '../temporal/lexicon.ts';

export interface Trigger {
  type: EventMention['type'];
  mode: EventMention['mode'];
  verb: boolean;
  lemma: string;
  /** Bids its subject do something: "they must leave"; who says so asks for it. */
  bidding: boolean;
}

interface TriggerTable extends WordTable {
  /** Lower-case forms with their accents: « rencontre » is the noun, « rencontré » the verb. */
  readonly exact: ReadonlyMap<string, string>;
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

function tableOf({ triggers, verbForms, occasions }: EventLocale): TriggerTable {
  const codeOf = new Map<string, string>();
  const exact = new Map<string, string>();
  for (const line of triggers.split('\n')) {
    const [type = '', mode = '', kind = '', ...rest] = line.split(' ');
    for (const word of rest.join(' ').split(';')) {
      const forms = word.split(',');
      const [lemma = ''] = forms;
      for (const form of kind === 'verb' ? [...verbForms(lemma), ...forms.slice(1)] : forms) {
        const key = fold(form);
        const code = `${type}/${mode}/${kind}/${lemma}`;
        if (!codeOf.has(key)) codeOf.set(key, code);
        if (!exact.has(form)) exact.set(form, code);
      }
    }
  }
  const words: Record<string, string> = {};
  for (const [form, code] of codeOf) words[code] = words[code] === undefined ? form : `${words[code]}|${form}`;
  return { words: { trigger: words, occasion: { 1: occasions } }, exact };
}

/** What a token of `text` tells of; its accents decide where the table knows them. */
export function triggerOf(events: EventLocale, token: TimeToken, text: string): Trigger | null {
  const folded = token.means?.['trigger'];
  if (folded === undefined) return null;
  const printed = text.slice(token.start, token.end).normalize('NFC').toLowerCase().replaceAll('’', "'");
  const code = triggerTable(events).exact.get(printed) ?? folded;
  const [name, mode, kind, lemma = ''] = code.split('/');
  const type = EVENT_TYPES.find((each) => each === name);
  if (type === undefined) return null;
  return {
    type,
    mode: EVENT_MODES.find((each) => each === mode) ?? null,
    verb: kind === 'verb',
    lemma,
    bidding: events.bidding.includes(lemma),
  };
}
