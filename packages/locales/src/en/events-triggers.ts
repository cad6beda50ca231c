/** PLOVER types of common news words; grown by hand. */
export const TRIGGERS = `THREATEN - verb threaten;warn;warn of;vow to;swear,sworn,swore;issue an ultimatum,issued an ultimatum,issued ultimatum
THREATEN - noun ultimatum,ultimatums;threat,threats
REJECT - verb reject;refuse;decline to;dismiss;rebuff,rebuffed;rule out;oppose;turn down;veto;defy;resist;spurn;snub,snubbed;shun,shunned;not meet demands;not meet the demands
REJECT - noun refusal;rejection;veto
REQUEST - verb demand;urge;call for;call on;call upon;appeal for;appeal to;press for;push for,pushing hard;ask for;ask;request;insist;order to;must;plead with,pleaded with;petition;lobby,lobbied;exhort;implore;beg for,begged for;bargain for
REQUEST - form pressured,pressuring;pressure to;seeking to persuade;seek help,sought help,seeks help
REQUEST - noun demand,demands;appeal,appeals;request,requests;petition,petitions
ACCUSE - verb accuse;blame;condemn;denounce;criticize,criticise;deplore;indict;sue,suing,sued;protest against;allege that;allege;charge with;rebuke;slam,slammed;assail;decry,decried;lambast;chide;reproach;lash out at;complain;censure
ACCUSE investigate verb investigate;probe;stand trial,stood trial,stands trial;go on trial,goes on trial,went on trial,gone on trial;put on trial
ACCUSE investigate noun trial,trials;investigation,investigations;inquiry,inquiries;hearing,hearings;probe,probes
ACCUSE - noun accusation,accusations;lawsuit,lawsuits;suit;official protest,formal protest;condemnation;indictment,indictments
AGREE - verb agree;offer;pledge;promise;commit to;is willing to,are willing to,was willing to,were willing to,willing to;is ready to,are ready to,was ready to,ready to;consent;is prepared to,are prepared to;volunteer to
AGREE - noun agreement in principle;pledge,pledges;promise,promises;peace deal,peace deals;peace agreement,peace accord,peace accords;ceasefire text;ceasefire deal,ceasefire agreement;trade deal,trade agreement;rapprochement
CONSULT phone noun phone call,phone calls;telephone call,telephone calls;telephone conversation,phone conversation,telephone conversations;phone talks,telephone talks
CONSULT phone verb telephone,phoned;speak by phone,spoke by phone,spoken by phone,spoke by telephone,spoke on the phone,speak on the phone,talked by phone
CONSULT video verb speak by video,spoke by video,spoke by secure video link,spoken by video,spoke by video link
CONSULT video noun video call,video calls;video conference,video conferences;videoconference,videoconferences;virtual summit;virtual meeting;video meeting;video summit;video link;virtual talks
CONSULT - noun summit,summits;meeting,meetings;talks;negotiation,negotiations;conversation,conversations;consultations,consultation;discussion,discussions;face-to-face;mediation;dialogue,dialogues;conference,conferences;parley;tete-a-tete
CONSULT phone noun call,calls,call on,calls on
CONSULT visit noun visit,visits;state visit,official visit;trip to,trips to
CONSULT visit verb visit;travel to,traveled to,travelled to;arrive in;fly to,flew to,flown to;leave for,left for,leaves for,leaving for;depart for;depart from;meet counterparts in
CONSULT - verb meet,meets,met,meeting;negotiate;confer;host;mediate;hold talks,held talks,holds talks,holding talks;hold a meeting,held a meeting;discuss;consult;speak with,spoke with,spoken with;speak to,spoke to;talk to;talk with;talk for;come together,came together;sit down with,sat down with;bargain with;bring the two together,bring the two presidents together,bring the two leaders together,bring the two sides together,bring both sides together
SUPPORT - verb support;welcome;praise;defend;recognize,recognise;endorse;ratify;sign;apologize,apologise;forgive,forgave,forgiven;mobilize support;hail;commend;applaud;congratulate;salute;pay tribute to,paid tribute to;side with;thank;pardon
SUPPORT - form backed,backing
SUPPORT - noun resumption of ties,resumption of relations,restoration of ties,restoration of relations,renewal of ties,resumption of diplomatic ties,resumption of diplomatic relations,normalization of relations,normalisation of relations,normalization of ties;reconciliation;diplomatic ties,diplomatic relations;support;recognition;apology,apologies;ratification;solidarity
CONCEDE - verb lift;ease;cancel,cancelled,cancelling;relax;allow;permit,permitted;grant;approve;concede;relent;back down,backed down;bow to
CONCEDE - noun concession,concessions;amnesty,amnesties
COOPERATE exercises noun joint military exercises,joint exercises,joint exercise,joint military exercise,joint drills,joint naval exercises,joint manoeuvres,joint maneuvers
COOPERATE - verb cooperate;share intelligence;share expertise;extradite;collaborate;exchange prisoners;trade with;coordinate with
COOPERATE - noun cooperation;extradition
AID - verb donate;evacuate;provide aid;open borders,opened its borders;provide;deliver;assist;rescue;resettle;subsidize,subsidise;bail out
AID - form financed,financing;funded,funding;supplied,supplies weapons,supplying
AID - noun evacuation,evacuations;emergency aid;humanitarian aid;food aid;military aid;aid shipment,aid shipments;relief supplies;arms shipment,arms shipments;aid convoy,aid convoys
RETREAT withdraw verb return to their bases,returned to their bases,returning to their bases;go home,gone home,went home;withdraw,withdrew,withdrawn,withdraws,withdrawing;pull out;pull back;lift the blockade,lifted the blockade,lifted blockade;retreat;vacate;redeploy from;demobilize,demobilise
RETREAT withdraw noun withdrawal,withdrawals;pullout,pull-out;pullback;de-escalation
RETREAT release verb release;free,freed,frees
RETREAT release noun release;prisoner exchange,prisoner exchanges,prisoner swap,prisoner swaps
RETREAT ceasefire noun ceasefire,ceasefires,cease-fire,cease-fires;truce,truces;armistice
RETREAT disarm verb disarm;lay down arms,laid down their arms,lay down their arms;surrender
RETREAT disarm noun disarmament;surrender
RETREAT resign verb resign;step down,stepped down
RETREAT resign noun resignation,resignations
RETREAT - verb pay compensation,paid compensation;hand over;repatriate;reopen
PROTEST hunger noun hunger strike,hunger strikes
PROTEST hunger verb fast in protest
PROTEST strike noun general strike,general strikes;walkout,walkouts;work stoppage
PROTEST strike verb go on strike,went on strike,gone on strike;walk out
PROTEST demo noun demonstration,demonstrations;rally,rallies;protest,protests;march,marches;parade;sit-in,sit-ins;vigil
PROTEST riot noun riot,riots;rioting;unrest
PROTEST demo verb have gathered;demonstrate;protest;rally,rallied;riot;march;picket;take to the streets,took to the streets
PROTEST obstruct verb block;boycott;barricade;blockade
PROTEST vandalize verb trash;vandalize,vandalise;loot
MOBILIZE troops verb mobilize,mobilise;deploy;amass;put on alert,remain on alert,remained on alert;train;send troops,sent troops,sends troops,sending troops;dispatch troops;reinforce its;conscript
MOBILIZE troops form massed,massing
MOBILIZE exercises noun military exercises,military exercise,exercises,exercise,drills,drill,war games,military drills
MOBILIZE troops noun deployment,deployments;mobilization,mobilisation;troop buildup,military buildup,buildup,build-up
SANCTION expel verb expel,expelled,expels,expelling;force out
SANCTION expel noun expulsion,expulsions
SANCTION - noun sanctions,sanction;embargo,embargoes;diplomatic break;asset freeze
SANCTION discontinue verb break off relations,broke off relations;break relations,broke relations,broken relations;sever ties;cut ties
SANCTION - verb sanction;freeze,froze,frozen;prohibit;suspend aid;recall its ambassador;blacklist
SANCTION convict verb sentence to;convict
SANCTION convict form sentenced,sentencing;fined;found guilty,finds guilty,find guilty
COERCE arrest verb arrest;detain;jail;imprison;hold as hostage
COERCE arrest noun arrest,arrests;crackdown,crackdowns;detention
COERCE curfew noun curfew,curfews;state of siege;blackout
COERCE martial-law noun state of emergency;martial law;emergency rule
COERCE deport verb deport;evict
COERCE deport noun deportation,deportations
COERCE restrict verb impose;ban,banned,banning;prevent;censor;suspend;close down;order;cordon off;seal off;outlaw;crack down on;disperse;besiege;restrict
COERCE restrict noun blockade,blockades;repression
COERCE seize verb seize;confiscate;set fire,set fire to,torch;impound;demolish
COERCE cyber noun cyberattack,cyberattacks,cyber attack,cyber attacks
COERCE cyber verb hack;wiretap,wire tap,wire tapped,wiretapped,wiretapping
ASSAULT suicide-attack noun suicide bombing,suicide bombings;suicide bomber,suicide bombers;suicide attack,suicide attacks
ASSAULT drone noun drone strike,drone strikes;drone attack,drone attacks
ASSAULT aerial noun air strike,air strikes,airstrike,airstrikes,air raid,air raids;missile strike,missile strikes;strike,strikes;bombardment
ASSAULT explosives noun bombing,bombings;explosion,explosions;bomb attack,bomb attacks;blast,blasts;roadside bomb,roadside bombing;car bomb
ASSAULT - noun attack,attacks;invasion,invasions;offensive,offensives;assault,assaults;shelling;killing,killings;shooting,shootings;massacre,massacres;ambush,ambushes;raid,raids;fighting;war;clashes;incursion,incursions;assassination,assassinations
ASSAULT abduct verb abduct;kidnap,kidnapped,kidnapping
ASSAULT abduct noun kidnapping,kidnappings;abduction,abductions
ASSAULT torture verb torture;abuse
ASSAULT - verb attack;kill;wound;bomb;shell;invade;shoot,shot,shoots,shooting;fire on;open fire;fire at;fired;beat,beat up,beating,beaten;murder;injure;capture;storm;assassinate;destroy;clash;ambush;strike,struck,strikes;execute;massacre;overrun,overran;occupy;slay,slew,slain;stab,stabbed;gun down,gunned down;raid`;

