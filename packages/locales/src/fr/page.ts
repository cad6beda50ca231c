import type { FurnitureRule, PageLocale } from '../contract/page.ts';
import { furniture } from './page-furniture.ts';

const rules: readonly FurnitureRule[] = furniture;

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
};

export const page: PageLocale = {
  furniture: rules,
  homeWords: ['accueil', 'a la une'],
  updateLabel: /^(?:mises? a jour|maj|actualisation|update)/,
  originalLabel:
    /^(?:(?:nouvelles?|articles?|informations?|infos?|textes?|depeches?) (?:original(?:es|e|aux)?|initial(?:es|e|s)?)|notre article (?:original|precedent)|version (?:originale|initiale))/,
  clock: /^(?<hour>[01]?\d|2[0-3]) ?(?:h|:) ?(?<minute>[0-5]\d)(?!\d)/,
  date: new RegExp(
    `(?<!\\d)(?:(?<day>\\d{1,2})(?:er)? (?<month>${Object.keys(MONTHS).join('|')})\\.? (?<year>(?:19|20)\\d\\d)|(?<dayN>[0-3]?\\d)/(?<monthN>[01]?\\d)/(?<yearN>(?:19|20)\\d\\d))(?!\\d)(?:,? ?(?:a |- |\\| )?(?<hour>[01]?\\d|2[0-3]) ?(?:h|:) ?(?<minute>[0-5]\\d))?`,
  ),
  months: MONTHS,
  changedWords: /(?:mise?s? a jour|modifiee?|actualisee?)[^,.;]{0,20}$/,
  byline: /^(?:par|de notre (?:envoyee?|correspondante?)[^,]{0,40}?|propos recueillis par) (?<names>\p{L}.{1,80})$/u,
  bylineLabel: /^(?:auteure?s?|auteurs? et autrices?|texte|redaction)$/,
  nameJoin: / et | avec /iu,
  newsroom:
    /^(?:la |notre )?(?:redaction|service \p{L}+|desk)\b|\bredaction$|^(?:agences?|avec agences?|contributeurs?|invites?|journalistes?|admin(?:istrateur)?|webmaster|envoyee?s? speciale?s?)$/u,
  liveWords: /^(?:en )?direct\b|\ben direct\b|\bminute par minute\b/,
  releaseWords: /^communique(?: de presse)?\b|\bpour diffusion immediate\b/,
  translationNotes: /\btraduit (?:de l'|du |par |automatiquement)|\btraduction (?:automatique|de l'|du )/,
  captionNote:
    /\((?:photos?|credits?|image|illustration|dr)\b ?[:)/.]|(?:©|\(c\)) ?\p{L}.{0,60}$| \/ (?:afp|ap|reuters|sipa|epa)\b.{0,20}$/u,
  zoneNote: /\bheures?\b[^.]{0,40}?\b(?:de|a|en) (?<zone>[a-z]+)/,
  zones: {
    paris: 'Europe/Paris',
    bruxelles: 'Europe/Brussels',
    geneve: 'Europe/Zurich',
    londres: 'Europe/London',
    moscou: 'Europe/Moscow',
    kiev: 'Europe/Kyiv',
    kyiv: 'Europe/Kyiv',
    gmt: 'UTC',
    utc: 'UTC',
    tu: 'UTC',
  },
};
