import { formsOf, parseVerbs } from '../../verbs.ts';
import { conjugate } from './conjugate.ts';

const REFLEXIVE = /^s(?:e |')/u;

export const verbs = formsOf(
  parseVerbs(
    `
  assert s ciqm: dire, déclarer, affirmer, assurer, indiquer, annoncer, expliquer, préciser, ajouter, souligner, rappeler, confirmer, raconter, révéler, signaler, confier, reconnaître, admettre, avouer, concéder, soutenir, prétendre, certifier, garantir, marteler, clamer, proclamer, répéter, réaffirmer, réitérer, insister, noter, relever, observer, constater, témoigner, relater, écrire, résumer, argumenter, arguer, plaider, nuancer, ironiser, glisser, lâcher, lancer, souffler, murmurer, chuchoter, crier, hurler, s'exclamer, s'écrier, répondre, répliquer, rétorquer, riposter, objecter, reprendre, renchérir, poursuivre, conclure, détailler, développer, commenter, remarquer, rapporter, informer, communiquer, jurer, faire savoir, faire valoir, faire remarquer, faire observer, laisser entendre, laisser filtrer, faire comprendre, tweeter, publier, se féliciter, se réjouir, se défendre, se justifier, s'enthousiasmer, s'amuser, se remémorer, se souvenir, surenchérir, articuler, énoncer, formuler, exposer, dévoiler, divulguer, attester, corroborer, postuler, trancher, tempérer, philosopher, sourire, soupirer, rigoler, plaisanter, analyser, décrypter, abonder, énumérer, spécifier, notifier, seriner, asséner, ressasser, professer, alléguer, invoquer, avancer, se vanter, saluer, mentionner
  assert x cq: continuer, défendre, enchaîner, évoquer, entamer, commencer, finir, terminer, débuter, citer, tonner, mettre en perspective, déplorer, témoigner, lire, rassurer, motiver, temporiser
  assert s ciqm: estimer, juger, considérer, penser, croire, trouver, convenir, reconnaitre
  assert x ci: faire état, établir, démontrer
  assert w c: savoir, ignorer, comprendre, imaginer, supposer
  assert s am: décrire, qualifier, dépeindre, surnommer, taxer
  assert x am: présenter, traiter
  assert x a: parler
  assert x cm: exprimer, manifester, revendiquer, vanter, souligner, transmettre
  deny s ciqmn: nier, démentir, contester, réfuter, récuser
  deny x mn: rejeter, repousser, balayer, contredire
  promise s ciqmn: promettre, s'engager
  threaten s ciqm !: menacer
  warn s ciqm @: avertir, prévenir, alerter
  warn s cimq @: mettre en garde
  warn x q: s'alarmer, s'inquiéter
  demand s ciqmn @: demander, exiger, réclamer, ordonner, recommander, conseiller, suggérer, préconiser, prôner, enjoindre, sommer, prier, implorer, supplier, exhorter, inviter, inciter, presser, revendiquer, solliciter, intimer
  demand x im @: appeler, encourager, plaider
  demand x c: rappeler à l'ordre
  offer s iqmn @: proposer, offrir
  offer x i: se dire prêt
  refuse s imn: refuser
  refuse s cimn: exclure
  accuse s imq !: accuser, soupçonner, blâmer, incriminer
  accuse s cqm: dénoncer
  accuse x im !: reprocher
  criticize s cqm: critiquer, fustiger, regretter, déplorer, s'indigner, s'insurger, s'offusquer, s'agacer, s'emporter, s'irriter, pester, fulminer, grincer, railler, moquer, ironiser, persifler, se plaindre, tancer, éreinter, vilipender, brocarder, étriller, tacler, s'étonner, râler, bougonner
  criticize x q: regretter
  condemn s qm: condamner, flétrir
  predict s ciqmn: prédire, pronostiquer, anticiper, prophétiser, augurer
  predict x ci: prévoir, tabler, miser
  question s cq @: demander, se demander, s'interroger, interroger, questionner, interpeller
  desire w ciq: espérer, souhaiter, désirer, vouloir, ambitionner, rêver
  desire w cimn: craindre, redouter, attendre
  condition x c: conditionner, poser comme condition
  greet x q: accueillir
  assert w cq: se dire, s'avouer, se montrer
`,
    REFLEXIVE,
  ),
  conjugate,
  REFLEXIVE,
);
