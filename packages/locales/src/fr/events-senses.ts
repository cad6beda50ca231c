import type { EventSense } from '../contract/events.ts';

const none = (lemma: string, pattern: RegExp): EventSense => ({ lemma, type: null, mode: null, pattern });

/** What kills and destroys without anybody's will. */
const DISASTER =
  '(?:inondations?|crues?|seismes?|tremblements? de terre|tempetes?|ouragans?|cyclones?|typhons?|tornades?|orages?|incendies?|feux de foret|avalanches?|eboulements?|glissements? de terrain|coulees? de boue|eruptions?|tsunamis?|accidents?|collisions?|deraillements?|naufrages?|crash|canicules?|epidemies?|virus|maladies?|intoxications?|noyades?)';

/** Whom one brings to safety. */
const SAVED =
  '(?:habitants?|personnes?|residents?|riverains?|familles?|civils?|eleves?|enfants?|patients?|malades|touristes?|vacanciers|sinistres|blesses|passagers|ressortissants|villageois|villages?|hameaux?|quartiers?|logements?|maisons?|immeubles?|ecoles?|hopital|hopitaux)';

/** Words of the table that are no event beside these words. */
export const SENSES: readonly EventSense[] = [
  none(
    'rencontrer',
    /\brencontr\p{L}+ (?:[\p{L}']+ ){0,3}?(?:[\p{L}]+')?(?:difficultes?|obstacles?|problemes?|resistances?|succes|echos?|limites?|adhesion|soucis?)\b/gu,
  ),
  none('rencontre', /\brencontres? (?:\p{L}+ ){0,3}\d+ (?:a|-) \d+/gu),
  none('réunion', /\breunions?\b[^.;,]{0,60}\b(?:chaque|tous les|toutes les) \p{L}+/gu),
  none('se réunir', /\breuni\p{L}*\b[^.;,]{0,60}\b(?:chaque|tous les|toutes les) \p{L}+/gu),
  none(
    'appel',
    /\b(?:cour|juge|arret|chambre|proces) d'appel\b|\b(?:fait|font|faire|interjeter?|interjete) appel\b|\bappels? (?:a|au|aux) (?:la |l'|un |une )?(?:calme|greve|aide|temoins?|unite|dialogue|raison|retenue|paix|demission|boycott|voter?|manifest\p{L}+|dons?|projets?|candidatures?|mobilisation|solidarite|moderation|desescalade)\b|\bappels? d'(?:offres?|air)\b/gu,
  ),
  none(
    'échange',
    /\bechanges? (?:commercia\p{L}+|economiques?|de (?:tirs|coups|biens|marchandises)|universitaires?|scolaires?|culturels?)\b|\blibre-echange\b/gu,
  ),
  none('visite', /\bvisites? (?:guidees?|medicales?|scolaires?)\b/gu),
  none('attaque', /\battaques? (?:cardiaques?|cerebrales?|de panique)\b/gu),
  none('guerre', /\bguerres? (?:commerciales?|des prix|froide|des nerfs)\b|\bapres-guerre\b/gu),
  none('marche', /\b(?:en|bonne) marche\b|\bmarche (?:a suivre|arriere)\b/gu),
  none('frappe', /\bforce de frappe\b/gu),
  none('tirs', /\btirs? (?:au but|cadres?)\b/gu),
  none('troubles', /\btroubles (?:du|de la|de l'(?!ordre)|mentaux|psychi\p{L}+|alimentaires|cognitifs|anxieux)/gu),
  none('retrait', /\ben retrait\b|\bretraits? (?:d'argent|d'especes|du permis|de permis|de points)\b/gu),
  none('exercices', /\bexercice (?:du pouvoir|de ses fonctions|budgetaire|comptable|fiscal|physique|\d{4})\b/gu),
  none('occuper', /\boccup\p{L}+ (?:un|une|le|la|son|ce) (?:poste|place|fonction|emploi|rang)\b|\bs'occup\p{L}+/gu),
  ...['tuer', 'blesser', 'détruire'].map((lemma) =>
    none(
      lemma,
      new RegExp(
        `\\b${DISASTER}\\b[^.;]{0,80}?\\b(?:tu|bless|detrui)\\p{L}+|\\b(?:tu|bless|detrui)\\p{L}+ [^.;]{0,60}?\\b(?:dans|par|lors|cause|suite) (?:[\\p{L}']+ ){0,3}?(?:[dl]')?${DISASTER}\\b`,
        'gu',
      ),
    ),
  ),
  none('évacuation', /\bevacuations? (?:des eaux|sanitaires?|de l'eau|d'air)\b/gu),
  {
    lemma: 'évacuer',
    type: 'AID',
    mode: null,
    pattern: new RegExp(
      `\\bevacu\\p{L}+ (?:[\\p{L}\\d']+ ){0,8}?(?:d')?${SAVED}\\b|\\b${SAVED} (?:[\\p{L}']+ ){0,3}?evacue\\p{L}*`,
      'gu',
    ),
  },
  {
    lemma: 'condamner',
    type: 'SANCTION',
    mode: 'convict',
    pattern:
      /\bcondamn\p{L}+ [^.;]{0,140}?\b(?:a|de) (?:[\p{L}-]+ ){0,2}?(?:[\p{L}\d-]+ (?:ans?|mois|semaines?|jours?|heures?|millions?|milliards?|euros?|dollars?)\b|perpetuite|mort\b|(?:une )?(?:amende|peine)|la (?:prison|reclusion))/gu,
  },
  none('procès', /\bproces[- ]verba\p{L}+|\bproces d'intention\b/gu),
];
