import type { SpeechLocale } from '../../contract/speech.ts';
import { rows, words } from '../../words.ts';

/** `act: phrase, phrase`; an elided word stands apart. */
const TABLE = rows(`
  demand: il faut, il faudrait, il faudra, il est urgent, il est temps, nous demandons, je demande, nous exigeons, j' exige, nous réclamons, je réclame
  offer: nous proposons, je propose, nous sommes prêts à, je suis prêt à, je suis prête à, nous sommes disposés à
  promise: je m' engage, nous nous engageons, je promets, nous promettons
  greet: bonjour, bonsoir, bienvenue, bravo, félicitations
`);

export const openers: SpeechLocale['openers'] = TABLE.flatMap((row) => {
  const [act = '', phrases = ''] = row.split(':');
  return phrases
    .split(',')
    .map((phrase) => ({ act: act as SpeechLocale['openers'][number]['act'], words: words(phrase) }));
});
