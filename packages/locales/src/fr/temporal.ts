import type { TemporalLocale } from '../contract/temporal.ts';
import { words } from './temporal-words.ts';

export const temporal: TemporalLocale = {
  words,
  dayFirst: true,
  monthFirst: false,
  dayRange: { from: 'du', to: 'au' },
  ambiguous: {
    words: ['ete', 'sept', 'mar', 'dim', 'sam', 'ven', 'lun', 'mer', 'jeu', 'jan', 'jui', 'sep'],
    after: ['l', 'cet', 'en', 'd', 'mi', 'fin', 'debut', 'chaque', 'dernier', 'prochain', 'un', 'comme'],
  },
  tense: {
    planned:
      /^(?:report|repouss|decal|ajourn|renvoy|fix|programm)ee?s? (?:à|au) (?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)$/,
    present: /^(?!)/,
    helped: /^(?!)/,
    intended: /^(?!)/,
    past: /^(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent|eut|eurent|ai|avons|[a-zà-ÿ]{2,}(?:aient|ait)|[a-zà-ÿ]{3,}èrent)$/,
    future:
      /^(?:va|vont|invite|invitent|convie|organise|organisent|accueille|accueillent|débute|débutent|commence|commencent|réunit|réunissent|doit|doivent|devra|devront|possible|possibles|éventuel|éventuelle|éventuels|éventuelles|prévu|prévue|prévus|prévues|attendu|attendue|[a-zà-ÿ]{2,}[rd](?:ra|ront)|[a-zà-ÿ]{3,}(?:era|eront|ira|iront)|[a-zà-ÿ]{2,}(?:oira|uira)|(?:au|se|i|fe|vien|tien|pour|dev|ver|pren)(?:dra|dront|ra|ront)|[a-zà-ÿ]*(?:cev|suiv|viv|tt|aît|ait|romp|vainc)(?:ra|ront)|(?:[a-zà-ÿ]*(?:er|dr|ttr|aîtr|oir|uir|evr|ourr|err|rompr|vaincr|suivr|vivr)|s?aur|(?!(?:re|at|sou)?tir|(?:ad|in|a|re|con|trans)?(?:m|sp)ir|dés?ir|v?ir$)[a-zà-ÿ]{2,}ir)(?:ait|aient))$/,
  },
  notDate:
    /^(?:%|€|\$|euros?|dollars?|francs?|kilo|km|kg|metres?|m|cm|habitants?|personnes?|soldats?|hommes?|femmes?|morts?|voix|points?|pages?|millions?|milliards?|milliers?|roubles?|livres?|tonnes?|ans|fois|pour)$/,
  age: /(?:[âÂ]gée?s? (?:de|d['’]environ|d['’]) ?#|âge de #|\b(?:[Ll]es|[Dd]es|[Aa]ux) (?:moins|plus) de #|(?:homme|femme|garçon|fille|enfant|jeune|ado|adolescente?|étudiante?|retraitée?)s? de #|\p{L}, #\s?[,).;]|\(#\))/u,
  published: [
    'publie le',
    'publie',
    'publiee le',
    'mis en ligne le',
    'mise en ligne le',
    'ecrit le',
    'paru le',
    'parution',
    'poste le',
    'date',
  ],
  updated: ['mis a jour le', 'mise a jour le', 'modifie le', 'actualise le', 'derniere mise a jour', 'mis a jour'],
};
