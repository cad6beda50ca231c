import type { NameLocale } from '../../contract/names.ts';
import { words } from '../../words.ts';
import { givenNames } from './given.ts';
import { offices } from './offices.ts';
import { roles } from './roles.ts';

export const names: NameLocale = {
  honorifics: new Map([
    ...words('mr sir lord').map((w) => [w, 'masculine' as const] as const),
    ...words('mrs ms miss madam lady dame').map((w) => [w, 'feminine' as const] as const),
    ...words('dr prof gen col sen rep gov lt sgt capt rev adm').map((w) => [w, 'unknown' as const] as const),
  ]),
  particles: words('de van von der den al el az bin ben la le du da di'),
  roles,
  offices,
  headLast: true,
  definite: words('her his its our that the their these this those'),
  demonstratives: words('that these this those'),
  possessives: new Map([
    ['her', { gender: 'feminine' as const, plural: false }],
    ['his', { gender: 'masculine' as const, plural: false }],
    ['its', { gender: 'unknown' as const, plural: false }],
    ['their', { gender: 'unknown' as const, plural: true }],
  ]),
  former: words('ex former late then'),
  postposed: words('briefed close familiar involved present'),
  placing: words(
    `in on at by with from for about during after before under over into through against between among within without since until to of as off near via amid upon despite following along across around toward towards outside inside behind beside besides beyond below beneath above underneath`,
  ),
  anaphors: [{ words: ['the', 'latter'], gender: 'unknown', plural: false, last: true }],
  prenominal: [],
  others: words('another latest new other own same second third'),
  ones: ['one'],
  narrows: () => true,
  genderOf: () => 'unknown',
  retinues: words('administration aides camp campaign entourage office staff team'),
  ownedBy: (thing, owner) => `${thing} of ${owner}`,
  capitals: words('capital'),
  countryEndings: ['ia', 'a', 'e', 'y', ''],
  peopleEndings: words('ians ian ish ans ese an'),
  institutions:
    words(`ministry government council commission parliament assembly senate house congress party movement union federation league association organization
    organisation foundation institute university school college academy bank exchange company corporation corp inc group court office police army navy force
    forces command department agency service secretariat inspectorate bureau committee conference center centre authority authorities presidency administration embassy palace front alliance
    motors airlines airways technologies holdings industries partners pharmaceuticals laboratories enterprises studios ltd llc plc
    coalition pact kingdom republic campaign team board chamber hospital church regime opposition
    coastguard management leadership ngo charity watchdog think-tank trust jury cabinet treasury prosecution defence defense consulate
    insurer lender airline carrier railway utility retailer chain brand label publisher startup start-up firm consortium conglomerate cooperative co-op guild lobby cartel gang militia junta
    taskforce tribunal parish diocese municipality borough clinic museum society club brigade battalion regiment unit subsidiary manufacturer developer operator caucus bloc faction
    syndicate pressure-group housebuilder homebuilder carmaker automaker drugmaker chipmaker steelmaker planemaker shipbuilder brewer supermarket bookmaker parishioners consultancy legislature judiciary constabulary`),
  outlets: words(
    'agency newspaper daily journal weekly magazine radio channel television network website site paper outlet tabloid broadsheet gazette post times press tribune herald news',
  ),
  mastheads: words(
    `canal kanal argus bulletin chronicle courier daily dispatch echo enquirer examiner gazette globe guardian herald independent inquirer journal ledger mail mirror
    news observer post press record register sentinel standard star sun telegraph times tribune`,
  ),
  bodies: words(
    `airline association bank brand carmaker charity club company corporation federation firm foundation group institute institution
    maker manufacturer movement nonprofit operator organisation organization outfit party retailer start-up startup union university`,
  ),
  seats: new Map([
    ['executive', 'executive'],
    ['monarchy', 'monarchy'],
    ['presidency', 'presidency'],
  ]),
  agencies: words('agency agencies wire'),
  knownAgencies: words('AFP AP Reuters TASS RIA Interfax Xinhua DPA EFE ANSA UPI Belga'),
  documents: words(
    'report study survey poll document book article text documents reports memo complaint lawsuit filing assessment analysis statement email emails memoir essay',
  ),
  issuedDocuments: words('statement letter message tweet memo report release filing lawsuit email'),
  issuedBy: words('by from'),
  givenNames,
  notNames:
    words(`the a an this that these those he she it they we i you his her its their our my your but and or so if when while where what who why how in on at by for from
    with about during after before under over as to of then there here also yet however meanwhile still now yesterday today tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december some many several around nearly roughly hundreds thousands dozens scores two three four five six seven eight nine ten twenty all most both no not one
    another each every other others according asked although though because since until unless despite nothing everything something earlier later last next
    instead moreover even just only such yes well oh read more see`),
  knownOutlets: words(
    `AFP Reuters AP TASS Interfax CNN BBC CBS NBC ABC MSNBC NPR Politico Bloomberg Axios Breitbart Twitter Facebook POLITICO`,
  ),
  platforms: words(
    'X Twitter Facebook Instagram TikTok Telegram LinkedIn YouTube Threads Bluesky Mastodon WhatsApp Snapchat Twitch VKontakte Weibo',
  ),
  knownInstitutions: words(
    'NATO UN EU WHO IMF FSB CIA FBI OECD OSCE IAEA NAACP GOP DNC RNC NYPD Pentagon Congress Democrats Republicans',
  ),
};
