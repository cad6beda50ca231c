import type { Catalogue } from '../catalogue.ts';

export const errors: Catalogue['errors'] = {
  SOURCE_UNREADABLE: {
    message: 'Impossible de lire {name}[[ : {reason:reason}]].',
    hint: 'Vérifiez le chemin, les droits, et que le fichier s’ouvre et est entier, puis recommencez.',
  },
  SOURCE_EMPTY: { message: '[[{name} : ]]le document est vide.', hint: 'Donnez un fichier qui contient du texte.' },
  SOURCE_BINARY: {
    message: "[[{name} : ]]ce n'est pas du texte.",
    hint: 'Donnez un texte, une page HTML, un PDF ou une archive qui en contient.',
  },
  SOURCE_TOO_LARGE: {
    message: '[[{name} : ]]le document est trop grand[[ ({bytes:bytes})]].',
    hint: 'Coupez-le en plusieurs fichiers[[ de {bytes:limit} au plus]].',
  },
  SOURCE_WITHOUT_TEXT: {
    message: '[[{name} : ]]aucun texte dans ce PDF, seulement des images de pages.',
    hint: 'Passez-le par une reconnaissance de caractères (OCR), puis ajoutez le résultat.',
  },
  SOURCE_ONLY_QUOTED: {
    message: '[[{id} : ]]seules des citations ont été importées, il n’y a pas de texte à relire.',
    hint: 'Corrigez la date ou le titre de presse dans le fichier, puis importez-le de nouveau.',
  },
  SOURCE_ENCRYPTED: {
    message: '[[{name} : ]]protégé par un mot de passe.',
    hint: 'Enregistrez-le sans mot de passe, puis recommencez.',
  },
  RECORD_INVALID: {
    message: '[[{name} : ]]cette ligne ne donne pas de document[[ : {field}]][[ ({reason:problem})]].',
    hint: 'Chaque ligne est un objet JSON avec « text » ou « html » : corrigez celle-ci, puis ajoutez-la de nouveau.',
  },
  LINE_INVALID: {
    message: 'Cette ligne est illisible[[ : {field}]][[ ({reason:problem})]].',
    hint: 'Vérifiez que le type de fichier est le bon. Toutes les autres lignes ont été reprises.',
  },
  ARCHIVE_DAMAGED: {
    message:
      "[[{name} : ]]cette partie de l'archive est abîmée[[ ({reason:problem})]][[, à partir de l'octet {offset:number}]].",
    hint: "Ce qui se lit encore a été pris. Pour le reste, obtenez l'archive de nouveau.",
  },
  ARCHIVE_NESTED: {
    message: "[[{name} : ]]une archive dans une archive n'est pas ouverte.",
    hint: 'Extrayez-la, puis ajoutez son contenu.',
  },
  ARCHIVE_TOO_LARGE: {
    message:
      "[[{name} : ]]l'archive se déplie au-delà de ce qui est permis[[ ({bytes:limit})]][[ ({count:number} documents)]].",
    hint: 'Ce qui précède a été pris. Si le reste vous est nécessaire, dépliez-la vous-même et ajoutez les fichiers.',
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
    message: '[[{id} : ]]modifié entre-temps[[ par {by}]].',
    hint: "Relisez l'état actuel[[ et les lignes du journal depuis : {entries}]], puis recommencez.",
  },
  INPUT_INVALID: {
    message: 'Entrée non valide[[ : {field}]][[ {value}]][[ ({reason:problem})]].',
    hint: "Corrigez la valeur, ou consultez l'aide avec --help.",
  },
  QUERY_INVALID: {
    message: 'Recherche mal formée.',
    hint: '[[Pour chercher ces mots tels quels : {literal}]]',
  },
  UNAUTHORIZED: {
    message: 'Accès refusé[[ : {reason:problem}]].',
    hint: 'Donnez une clé valable : connectez-vous, ou « dixit auth login ». Qui tient le serveur en crée une avec « dixit auth add ».',
  },
  FORBIDDEN: {
    message: 'Votre clé ne permet pas cela[[ : {reason:problem}]].',
    hint: 'Demandez à qui tient le serveur une clé qui permet davantage.',
  },
  FORBIDDEN_ORIGIN: {
    message: "[[{origin} : ]]cette adresse n'a pas accès au serveur.",
    hint: "Ouvrez Dixit à l'adresse indiquée au démarrage.",
  },
  RATE_LIMITED: {
    message: 'Trop de demandes.',
    hint: 'Attendez[[ {seconds} s]], puis recommencez.',
  },
  KEYS_MISSING: {
    message:
      "Le serveur ne démarre pas à [[{host}, ]]une adresse que d'autres atteignent, tant qu'il n'y a pas de clé.",
    hint: 'Créez-en une avec « dixit auth add NOM --role admin », nommez dans DIXIT_ADMIN_KEY_FILE un fichier qui en contient une, ou mettez DIXIT_ACCESS=open si autre chose garde le serveur.',
  },
  STORE_UNAVAILABLE: {
    message: "La base de données ne s'ouvre pas[[ ({path})]][[ : {reason:problem}]].",
    hint: 'Vérifiez le chemin donné par --db ou DIXIT_HOME, ou l’adresse de DATABASE_URL, ou lancez « dixit doctor ».',
  },
  STORE_READ_ONLY: {
    message: "Impossible d'écrire dans la base de données[[ ({path})]][[ : {reason:problem}]].",
    hint: 'Vérifiez les droits du dossier, ou choisissez un autre fichier avec --db.',
  },
  STORE_NOT_A_FILE: {
    message: 'Les données sont dans une base PostgreSQL[[ ({path})]], pas dans un fichier de Dixit.',
    hint: 'Utilisez {tool} de PostgreSQL, ou nommez un fichier avec --db. « dixit export --what record » écrit tout dans un fichier que « dixit import » lit dans n’importe quelle base.',
  },
  BACKUP_DAMAGED: {
    message: '[[{name} : ]]ce n’est pas une sauvegarde, ou elle est abîmée[[ ({reason:problem})]].',
    hint: 'Rien n’a été changé. Prenez une autre copie de la sauvegarde.',
  },
  ADDRESS_IN_USE: {
    message: "L'adresse [[{host}:]]{port} est déjà prise.",
    hint: "Arrêtez ce qui l'occupe, ou choisissez un autre port avec --port.",
  },
  SERVER_UNREACHABLE: {
    message: 'Le serveur[[ {url}]] ne répond pas.',
    hint: "Vérifiez l'adresse, ou lancez « dixit serve ».",
  },
  FETCH_FORBIDDEN_URL: {
    message: '[[{url} : ]]cette adresse ne se lit pas[[ ({reason:problem})]].',
    hint: 'Donnez une adresse http ou https, sans identifiant ni mot de passe, sur un port habituel.',
  },
  FETCH_FORBIDDEN_ADDRESS: {
    message: "[[{url} : ]]cette adresse n'est pas publique[[ ({address})]].",
    hint: "Si cette machine doit être lue, ajoutez-la à DIXIT_FETCH_ALLOW ; sinon, vérifiez l'adresse.",
  },
  FETCH_ROBOTS: {
    message: '[[{url} : ]]le site demande aux robots de ne pas lire cette page.',
    hint: 'Enregistrez la page avec un navigateur, puis ajoutez le fichier.',
  },
  FETCH_REDIRECTS: {
    message: "[[{url} : ]]l'adresse renvoie à une autre, sans fin[[ ({limit} renvois suivis)]].",
    hint: "Ouvrez l'adresse dans un navigateur et donnez celle où il arrive.",
  },
  FETCH_TOO_LARGE: {
    message: '[[{url} : ]]la réponse est trop grande[[ (plus de {bytes:bytes})]].',
    hint: 'Téléchargez le fichier, puis ajoutez-le depuis le disque.',
  },
  FETCH_TIMEOUT: {
    message: "[[{url} : ]]le site n'a pas répondu à temps[[ ({seconds} s)]].",
    hint: 'Recommencez plus tard.',
  },
  FETCH_STATUS: {
    message: '[[{url} : ]]le site a refusé de répondre[[ (code {status})]][[ et demande {retryAfter} s de patience]].',
    hint: "Vérifiez l'adresse dans un navigateur, ou recommencez plus tard.",
  },
  FETCH_TYPE: {
    message: '[[{url} : ]]ce contenu ne se lit pas[[ ({type})]].',
    hint: "Donnez l'adresse d'une page, d'un flux, d'un plan de site ou d'un PDF.",
  },
  FETCH_FAILED: {
    message: '[[{url} : ]]la lecture a échoué[[ : {reason:reason}]].',
    hint: "Vérifiez l'adresse et la connexion, puis recommencez.",
  },
  FEED_UNREADABLE: {
    message: "[[{url} : ]]ce n'est pas un flux qui se lit.",
    hint: "Donnez l'adresse d'un flux RSS, Atom ou JSON Feed, ou celle d'une page qui en annonce un.",
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
  EMARKUP: "son balisage n'est celui d'aucune page",
  EPDF: "ce n'est pas un PDF entier",
  header: "l'en-tête ne se lit pas",
  length: 'la longueur annoncée est fausse',
  truncated: 'la fin manque',
  checksum: 'la somme de contrôle est fausse',
  compressed: 'les données compressées ne se lisent pas',
  method: "cette compression n'est pas prise en charge",
  taken: 'un fichier de ce nom existe déjà ; --yes le remplace',
  missing: 'il manque',
  folder: "son dossier n'existe pas, ou ne peut pas être écrit",
  date: "ce n'est pas une date telle que 2022, 2022-02, 2022-02-20 ou 2022-02-20T18:00:00Z",
  noKey: "aucune clé n'a été donnée",
  unknownKey: 'la clé est inconnue ou a été révoquée',
  needsReader: 'il faut une clé',
  needsEditor: "il faut la clé d'un rédacteur",
  needsAdmin: "il faut la clé d'un administrateur",
  EEXIST: 'un fichier se trouve là où il faut un dossier',
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
  SQLITE_CANTOPEN: "le fichier ne s'ouvre pas, ou son dossier ne peut pas être créé",
  SQLITE_NOTADB: "ce n'est pas une base de données",
  SQLITE_CORRUPT: 'le fichier est abîmé',
  SQLITE_BUSY: 'un autre programme y écrit depuis trop longtemps',
  SQLITE_READONLY: 'le fichier ou son dossier est en lecture seule',
  OTHER_DATABASE: "c'est la base de données d'un autre programme",
  SCHEMA_TOO_NEW: 'elle a été écrite par une version plus récente de Dixit',
  '28P01': 'le mot de passe est faux',
  '28000': 'cet utilisateur ne peut pas se connecter',
  '3D000': "il n'y a pas de base de données de ce nom",
  '53100': 'le disque de la base de données est plein',
  '53300': "la base de données n'a plus de connexion libre",
  '57P01': "la base de données est en train de s'arrêter",
  '57P03': 'la base de données vient de démarrer',
  '42501': "cet utilisateur n'y est pas autorisé",
  '25006': "la base de données n'accepte aucun changement",
  CONNECTION_LOST: 'la connexion à la base de données a été perdue',
  parse: 'ne se lit pas comme du JSON',
  invalid_type: "n'est pas du type attendu",
  invalid_format: "n'a pas la forme attendue",
  invalid_value: "n'est pas une valeur possible",
  unrecognized_keys: 'champ inconnu',
  too_small: 'trop petit',
  too_big: 'trop grand',
  listen: "impossible d'y écouter",
  ENOTFOUND: 'adresse inconnue',
  Z_BUF_ERROR: "l'envoi s'est arrêté avant la fin",
  Z_DATA_ERROR: "l'envoi est abîmé",
  EAI_AGAIN: "le nom de l'adresse n'a pas pu être cherché",
  ECONNREFUSED: 'la machine refuse la connexion',
  ECONNRESET: 'la connexion a été coupée',
  EHOSTUNREACH: 'la machine est hors de portée',
  ENETUNREACH: 'le réseau est hors de portée',
  CERT_HAS_EXPIRED: 'le certificat du site a expiré',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'le certificat du site ne vient de personne de reconnu',
  ERR_TLS_CERT_ALTNAME_INVALID: "le certificat n'est pas celui de ce site",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'le certificat du site ne se vérifie pas',
  scheme: 'ni http, ni https',
  credentials: 'elle contient un identifiant ou un mot de passe',
  port: 'port inhabituel',
  form: 'mal formée',
  EADDRNOTAVAIL: "cette adresse n'est pas celle de la machine",
  serve: "un serveur s'ouvre sur cette machine",
};
