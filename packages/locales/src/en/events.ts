import type { EventLocale } from '../contract/events.ts';
import { words } from '../words.ts';
import { conjugate } from './speech/conjugate.ts';
import { SENSES } from './events-senses.ts';
import { PAIRS, TRIGGERS } from './events-triggers.ts';

/** Irregular verbs of the tables that `conjugate` does not know: past and participle. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  `break broke broken;drive drove driven;throw threw thrown;seek sought;bring brought;strike struck stricken;fly flew flown;leave left;
  begin began begun;tear tore torn;shut shutting;quit quitting;withdraw withdrew withdrawn;send sent;cut cutting;freeze froze frozen;ban banned banning;
  step stepped stepping;plead pled;take took taken;hold held;give gave given;meet met;sit sat sitting;bow bowed`
    .split(';')
    .map((row) => words(row))
    .map(([base = '', ...forms]) => [base, forms] as const),
);

/** All forms of the first word; the words after it stay. */
function verbForms(lemma: string): string[] {
  const [verb = '', ...rest] = lemma.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const forms = [verb, ...conjugate(verb).map(([form]) => form), ...(IRREGULAR.get(verb) ?? [])];
  return [...new Set(forms)].map((form) => form + tail);
}

export const events: EventLocale = {
  triggers: TRIGGERS,
  pairs: PAIRS,
  senses: SENSES,
  nominal: {
    invade: 'invasion',
    attack: 'attack',
    bomb: 'bombing',
    withdraw: 'withdrawal',
    'pull out': 'pullout',
    support: 'support',
    'reaffirm support': 'support',
    release: 'release',
    expel: 'expulsion',
    resign: 'resignation',
    deploy: 'deployment',
    mobilize: 'mobilization',
    abduct: 'abduction',
    kidnap: 'kidnapping',
    visit: 'visit',
    meet: 'meeting',
  },
  verbForms,
  between: ['between'],
  with: ['with'],
  and: ['and'],
  links: words('of the a an on in to by at for its his her'),
  by: ['by'],
  passive: ['is', 'are', 'was', 'were', 'been', 'being', 'be'],
  towards: ['against', 'to', 'on', 'upon', 'with', 'from', 'at', 'over', 'into', 'toward', 'towards', 'for'],
  control:
    words(`urge order force ask tell pressure press allow permit enable help warn invite call persuade compel require instruct direct command
    encourage advise get push beg challenge authorize authorise forbid lead cause prompt expect want train deploy appeal`),
  light:
    words(`hold launch conduct stage wage mount make pay impose declare order begin start continue organize organise lead sign reach take give have
    undertake perform open complete resume commit issue file lodge deliver carry`),
  bidding: ['must'],
  collectives:
    words(`army armies military navy air force forces troops soldiers soldier servicemen servicewomen marines sailors airmen reservists recruits guards guard guerrillas guerrilla
rebels rebel militants militant militia militias militiamen insurgents insurgent fighters fighter gunmen gunman bombers bomber terrorists terrorist extremists jihadists
separatists police policemen policeman officers officer agents agent patrol peacekeepers peacekeeper warplanes aircraft jets helicopters tanks warships ships
government governments cabinet administration authorities authority parliament parliaments court courts regime junta state states officials official leaders leader
party parties coalition alliance opposition faction factions movement group groups organization organisation organizations union unions council commission committee
company companies firm firms bank banks agency agencies newspaper newspapers station media university hospital embassy embassies mission consulate
president presidents minister ministers lawmakers lawmaker diplomats diplomat negotiators negotiator envoys envoy ambassadors ambassador delegation delegations delegates
residents resident civilians civilian people population populations nationals national citizens citizen villagers settlers settler refugees refugee migrants migrant
immigrants immigrant exiles prisoners prisoner detainees detainee hostages hostage captives demonstrators demonstrator protesters protester protestors rioters crowds crowd
students student workers worker farmers farmer miners teachers doctors nurses drivers landowners fishermen employees strikers youths youth women men children families
activists activist dissidents dissident journalists journalist reporters lawyers clerics cleric missionary missionaries monks bishops inspectors inspector observers observer
victims victim survivors suspects suspect criminals hackers smugglers pirates businessman businessmen investors elders tribesmen allies ally neighbors neighbours foes foe
man woman boy girl child passengers tourists aliens populace public minority majority community communities team lorries`),
  timeNouns: words(
    'hour hours minute minutes day days weekend weeks months years decade decades time times spring summer autumn fall winter today noon midnight',
  ),
  amounts: ['up to', 'more than', 'less than', 'fewer than', 'at least', 'many as', 'close to'],
  progressive: /ing$/,
  placeBefore: ['in', 'at', 'near', 'outside'],
  notPlace: ['aimed', 'angry', 'confidence', 'trust', 'interest'],
  without:
    /\b(?:instead of|rather than|without|in place of|except|excluding|other than) (?:the |his |her |their |president |mr |ms )?$/,
  matter:
    /\b(?:(?:talk|speak|spoke|spoken|ask)[a-z]* about|discuss[a-z]*|rais(?:e|ed|ing) the (?:issue|question) of)(?:, [^,]{0,30},)? (?:the |an? |his |her |their |its )?$/,
  repeated: /^(?: [a-z]+){0,4}? (?:several times|many times|repeatedly|often|regularly|frequently)\b/,
  uninvolved:
    /\b(?:nothing to do with|no (?:part|role|hand|involvement) in|not (?:involved in|responsible for|behind))\b/,
  remote: [
    { mode: 'phone', pattern: /^[^,;:.]{0,70}?\b(?:by|over the|on the) (?:tele)?phone\b/ },
    {
      mode: 'video',
      pattern:
        /^[^,;:.]{0,70}?\b(?:by|via|over) (?:an? )?(?:secure )?(?:video(?: ?link| ?conference| call)?|videoconference)\b/,
    },
  ],
  ordering: ['after', 'before', 'following', 'ahead', 'since', 'pending', 'preceding'],
  definite: ['the', 'this', 'that', 'their', 'his', 'her', 'its', 'these', 'those'],
  nounBefore: ['the', 'a', 'an', 'his', 'her', 'their', 'its', 'of', 'by', 'this', 'that', 'new', 'no'],
  verbBefore: words('to will would can could may might must should shall not did who'),
  verbAfter: words('the a an its their his her'),
  finite:
    words(`undertook overtook drew fought sought chose drove fled froze grew hid kept laid rode rang shook shut slew sold spoke stole struck swore swept threw
    withdrew wrote brought bought caught taught dealt built lent bent bound found fed hung slid spread stood stuck told broke shot sank sent went came became
    saw gave took made held met left led lost won paid ran rose fell hit cut put set let beat began`),
  vague: [
    'other',
    'another',
    'certain',
    'some',
    'several',
    'whoever',
    'that',
    'this',
    'he',
    'she',
    'it',
    'they',
    'nobody',
  ],
  town: /\b(?:town|city|village|port|mayor|suburb|residents)\b/,
  participle: /(?!)/,
  auxiliary: [],
  negation: ['not', 'never', 'neither', 'nor', 't'],
  possessive: ['my', 'his', 'her', 'its', 'their', 'our', 'your'],
  leaders:
    /\b(?:(?:the |these |their )?(?:two|both) (?:presidents|leaders|heads of state)|the (?:presidents|leaders) of \p{L}+ and \p{L}+)\b/gu,
  inPerson: ['summit', 'meeting', 'face-to-face', 'meet', 'host', 'hold a meeting', 'come together', 'bring together'],
  talking: ['discuss', 'negotiate', 'consult', 'confer'],
  hosting: ['host', 'visit'],
  effects: ['kill', 'wound', 'destroy', 'injure'],
  partly:
    /(?:without|not counting|does not count|do not count|excluding|leaving out|including|counting|minus) (?:the |a |any |its |their )?(?:breaks?|interruptions?|pauses?|recess(?:es)?|lunch)|(?:breaks?|pauses?|interruptions?) (?:not )?(?:included|excluded)/iu,
  lasting: /\b(?:last(?:ed|ing)|for|after|length|duration)\b[^.;:]{0,20}$/,
  deadline: ['before', 'by'],
  timeFor: ['for'],
  movedTo: ['to', 'until', 'till'],
  clause: /\b(?:that|which|whom|who|but|while|as|after|before|since|when|whether|because|then|where)(?= |\b)/g,
  occasions:
    'news conference|press conference|news conferences|press briefing|briefing|speech|address|interview|statement|press release|news release',
  disputing:
    /\b(?:disput(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|contest(?:s|ed)?|dismiss(?:es|ed)?|contradict(?:s|ed)?|refut(?:es?|ed)) (?:that|this|it|(?:the|this|that) (?:claim|report|figure|charge|accusation|account|version|allegation)s?)\b/,
  stages: [
    { stage: 'proposed', claim: null, ahead: true, pattern: /\bonly (?:after|once|when|if)\b/ },
    {
      stage: 'scheduled',
      claim: 'denied',
      ahead: true,
      types: ['CONSULT'],
      pattern: /\b(?:this|it|that) (?:is|was) not (?:yet )?(?:the|an?)(?= )/,
    },
    {
      stage: 'cancelled',
      claim: 'feared',
      alone: true,
      pattern:
        /\b(?:fear(?:s|ed|ing)?|dread(?:s|ed)?)(?: that| of)?[^.;,:]{0,60}\bcancel(?:l?ed|lation)\b|\b(?:urg|implor|beg|plead|appeal)[a-z]* [^.;:]{0,50}\bnot to (?:walk away from|cancel|call off|abandon|bury)\b/,
    },
    {
      stage: 'cancelled',
      claim: null,
      alone: true,
      pattern:
        /\b(?:walk(?:ed|s|ing)? away from|stay(?:s|ed|ing)? away|cancel(?:l?ed|s|l?ing|lation)|called off|scrapped|will not take place|is off)\b/,
    },
    {
      stage: 'postponed',
      claim: null,
      pattern:
        /\b(?:postpone[ds]?|put (?:back|off)|puts off|putting off|deferred|delayed|rescheduled|pushed back|moved to|extended)\b/,
    },
    {
      stage: 'not-planned',
      claim: null,
      pattern: /\b(?:no|any) (?:concrete|firm) plans?\b/,
      alone: true,
    },
    {
      stage: 'not-planned',
      claim: null,
      pattern:
        /\b(?:no (?:such )?plans?|not planned|no intention|not on the agenda|no date|nothing (?:is )?(?:planned|scheduled)|does not intend|not scheduled)\b/,
    },
    {
      stage: 'occurred',
      claim: 'denied',
      pattern: /\b(?:den(?:y|ies|ied|ying)|did not|has not|have not|there is no|never|nothing to do with)\b/,
    },
    {
      stage: 'occurred',
      claim: 'denied',
      types: ['ASSAULT'],
      pattern: /\b(?:will|would) (?:not|never)\b|\bwo(?:n't|uldn't)\b/,
    },
    {
      stage: 'agreed-in-principle',
      claim: null,
      alone: true,
      pattern: /\b(?:agree(?:s|d|ment)? in principle|yes in principle)\b/,
    },
    {
      stage: 'agreed-in-principle',
      claim: null,
      pattern:
        /\b(?:in principle|(?:has |have |had )?agree[sd]? (?:. ?in principle. )?to|accepted an? (?:invitation|offer)|ready to meet|willing to meet|accepts?)\b/,
    },
    {
      stage: 'proposed',
      claim: 'threatened',
      types: ['SANCTION', 'COERCE'],
      pattern:
        /\b(?:threat(?:en|ens|ened|ening|s)?|warn(?:s|ed|ing)?|in the event of|ultimatum|will follow|(?:will|would) (?:face|impose|respond with|adopt|expel|freeze)|would already be)\b/,
    },
    {
      stage: 'scheduled',
      claim: 'announced',
      types: ['RETREAT', 'AID', 'MOBILIZE', 'SANCTION'],
      pattern: /\b(?:promis(?:e|es|ed) to|pledge[sd]? to|vow(?:s|ed)? to|committed to)\b/,
    },
    {
      stage: 'proposed',
      claim: null,
      types: ['SANCTION', 'AID', 'COERCE', 'RETREAT'],
      pattern: /\b(?:prepar(?:e|es|ed|ing)|consider(?:s|ed|ing)?|propos(?:e|es|ed|al|ing)|wants?|timetable for)\b/,
    },
    {
      stage: 'proposed',
      claim: null,
      pattern:
        /\b(?:propos(?:e|es|ed|al|ing)|suggest(?:s|ed)?|possible|potential|(?:has |have |had )?offer(?:s|ed)? (?:to bring|to host|to|a)|float(?:s|ed)|consider(?:s|ed|ing)?)\b/,
    },
    {
      stage: 'concluded',
      claim: null,
      pattern: /\b(?:it (?:had )?(?:ended|lasted)|it is over)\b/,
      alone: true,
    },
    {
      stage: 'concluded',
      claim: null,
      pattern:
        /\b(?:ended|ends|concluded|is over|was over|wrapped up|came to an end|lasted|after (?:two|three|four|several|more than|\d+) (?:\w+ )?hours?|finished)\b/,
    },
    {
      stage: 'under-way',
      claim: null,
      pattern:
        /\b(?:(?:has|have) (?:begun|started)|began|started|under ?way|is taking place|are taking part|have gathered|were taking part|would end on|are meeting|opened|in progress|continues?|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/,
    },
    {
      stage: 'occurred',
      claim: 'feared',
      pattern: /\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|risk of|dread|amid concern|concerns? (?:that|of|over))\b/,
    },
    {
      stage: 'occurred',
      claim: 'feared',
      types: ['ASSAULT'],
      pattern:
        /\b(?:possible|potential|looming)\b|\b(?:could|might) (?:soon |still |yet )?(?:launch|mount|stage|order|invade)\b/,
    },
    {
      stage: 'occurred',
      claim: 'threatened',
      types: ['ASSAULT', 'MOBILIZE'],
      pattern: /\b(?:threat(?:en|ens|ened|ening|s)?|warn(?:s|ed|ing)? of|ultimatum)\b/,
    },
    {
      stage: 'scheduled',
      claim: null,
      pattern:
        /\b(?:ready to be signed|about to be signed|due to be signed|scheduled|announced (?:on \w+ )?for|had announced|has announced|announced on|will now take place|due to|planned|set for|to be held|will (?:meet|hold|host|speak|talk|visit|discuss|take place|receive|begin|be held)|would (?:meet|hold|take place|begin)|is to|are to|upcoming|expected to|plans to)\b/,
    },
    { stage: 'scheduled', claim: null, weak: true, pattern: /\bnext (?:week|month|year)\b/ },
    { stage: 'occurred', claim: null, ahead: true, pattern: /\b(?:during|in the course of)\b/ },
    {
      stage: 'occurred',
      claim: null,
      pattern:
        /\b(?:(?:has|have|had) (?:held|met|carried out|launched|imposed)|held|took place|carried out|launched|imposed)\b/,
    },
  ],
  condition:
    /(?:^|[\s,"“(])((?:as long as|provided that|provided|on condition that|unless|only if|if|so long as|(?<=^|[,“(]\s?)should)\s[^.;!?”"]{4,160}|in (?:the event|case) of\s[^,.;!?”"]{4,160})/iu,
};
