import { parseGivenNames } from '../../roles.ts';

/** Own list of common given names, in alphabetical order; those of both genders are left out. */
export const givenNames = parseGivenNames(`
    f: adeline adèle agathe agnes agnès alexandra alexia alice alicia aline amandine amina amélie ana anaïs angela angelika angèle angélique anna
    f: annabelle annalena anne annette annick antoinette apolline ariane arlette armelle assia astrid aude audrey aurore aurélie awa axelle aya
    f: aïcha aïssatou barbara beatriz begoña bernadette berthe blandine brigitte béatrice béatrix bénédicte camille capucine carla carmen carole
    f: caroline cassandra catherine cathy chantal charlotte chiara chloé christelle christiane christine claire clara clarisse claudette claudia
    f: claudine cléa clémentine colette constance coralie corinne cynthia cécile célia céline dalila danièle daphné daria delphine denise diana
    f: djamila dolores dorothée déborah ekaterina elena elisabetta elsa elvire eléonore emily emma emmanuelle estelle esther eugénie eva fabienne
    f: fanny farida fatiha fatima fatou fatoumata federica florence francesca françoise frédérique gabrielle galina gaëlle geneviève georgette
    f: germaine ghislaine giorgia gisèle giulia gladys greta gwenaëlle géraldine habiba hafida hanna heike henriette hermine hillary hortense
    f: houria huguette héloïse hélène ingrid inès ioulia irina iris irène isabel isabella isabelle jacqueline jade janine jasmine jeanne jeannine
    f: jen jessica jocelyne josette josiane joëlle judith julie juliette justine kamala karima karine kenza khadidja khadija ksenia laetitia
    f: larissa latifa laura laure laurence laurène leslie leïla liliane lina lise loana lola louise louna lucette lucie lucienne ludivine ludmila
    f: lydia lydie léa léonie magali malika manon marcelle margaux margot marguerite maria mariam marianne marie marie-christine marie-claude
    f: marie-france marie-laure marie-pierre marina marine marion marjorie marlène marthe martine maryam maryse mathilda mathilde maud maude maëlle
    f: maëlys maïté mercedes micheline michèle mireille monica monique muriel myriam mélanie mélissa nabila nadejda nadia nadine nadège najat najwa
    f: naomi nassima natalia nathalia nathalie nawel naïma nicole nina ninon nora noémie odette odile oksana olga olivia ophélie oriane paola
    f: pascale patricia paule paulette pauline perrine petra pilar rachida ramatoulaye raymonde renée rolande romane rosalie rose roseline roxane
    f: régine sabine sabrina safia salima salomé samia samira sandra sandrine sandy sarah saïda sigrid siham sihem simone solange solène sonia
    f: sophie soraya souad stella stéphanie suzanne svetlana sylviane sylvie ségolène séverine tatiana tatyana thérèse tiphaine ursula valentine
    f: valérie vanessa vera victoire victoria violaine violette virginie viviane véronique yamina yasmine yolanda yolande yulia yvette yvonne zahra
    f: zineb zohra zoé édith éliane élisabeth élodie éléonore émilie éva évelyne
    m: abdallah abdel abdelaziz abdelkader abdou abdoulaye abdullah abel achille adam adama adel adrien ahmad ahmed aimé akim alain alban albert
    m: alberto aldo alessandro alexandre alexei alexeï alfred ali aliou alphonse amadou amaury ambroise amine anatole anatoli andreï andrzej andré
    m: andy ange anis anthony antoine anton antonio antony aristide arkadi armand arnaud arnold arsène arthur aubin auguste augustin aurélien axel
    m: aymeric aziz bachir baptiste barack barnabé barthélemy basile bastien baudouin benjamin benoît bernard bertrand bilal blaise bogdan boris
    m: bouba boubacar brice bruno carlos chakib charles charly christian christophe chérif clovis clément corentin cyprien cyril cyrille cédric
    m: damien daniel david denis denys didier diego dimitri djamel dmitri donald donatien driss dylan désiré eddy edgar edmond eduardo emile
    m: emmanuel enrique enzo erwan eugène eusèbe evan evgeni evgueni fabien fabio fabrice fadi farid faycal felipe ferdinand fernand fernando
    m: fiodor firmin florent florian fouad francis francisco franck frank franz françois françois-xavier frédéric félix gabin gabriel gaspard
    m: gaston gauthier gaël gaëtan geoffrey george georges germain ghislain gildas gilles giovanni giuseppe gontran grigori grégoire grégory
    m: guennadi guilhem guillaume gustave guy gwenaël gérald gérard géraud hadrien hakim hamid hamza hassan hatem hector heinrich helmut henri
    m: henry hervé hicham hippolyte hocine honoré hubert hugo hussein ibrahim idriss idrissa igor iouri isaac isidore ismaël issa ivan jacky
    m: jacques jacques-olivier jamal james jason javier jean jean-baptiste jean-charles jean-christophe jean-claude jean-françois jean-jacques
    m: jean-louis jean-luc jean-marc jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-sébastien jean-yves jens jim joachim joe johan
    m: johann john jonas jonathan jordan jorge joseph josselin josé joël juan jules julien justin jérémie jérémy jérôme jürgen kamel karim karl
    m: kevin khaled khalil killian kirill klaus konstantin kurt kévin lakhdar lambert lamine laurent laurian lazare leonid lilian lionel loris
    m: louis loïc luc lucas lucien ludovic luigi luis lylian léandre léo léon léonard léopold mahamat mahmoud maksim malek malik malo mamadou
    m: mamoudou manfred mansour manuel marc marceau marcel marco mario marius markus martial martin mathias mathieu mathis mathéo matteo matthias
    m: matthieu mattéo matéo maurice maxence maxim maxime maël mehdi melchior messaoud michel mickaël miguel mikaël mikhail mikhaïl mohamed mokhtar
    m: mouloud mounir mourad moussa moustapha mustafa mustapha médéric nabil nacer nadir nasser nathan nathanaël nestor nicolas nikita nikolai
    m: nikolaï noah norbert nordine noureddine noé noël octave olaf oleg oleksandr oleksiy olivier omar oscar otto oumar ousmane pablo paolo
    m: parfait pascal patrick paul paulin pavel pedro petro philibert philippe pierre pierre-louis pierre-yves piotr quentin rachid rafael ralf
    m: ramzi raoul raphael raphaël raymond recep redouane reinhard renaud rené riad ricardo richard ridha robert roberto robin rodolphe rodrigue
    m: roger roland rolf romain roman romuald ronan rory rouslan ruben ruslan réda régis rémi rémy saad salah salif sam sami samir samuel santiago
    m: saïd sebastian serge sergio sergiy sergueï seydou sid sidney silvio simon siméon sofiane souleymane stanislas stanislav steeve stefan
    m: stefano steven stéphane sven sylvain sylvestre sébastien séverin tanguy taras tarek tariq tayeb thibaud thibault thibaut thierry thomas théo
    m: théodore théophile théotime tidiane timothée titouan tom tony toussaint tristan ulysse urbain uwe valentin valeri valère valéry vassili
    m: victor victorien viktor vincent vitali vivien vladimir vladislav volodymyr walid walter werner wilfried william wolfgang xavier yacine yahya
    m: yanis yann yannick yassine yevgeny yoann yohan youcef younes younès youssef yuri yvan yves yvon zacharie zakaria ziad zinedine édgar édouard
    m: éloi émile émilien éric étienne
`);
