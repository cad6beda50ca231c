import type { Carrier } from '../../contract/speech.ts';
import { words } from '../../words.ts';
import { conjugate } from './conjugate.ts';

const AUXILIARY: Omit<Carrier, 'tense' | 'plural'> = {
  takes: ['participle'],
  link: [],
  prospective: false,
  passive: false,
};

const HAVE = `a:present:s ont:present:p avait:past:s avaient:past:p eut:past:s eurent:past:p aura:future:s auront:future:p
  aurait:conditional:s auraient:conditional:p ait:present:s aient:present:p ayant:past:s ayant:past:p`;
const BE = `est:present:s sont:present:p était:past:s étaient:past:p fut:past:s furent:past:p sera:future:s seront:future:p
  serait:conditional:s seraient:conditional:p soit:present:s soient:present:p étant:past:s étant:past:p`;

/** Verbs that carry an infinitive: link word, whether what follows is only wished, and their infinitives. */
const PHRASES: readonly (readonly [link: string, prospective: boolean, verbs: string])[] = [
  ['à', false, 'tenir chercher continuer viser aller'],
  ['à', true, 'hésiter inviter'],
  ['de', false, 'venir cesser'],
  ["d'", false, 'venir cesser'],
  ["d'", true, 'tenter essayer refuser éviter'],
  ['de', true, 'tenter essayer refuser éviter'],
  ['', true, 'vouloir aller'],
  ['par', false, 'finir commencer'],
  ['en', false, 'répondre'],
];
const MODALS =
  'doit:present:s doivent:present:p devait:past:s devaient:past:p devrait:conditional:s devraient:conditional:p devra:future:s devront:future:p peut:present:s peuvent:present:p pourrait:conditional:s pourraient:conditional:p pouvait:past:s pouvaient:past:p pourra:future:s pourront:future:p semble:present:s semblent:present:p';

function table(): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  const add = (form: string, carrier: Carrier): void => {
    const known = carriers.get(form);
    if (known) known.push(carrier);
    else carriers.set(form, [carrier]);
  };
  const parse = (list: string, base: Omit<Carrier, 'tense' | 'plural'>): void => {
    for (const entry of words(list)) {
      const [form = '', tense = 'present', number] = entry.split(':');
      add(form, { ...base, tense: tense as Carrier['tense'], plural: number === 'p' });
    }
  };
  parse(HAVE, AUXILIARY);
  parse(BE, { ...AUXILIARY, passive: true });
  parse(MODALS, { ...AUXILIARY, takes: ['infinitive'], prospective: true });
  for (const [link, prospective, verbs] of PHRASES) {
    for (const verb of words(verbs)) {
      for (const [form, { mood, tense, plural }] of conjugate(verb)) {
        if (mood === 'gerund' || mood === 'infinitive') continue;
        const takes = link === 'en' ? (['gerund'] as const) : (['infinitive'] as const);
        add(form, { tense, plural, takes, link: words(link), prospective, passive: false });
      }
    }
  }
  return carriers;
}

export const carriers = table();
