import type { EventLocale } from '../contract/events.ts';
import { words } from '../words.ts';
import { conjugate } from './speech/conjugate.ts';
import { SENSES } from './events-senses.ts';
import { PAIRS, TRIGGERS } from './events-triggers.ts';

/** Forms of the verb that a lemma begins with; a reflexive pronoun and the words after it stay. */
function verbForms(lemma: string): string[] {
  if (/^(?:se |s')/.test(lemma)) return [lemma];
  const [verb = '', ...rest] = lemma.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  if (!/(?:er|ir|re)$/.test(verb)) return [lemma];
  const all = verb.endsWith('er') || rest.length > 0 || CONJUGATED.has(verb);
  return all ? conjugate(verb).map(([form]) => form + tail) : [lemma];
}

/** Verbs of other groups than the first that `conjugate` knows the forms of. */
const CONJUGATED: ReadonlySet<string> = new Set(
  words(`promettre soutenir détenir rétablir établir rompre suspendre interrompre prendre reprendre fournir mettre rendre descendre retenir ouvrir
    reconnaître envahir saisir assouplir enfreindre réduire conduire tenir faire poursuivre commettre entreprendre`),
);

export const events: EventLocale = {
  triggers: TRIGGERS,
  pairs: PAIRS,
  senses: SENSES,
  nominal: {
    envahir: 'invasion',
    attaquer: 'attaque',
    annexer: 'annexion',
    bombarder: 'bombardement',
    'renforcer soutien': 'soutien',
    'réaffirmer soutien': 'soutien',
    soutenir: 'soutien',
    retirer: 'retrait',
    'se retirer': 'retrait',
    libérer: 'libération',
    expulser: 'expulsion',
    manifester: 'manifestation',
    arrêter: 'arrestation',
    enlever: 'enlèvement',
    assassiner: 'assassinat',
    démissionner: 'démission',
    déployer: 'déploiement',
    mobiliser: 'mobilisation',
  },
  verbForms,
  between: ['entre'],
  with: ['avec'],
  and: ['et'],
  links: words('de du des d la le les l à au aux en sur un une par'),
  by: ['par'],
  passive: ['est', 'sont', 'ete', 'etait', 'etaient', 'fut', 'furent', 'sera', 'seront', 'serait'],
  towards: ['contre', 'sur', 'a', 'au', 'aux', 'avec', 'envers', 'vers', 'visant', 'chez', 'aupres', 'vis-a-vis'],
  control:
    words(`exhorter ordonner forcer demander obliger contraindre sommer inviter appeler autoriser permettre aider pousser presser enjoindre
    encourager conseiller inciter accuser soupçonner reprocher dissuader convaincre persuader empêcher interdire charger mettre`),
  light:
    words(`mener lancer conduire effectuer organiser tenir faire imposer décréter ordonner commencer entamer poursuivre reprendre ouvrir engager
    déclencher perpétrer commettre livrer adopter prendre entreprendre signer conclure avoir`),
  bidding: [],
  collectives:
    words(`armée armées marine aviation force forces troupes troupe soldats soldat militaires militaire marins réservistes recrues gardes guérilla guérilleros rebelles rebelle
militants militant milice milices miliciens insurgés insurgé combattants combattant terroristes terroriste extrémistes djihadistes jihadistes séparatistes police policiers
policier gendarmes gendarmerie agents agent casques avions aviation hélicoptères chars navires drones gouvernement gouvernements cabinet administration autorités autorité
parlement tribunal tribunaux cour régime junte État état états dirigeants dirigeant responsables responsable parti partis coalition alliance opposition faction factions
mouvement groupe groupes organisation organisations syndicat syndicats conseil commission comité société entreprise entreprises banque agence journal journaux université hôpital
ambassade ambassades mission consulat président présidents ministre ministres députés diplomates diplomate négociateurs émissaires émissaire ambassadeurs ambassadeur délégation
délégations habitants civils civil peuple population populations ressortissants citoyens villageois colons réfugiés migrants migrant immigrés exilés prisonniers prisonnier
détenus otages otage manifestants manifestant émeutiers foule étudiants étudiant ouvriers travailleurs agriculteurs mineurs enseignants médecins grévistes jeunes femmes
hommes enfants familles activistes opposants opposant dissidents journalistes journaliste avocats prêtres moines évêques inspecteurs observateurs victimes victime suspects
pirates alliés allié voisins homme femme enfant passagers touristes minorité majorité communauté équipe personnes`),
  timeNouns: words(
    'heure heures minute minutes jour jours week-end semaines mois ans années décennie fois printemps été automne hiver minuit',
  ),
  amounts: ['plus de', 'moins de', 'pres de', 'au moins', 'jusqu a'],
  progressive: /ant$/,
  placeBefore: ['a', 'au', 'en', 'aux', 'dans', 'pres'],
  notPlace: ['face', 'grace', 'rapport', 'quant', 'appel', 'soutien', 'message', 'oppose', 'aide'],
  without: /\b(?:au lieu d|a la place d|plutot qu|sans |hormis |sauf |excepte )(?:e |es |u |' ?)?(?:la |le |l'|les )?$/,
  matter:
    /\b(?:parl|discut|evoqu|abord|debatt)[a-z]*(?:, [^,]{0,30},)?(?: (?:la question|le sujet|le theme))? ?(?:de |d'|du |des |sur )?(?:la |le |les |l'|une? )?$/,
  repeated:
    /^(?: [a-z]+){0,3}? (?:plusieurs fois|a (?:plusieurs|maintes) reprises|souvent|regulierement|frequemment)\b/,
  uninvolved: /\b(?:rien a voir avec|etrang(?:er|ere|ers|eres) a|n'est (?:pas|pour rien)|ne sont pour rien)\b/,
  remote: [
    { mode: 'phone', pattern: /^[^,;:.]{0,70}?\bpar telephone\b/ },
    {
      mode: 'video',
      pattern: /^[^,;:.]{0,70}?\b(?:par|en) (?:visioconference|videoconference|visio|liaison video|video)\b/,
    },
  ],
  ordering: ['apres', 'avant', 'depuis', 'lendemain', 'veille', 'issue', 'suite', 'lors', 'sortir', 'terme'],
  definite: [
    'la',
    'le',
    'l',
    'les',
    'cette',
    'ce',
    'cet',
    'ces',
    'leur',
    'leurs',
    'sa',
    'son',
    'ses',
    'du',
    'des',
    'au',
    'aux',
  ],
  nounBefore: ['par', 'un', 'une', 'cette', 'sa', 'son', 'du', 'des', 'aux', 'au', 'quelque', 'aucune', 'toute'],
  verbBefore: words('qui il elle ils elles on ne n'),
  verbAfter: words('le la les un une sa son ses leur leurs'),
  finite:
    words(`mène mènent lance lancent conduit conduisent effectue effectuent organise organisent tient tiennent impose imposent décrète décrètent
    ordonne ordonnent entame entament poursuit poursuivent reprend reprennent ouvre ouvrent engage engagent déclenche déclenchent adopte adoptent prend prennent
    conclut concluent accuse accusent exige exigent réclame réclament condamne condamnent dénonce dénoncent rejette rejettent refuse refusent accepte acceptent
    annonce annoncent promet promettent bombarde bombardent retire retirent déploie déploient mobilise mobilisent libère libèrent expulse expulsent reçoit
    reçoivent appelle appellent soutient soutiennent rompt rompent suspend suspendent fournit fournissent livrent menacent rencontrent frappent attaquent`),
  vague: [
    'autre',
    'autres',
    'certain',
    'certains',
    'quelque',
    'quelques',
    'cela',
    'plusieurs',
    'il',
    'ils',
    'elle',
    'elles',
    'on',
    'personne',
  ],
  town: /\b(?:villes?|village|localite|bourg|port|maire|habitants?|banlieue|faubourg)\b/,
  participle: /(?:é|ée|és|ées)$/,
  auxiliary:
    'est sont ete etait etaient fut furent sera seront serait seraient soit soient a ont avait avaient aura auront aurait auraient ait ayant avoir etre ai avons avez etant'.split(
      ' ',
    ),
  negation: ['pas', 'jamais', 'plus', 'rien', 'aucunement'],
  possessive: ['mon', 'ma', 'mes', 'son', 'sa', 'ses', 'leur', 'leurs', 'notre', 'nos', 'votre', 'vos'],
  leaders:
    /\b(?:(?:les |aux |des |ces |leurs )?deux (?:presidents|dirigeants|chefs d'etat|leaders|hommes d'etat)|(?:les|aux|des) (?:presidents|dirigeants) \p{L}+ et \p{L}+)\b/gu,
  inPerson: [
    'sommet',
    'rencontre',
    'réunion',
    'face-à-face',
    'tête-à-tête',
    'entrevue',
    'rencontrer',
    'se voir',
    'se réunir',
    'recevoir',
  ],
  talking: ['discuter', 'négocier', 'dialoguer'],
  hosting: ['recevoir', 'visiter', 'se rendre'],
  effects: ['tuer', 'blesser', 'détruire', 'missile tiré', 'toucher par', 'explosion', 'tirs'],
  partly:
    /(?:sans(?: compter)?|hors|ne compte(?:nt)? pas|(?:en )?(?:dé)?comptant|y compris|avec) (?:la |les |une |des )?(?:pauses?|interruptions?|suspensions?|déjeuner|entractes?)|(?:pauses?|interruptions?) (?:non )?comprises?/iu,
  lasting: /\b(?:dure|duree|pendant|durant|apres)\b[^.;:]{0,20}$/,
  deadline: ['avant', 'ici'],
  timeFor: ['pour'],
  movedTo: ['a', 'au'],
  clause:
    /\b(?:que|qu'|qui|dont|laquelle|lequel|lesquel(?:le)?s|mais|tandis|alors|apres|avant|depuis|lorsque|quand|car|puis)(?= |\b)/g,
  occasions:
    'conférence de presse|conférences de presse|point de presse|discours|allocution|interview|émission|communiqué',
  disputing:
    /\b(?:(?:conteste|dement|nie|rejette|refute|demente?nt|nient|contestent|a dementi|a nie|a conteste|a rejete|a refute) (?:cela|ce (?:chiffre|bilan|recit)|cette (?:information|accusation|version|affirmation)|ces (?:informations|accusations|chiffres|affirmations)|l'(?:information|accusation|affirmation))|(?:le|l'a) (?:conteste|dement|nie|refute|dementi))\b/,
  stages: [
    {
      stage: 'proposed',
      claim: null,
      ahead: true,
      pattern: /\b(?:seulement|uniquement|qu'?)(?: une fois| apres)\b/,
    },
    {
      stage: 'scheduled',
      claim: 'denied',
      ahead: true,
      types: ['CONSULT'],
      pattern: /\bil ne s'(?:agit|agissait|agira) (?:pas|nullement|en rien) (?:du|de la|de l'|d'une?|d'un)(?= |\b)/,
    },
    {
      stage: 'cancelled',
      claim: 'feared',
      alone: true,
      pattern:
        /\b(?:crai(?:nt|gnent|gnait)|redout(?:e|ent|ait)|(?:crainte|peur|risque) d)[^.;,:]{0,30}\bannul(?:ation|e[es]?)\b|\b(?:exhort|suppli|conjur|adjur)[a-z]+ [^.;:]{0,50}\bne pas (?:annuler|renoncer a|quitter|enterrer)\b/,
    },
    {
      stage: 'cancelled',
      claim: null,
      alone: true,
      pattern:
        /\b(?:(?:une |l')?annul(?:e|ee|es|ees|er|ation)|tout est eteint|tout s'arrete|n'aura pas lieu|n'aurait pas lieu|tomberait a l'eau)\b/,
    },
    {
      stage: 'postponed',
      claim: null,
      pattern:
        /\b(?:report(?:e|ee|es|ees)\b(?! que)|repouss(?:e|ee|es|ees)|differe[es]*|decal(?:e|ee)|ajourn(?:e|ee)|se poursuivrai(?:t|ent)|prolong(?:e|ee|es|ees))/,
    },
    {
      stage: 'not-planned',
      claim: null,
      alone: true,
      pattern:
        /\b(?:(?:pas de|aucun) (?:plans?|projets?) concrets?|rien n'est prevu|aucune (?:rencontre|date|reunion) n'est (?:prevue|fixee))\b/,
    },
    {
      stage: 'not-planned',
      claim: null,
      pattern:
        /\b(?:aucun (?:plan|projet)|pas (?:de|d'un) (?:tel )?(?:plan|projet)|n'(?:a|ai|ont|avait) pas l'intention|n'est pas prevue?|pas a l'ordre du jour|n'(?:est|etait) (?:pas )?. ?a l'ordre du jour|aucune? \w+ n'est prevue?|aucun echange|pas prevue?|n'entend pas|ne prevoit pas)\b/,
    },
    {
      stage: 'occurred',
      claim: 'denied',
      pattern:
        /\b(?:nie|nient|nie avoir|dement|dementi|a toujours nie|n'ont pas|n'a pas|n(?:e |')[a-z]+ons (?:pas|jamais)|il n'y a pas|rien a voir)\b/,
    },
    {
      stage: 'occurred',
      claim: 'denied',
      types: ['ASSAULT'],
      pattern: /\bn(?:e |')[a-z]+(?:ra|ront|rait|raient) (?:pas|jamais)\b/,
    },
    {
      stage: 'agreed-in-principle',
      claim: null,
      pattern:
        /\b(?:accord de principe|(?:un |ce )?oui . ?en principe|donne son accord de principe|accept\p{L}+ le principe)/u,
      alone: true,
    },
    {
      stage: 'agreed-in-principle',
      claim: null,
      pattern:
        /\b(?:en principe|accepte de|accepte l'idee|acceptent de|accepteraient?|donne son accord|pret[es]* a (?:se )?(?:rencontrer|parler|recevoir))/,
    },
    {
      stage: 'proposed',
      claim: 'threatened',
      types: ['SANCTION', 'COERCE'],
      pattern:
        /\b(?:menac(?:e|ent|ant|ait|es)|previen(?:t|nent)|prevenant|prevenu|averti(?:t|e)?|avertissant|en cas d|sinon|ultimatum|dans le tiroir|(?:prend|adopte|impose)r(?:a|ont|ait|aient)|repond(?:ra|ront|rait|raient) par)\b/,
    },
    {
      stage: 'scheduled',
      claim: 'announced',
      types: ['RETREAT', 'AID', 'MOBILIZE', 'SANCTION', 'CONSULT'],
      pattern: /\b(?:(?:a |ont )?promi(?:s|t|e)|prome(?:t|ttent|ttait)|s'engagent? a|s'est engagee? a)\b/,
    },
    {
      stage: 'proposed',
      claim: null,
      types: ['SANCTION', 'AID', 'COERCE'],
      pattern: /\b(?:prepar(?:e|er|ent|ait|ation)|envisage(?:r|nt)?|propos(?:e|er|ent|ition))\b/,
    },
    {
      stage: 'proposed',
      claim: null,
      types: ['CONSULT'],
      pattern:
        /\b(?:veut|veulent|voudrait|souhaite(?:nt|rait)?|espere(?:nt|rait)?) (?=rencontrer|parler|discuter|se |s')/,
    },
    {
      stage: 'proposed',
      claim: null,
      pattern: /\b(?:voie a|en vue d|projet de|l'idee d|offre de)/,
    },
    {
      stage: 'proposed',
      claim: null,
      pattern:
        /\b(?:propos(?:e|ee|es|ees|ent|ait|era|er|ition|ons)|suggere|eventuel(?:le)?s?|possibles?|envisage(?:e|r|rait)?|offre de|initiative)\b/,
    },
    {
      stage: 'concluded',
      claim: null,
      alone: true,
      pattern:
        /\b(?:s'est terminee?|a dure|ont dure|avait dure|se sont terminee?s|s'est achevee?|est terminee?|sont terminee?s|a pris fin|ont pris fin|conclusion d|apres (?:deux|trois|quatre|plusieurs|une|\d+) heures?|s'est conclue?|est finie)\b/,
    },
    {
      stage: 'under-way',
      claim: null,
      pattern:
        /\b(?:ont debute|a debute|ont commence|a commence|vien(?:t|nent) (?:seulement |juste |tout juste )?de (?:commencer|debuter|s'ouvrir)|particip(?:ent|e) (?:actuellement )?a|participent|est en cours|sont en cours|s'est ouverte?|se poursui(?:t|vent)|en ce moment|deja rentres)\b/,
    },
    {
      stage: 'occurred',
      claim: 'feared',
      pattern:
        /\b(?:crai(?:nt|gnent|gnait)|craintes?|redout(?:e|ent|ait)|peur|hypothese|risque|inquiet|menace d|s'inquiete)\b/,
    },
    {
      stage: 'occurred',
      claim: 'feared',
      types: ['ASSAULT'],
      pattern:
        /\b(?:possibles?|eventuel(?:le)?s?|(?:pourrai(?:t|ent)|puisse(?:nt)?) (?:bientot |encore )?(?:lancer|declencher|mener|preparer|tenter))\b/,
    },
    {
      stage: 'occurred',
      claim: 'threatened',
      types: ['ASSAULT', 'MOBILIZE'],
      pattern: /\b(?:menac(?:e|ent|ant|ait)|sinon|ultimatum)\b/,
    },
    {
      stage: 'scheduled',
      claim: null,
      pattern:
        /\b(?:prevu(?:e|s|es)?|doi(?:t|vent) (?:se|s'|avoir|rencontrer|tenir|parler|recevoir)|doit s'entretenir|aura lieu|auront lieu|aurait lieu|se tiendra|se tiendrait|tiendra|tiendrait|se tiendront|rencontrera|s'entretiendra|recevra|se reunira|discuter(?:a|ont|aient)|programmee?|fixee?|attendue?s?|se preparent|debuteront|debutera|doi(?:t|vent) (?:commencer|debuter|s'ouvrir|se revoir)|sera chiffre)\b/,
    },
    {
      stage: 'scheduled',
      claim: null,
      weak: true,
      pattern: /\b(?:le mois prochain|la semaine prochaine|l'an prochain|l'annee prochaine)\b/,
    },
    {
      stage: 'concluded',
      claim: null,
      ahead: true,
      types: ['CONSULT'],
      pattern: /\b(?:suite a|a l'issue d|au terme d|au sortir d)/,
    },
    {
      stage: 'occurred',
      claim: null,
      ahead: true,
      pattern:
        /\b(?:lors|au cours) d(?!(?:e |es)(?:la|le|s)?quel)(?![^.;]{0,60}\b(?:plus tard|prochaine?s?|a venir|future?s?|eventuel(?:le)?s?)\b)/,
    },
    {
      stage: 'occurred',
      claim: null,
      pattern:
        /\b(?:(?:a|ont|avait|avaient) (?:tenu|eu|mene|lance|conduit(?! (?:a|au|aux) )|impose|organise)\b|a eu lieu|ont eu lieu|s'(?:est|etait) tenue?|se sont (?:tenu|entretenu|rencontre|reuni|vu)e?s)/,
    },
  ],
  condition:
    /(?:^|[\s,«"“(])((?:tant que|à condition que|à condition de|si et seulement si|sauf si|à moins que|pourvu que|au cas où|si|s’il|s'il|s’ils|s'ils)\s[^.;!?»”"]{4,160}|en cas (?:d[’']|de |du |des )[^,.;!?»”"]{4,160})/iu,
};
