import type { EventLocale } from '@dixit/locales/contract';
import { EVENT_MODES, EVENT_TYPES, type EventMention } from '@dixit/model';
import { fold } from '@dixit/text';
import { lexiconOf, type Lexicon, type TimeToken, type WordTable } from '../temporal/lexicon.ts';

export interface Trigger {
  type: EventMention['type'];
  mode: EventMention['mode'];
  verb: boolean;
  lemma: string;
}

const tables = new WeakMap<EventLocale, WordTable>();

/** The event words of a language; built once. The first line of the table that has a form wins. */
export function eventLexicon(events: EventLocale): Lexicon {
  let table = tables.get(events);
  if (table === undefined) {
    table = tableOf(events);
    tables.set(events, table);
  }
  return lexiconOf(table);
}

function tableOf({ triggers, verbForms, occasions }: EventLocale): WordTable {
  const codeOf = new Map<string, string>();
  for (const line of triggers.split('\n')) {
    const [type = '', mode = '', kind = '', ...rest] = line.split(' ');
    for (const word of rest.join(' ').split(';')) {
      const forms = word.split(',');
      const [lemma = ''] = forms;
      for (const form of kind === 'verb' ? [...verbForms(lemma), ...forms.slice(1)] : forms) {
        const key = fold(form);
        if (!codeOf.has(key)) codeOf.set(key, `${type}/${mode}/${kind}/${lemma}`);
      }
    }
  }
  const words: Record<string, string> = {};
  for (const [form, code] of codeOf) words[code] = words[code] === undefined ? form : `${words[code]}|${form}`;
  return { words: { trigger: words, occasion: { 1: occasions } } };
}

export function triggerOf(token: TimeToken): Trigger | null {
  const code = token.means?.['trigger'];
  if (code === undefined) return null;
  const [name, mode, kind, lemma = ''] = code.split('/');
  const type = EVENT_TYPES.find((each) => each === name);
  if (type === undefined) return null;
  return { type, mode: EVENT_MODES.find((each) => each === mode) ?? null, verb: kind === 'verb', lemma };
}
