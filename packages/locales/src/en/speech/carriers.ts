import type { Carrier } from '../../contract/speech.ts';
import { rows, words } from '../../words.ts';

/** `forms | moods taken | link | flags`; a form is `word:tense:number`; flags: p prospective, v passive. */
const TABLE = rows(`
  has:past:s have:past:p had:past: having:past: 've:past:p 'd:past: | participle | |
  is:present:s are:present:p was:past:s were:past:p am:present:s been:past: being:present: 's:present:s 're:present:p | gerund | |
  is:present:s are:present:p was:past:s were:past:p been:past: being:present: be:present: 's:present:s | participle | | v
  's:past:s | participle | |
  will:future: 'll:future: shall:future: would:conditional: 'd:conditional: | infinitive | | p
  may:conditional: might:conditional: could:conditional: can:present: should:conditional: must:present: | infinitive | | p
  did:past: does:present:s do:present:p | infinitive | |
  quoted:past: cited:past: | gerund | as |
  wrote:past: writes:present:s emailed:past: emails:present:s texted:past: phoned:past: rang:past: | infinitive | to |
  went:past: goes:present:s going:present: | infinitive | on to |
  seemed:past: appeared:past: | infinitive | to |
  tried:past: tries:present:s wants:present:s needs:present:s plans:present:s expected:past: | infinitive | to | p
  going:future: | infinitive | to | p
  quick:present: keen:present: eager:present: careful:present: | infinitive | to |
  pleased:present: proud:present: delighted:present: happy:present: | infinitive | to |
  began:past: started:past: kept:past: continues:present:s heard:past: overheard:past: | gerund | |
  continued:past: continues:present:s continue:present:p used:past: chose:past: preferred:past: rushed:past: proceeded:past: dared:past: | infinitive | to |
`);

function table(): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  for (const row of TABLE) {
    const [forms = '', takes = '', link = '', flags = ''] = row.split('|');
    for (const entry of words(forms)) {
      const [form = '', tense = 'present', number = ''] = entry.split(':');
      const known = carriers.get(form) ?? [];
      known.push({
        tense: tense as Carrier['tense'],
        plural: number === '' ? null : number === 'p',
        takes: words(takes) as Carrier['takes'][number][],
        link: words(link),
        prospective: flags.includes('p'),
        reflexive: false,
        saidWhenDenied: false,
        passive: flags.includes('v'),
      });
      carriers.set(form, known);
    }
  }
  return carriers;
}

export const carriers = table();
