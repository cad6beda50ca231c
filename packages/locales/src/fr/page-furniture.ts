import type { FurnitureRule } from '../contract/page.ts';

export const furniture: readonly FurnitureRule[] = [
  {
    reason: 'related',
    reach: 'list',
    pattern:
      /^(?:mots-cles|tags?|etiquettes?|themes?|sujets|rubriques?|dossiers?)(?: (?:associes|lies))? ?(?::.{0,120})?$/,
  },
  {
    reason: 'related',
    reach: 'end',
    pattern:
      /^(?:(?:articles?|contenus?|sujets?|billets?|posts?) (?:similaires?|lies?|associes?|connexes?|recents?|relatifs?)|(?:les )?(?:articles )?(?:les )?plus (?:lus|vus|populaires|recents|partages)|les plus (?:lus|vus|consultes|recents)|(?:vous aimerez|vous pourriez) aussi|dans la meme (?:rubrique|categorie)|sur le meme (?:sujet|theme)|a la une|a ne pas manquer|(?:a propos de )?(?:la )?source de l'article|nos derniers articles|derniers? (?:articles|infos|nouvelles)|toute l'actualite)\b.{0,30}$/,
  },
  {
    reason: 'related',
    reach: 'list',
    pattern:
      /^(?:[>•·*-] ?)?(?:(?:a )?(?:lire|voir|ecouter|regarder|relire|decouvrir|reecouter|revoir)(?: (?:aussi|egalement|plus|la suite|ici))?(?: sur ce sujet)?|pour aller plus loin|pour en savoir plus|notre dossier|(?:lire|voir) l'article(?: original| complet)?|en savoir plus|(?:la redaction|nous) vous (?:conseille|recommande|propose)(?:nt|ons)?|nos (?:conseils|recommandations|articles)|recommande pour vous|suggestions?)(?: ?[:>-].*)?$/,
  },
  {
    reason: 'related',
    reach: 'line',
    pattern:
      /^(?:[>•·*-] ?)?(?:a )?(?:lire|voir|ecouter|regarder|relire|reecouter|revoir|decouvrir) (?:aussi|egalement|plus)\b/,
  },
  {
    reason: 'menu',
    reach: 'end',
    pattern: /^(?:article|billet|post) (?:precedent|suivant)/,
  },
  {
    reason: 'comment-form',
    reach: 'end',
    pattern:
      /^(?:laisser? (?:un|votre) (?:commentaire|reponse|avis)|(?:ecrire|ecrivez|ajouter|ajoutez|poster|postez|deposer|publier) (?:un|votre) commentaire|(?:\d+ )?commentaires?(?: \(\d+\))?$|vos (?:reactions|commentaires)|reagir(?: a cet article)?$|annuler la reponse|soyez le premier a)/,
  },
  {
    reason: 'comment-form',
    reach: 'line',
    pattern:
      /^(?:votre adresse (?:e-?mail|electronique|de messagerie|ne sera)|(?:connectez|identifiez|inscrivez)-vous (?:pour|afin)|s'il vous plait (?:entrez|saisissez)|enregistrer mon nom|captcha|le score de l'utilisateur captcha|les champs (?:marques|obligatoires))/,
  },
  {
    reason: 'share',
    reach: 'line',
    pattern:
      /^(?:(?:partager?|partagez|tweeter|envoyer|imprimer|copier le lien|whatsapp|facebook|twitter|linkedin|telegram|pinterest|e-?mail|x|j'aime)[ :,|/·-]*)+(?:(?:cet|l'|cette|sur|par|avec)\b.{0,40})?$/,
  },
  {
    reason: 'newsletter',
    reach: 'line',
    pattern:
      /^(?:(?:ce contenu|cet article|la suite)(?: de (?:cet|l')? ?article)? est reservee? aux\b.{0,60}|il vous reste .{1,12} de cet article\b.{0,40}|(?:je cree|creez) (?:mon|votre|un) compte.{0,60}|deja (?:abonnee?|inscrite?|un compte)\b.{0,40}|newsletter|(?:inscrivez-vous|abonnez-vous|s'inscrire|je m'inscris|s'abonner|abonnez|recevez|suivez)\b.{0,120}|activer les (?:alertes|notifications)\b.{0,40}|.{0,60}\b(?:newsletter|infolettre|lettre d'information)\b.{0,60})$/,
  },
  {
    reason: 'cookie',
    reach: 'line',
    pattern:
      /\bcookies?\b.{0,120}\b(?:accept|refus|parametr|consent|experience|naviga|site)|\b(?:ce site|nous) (?:utilis|emplo|depos).{0,40}\b(?:cookies?|traceurs?)\b|^(?:gerer|parametrer|accepter|refuser)\b.{0,30}\bcookies?\b/,
  },
  {
    reason: 'advertisement',
    reach: 'line',
    pattern:
      /^[-–*\s[(]*(?:publicite|annonces?|espace publicitaire|contenu sponsorise|sponsorise|la suite apres (?:la|cette) publicite)[-–*\s\])]*$/,
  },
  {
    reason: 'menu',
    reach: 'line',
    pattern:
      /^(?:s'abonner ?connexion|connexion|se connecter|mon compte|menu|rechercher?|recherche|aller au contenu(?: principal)?|passer au contenu|retour(?: a l'accueil| en haut)?|live logo|logo|.{1,40} logo|spot_img)$/,
  },
  {
    reason: 'byline',
    reach: 'line',
    pattern:
      /^(?:(?:article )?(?:publiee?|mise? en ligne|postee?|modifiee?|mise? a jour)|par .{2,60} \|)\b.{0,10}\b(?:le|a|il y a)\b/,
  },
  {
    reason: 'byline',
    reach: 'line',
    pattern:
      /^(?:par|par la redaction|la redaction|avec (?:afp|reuters|ap)|temps de lecture\b.{0,30}|lecture \d+ min.{0,10})$/,
  },
  {
    reason: 'credit',
    reach: 'line',
    pattern:
      /^(?:\(?(?:source|sources|photo|photos|image|images|credits?(?: photos?)?|illustration|video|copyright|©|\(c\))\)? ?[:/©].{0,100}|\((?:avec|source :?) .{2,60}\))$/,
  },
  {
    reason: 'credit',
    reach: 'line',
    pattern: /^\((?:redige|edite|redaction|reportage|version francaise|service francais)\b.{0,160}\)$/,
  },
  {
    reason: 'footer',
    reach: 'line',
    pattern:
      /^(?:tous droits reserves|toute reproduction|mentions legales|politique de confidentialite|conditions generales|(?:©|copyright|\(c\)) ?.{2,}|qui sommes-nous|contactez-nous|contact$)/,
  },
  {
    reason: 'author-bio',
    reach: 'line',
    pattern: /^(?:a propos de l'auteur|l'auteure?$|journaliste (?:a|au|chez|pour|specialisee?) .{0,120}$)/,
  },
];
