import type { Catalogue } from '../catalogue.ts';

export const reasons: Catalogue['reasons'] = {
  CUE_STRONG: '« {cue} » introduit des paroles',
  CUE_WEAK: "« {cue} » n'introduit pas toujours des paroles",
  CUE_ABSENT: "aucun mot n'introduit ces paroles",
  CUE_AMBIGUOUS: '« {cue} » peut se lire autrement',
  CUE_NOT_PLAIN: '« {cue} » ne dit pas tout net que quelque chose a été dit',
  MARKS_BALANCED: 'les guillemets sont bien fermés',
  MARKS_REPAIRED: 'un guillemet manque : la fin a été déduite',
  SPEAKER_NAMED_BESIDE: '{name} est nommé à côté des paroles',
  SPEAKER_ROLE_RESOLVED: '« {role} » désigne {name} dans ce texte',
  SPEAKER_PRONOUN_RESOLVED: '« {pronoun} » renvoie à {name}',
  SPEAKER_SURNAME: '« {surname} » renvoie à {name}, nommé plus haut',
  SPEAKER_CONTINUES: '{name} parlait déjà dans la phrase précédente',
  SPEAKER_METONYM: '« {mention} » est mis pour {name}',
  SPEAKER_LAST_NAMED: '{name} est le dernier nommé avant ces paroles',
  SPEAKER_ANONYMOUS: 'le texte ne nomme pas « {description} »',
  SPEAKER_UNKNOWN: 'le texte ne dit pas qui parle',
  SPEAKER_AMBIGUOUS: '{name} ou {other} : le texte permet les deux',
  BOUNDARY_UNCERTAIN: 'le début ou la fin des paroles est incertain',
  SAME_NAME: 'même nom : {name}',
  SAME_SURNAME: 'même nom de famille : {surname}',
  SAME_ROLE: 'même fonction : {role}',
  SAME_COUNTRY: 'même pays : {country}',
  NAME_VARIANT: '{left} et {right} sont deux formes du même nom',
  SAME_TYPE: "même sorte d'évènement : {type:type}",
  SAME_PARTICIPANTS: 'mêmes participants : {names}',
  SAME_TIME: 'même moment : {time:time}',
  TIME_COMPATIBLE: '{time:left} et {time:right} sont compatibles',
  SAME_PLACE: 'même lieu : {place}',
  SAME_WORDS: 'mêmes mots ({percent:share})',
  TRANSLATION_OF_WORDS: 'traduction des mêmes mots',
  SAME_SOURCE: 'même source',
};

export const explanations: Catalogue['explanations'] = {
  SAME_INSTANT: '{time:left} et {time:right} sont un seul et même instant[[ : {time:instant}]].',
  INSTANTS_DIFFER: '{time:left} et {time:right} diffèrent de {minutes:minutes}.',
  DATES_OVERLAP: '{time:left} et {time:right} peuvent être la même date.',
  DATES_APART: '{time:left} et {time:right} ne peuvent pas être la même date.',
  DURATIONS_AGREE: '{duration:left} et {duration:right} sont la même durée.',
  DURATIONS_DIFFER: '{duration:left} et {duration:right} ne sont pas la même durée.',
  DURATIONS_OF_DIFFERENT_SCOPE:
    'Pas un désaccord : {duration:left}[[ ({leftScope})]] et {duration:right}[[ ({rightScope})]] ne mesurent pas la même chose.',
  FIGURES_AGREE: "{number:left} et {number:right}[[ ({unit:unit})]] s'accordent.",
  FIGURES_DIFFER: "{number:left} et {number:right}[[ ({unit:unit})]] ne s'accordent pas.",
  FIGURES_AT_DIFFERENT_DATES:
    'Pas un désaccord : {number:left}[[ ({day:leftDate})]] et {number:right}[[ ({day:rightDate})]][[, {unit:unit}]], à des dates différentes.',
  FIGURES_OF_DIFFERENT_SCOPE:
    'Pas un désaccord : {number:left}[[ ({leftScope})]] et {number:right}[[ ({rightScope})]][[, {unit:unit}]] ne comptent pas la même chose.',
  STAGES_AGREE: '[[{holder}, deux fois : ]][[{leftHolder} et {rightHolder} disent la même chose : ]]{stage:stage}.',
  STAGE_DENIED: '[[{leftHolder} : ]]« {stage:stage} » ; [[{rightHolder} : ]]démenti.',
  STAGE_MOVED_ON: 'Pas un désaccord : {stage:left}[[ ({day:leftDate})]], puis {stage:right}[[ ({day:rightDate})]].',
  STAGES_DIFFER: '[[{leftHolder} : ]]{stage:left} ; [[{rightHolder} : ]]{stage:right}.',
  DIRECT_DENIAL: '[[{rightHolder} : ]]démenti direct[[ de ce que dit {leftHolder}]].',
  SAME_WORDS: '[[{name} : ]]les mêmes mots dans les deux sources.',
  WORDING_TRANSLATED:
    'Pas un désaccord : les mêmes paroles en[[ {language:leftLanguage}]] et en[[ {language:rightLanguage}]].',
  WORDING_DIFFERS: "[[{name} : ]]les mêmes paroles, rapportées en d'autres mots.",
  COPY_OF_ONE_TEXT: 'Les deux sources reprennent un seul texte : elles comptent pour une.',
  PARTICIPANTS_DIFFER: 'Les participants diffèrent : {left} ; {right}.',
};

