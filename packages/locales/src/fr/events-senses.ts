import type { EventSense } from '../contract/events.ts';

const none = (lemma: string, pattern: RegExp): EventSense => ({ lemma, type: null, mode: null, pattern });

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
];
