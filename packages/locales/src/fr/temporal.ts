import type { TemporalLocale } from '../contract/temporal.ts';
import { words } from './temporal-words.ts';

export const temporal: TemporalLocale = {
  words,
  dayFirst: true,
  monthFirst: false,
  dayRange: { from: 'du', to: 'au' },
  ambiguous: {
    words: ['ete', 'sept', 'mar', 'dim', 'sam', 'ven', 'lun', 'mer', 'jeu', 'jan', 'jui'],
    after: ['l', 'cet', 'en', 'd', 'mi', 'fin', 'debut', 'chaque', 'dernier', 'prochain', 'un', 'comme'],
  },
  tense: {
    planned: /^(?!)/,
    past: /^(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent|eut|eurent|ai|avons|[a-zà-ÿ]{2,}(?:aient|ait)|[a-zà-ÿ]{3,}èrent)$/,
    future:
      /^(?:va|vont|invite|invitent|organise|organisent|accueille|accueillent|débute|débutent|commence|commencent|réunit|réunissent|doit|doivent|devra|devront|prévu|prévue|prévus|prévues|attendu|attendue|[a-zà-ÿ]{2,}[rd](?:ra|ront)|[a-zà-ÿ]{3,}(?:era|eront|ira|iront)|[a-zà-ÿ]{2,}(?:oira|uira)|(?:au|se|i|fe|vien|tien|pour|dev|ver|pren)(?:dra|dront|ra|ront)|[a-zà-ÿ]*r(?:ait|aient))$/,
  },
  notDate:
    /^(?:%|€|\$|euros?|dollars?|francs?|kilo|km|kg|metres?|m|cm|habitants?|personnes?|soldats?|hommes?|femmes?|morts?|voix|points?|pages?|millions?|milliards?|milliers?|roubles?|livres?|tonnes?|ans|fois|pour)$/,
  age: /(?:âgée?s? (?:de|d['’]environ|d['’]) ?#|âge de #|\b(?:les|des|aux) (?:moins|plus) de #|(?<!(?:an|ans|peine|peines|prison|réclusion|mandat|contrat|bail|durée|période|cycle|carrière|plan|accord|guerre|guerres|expérience|existence|vie|règne|conflit|crise|suspension|interdiction|sursis|délai|moratoire|partenariat|programme|absence|attente|travaux|travail|efforts|négociations|histoire|ancienneté|sûreté|détention|occupation|recherche|recherches|pouvoir|près|plus|moins|bout|terme|échéance|horizon|emprunt|prêt|garantie|d[’']ici)(?: \S+)?) (?:de|d['’]) ?#(?= ?(?:[,.;)]|a |ont |est |était |avait |qui |et |dont |s['’]|\S+é\b|$))|(?:\p{Ll}|\p{Lu}\p{Ll}+), #\s?[,).;]|\(#\))/iu,
  published: ['publie le', 'publie', 'mis a jour le', 'mise a jour le', 'modifie le', 'mis en ligne le', 'ecrit le'],
};
