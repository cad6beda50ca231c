import type { PageLocale } from '../contract/page.ts';
import { furniture } from './page-furniture.ts';

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
const NAMES = Object.keys(MONTHS).join('|');
const CLOCK = '(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?';

export const page: PageLocale = {
  furniture,
  homeWords: ['home', 'homepage'],
  updateLabel: /^(?:updated?|latest update|live update)/,
  originalLabel: /^(?:original (?:story|article|report|post|text)|earlier (?:story|report)|previous story)/,
  clock: /^(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?!\d)(?: ?(?<half>[ap])\.?m\b\.?)?/,
  date: new RegExp(
    `(?<!\\d)(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${NAMES})\\.?,? (?<year>(?:19|20)\\d\\d)|(?<monthN>${NAMES})\\.? (?<dayN>\\d{1,2})(?:st|nd|rd|th)?,? (?<yearN>(?:19|20)\\d\\d))(?!\\d)(?:,? ?(?:at |- |\\| )?${CLOCK} ?(?<half>[ap])?\\.?m?)?`,
  ),
  months: MONTHS,
  changedWords: /(?:updated|modified|changed|revised)[^,.;]{0,20}$/,
  byline: /^(?:by|written by|words by|reported by) (?<names>\p{L}.{1,80})$/u,
  bylineLabel: /^(?:authors?|written by|words|reporter)$/,
  nameJoin: / and | with /iu,
  newsroom:
    /^(?:the |our )?(?:news ?(?:room|desk|team|staff)|editorial (?:team|board|staff)|web ?desk|online desk)\b|\b(?:staff|newsroom|news desk|correspondent|agencies|reporters?|editors?)$|^(?:admin(?:istrator)?|staff writer|guest|webmaster|editor|agencies|wire services?)$/,
  liveWords: /^live\b|\blive (?:updates|blog|coverage)\b|\bas it happened\b/,
  releaseWords: /^(?:press release|news release|statement by)\b|\bfor immediate release\b/,
  translationNotes: /\btranslated (?:from|by|automatically)\b|\bmachine translation\b/,
  captionNote:
    /\((?:photos?|credit|image|illustration|file photo)\b ?[:)/.]|(?:©|\(c\)) ?\p{L}.{0,60}$|[/:] ?(?:afp|ap|reuters|getty images|epa)\b.{0,20}$/u,
  zoneNote: /\ball times (?:are )?(?:in )?(?<zone>[a-z]+)|\btimes? (?:are )?(?:given )?in (?<zone2>[a-z]+)/,
  zones: {
    gmt: 'UTC',
    utc: 'UTC',
    paris: 'Europe/Paris',
    london: 'Europe/London',
    brussels: 'Europe/Brussels',
    geneva: 'Europe/Zurich',
    moscow: 'Europe/Moscow',
    kyiv: 'Europe/Kyiv',
    eastern: 'America/New_York',
    et: 'America/New_York',
  },
};
