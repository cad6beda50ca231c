/** PLOVER types of common news words; grown by hand. */
export const TRIGGERS = `THREATEN - verb threaten;warn of;vow to,vowed to,vows to;swear,sworn,swore;issue an ultimatum,issued an ultimatum,issued ultimatum
THREATEN - noun ultimatum,ultimatums;threat,threats
REJECT - verb reject;refuse;decline to;dismiss;rebuff,rebuffed;rule out,ruled out,rules out;oppose;turn down,turned down;veto,vetoed;not meet demands
REJECT - noun refusal;rejection
REQUEST - verb demand;urge;call for,called for,calls for,calling for;call on,called on,calls on,calling on;appeal for,appealed for;appeal to,appealed to;press for,pressed for;push for,pushing for,pushing hard;ask for;request;insist;pressure;order to;must
REQUEST - noun demand,demands;appeal,appeals;request,requests
ACCUSE - verb accuse;blame;condemn;denounce;criticize,criticise;deplore;indict;sue,suing,sued;protest against;allege;charge with,charged with;rebuke;slam,slammed;assail
ACCUSE investigate verb investigate;probe
ACCUSE investigate noun investigation,investigations;inquiry,inquiries;hearing,hearings
ACCUSE - noun accusation,accusations;lawsuit,lawsuits;suit;official protest,formal protest
AGREE - verb agree;offer;pledge;promise;commit to,committed to;is willing to,are willing to,was willing to,willing to;is ready to,are ready to,ready to;consent
AGREE - noun agreement in principle;pledge,pledges;promise,promises
CONSULT phone noun phone call,phone calls;telephone call,telephone calls;telephone conversation
CONSULT phone verb telephone,phoned;speak by phone,spoke by phone,spoken by phone,spoke by telephone
CONSULT video verb speak by video,spoke by video,spoke by secure video link,spoken by video,spoke by video link
CONSULT video noun video call,video calls;video conference,videoconference;virtual summit;virtual meeting;video meeting;video summit;video link
CONSULT - noun summit,summits;meeting,meetings;talks;negotiation,negotiations;conversation,conversations;consultations,consultation;discussion,discussions;face-to-face;mediation;dialogue;conference,conferences
CONSULT phone noun call,calls
CONSULT visit noun visit,visits
CONSULT visit verb visit;travel to,traveled to,travelled to,travels to;arrive in,arrived in,arrives in
CONSULT - verb meet,meets,met,meeting;negotiate;confer,conferred;host;mediate;hold talks,held talks,holds talks,holding talks;hold a meeting,held a meeting;discuss;consult;speak with,spoke with,spoken with,speaks with;talk to,talked to;talk with,talked with;talk for,talked for;come together,came together;bring the two together,bring the two presidents together,bring the two leaders together,bring the two sides together,bring both sides together
SUPPORT - verb support;back,backed,backs;welcome;praise;defend;recognize,recognise;endorse;ratify;sign;apologize,apologise;forgive,forgave,forgiven;establish diplomatic ties;restore full diplomatic ties;mobilize support;express support;hail
SUPPORT - noun diplomatic ties,diplomatic relations;support;recognition;apology
CONCEDE - verb lift;ease;cancel;relax;allow;permit;grant;approve
CONCEDE - noun concession,concessions;amnesty
COOPERATE exercises noun joint military exercises,joint exercises,joint exercise,joint military exercise,joint drills
COOPERATE - verb cooperate;share intelligence;share expertise,sharing expertise;extradite
COOPERATE - noun cooperation;extradition
AID - verb donate;evacuate;provide aid,provided aid;open borders,opened borders,opened its borders;provide;deliver
AID - noun humanitarian aid;food aid;military aid;aid shipment;relief supplies
RETREAT withdraw verb return to their bases,returned to their bases,returning to their bases;go home,gone home,went home;withdraw,withdrew,withdrawn,withdraws,withdrawing;pull out,pulled out,pulling out,pulls out;lift the blockade,lifted the blockade,lifted blockade;retreat
RETREAT withdraw noun withdrawal,withdrawals;pullout
RETREAT release verb release;free,freed,frees
RETREAT release noun release;prisoner exchange,prisoner swap
RETREAT ceasefire noun ceasefire,ceasefires,cease-fire,cease-fires;truce,truces
RETREAT resign verb resign;step down,stepped down
RETREAT resign noun resignation,resignations
RETREAT - verb pay compensation,paid compensation;hand over,handed over
PROTEST hunger noun hunger strike,hunger strikes
PROTEST strike noun general strike
PROTEST demo noun demonstration,demonstrations;rally,rallies;protest,protests;march,marches
PROTEST riot noun riot,riots
PROTEST demo verb have gathered;demonstrate;protest;rally;riot;march
PROTEST obstruct verb block;boycott
MOBILIZE troops verb mobilize,mobilise;deploy;mass;amass;put on alert,remain on alert,remained on alert;train
MOBILIZE exercises noun military exercises,military exercise,exercises,exercise,drills,drill
MOBILIZE troops noun deployment,deployments;mobilization,mobilisation;troop buildup,military buildup,buildup
SANCTION expel verb expel,expelled,expels,expelling;force out,forced out
SANCTION - noun sanctions,sanction;embargo,embargoes;diplomatic break;asset freeze
SANCTION - verb sanction;freeze,froze,frozen;break off relations,broke off relations;prohibit;suspend aid;recall its ambassador
COERCE arrest verb arrest;detain;jail;imprison;hold as hostage
COERCE arrest noun arrest,arrests;crackdown
COERCE curfew noun curfew,curfews;state of siege;state of emergency;martial law;blackout
COERCE deport verb deport
COERCE deport noun deportation,deportations
COERCE restrict verb impose;ban,banned,bans;prevent;censor;suspend;close down;order
COERCE seize verb seize;confiscate;set fire,set fire to,torch,torched
COERCE cyber noun cyberattack,cyberattacks,cyber attack,cyber attacks
ASSAULT suicide-attack noun suicide bombing,suicide bombings;suicide bomber,suicide bombers
ASSAULT aerial noun air strike,air strikes,airstrike,airstrikes,air raid,air raids;missile strike,missile strikes;strike,strikes;bombardment
ASSAULT explosives noun bombing,bombings;explosion,explosions;bomb attack,bomb attacks;blast,blasts;roadside bomb
ASSAULT - noun attack,attacks;invasion,invasions;offensive,offensives;assault,assaults;shelling;killing,killings;shooting;massacre,massacres;ambush;raid,raids;fighting;war
ASSAULT - verb attack;kill;wound;bomb;shell;invade;shoot,shot,shoots,shooting;fire on,fired on,opened fire,open fire,opens fire,fired;beat,beat up,beating,beaten;abduct;kidnap,kidnapped;torture;abuse;murder;injure;capture;storm;assassinate;destroy;clash;ambush,ambushed;strike,struck,strikes`;
