export const COUNTRIES = `AD andorran;Andorre-la-Vieille
AE émirien,émirati;Abou Dhabi/Abou Dabi;Emirats arabes unis,Émirats,EAU
AF afghan;Kaboul
AG antiguais;Saint John's
AL albanais;Tirana
AM arménien;Erevan
AO angolais;Luanda
AR argentin;Buenos Aires
AT autrichien;Vienne
AU australien;Canberra
AZ azerbaïdjanais,azéri;Bakou
BA bosnien,bosniaque;Sarajevo;Bosnie
BB barbadien;Bridgetown;Barbade
BD bangladais;Dacca
BE belge;Bruxelles
BF burkinabè,burkinabé;Ouagadougou;Burkina
BG bulgare;Sofia
BH bahreïni;Manama
BI burundais;Bujumbura,Gitega
BJ béninois;Porto-Novo,Cotonou
BN brunéien;Bandar Seri Begawan;Brunei
BO bolivien;La Paz
BR brésilien;Brasilia
BS bahaméen;Nassau
BT bhoutanais;Thimphou
BW botswanais;Gaborone
BY biélorusse,bélarusse;Minsk;Bélarus
BZ bélizien;Belmopan
CA canadien;Ottawa
CD congolais;Kinshasa;République démocratique du Congo,RDC,Congo-Kinshasa
CF centrafricain;Bangui;Centrafrique
CG congolais;Brazzaville;Congo,République du Congo
CH suisse,helvétique;Berne
CI ivoirien;Abidjan,Yamoussoukro;Côte d'Ivoire
CL chilien;Santiago
CM camerounais;Yaoundé
CN chinois;Pékin/Beijing
CO colombien;Bogota
CR costaricain,costaricien;San José
CU cubain;La Havane
CV cap-verdien;Praia;Cap-Vert
CY chypriote;Nicosie
CZ tchèque;Prague;République tchèque
DE allemand;Berlin;RFA
DJ djiboutien;Djibouti
DK danois;Copenhague
DM dominiquais;Roseau
DO dominicain;Saint-Domingue
DZ algérien;Alger
EC équatorien;Quito
EE estonien;Tallinn
EG égyptien;Le Caire
ER érythréen;Asmara
ES espagnol;Madrid
ET éthiopien;Addis-Abeba
FI finlandais;Helsinki
FJ fidjien;Suva
FM micronésien;Palikir;Micronésie
FR français;Paris;Hexagone
GA gabonais;Libreville
GB britannique,anglais,écossais,gallois;Londres;Grande-Bretagne,Angleterre,Écosse,Pays de Galles,Royaume Uni
GD grenadien;Saint-Georges
GE géorgien;Tbilissi
GH ghanéen;Accra
GL groenlandais;Nuuk
GM gambien;Banjul
GN guinéen;Conakry
GQ équatoguinéen;Malabo
GR grec,hellénique;Athènes
GT guatémaltèque;Guatemala
GW bissau-guinéen;Bissau
GY guyanien;Georgetown
HK hongkongais;
HN hondurien;Tegucigalpa
HR croate;Zagreb
HT haïtien;Port-au-Prince
HU hongrois;Budapest
ID indonésien;Jakarta/Djakarta
IE irlandais;Dublin
IL israélien;Jérusalem,Tel-Aviv/Tel Aviv;Etat hébreu
IN indien;New Delhi/Delhi
IQ irakien,iraquien;Bagdad;Iraq
IR iranien;Téhéran
IS islandais;Reykjavik
IT italien;Rome
JM jamaïcain;Kingston
JO jordanien;Amman
JP japonais,nippon;Tokyo
KE kényan;Nairobi
KG kirghize,kirghiz;Bichkek;Kirghizstan,Kirghizie
KH cambodgien;Phnom Penh
KI kiribatien;Tarawa
KM comorien;Moroni
KN kittitien;Basseterre
KP nord-coréen;Pyongyang
KR sud-coréen,coréen;Séoul;Corée
KW koweïtien;Koweït City
KZ kazakh,kazakhstanais;Astana
LA laotien;Vientiane
LB libanais;Beyrouth
LC saint-lucien;Castries
LI liechtensteinois;Vaduz
LK sri-lankais;Colombo
LR libérien;Monrovia
LS lésothan;Maseru
LT lituanien;Vilnius
LU luxembourgeois;Luxembourg
LV letton;Riga
LY libyen;Tripoli
MA marocain;Rabat
MC monégasque;Monaco
MD moldave;Chisinau
ME monténégrin;Podgorica
MG malgache;Antananarivo
MH marshallais;Majuro
MK macédonien;Skopje;Macédoine
ML malien;Bamako
MM birman;Naypyidaw,Rangoun;Birmanie,Myanmar
MN mongol;Oulan-Bator
MR mauritanien;Nouakchott
MT maltais;La Valette
MU mauricien;Port-Louis
MV maldivien;Malé
MW malawien;Lilongwe
MX mexicain;Mexico
MY malaisien;Kuala Lumpur
MZ mozambicain;Maputo
NA namibien;Windhoek
NE nigérien;Niamey
NG nigérian;Abuja
NI nicaraguayen;Managua
NL néerlandais,hollandais;Amsterdam,La Haye;Hollande
NO norvégien;Oslo
NP népalais;Katmandou
NR nauruan;Yaren
NZ néo-zélandais;Wellington;Nouvelle Zélande
OM omanais;Mascate
PA panaméen;Panama
PE péruvien;Lima
PG papouasien;Port Moresby
PH philippin;Manille
PK pakistanais;Islamabad
PL polonais;Varsovie
PS palestinien;Ramallah;Palestine,Territoires palestiniens,Autorité palestinienne
PT portugais;Lisbonne
PW palaosien;Ngerulmud
PY paraguayen;Asuncion
QA qatari,qatarien;Doha
RO roumain;Bucarest
RS serbe;Belgrade
RU russe;Moscou;Fédération de Russie,Fédération russe
RW rwandais;Kigali
SA saoudien;Riyad/Ryad
SB salomonais;Honiara
SC seychellois;Victoria
SD soudanais;Khartoum
SE suédois;Stockholm
SG singapourien;Singapour
SI slovène;Ljubljana
SK slovaque;Bratislava
SL sierra-léonais;Freetown
SM saint-marinais;Saint-Marin
SN sénégalais;Dakar
SO somalien;Mogadiscio
SR surinamais;Paramaribo
SS sud-soudanais;Djouba/Juba;Soudan du Sud
ST santoméen;Sao Tomé
SV salvadorien;San Salvador;Salvador
SY syrien;Damas
SZ swazi;Mbabane;Swaziland
TD tchadien;N'Djamena/Ndjamena
TG togolais;Lomé
TH thaïlandais,thaï;Bangkok
TJ tadjik;Douchanbé
TL est-timorais;Dili
TM turkmène;Achgabat
TN tunisien;Tunis
TO tongien;Nuku'alofa
TR turc;Ankara
TT trinidadien;Port-d'Espagne
TV tuvaluan;Funafuti
TW taïwanais;Taipei
TZ tanzanien;Dodoma,Dar es Salaam
UA ukrainien;Kiev/Kyiv
UG ougandais;Kampala
US américain,états-unien,étasunien;Washington;USA,US,Amérique,Etats Unis
UY uruguayen;Montevideo
UZ ouzbek;Tachkent
VA vatican;;Vatican,Saint-Siège
VC saint-vincentais;Kingstown
VE vénézuélien;Caracas
VN vietnamien;Hanoï
VU vanuatuan;Port-Vila
WS samoan;Apia
XK kosovar;Pristina;Kosovo
YE yéménite;Sanaa
ZA sud-africain;Pretoria
ZM zambien;Lusaka
ZW zimbabwéen;Harare`;
