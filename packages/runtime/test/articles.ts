import type { IntakeItem } from '@dixit/model/ports';

export function anItem(name: string, text: string | Uint8Array, rest: Partial<IntakeItem> = {}): IntakeItem {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { name, bytes, mediaType: null, url: null, outlet: null, published: null, language: null, ...rest };
}

/** Two outlets on one meeting between invented people. */
export const FANAL = `Le sommet de Genève aura lieu jeudi

Genève, 5 mars 2031. La ministre Orla Venn a déclaré mercredi : « Le sommet aura lieu jeudi à Genève. »

Le président Joren Hask a affirmé que la Kestrie ne retirerait aucun soldat.
`;
export const LEDGER = `Summit in Geneva to go ahead, minister says

The foreign minister, Orla Venn, said on Wednesday that the summit would take place in Geneva on Thursday.

"We will withdraw nobody," President Joren Hask told the Harbour Ledger.
`;

/** As many as take a while. */
export const manyArticles = (): IntakeItem[] =>
  Array.from({ length: 60 }, (_, i) => anItem(`${i}.txt`, `${FANAL}\n« Le numéro ${i} », a dit Orla Venn.\n`));