/** A verb and, some words on, its object; where the two together are another type than either. */
export const PAIRS = `MOBILIZE troops | put,place,post,position,station,move,gather,concentrate | soldiers,troops,tanks,battalions
SUPPORT - | restore,improve,rebuild,mend,deepen,expand,broaden,establish,renew,resume,upgrade,strengthen,normalize,normalise,forge,reopen,enjoy | ties,relations,links,embassy,diplomatic ties,diplomatic relations
SANCTION discontinue | break,sever,cut,suspend,abandon,downgrade,freeze,end,halt,reduce | ties,relations,contacts,links,aid,assistance,trade,cooperation,diplomatic ties,diplomatic relations,military aid
SANCTION discontinue | abandon,quit,scrap,renounce,abrogate,violate,tear,breach | treaty,pact,agreement,accord
CONCEDE - | lift,ease,relax,remove,end,cancel,waive,loosen | sanctions,embargo,blockade,curfew,restrictions,restriction,ban,siege,state of emergency,martial law,censorship,tariffs
COERCE restrict | impose,declare,institute,tighten,introduce,enforce,extend,decree | ban,restrictions,blockade,blackout,censorship,information blackout,naval blockade
COERCE curfew | impose,declare,institute,enforce,extend,decree | curfew
COERCE martial-law | impose,declare,proclaim,decree,extend | martial law,state of emergency,emergency rule,state of siege
ASSAULT - | violate,break,breach | ceasefire,cease-fire,truce,ceasefire agreement,ceasefire deal
AGREE - | adopt | resolution,resolutions,declaration,communique
RETREAT withdraw | yield,cede,relinquish | ground,territory
AGREE - | reach,conclude,clinch,seal,strike,near | agreement,deal,accord,compromise,understanding,peace deal,peace agreement,trade deal
SUPPORT - | sign,ratify,initial,endorse | agreement,treaty,accord,pact,deal,protocol,convention,memorandum,trade deal,trade agreement
AID - | contribute,give,donate,grant,provide,send,ship,supply,deliver,earmark,allocate,extend | aid,assistance,relief,food,medicine,money,funds,million,billion,dollars,euros,loan,loans,credit,credits,supplies,weapons,arms,ammunition,tons,tonnes,equipment,asylum,shelter,military aid,humanitarian aid,food aid
ACCUSE - | file,lodge,bring,press | suit,lawsuit,complaint,charges,protest,petition,official protest,formal protest
ACCUSE investigate | open,launch,begin,complete,conduct,start | investigation,inquiry,probe,hearing,hearings
ASSAULT abduct | take,hold,seize | hostage,hostages,captive
SANCTION expel | force,drive,throw,kick | out
SUPPORT - | express,voice,reaffirm,reassert,declare | support,solidarity,friendship,sympathy,condolences,backing
ACCUSE - | express,voice | concern,outrage,dismay,anger,disapproval
CONSULT - | present | credentials
COERCE restrict | close,shut,seal | border,borders,crossing,airport,airspace,frontier,newspaper
REQUEST - | issue,launch,make | appeal,demand,plea`;
