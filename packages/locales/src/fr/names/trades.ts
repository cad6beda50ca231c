import { parseTrades } from '../../roles.ts';

/** Trades and standings of people in the news, man and woman; one form alone serves both. The plurals are made. */
export const trades = parseTrades(`
  poissonnier/poissonnière serveur/serveuse vendeur/vendeuse tenancier/tenancière buraliste cafetier/cafetière bistrotier/bistrotière aubergiste charpentier/charpentière
  couvreur/couvreuse carreleur/carreleuse soudeur/soudeuse mécanicien/mécanicienne docker bûcheron/bûcheronne jardinier/jardinière paysagiste pépiniériste paludier/paludière
  trufficulteur/trufficultrice sylviculteur/sylvicultrice meunier/meunière brasseur/brasseuse distillateur/distillatrice sommelier/sommelière traiteur/traiteuse crêpier/crêpière
  chocolatier/chocolatière confiseur/confiseuse cordonnier/cordonnière bijoutier/bijoutière horloger/horlogère antiquaire brocanteur/brocanteuse opticien/opticienne
  esthéticien/esthéticienne ostéopathe podologue brancardier/brancardière sapeur-pompier/sapeuse-pompière douanier/douanière concierge comptable expert-comptable/experte-comptable
  chômeur/chômeuse passager/passagère piéton/piétonne motard/motarde vacancier/vacancière spectateur/spectatrice visiteur/visiteuse migrant/migrante exilé/exilée
  pigiste documentariste podcasteur/podcasteuse influenceur/influenceuse vidéaste youtubeur/youtubeuse streameur/streameuse modéliste graphiste illustrateur/illustratrice
  typographe imprimeur/imprimeuse relieur/relieuse luthier/luthière accordeur/accordeuse organiste violoniste violoncelliste guitariste batteur/batteuse librettiste accordéoniste
  conteur/conteuse magicien/magicienne marionnettiste circassien/circassienne cascadeur/cascadeuse projectionniste archiviste documentaliste bibliothécaire
  conservateur/conservatrice lexicographe grammairien/grammairienne égyptologue préhistorien/préhistorienne médiéviste généticien/généticienne biophysicien/biophysicienne
  astrophysicien/astrophysicienne cosmologue astronaute cosmonaute spationaute aviateur/aviatrice copilote hôtesse matelot conchyliculteur/conchylicultrice pisciculteur/piscicultrice
  aquaculteur/aquacultrice chevrier/chevrière arboriculteur/arboricultrice oléiculteur/oléicultrice betteravier/betteravière semencier/semencière agronome palefrenier/palefrenière
  jockey gymnaste haltérophile lutteur/lutteuse karatéka patineur/patineuse hockeyeur/hockeyeuse volleyeur/volleyeuse golfeur/golfeuse cavalier/cavalière tireur/tireuse
  plongeur/plongeuse kayakiste triathlète décathlonien/décathlonienne coéquipier/coéquipière équipier/équipière finaliste prédécesseur/prédécesseure successeur/successeure
  rival/rivale colistier/colistière suppléant/suppléante rapporteur/rapporteure assesseur/assesseure brigadier/brigadière adjudant/adjudante sergent/sergente maréchal caporal/caporale
  combattant/combattante milicien/milicienne rebelle insurgé/insurgée guérillero ravisseur/ravisseuse trafiquant/trafiquante braqueur/braqueuse escroc meurtrier/meurtrière assassin
  neveu/nièce veuf/veuve conjoint/conjointe fiancé/fiancée camarade confrère/consœur actionnaire administrateur/administratrice repreneur/repreneuse trésorier/trésorière syndic
  garde-côte garde-frontière garde-chasse garde-forestier/garde-forestière garde-champêtre garde-barrière marin-pompier casque-bleu tacticien/tacticienne
  collaborateur/collaboratrice juré/jurée soignant/soignante interprète acheteur/acheteuse concitoyen/concitoyenne écolier/écolière apprenti/apprentie campeur/campeuse
  promeneur/promeneuse paroissien/paroissienne prêtre religieuse moine aumônier praticien/praticienne contremaître négociant/négociante exportateur/exportatrice
  importateur/importatrice grossiste détaillant/détaillante camionneur/camionneuse batelier/batelière éclusier/éclusière dépanneur compatriote citoyen/citoyenne
  bourgmestre échevin/échevine substitut/substitute déserteur séparatiste djihadiste consul/consule coopérant/coopérante doctorant/doctorante thésard/thésarde
  postdoctorant/postdoctorante naturaliste entomologiste mycologue ornithologue accompagnateur/accompagnatrice alpiniste économètre assistant/assistante
  liquidateur/liquidatrice mandataire ostréiculteur/ostréicultrice cultivateur/cultivatrice paysan/paysanne
`);