export const diagnostics: Catalogue['diagnostics'] = {
  CHARSET_GUESSED: "Le document n'annonce pas son encodage[[ : lu en {charset}]].",
  CHARSET_INVALID_BYTES:
    'Des octets ne sont pas valides[[ en {charset}]][[ ({count} remplacés)]] : des caractères manquent.',
  CHARSET_MISLABELLED: "Le document annonce un encodage[[ ({declared})]] qui n'est pas le sien[[ : lu en {charset}]].",
  TEXT_DOUBLE_ENCODED: 'Des lettres ont été encodées deux fois, comme « Ã© » pour « é »[[ ({count:number})]].',
  LANGUAGE_UNSUPPORTED:
    "La langue[[ ({language:language})]] n'est pas prise en charge : aucune déclaration n'a été cherchée.",
  LANGUAGE_UNCERTAIN: 'La langue est incertaine[[ : traité comme {language:language}]].',
  NO_STATEMENTS: "Aucune parole rapportée n'a été trouvée.",
  NO_DATE: 'Aucune date de parution : « mardi » et « hier » restent ouverts.',
  DATE_IMPOSSIBLE: "Cette date n'existe pas[[ : {text}]].",
  ZONE_CONTRADICTORY: 'Les heures données dans plusieurs fuseaux ne concordent pas[[ : {left}, {right}]].',
  QUOTATION_UNBALANCED: 'Des guillemets ne sont pas fermés[[ ({count})]].',
  TOO_MANY_MARKS: "Trop de guillemets[[ ({count:number})]] : rien n'a été cherché.",
  TEXT_TOO_LONG: "Le document est très long : rien n'a été cherché[[ après le caractère {count:number}]].",
  BOILERPLATE_ONLY: "Rien d'autre que l'habillage de la page n'a été trouvé.",
  STAGE_FAILED: "L'étape[[ « {stage} »]] a échoué : ce qui précède est gardé.",
};

export const diagnosticHints: Catalogue['diagnosticHints'] = {
  CHARSET_GUESSED: 'Si des lettres sont fausses, enregistrez le document en UTF-8.',
  CHARSET_INVALID_BYTES: 'Enregistrez le document en UTF-8, puis ajoutez-le de nouveau.',
  CHARSET_MISLABELLED: 'Si des lettres sont fausses, enregistrez le document en UTF-8.',
  TEXT_DOUBLE_ENCODED: "Le texte est gardé tel quel. Ajoutez le document d'origine, ou corrigez son encodage.",
  LANGUAGE_UNSUPPORTED: 'Si la langue est mal reconnue, indiquez-la.',
  LANGUAGE_UNCERTAIN: 'Si elle est mal reconnue, indiquez-la.',
  NO_STATEMENTS: 'Le texte se lit et se cherche comme les autres.',
  NO_DATE: 'Indiquez la date de parution de la source.',
  DATE_IMPOSSIBLE: 'Indiquez la date de parution de la source.',
  ZONE_CONTRADICTORY: '',
  QUOTATION_UNBALANCED: 'Vérifiez la fin des citations concernées.',
  TOO_MANY_MARKS: 'Vérifiez que le document est bien un article.',
  TEXT_TOO_LONG: 'Découpez-le, puis ajoutez les morceaux.',
  BOILERPLATE_ONLY: "Donnez le texte de l'article.",
  STAGE_FAILED: 'Ajoutez le document de nouveau.',
};

export const queryFaults: Catalogue['queryFaults'] = {
  UNCLOSED_PHRASE: "Le guillemet {value} n'est pas fermé",
  UNCLOSED_GROUP: "La parenthèse n'est pas fermée",
  UNEXPECTED_CLOSE: 'Cette parenthèse ne ferme rien',
  EMPTY_VALUE: 'Il manque une valeur[[ après {value}]]',
  UNKNOWN_VALUE: "« {value} » n'est pas une valeur possible[[ (au choix : {allowed})]]",
  BAD_DATE: "« {value} » n'est pas une date (2022, 2022-02 ou 2022-02-20)",
  NOTHING_TO_NEGATE: 'Rien ne suit la négation',
  DANGLING_OPERATOR: "Il manque un terme d'un côté de {value}",
  TOO_LONG: 'La recherche est trop longue (2 000 caractères au plus)',
  TOO_DEEP: 'Trop de parenthèses les unes dans les autres',
};
