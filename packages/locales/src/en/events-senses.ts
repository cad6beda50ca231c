import type { EventSense } from '../contract/events.ts';

const WORKERS =
  '(?:workers?|unions?|staff|employees?|teachers?|nurses?|doctors?|drivers?|dockers?|pilots?|miners?|farmers?|lawyers?|students?)';
const BEGIN =
  '(?:begin|begins|began|begun|start|starts|started|stage|staged|call|calls|called|hold|held|end|ended|suspend|suspended|join|joined|plan|planned)';

/** Who hears what one tells the public: no meeting. */
const HEARERS =
  '(?:the )?(?:\\p{L}+ )?(?:reporters?|journalists?|(?:news )?media|press|newspapers?|television|radio|broadcasters?|crowds?|supporters|audiences?|parliament|lawmakers|camera|nation|public)';

/** What kills and destroys without anybody's will. */
const DISASTER =
  '(?:floods?|flooding|floodwaters?|earthquakes?|quakes?|tremors?|storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|fires?|wildfires?|blazes?|avalanches?|landslides?|mudslides?|eruptions?|tsunamis?|accidents?|(?:car|bus|train|plane) crash(?:es)?|crash(?:es)?|collisions?|derailments?|shipwrecks?|heatwaves?|epidemics?|outbreaks?|virus(?:es)?|disease|lightning)';

/** Words of a document that speaks of work and wages. */
const WORK =
  /\b(?:on strike|strikers?|strike action|(?:trade|labou?r|industrial|\p{L}+s') unions?|union (?:leaders?|members?|secretary)|(?:wage|pay) (?:talks?|deal|rises?|offer|claim|increase|negotiations?)|walkouts?|picket(?:s|ed|ing)? lines?)\b/u;

/** Words of the table that are something else beside these words. */
export const SENSES: readonly EventSense[] = [
  {
    lemma: 'strike',
    type: 'PROTEST',
    mode: 'strike',
    topic: WORK,
    pattern: /(?<!\b(?:air|missile|drone|rocket|military|artillery|lightning|bombing)[ -])\bstrik(?:es?|ing)\b/gu,
  },
  ...['kill', 'wound', 'injure', 'destroy'].map((lemma): EventSense => ({
    lemma,
    type: null,
    mode: null,
    pattern: new RegExp(
      `\\b(?<!(?:under|opened|open|gun|returned|rifle|artillery|rocket|tank|sniper) )${DISASTER}\\b[^.;]{0,80}?\\b(?:kill|wound|injur|destroy)\\p{L}*|\\b(?:kill|wound|injur|destroy)\\p{L}* [^.;]{0,60}?\\b(?:in|by|during|after) (?:(?!gun|rocket|artillery|sniper)[\\p{L}']+ ){0,3}?${DISASTER}\\b`,
      'gu',
    ),
  })),
  {
    lemma: 'trial',
    type: null,
    mode: null,
    pattern:
      /\b(?:clinical|medical|drug|vaccine|time|flight|field|free|pilot) trials?\b|\btrials? (?:and error|run|runs|period|basis|version)\b/gu,
  },
  {
    lemma: 'strike',
    type: 'PROTEST',
    mode: 'strike',
    pattern: new RegExp(
      [
        `\\b${WORKERS}(?:'s?)? (?:\\p{L}+ )?strikes?\\b`,
        `\\b${WORKERS}\\b[^.;]{0,30} ${BEGIN} (?:an? |the |their |its |off )*(?:[\\p{L}\\d-]+ )?strikes?\\b`,
        '\\b[\\p{L}\\d]+-(?:hour|day|week|month) strikes?\\b',
        '\\b(?:labou?r|industrial|nationwide|pay|wage|wildcat|sympathy|indefinite|rail|transport|school|port|prison) strikes?\\b',
        '\\bstrikes? (?:\\p{L}+ ){0,3}?(?:over|for) (?:better |higher |fair )?(?:pay|wages?|jobs?|conditions|pensions?|hours|cuts)\\b',
        '\\b(?:go|goes|gone|went|be|been|are|were) on strike\\b',
      ].join('|'),
      'gu',
    ),
  },
  {
    lemma: 'strike',
    type: null,
    mode: null,
    pattern:
      /\b(?:strikes?|struck) (?:an? |the )(?:\p{L}+ )?(?:balance|chord|note|tone|blow)\b|\bstrike (?:price|rate)\b/gu,
  },
  {
    lemma: 'meet',
    type: null,
    mode: null,
    pattern:
      /\b(?:meets?|met|meeting) (?:\p{L}+ ){0,3}?(?:demands?|needs?|targets?|goals?|standards?|requirements?|criteria|deadlines?|expectations?|challenges?|obligations?|costs?|expenses|quotas?|objectives?|commitments?|resistance|threshold)\b/gu,
  },
  {
    lemma: 'meeting',
    type: null,
    mode: null,
    pattern:
      /\bmeetings?\b[^.;,]{0,60}\b(?:every|each) (?:\p{L}+ )?(?:day|week|month|year|\p{L}+day|morning|evening)\b/gu,
  },
  {
    lemma: 'meet',
    type: null,
    mode: null,
    pattern: /\bmeets?\b[^.;,]{0,60}\b(?:every|each) (?:\p{L}+ )?(?:day|week|month|year|\p{L}+day|morning|evening)\b/gu,
  },
  {
    lemma: 'demand',
    type: null,
    mode: null,
    pattern:
      /\b(?:meets?|met|meeting|rising|falling|growing|weak|strong|consumer|global) (?:\p{L}+ )?demands?\b|\bsupply and demand\b/gu,
  },
  ...['speak to', 'speak with', 'talk to', 'talk with'].map((lemma): EventSense => ({
    lemma,
    type: null,
    mode: null,
    pattern: new RegExp(`\\b(?:sp[eo]a?k|talk)\\p{L}* (?:to|with) ${HEARERS}\\b`, 'gu'),
  })),
  { lemma: 'attack', type: null, mode: null, pattern: /\b(?:heart|panic|asthma|anxiety) attacks?\b/gu },
  {
    lemma: 'war',
    type: null,
    mode: null,
    pattern: /\b(?:price|trade|star|bidding|culture|turf) wars?\b|\bwar of words\b/gu,
  },
  {
    lemma: 'fighting',
    type: null,
    mode: null,
    pattern:
      /\bfighting (?:the |a )?(?:\p{L}+ )?(?:fires?|cancer|crime|corruption|poverty|inflation|disease|hunger|wildfires?|floods?)\b/gu,
  },
  {
    lemma: 'rally',
    type: null,
    mode: null,
    pattern:
      /\b(?:stocks?|shares|bonds?|prices?|markets?) rall(?:y|ied|ies)\b|\brally in (?:stocks|shares|bonds|prices)\b/gu,
  },
  {
    lemma: 'military exercises',
    type: null,
    mode: null,
    pattern: /\bexercise of\b|\b(?:physical|breathing|accounting|budget) exercises?\b/gu,
  },
];
