import type { Catalogue } from '../catalogue.ts';

export const errors: Catalogue['errors'] = {
  SOURCE_UNREADABLE: {
    message: 'Impossible de lire {name}[[ : {reason:reason}]].',
    hint: 'Vérifiez le chemin et les droits, puis recommencez.',
  },
  SOURCE_EMPTY: { message: '[[{name} : ]]le document est vide.', hint: 'Donnez un fichier qui contient du texte.' },
  SOURCE_BINARY: {
    message: "[[{name} : ]]ce n'est pas du texte.",
    hint: 'Donnez un fichier de texte ou une page HTML.',
  },
  SOURCE_TOO_LARGE: {
    message: '[[{name} : ]]le document est trop grand[[ ({bytes:bytes})]].',
    hint: 'Coupez-le en plusieurs fichiers[[ de {bytes:limit} au plus]].',
  },
  LANGUAGE_UNSUPPORTED: {
    message: "La langue[[ « {language} »]] n'est pas prise en charge.",
    hint: "[[Langues possibles : {supported}. ]]Sans --language, la langue est reconnue d'après le texte.",
  },
  CHARSET_UNKNOWN: {
    message: '[[{name} : ]]encodage inconnu[[ ({charset})]].',
    hint: 'Enregistrez le fichier en UTF-8, puis recommencez.',
  },
  SPAN_MISMATCH: {
    message: '[[{id} : ]]les mots gardés ne sont pas ceux du texte[[ ({path})]].',
    hint: 'Ajoutez de nouveau la source, ou restaurez une sauvegarde.',
  },
  NOT_FOUND: {
    message: '[[{id} : ]]introuvable.',
    hint: "L'identifiant est peut-être incomplet, ou la source a été retirée : cherchez-la avec « dixit search ».",
  },
  CONFLICT: {
    message: '[[{id} : ]]modifié entre-temps.',
    hint: "Relisez l'état actuel, puis recommencez.",
  },
  INPUT_INVALID: {
    message: 'Entrée non valide[[ : {field}]][[ ({problem})]].',
    hint: "Corrigez la valeur, ou consultez l'aide avec --help.",
  },
  QUERY_INVALID: {
    message: 'Recherche mal formée.',
    hint: '[[Pour chercher ces mots tels quels : {literal}]]',
  },
  UNAUTHORIZED: { message: 'Accès refusé.', hint: 'Donnez une clé valable.' },
  FORBIDDEN_ORIGIN: {
    message: "[[{origin} : ]]cette adresse n'a pas accès au serveur.",
    hint: "Ouvrez Dixit à l'adresse indiquée au démarrage.",
  },
  RATE_LIMITED: { message: 'Trop de demandes.', hint: 'Attendez un instant, puis recommencez.' },
  STORE_UNAVAILABLE: {
    message: "La base de données ne s'ouvre pas[[ ({file})]][[ : {reason:reason}]].",
    hint: 'Vérifiez le chemin donné par --db ou DIXIT_HOME, ou lancez « dixit doctor ».',
  },
  STORE_READ_ONLY: {
    message: "Impossible d'écrire dans la base de données[[ ({file})]].",
    hint: 'Vérifiez les droits du dossier, ou choisissez un autre fichier avec --db.',
  },
  ADDRESS_IN_USE: {
    message: "L'adresse [[{host}:]]{port} est déjà prise.",
    hint: "Arrêtez ce qui l'occupe, ou choisissez un autre port avec --port.",
  },
  SERVER_UNREACHABLE: {
    message: 'Le serveur[[ {url}]] ne répond pas.',
    hint: "Vérifiez l'adresse, ou lancez « dixit serve ».",
  },
  JOB_FAILED: {
    message: '[[{id} : ]]la tâche a échoué[[ ({problem})]].',
    hint: 'Recommencez les éléments échoués avec « dixit jobs retry ».',
  },
  CANCELLED: { message: 'Interrompu.', hint: 'Ce qui était déjà fait est gardé.' },
  INTERNAL: {
    message: "Une erreur inattendue s'est produite.",
    hint: "Recommencez avec --debug et signalez ce qui s'affiche.",
  },
};

export const systemReasons: Catalogue['systemReasons'] = {
  ENOENT: "ce fichier n'existe pas",
  ENOTDIR: "une partie du chemin n'est pas un dossier",
  EISDIR: "c'est un dossier",
  EACCES: "la lecture n'est pas permise",
  EPERM: "l'opération n'est pas permise",
  EROFS: "l'emplacement est en lecture seule",
  ENOSPC: "il n'y a plus de place",
  EIO: "erreur d'entrée-sortie",
  EMFILE: 'trop de fichiers sont ouverts',
  ELOOP: 'trop de liens symboliques',
  EINVAL: 'ce fichier ne se lit pas',
  ENAMETOOLONG: 'le nom est trop long',
};
