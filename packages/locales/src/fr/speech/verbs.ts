import { formsOf, parseVerbs } from '../../verbs.ts';
import { words } from '../../words.ts';
import { conjugate } from './conjugate.ts';

const REFLEXIVE = /^s(?:e |')(?:en )?/u;

/** What somebody says of himself: se dire convaincu que, être persuadé que; in every gender and number. */
const CONVICTIONS = words('convaincu persuadé certain assuré confiant conscient satisfait rassuré déterminé');
const agreeing = (word: string): string[] => [word, `${word}e`, `${word}s`, `${word}es`];
const inEachForm = (verb: string, list: readonly string[]): string =>
  list.flatMap((word) => agreeing(word).map((form) => `${verb} ${form}`)).join(', ');

const TABLE = `
  assert s ciqm: dire, déclarer, affirmer, assurer, indiquer, expliquer, préciser, ajouter, souligner, rappeler, raconter, signaler, confier, reconnaître, reconnaitre, admettre, avouer, concéder, soutenir, prétendre, certifier, garantir, marteler, proclamer, répéter, insister, noter, relever, observer, constater, témoigner, relater, écrire, résumer, argumenter, arguer, plaider, nuancer, ironiser, murmurer, chuchoter, crier, hurler, s'exclamer, s'écrier, répondre, répliquer, rétorquer, riposter, objecter, renchérir, poursuivre, conclure, détailler, commenter, remarquer, rapporter, communiquer, jurer, faire savoir, faire valoir, faire remarquer, faire observer, faire part, faire entendre, laisser entendre, laisser filtrer, laisser savoir, donner à entendre, donner à comprendre, faire comprendre, croire savoir, croire comprendre, croire pouvoir affirmer, tweeter, se défendre, se justifier, s'enthousiasmer, s'amuser, surenchérir, énoncer, formuler, exposer, dévoiler, divulguer, attester, corroborer, postuler, trancher, tempérer, relativiser, philosopher, sourire, soupirer, rigoler, plaisanter, analyser, décrypter, énumérer, spécifier, stipuler, seriner, asséner, ressasser, professer, alléguer, invoquer, se vanter, mentionner, maintenir, théoriser, marmonner, bredouiller, balbutier, bafouiller, claironner, fanfaronner, s'enorgueillir, se targuer, se défausser, se dédouaner, s'excuser, estimer nécessaire, juger nécessaire, tenir pour acquis, prendre acte, attirer l' attention, confesser, ânonner, s'épancher, s'esclaffer, persister, enchérir, acquiescer, psalmodier, scander, entonner, blaguer, badiner, résumer, argüer, poster, retweeter, légender, en convenir, en attester, en témoigner, ${inEachForm('en être', ['convaincu', 'persuadé', 'certain', 'sûr', 'conscient'])}
  assert s ciqmn: clamer, annoncer, confirmer, révéler, réaffirmer, réitérer
  assert s cq @: informer, aviser, notifier, rassurer, assurer
  assert s ciqn: se féliciter, se réjouir
  greet s qm: saluer
  greet x m: remercier, féliciter
  assert s cq: glisser, lâcher, lancer, souffler, balancer, décocher, claquer, susurrer
  assert x q: reprendre, réagir, continuer, enchaîner, entamer, commencer, finir, terminer, débuter, tonner, motiver, temporiser, citer, jubiler, s'étrangler, s'attrister, s'émouvoir, s'émerveiller, s'impatienter, s'énerver, se lamenter, se désoler, se rassurer, s'épater, se gargariser, botter en touche, enfoncer le clou, hausser le ton, monter au créneau, compléter, approuver, corriger, rectifier, opiner, publier, développer, abonder, récapituler, articuler, déduire
  assert x cqm: défendre
  assert x cq: témoigner, mettre en perspective, expliciter, démontrer, évaluer, chiffrer
  assert s qm: évoquer
  assert x cqm: avancer
  assert s cq ~: apprendre, lire
  assert x cmn -: cacher, dissimuler
  assert s cq -: démordre
  assert x imn -: écarter
  assert s k: estimer, évaluer, chiffrer
  assert s ciqm: estimer, juger, considérer, trouver
  assert s ciq: penser, croire, convenir, être convenus, être convenues
  assert x ci: faire état, établir
  assert w c: savoir, ignorer, comprendre, imaginer, supposer, présumer, subodorer, pressentir, se persuader, se convaincre, oublier, être d'avis, vouloir croire, ${inEachForm('être', ['convaincu', 'persuadé'])}
  assert s ci: ${inEachForm('se dire', CONVICTIONS)}, ${inEachForm('se déclarer', CONVICTIONS)}, ${inEachForm('se montrer', ['convaincu', 'persuadé'])}
  assert s am: qualifier, dépeindre, surnommer, taxer, décrire
  assert x am: présenter, traiter, définir, percevoir, résumer
  assert x am: voir dans
  assert s c: vouloir pour preuve, tenir pour preuve
  assert s m: y voir
  assert x a: parler, juger, estimer, trouver, considérer
  assert x cm: exprimer, manifester, vanter, transmettre, relayer, véhiculer
  assert s mn: faire part de, faire état de, officialiser
  assert x m: rendre hommage, louer, encenser, applaudir, assumer, brandir, afficher, prêcher, promouvoir
  assert w q: ruminer, songer, méditer, réfléchir, raisonner, calculer
  deny s ciqmn: nier, démentir, contester, réfuter, récuser
  deny s cm: se défendre de, s'inscrire en faux
  deny x q: balayer, rejeter, écarter
  deny x mn: rejeter, repousser, balayer, contredire, désavouer, infirmer
  promise s ciqmn: promettre, s'engager, garantir
  promise s ciq: donner sa parole, prêter serment, faire le serment, faire la promesse, prendre l'engagement
  threaten s ciqm !: menacer
  warn s ciqm @: avertir, prévenir, alerter
  warn s cimpq @: mettre en garde
  warn s mn: mettre en garde contre, alerter sur
  warn s cq: tirer la sonnette d'alarme, sonner l'alarme
  warn x cq: s'alarmer, s'inquiéter
  demand s ciqmn @: demander, exiger, réclamer, ordonner, recommander, conseiller, suggérer, préconiser, prôner, solliciter, intimer, revendiquer, quémander, prescrire, dicter, commander
  demand s ciqm @: enjoindre, sommer, prier, implorer, supplier, inviter, presser
  demand s cimpq @: exhorter, inciter
  demand s i @: instruire
  demand s cimpq @: appeler, militer
  demand s cimnpq @: plaider
  demand x n: requérir
  demand x im @: encourager, pousser, convier, adjurer, conjurer
  demand s iq: donner l'ordre, donner ordre, donner pour consigne, donner instruction
  demand x c: rappeler à l'ordre
  offer s iqmn @: proposer, offrir
  offer x i: ${inEachForm('se dire', ['prêt', 'disposé'])}, ${inEachForm('se déclarer', ['prêt', 'disposé'])}
  refuse s imn: refuser, se refuser
  refuse s cimn: exclure
  accuse s aimq !: accuser, soupçonner, blâmer, incriminer, suspecter
  accuse s cqmn: dénoncer, pointer du doigt, montrer du doigt, mettre en cause
  accuse s cm: pointer
  accuse x im !: reprocher
  criticize s cqmn: critiquer, fustiger, déplorer, vilipender, brocarder, étriller
  criticize s cqm: s'indigner, s'insurger, s'offusquer, s'agacer, s'emporter, s'irriter, pester, fulminer, grincer, railler, moquer, persifler, tancer, éreinter, tacler, s'étonner, râler, bougonner, ronchonner, maugréer, grommeler, grogner, gronder, s'élever contre, s'en prendre à, se moquer, se gausser, conspuer, tempêter, vitupérer, s'égosiller, s'énerver, cingler, ergoter, s'offenser, se scandaliser
  criticize s cqmi: regretter, se plaindre
  condemn s qm: condamner
  condemn s qmn: flétrir, stigmatiser
  predict s ciqmn: prédire, pronostiquer, anticiper, prophétiser, augurer, présager
  predict x ci: prévoir, tabler, miser, parier, escompter
  predict s mn: tabler sur, miser sur, parier sur
  question s cq @: demander, se demander, s'interroger, interroger, questionner, interpeller, s'enquérir
  assert w ciqm: se remémorer, se rappeler, se souvenir
  desire w ciq: espérer, souhaiter, désirer, vouloir, ambitionner, rêver
  desire w cimn: craindre, redouter
  desire w cim: attendre
  desire w iqn: appeler de ses vœux, appeler de ses voeux
  condition x c: conditionner, poser comme condition, poser pour condition
  greet x q: accueillir
  assert w cqe: se dire
  assert s qe: se déclarer, s'avouer, se prétendre, s'affirmer
`;

/** Adverbs and adjectives far more often than forms of their verbs. */
const NOT_FORMS: ReadonlySet<string> = new Set(
  words(
    'manifeste manifestes maintenant rassurant rassurante souriant souriante glissant glissante alarmant criant tranchant commandant exposant croyant poste postes presse',
  ),
);

const all = formsOf(parseVerbs(TABLE, REFLEXIVE), conjugate, REFLEXIVE);
for (const form of NOT_FORMS) all.delete(form);

export const verbs: typeof all = all;
